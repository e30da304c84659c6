// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/sender.h"
#include "timeline/whenchoice.h"

namespace TMinus {

/// What the pre-flight has nothing against, as one line: "Inside the 3-day window · clock +0.12 s".
QString fineText(const WhenChoice &when, std::chrono::hours window,
                 const std::optional<ClockSkew::Interval> &skew);

/// What can be said of @p wish without a service: by its usual limits and our clock.
QList<Finding> unaskedPreflight(const SendWish &wish, const QDateTime &now,
                                std::chrono::hours window);

} // namespace TMinus
