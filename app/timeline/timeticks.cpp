// SPDX-License-Identifier: Apache-2.0
#include "timeline/timeticks.h"

#include "timeline/timescale.h"

#include <QDateTime>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qsizetype mostTicks = 4000;

using Unit = TickStep::Unit;

struct Rung
{
    TickStep major;
    TickStep minor;
    qint64 length; ///< of a major step, about, in ms
};

constexpr Rung ladder[] = {
    {{Unit::Clock, 10}, {Unit::Clock, 5}, 10},
    {{Unit::Clock, 100}, {Unit::Clock, 50}, 100},
    {{Unit::Clock, second}, {Unit::Clock, 500}, second},
    {{Unit::Clock, 2 * second}, {Unit::Clock, second}, 2 * second},
    {{Unit::Clock, 5 * second}, {Unit::Clock, second}, 5 * second},
    {{Unit::Clock, 10 * second}, {Unit::Clock, 5 * second}, 10 * second},
    {{Unit::Clock, 30 * second}, {Unit::Clock, 10 * second}, 30 * second},
    {{Unit::Clock, minute}, {Unit::Clock, 10 * second}, minute},
    {{Unit::Clock, 2 * minute}, {Unit::Clock, 30 * second}, 2 * minute},
    {{Unit::Clock, 5 * minute}, {Unit::Clock, minute}, 5 * minute},
    {{Unit::Clock, 10 * minute}, {Unit::Clock, 2 * minute}, 10 * minute},
    {{Unit::Clock, 15 * minute}, {Unit::Clock, 5 * minute}, 15 * minute},
    {{Unit::Clock, 30 * minute}, {Unit::Clock, 5 * minute}, 30 * minute},
    {{Unit::Clock, hour}, {Unit::Clock, 15 * minute}, hour},
    {{Unit::Clock, 2 * hour}, {Unit::Clock, 30 * minute}, 2 * hour},
    {{Unit::Clock, 3 * hour}, {Unit::Clock, hour}, 3 * hour},
    {{Unit::Clock, 6 * hour}, {Unit::Clock, hour}, 6 * hour},
    {{Unit::Clock, 12 * hour}, {Unit::Clock, 3 * hour}, 12 * hour},
    {{Unit::Days, 1}, {Unit::Clock, 6 * hour}, day},
    {{Unit::Days, 2}, {Unit::Days, 1}, 2 * day},
    {{Unit::Days, 7}, {Unit::Days, 1}, 7 * day},
    {{Unit::Days, 14}, {Unit::Days, 7}, 14 * day},
    {{Unit::Months, 1}, {Unit::Days, 7}, 30 * day},
    {{Unit::Months, 3}, {Unit::Months, 1}, 91 * day},
    {{Unit::Years, 1}, {Unit::Months, 3}, 365 * day},
    {{Unit::Years, 5}, {Unit::Years, 1}, 5 * 365 * day},
    {{Unit::Years, 50}, {Unit::Years, 10}, 50 * 365 * day},
};

const Rung &rungOf(const TickStep &step)
{
    const auto found = std::find_if(std::begin(ladder), std::end(ladder),
                                    [&](const Rung &rung) { return rung.major == step; });
    return found == std::end(ladder) ? ladder[std::size(ladder) - 1] : *found;
}

qint64 floorTo(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

qint64 offsetAt(qint64 at, const QTimeZone &zone)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * second;
}

/// The first instant after @p at whose clock shows a multiple of @p step.
qint64 nextOnClock(qint64 at, qint64 step, const QTimeZone &zone)
{
    const qint64 offset = offsetAt(at, zone);
    const qint64 next = floorTo(at + offset, step) + step - offset;
    if (offsetAt(next, zone) == offset)
        return next;
    const qint64 turned =
        zone.nextTransition(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)).atUtc.toMSecsSinceEpoch();
    if (turned <= at || turned > next)
        return next;
    const qint64 later = offsetAt(turned, zone);
    return -floorTo(-(turned + later), step) - later;
}

