// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace TMinus {

/// Which of two instants is meant when the clocks were turned back and a time came twice.
enum class DoubledHour { Ask, Earlier, Later };

/// Whether this computer has the zones of the world; without them only UTC and offsets can be used.
bool hasZoneData();

/// What can be chosen as a zone, sorted: names like "Asia/Shanghai" and "UTC"; without zone data
/// "UTC" and offsets like "UTC+08:00".
QStringList zoneNames(bool hasZones = hasZoneData());

/// The zone of this computer; UTC when the system does not say.
QTimeZone localZone();

/// The zone called @p text, in any case: an IANA name, "UTC", "Z", an offset like "+08:00", "+0800",
/// "+8" or "UTC+8" (at most 14 hours). Nothing when there is none.
std::optional<QTimeZone> findZone(const QString &text, bool hasZones = hasZoneData());

/// An offset like "+08:00" in seconds; nothing when @p text is none.
std::optional<int> readOffset(const QString &text);

/// Seconds east of Greenwich as "+08:00", with seconds only where an old zone has some.
QString offsetText(int seconds);

/// The instant as ISO 8601 in @p zone: "2027-01-14T15:00:00+08:00", with milliseconds if it has any.
QString isoText(const QDateTime &instant, const QTimeZone &zone);

/// What the clocks of a zone have to do with a time on the wall.
struct WallReading
{
    enum class Kind {
        Once,  ///< both instants are the same
        Gap,   ///< it is jumped over: the second before and the first after
        Twice, ///< the earlier and the later of the two
    };
    Kind kind = Kind::Once;
    QDateTime first = {};  ///< UTC
    QDateTime second = {}; ///< UTC
    int firstOffset = 0;   ///< seconds east of Greenwich at #first
    int secondOffset = 0;  ///< seconds east of Greenwich at #second
    bool operator==(const WallReading &) const = default;
};

/// When the clocks of @p zone show @p wall, whose date and time count and whose zone does not.
WallReading readWall(const QDateTime &wall, const QTimeZone &zone);

} // namespace TMinus
