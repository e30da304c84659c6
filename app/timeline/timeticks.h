// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanetimes.h"

#include <QDate>
#include <QTimeZone>

namespace TMinus {

class TimeScale;

/// How far ticks stand apart, on the clocks and calendars of a zone.
struct TickStep
{
    enum class Unit { Clock, Days, Months, Years };
    Unit unit = Unit::Clock;
    qint64 size = 1000; ///< ms for Clock, else a number of units
    bool operator==(const TickStep &) const = default;
};

/// A line on the axis.
struct Tick
{
    qint64 at = 0;           ///< ms, UTC
    bool isMajor = false;    ///< has a label
    bool isMidnight = false; ///< a day of the zone begins
    bool operator==(const Tick &) const = default;
};

/// A part of the upper tier: a day, a month or a year that begins.
struct TierPart
{
    enum class Unit { Day, Month, Year };
    qint64 at = 0; ///< ms, UTC; of the first one where the range begins
    QDate date = {};
    Unit unit = Unit::Day;
    bool operator==(const TierPart &) const = default;
};

/// The least step whose labels stand @p leastGap pixels apart.
TickStep tickStep(const TimeScale &scale, qreal leastGap);

/// The ticks of @p step in the range of @p scale and outside of its folds, with lesser ones between
/// them. Steps of hours keep to the clock on the wall where it is turned: a doubled hour has two.
QList<Tick> ticks(const TimeScale &scale, const TickStep &step, const QTimeZone &zone);

/// What stands above ticks of @p step: days over clocks, months over days, years over months.
QList<TierPart> tierParts(const TimeScale &scale, const TickStep &step, const QTimeZone &zone);

/// When the day @p date begins in @p zone, in ms: the first instant, where midnight is jumped over.
qint64 startOfDay(const QDate &date, const QTimeZone &zone);
/// The day of @p at in @p zone.
QDate dayOf(qint64 at, const QTimeZone &zone);

} // namespace TMinus
