// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace TMinus {

/// Something in a calendar at one instant.
struct CalendarEvent
{
    QString uid = {}; ///< the same whenever it is written, so that calendars bring it up to date
    QString summary = {};
    QString description = {}; ///< may have several lines
    QString category = {};    ///< empty: none
    QDateTime at = {};
    QDateTime stamp = {}; ///< when it was written down
    bool isCancelled = false;
    bool operator==(const CalendarEvent &) const = default;
};

/// iCalendar (RFC 5545), piece by piece: head, events, foot. Texts are escaped, lines end with CRLF
/// and are folded at 75 bytes, never within a character; what no calendar may hold is left out.
namespace Calendar {

QByteArray head(const QString &name);
QByteArray event(const CalendarEvent &event);
QByteArray foot();

} // namespace Calendar

} // namespace TMinus
