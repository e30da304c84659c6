// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanelayout.h"
#include "ui/style/stateappearance.h"

#include <QFont>

class QPainter;

namespace TMinus {

/// The shape of @p kind.
Mark markOf(LaneKind kind);

/// Where a lane is painted and with what.
struct LaneBrush
{
    const Tokens &tokens;
    QFont font;               ///< of counts
    qreal top = 0;            ///< of the lane
    qreal height = 0;         ///< of the lane
    bool hasTracks = true;    ///< room for two
    bool isCollapsed = false; ///< only a row of shapes
    quint32 highest = 0;      ///< what a bar of full height stands for; 0: the layout's own
    qreal right = 0;          ///< where words must end
    qint64 leaving = 0;       ///< ms, now: how much of the pie of what leaves is left
};

/// The middle of the track of @p mark, in pixels.
qreal trackOf(const LaneMark &mark, const LaneLayout &layout, const LaneBrush &brush);
/// What @p mark covers.
QRectF markRect(const LaneMark &mark, const LaneLayout &layout, const LaneBrush &brush);

/// Bars, marks, pills, tails and lateness of a lane.
void paintLane(QPainter &painter, const LaneLayout &layout, const TimeScale &scale,
               const LaneBrush &brush);
/// One mark or pill as paintLane() does it.
void paintLaneMark(QPainter &painter, const LaneMark &mark, const LaneLayout &layout,
                   const LaneBrush &brush);
/// The ring of a selected mark; the mark itself comes on top.
void paintRing(QPainter &painter, const QRectF &mark, bool isPill, const Tokens &tokens);

/// A word on a rounded ground, around @p centre.
struct Pill
{
    QPointF centre = {};
    QString text = {};
    QColor ground = {};
    QColor ink = {};
};
QRectF pillRect(const Pill &pill, const QFont &font);
void paintPill(QPainter &painter, const Pill &pill, const QFont &font);

} // namespace TMinus