QDate firstDate(const QDate &date, const TickStep &step)
{
    switch (step.unit) {
    case Unit::Clock:
        return date;
    case Unit::Days: // weeks begin on Monday
        return QDate::fromJulianDay(floorTo(date.toJulianDay(), step.size));
    case Unit::Months:
        return QDate(date.year(), int(floorTo(date.month() - 1, step.size)) + 1, 1);
    case Unit::Years:
        return QDate(std::max<int>(1, int(floorTo(date.year(), step.size))), 1, 1);
    }
    Q_UNREACHABLE();
}

QDate nextDate(const QDate &date, const TickStep &step)
{
    switch (step.unit) {
    case Unit::Clock:
    case Unit::Days:
        return date.addDays(step.size);
    case Unit::Months:
        return date.addMonths(int(step.size));
    case Unit::Years:
        return date.addYears(int(step.size));
    }
    Q_UNREACHABLE();
}

/// The instants of @p step in @p range, by time.
QList<qint64> instants(const TimeRange &range, const TickStep &step, const QTimeZone &zone)
{
    QList<qint64> found;
    if (step.unit == Unit::Clock) {
        for (qint64 at = nextOnClock(range.from - 1, step.size, zone);
             at < range.until && found.size() < mostTicks; at = nextOnClock(at, step.size, zone))
            found.append(at);
        return found;
    }
    for (QDate date = firstDate(dayOf(range.from, zone), step);
         date.isValid() && found.size() < mostTicks; date = nextDate(date, step)) {
        const qint64 at = startOfDay(date, zone);
        if (at >= range.until)
            break;
        if (at >= range.from)
            found.append(at);
    }
    return found;
}

} // namespace

qint64 startOfDay(const QDate &date, const QTimeZone &zone)
{
    return date.startOfDay(zone).toMSecsSinceEpoch();
}

QDate dayOf(qint64 at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

TickStep tickStep(const TimeScale &scale, qreal leastGap)
{
    for (const Rung &rung : ladder) {
        if (qreal(rung.length) / scale.msPerPixel() >= leastGap)
            return rung.major;
    }
    return ladder[std::size(ladder) - 1].major;
}

QList<Tick> ticks(const TimeScale &scale, const TickStep &step, const QTimeZone &zone)
{
    QList<Tick> found;
    const QList<qint64> majors = instants(scale.range(), step, zone);
    const QList<qint64> minors = instants(scale.range(), rungOf(step).minor, zone);
    const auto add = [&](qint64 at, bool isMajor) {
        if (!scale.isFolded(at))
            found.append({at, isMajor, startOfDay(dayOf(at, zone), zone) == at});
    };
    for (const qint64 at : majors)
        add(at, true);
    for (const qint64 at : minors) {
        if (!std::binary_search(majors.cbegin(), majors.cend(), at))
            add(at, false);
    }
    std::sort(found.begin(), found.end(),
              [](const Tick &one, const Tick &other) { return one.at < other.at; });
    return found;
}

QList<TierPart> tierParts(const TimeScale &scale, const TickStep &step, const QTimeZone &zone)
{
    TickStep above{Unit::Days, 1};
    TierPart::Unit unit = TierPart::Unit::Day;
    if (step.unit == Unit::Days) {
        above = {Unit::Months, 1};
        unit = TierPart::Unit::Month;
    } else if (step.unit != Unit::Clock) {
        above = {Unit::Years, 1};
        unit = TierPart::Unit::Year;
    }
    QList<TierPart> parts{{scale.range().from, dayOf(scale.range().from, zone), unit}};
    for (const qint64 at : instants(scale.range(), above, zone)) {
        if (at == scale.range().from)
            parts.clear();
        parts.append({at, dayOf(at, zone), unit});
    }
    return parts;
}

} // namespace TMinus
