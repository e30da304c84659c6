// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/sender.h"
#include "console/wishfilling.h"
#include "timeline/whenchoice.h"

namespace TMinus {

/// What the pre-flight has nothing against, as one line: "Inside the 3-day window · clock +0.12 s".
QString fineText(const WhenChoice &when, std::chrono::hours window,
                 const std::optional<ClockSkew::Interval> &skew);

/// What can be said of @p wish without a service: by its usual limits and our clock.
QList<Finding> unaskedPreflight(const SendWish &wish, const QDateTime &now,
                                std::chrono::hours window);

/// A choice of time, and when it is looked at.
struct FormTime
{
    WhenChoice choice = {};
    QDateTime now = {};
};

/// What @p checked says of @p wish, as the form says it: a time that is over by its day there, and
/// nothing of a part whose variables have no values yet.
QList<Finding> inForm(QList<Finding> checked, const FilledWish &wish, const FormTime &time);

} // namespace TMinus
