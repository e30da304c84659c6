// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/preflight.h"
#include "console/sender.h"

#include <QTimeZone>

namespace TMinus {

/// What of a message a finding is about.
enum class DraftPart { Topic, Tag, Key, ShardingKey, Property, Body, Time, Other };

/// What the finding called @p word is about.
DraftPart partOf(const QString &word);

/// One way to set right what a finding tells.
struct Remedy
{
    QString words = {}; ///< for its link: "Use 2027", "CLOSE_ORDER"
    SendWish wish = {}; ///< repaired
    bool operator==(const Remedy &) const = default;
};

/// When and for whom a wish is repaired.
struct RemedyView
{
    QDateTime now = {};            ///< as the server reads it
    std::chrono::hours window{72}; ///< how far ahead a message may be due
    QTimeZone zone = {};           ///< in which people read the time
};

/// What can be done about @p finding of @p wish, the nearest first, two at most. Empty: somebody has
/// to think.
QList<Remedy> remediesFor(const Finding &finding, const SendWish &wish, const RemedyView &view);

} // namespace TMinus
