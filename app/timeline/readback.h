// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/zones.h"

#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace TMinus {

/// In whose words a time is read back.
struct ReadBackContext
{
    QDateTime now = {};               ///< UTC
    QTimeZone zone = localZone();     ///< the zone of the message
    QTimeZone yourZone = localZone(); ///< the zone of the person
    QLocale locale = {};
};

/// A chosen instant as people check it before they take it.
struct ReadBack
{
    QString date = {};       ///< "Thu 14 Jan 2027"
    QString clock = {};      ///< "15:00:00"; with milliseconds if there are any
    QString zone = {};       ///< "Shanghai"; with its offset while that clock time comes twice
    QString span = {};       ///< "in 2 d 3 h", "27 min 5 s ago", "now"
    QString yours = {};      ///< "08:00 your time"; empty when your clock shows the same
    QString yoursNamed = {}; ///< "08:00 your time (Berlin)"; likewise
    QString epoch = {};      ///< "1799910000000"
    bool operator==(const ReadBack &) const = default;
};

/// The parts of the read-back of @p instant.
ReadBack readBack(const QDateTime &instant, const ReadBackContext &context);

/// "Thu 14 Jan 2027, 15:00:00 Shanghai".
QString readBackTitle(const ReadBack &parts);

/// "Thu 14 Jan 2027, 15:00:00 Shanghai · in 2 d 3 h · 08:00 your time · 1799910000000".
QString readBackLine(const ReadBack &parts);

/// "in 2 d 3 h", "in 3 h 12 min", "in 5 s"; behind zero "5 s ago"; under a second "now".
QString spanFromNow(std::chrono::milliseconds span);

} // namespace TMinus
