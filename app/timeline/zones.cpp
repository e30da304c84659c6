// SPDX-License-Identifier: Apache-2.0
#include "timeline/zones.h"

#include <QRegularExpression>

#include <algorithm>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// An instant at which the clocks of a zone are turned.
struct Turn
{
    QDateTime at;
    int before;
    int after;
};

/// All turns that can matter to @p wall: no two zones are more than 26 hours apart.
QList<Turn> turnsAround(const QDateTime &wall, const QTimeZone &zone)
{
    QList<Turn> turns;
    const auto found = zone.hasTransitions() ? zone.transitions(wall.addDays(-2), wall.addDays(2))
                                             : QTimeZone::OffsetDataList();
    for (const QTimeZone::OffsetData &data : found) {
        const QDateTime at = data.atUtc.toUTC();
        turns.append({at, zone.offsetFromUtc(at.addMSecs(-1)), zone.offsetFromUtc(at)});
    }
    return turns;
}

/// The second before and the first after the turn which jumps over @p wall.
WallReading gapAt(const QDateTime &wall, const QList<Turn> &turns)
{
    for (const Turn &turn : turns) {
        if (wall >= turn.at.addSecs(turn.before) && wall < turn.at.addSecs(turn.after))
            return {WallReading::Kind::Gap, turn.at.addSecs(-1), turn.at, turn.before, turn.after};
    }
    return {}; // not reached: a time that no offset shows was jumped over by one of the turns
}

bool isNameOfZone(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9_+/-]{1,63}$"_s);
    return form.match(text).hasMatch();
}

/// Old names like "US/Pacific" and "PRC" are not listed. A bare word that never had a turn is none:
/// Qt takes "CST" for a rule without an offset.
bool isOldName(const QString &name, const QTimeZone &zone)
{
    return zone.isValid() && zone.id() == name.toLatin1()
        && (name.contains(u'/')
            || zone.previousTransition(QDateTime::currentDateTimeUtc()).atUtc.isValid());
}

/// A zone by its name in any case.
std::optional<QTimeZone> findNamed(const QString &name)
{
    if (const QTimeZone zone(name.toLatin1()); isOldName(name, zone))
        return zone;
    const auto known = QTimeZone::availableTimeZoneIds();
    const auto same = std::ranges::find_if(known, [&name](const QByteArray &id) {
        return name.compare(QLatin1StringView(id), Qt::CaseInsensitive) == 0;
    });
    if (same == known.end())
        return std::nullopt;
    return QTimeZone(*same);
}

} // namespace

bool hasZoneData()
{
    static const bool isThere = QTimeZone::isTimeZoneIdAvailable("Europe/Berlin");
    return isThere;
}

QStringList zoneNames(bool hasZones)
{
    QStringList names;
    const auto known = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : known) {
        const bool isOffset = id.startsWith("UTC+") || id.startsWith("UTC-");
        if (id == "UTC" || isOffset != hasZones)
            names.append(QString::fromLatin1(id));
    }
    names.sort();
    return names;
}

QTimeZone localZone()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return zone.isValid() ? zone : QTimeZone::utc();
}

std::optional<int> readOffset(const QString &text)
{
    static const QRegularExpression form(u"^([+-])(\\d{1,2}(?=:|$)|\\d\\d)(?::?(\\d\\d))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const int minutes = match.captured(3).toInt();
    const int all = match.captured(2).toInt() * 60 + minutes;
    if (!match.hasMatch() || minutes > 59 || all > 14 * 60)
        return std::nullopt;
    return (match.captured(1) == u"-"_s ? -all : all) * 60;
}

std::optional<QTimeZone> findZone(const QString &text, bool hasZones)
{
    const QString upper = text.toUpper();
    if (upper == u"Z"_s || upper == u"UTC"_s || upper == u"GMT"_s)
        return QTimeZone::utc();
    const bool isPrefixed = upper.startsWith(u"UTC"_s) || upper.startsWith(u"GMT"_s);
    if (const auto offset = readOffset(isPrefixed ? upper.mid(3) : upper))
        return *offset == 0 ? QTimeZone::utc() : QTimeZone(*offset);
    if (!hasZones || !isNameOfZone(text))
        return std::nullopt;
    return findNamed(text);
}

QString offsetText(int seconds)
{
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const int size = std::abs(seconds);
    const QString text =
        QChar(seconds < 0 ? u'-' : u'+') + two(size / 3600) + u':' + two(size / 60 % 60);
    return size % 60 == 0 ? text : text + u':' + two(size % 60);
}

QString isoText(const QDateTime &instant, const QTimeZone &zone)
{
    const QDateTime local = instant.toTimeZone(zone);
    const bool hasPart = local.time().msec() != 0;
    return local.toString(hasPart ? u"yyyy-MM-ddTHH:mm:ss.zzz"_s : u"yyyy-MM-ddTHH:mm:ss"_s)
        + offsetText(local.offsetFromUtc());
}

WallReading readWall(const QDateTime &wall, const QTimeZone &zone)
{
    const QDateTime written(wall.date(), wall.time(), Qt::UTC);
    const QList<Turn> turns = turnsAround(written, zone);
    QList<int> offsets{zone.offsetFromUtc(written.addDays(-2))};
    for (const Turn &turn : turns) {
        if (!offsets.contains(turn.after))
            offsets.append(turn.after);
    }
    std::ranges::sort(offsets, std::greater()); // the further east, the earlier the instant
    // QDateTime silently takes the later of two: every offset that is near is tried by hand.
    offsets.removeIf(
        [&](int offset) { return zone.offsetFromUtc(written.addSecs(-offset)) != offset; });
    if (offsets.isEmpty())
        return gapAt(written, turns);
    const int first = offsets.first();
    const int last = offsets.last();
    return {first == last ? WallReading::Kind::Once : WallReading::Kind::Twice,
            written.addSecs(-first), written.addSecs(-last), first, last};
}

} // namespace TMinus
