// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timescale.h"
#include "timeline/timeticks.h"
#include "ui/timeline/timelinesizes.h"

#include <QPalette>
#include <QString>

class QPainter;

namespace TMinus {

class ZoneLens;
struct Tokens;

/// What the ground of the lanes and the axis are painted with.
struct AxisBrush
{
    const Tokens &tokens;
    const TimeScale &scale;
    const ZoneLens &lens;
    TimelineSizes sizes;
    QFont font;                           ///< the program's
    QSize size;                           ///< of the view
    qint64 now = 0;                       ///< ms
    std::optional<qint64> windowEnd = {}; ///< ms: beyond it the service takes nothing
    int windowHours = 72;
    QString title = {}; ///< what the lanes are by
};

/// Ticks of the axis and how far they stand apart, made once for many paintings.
struct AxisTicks
{
    TickStep step = {};
    QList<Tick> ticks = {};
    QList<TierPart> tiers = {};
};
AxisTicks axisTicks(const TimeScale &scale, const QTimeZone &zone, qreal share);

/// What is over, lines of the ticks, folds, and what lies beyond the window: below the axis.
void paintGround(QPainter &painter, const AxisBrush &brush, const AxisTicks &ticks);
/// The name of what lies beyond the window, above the marks.
void paintBeyondWords(QPainter &painter, const AxisBrush &brush);
/// The two tiers and the corner above the labels.
void paintAxis(QPainter &painter, const AxisBrush &brush, const AxisTicks &ticks);
/// The line and the pill of now.
void paintNow(QPainter &painter, const AxisBrush &brush);
/// What these take: the line, and the pill.
std::pair<QRect, QRect> nowRects(const AxisBrush &brush);

} // namespace TMinus
