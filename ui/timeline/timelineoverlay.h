// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QString>

class QPainter;

namespace TMinus {

class LaneCanvas;

/// A message on its way to another time, by pointer or by key.
struct LaneMove
{
    SceneSpot from = {};
    qint64 to = 0; ///< ms
    MoveTarget::Wall wall = MoveTarget::Wall::None;
    qsizetype alike = 0; ///< how many of the lane are due there already
};

/// An accepted message that somebody pulls at: it follows a little and goes back.
struct LaneTug
{
    SceneSpot from = {};
    qreal pixels = 0;
};

/// Moves @p from to @p wish (ms), as far as the walls let it; what is due within @p step is alike.
LaneMove moveTo(const TimelineScene &scene, const SceneSpot &from, qint64 wish, qint64 step);
/// What the pill of a move says: the time and what is due there, or which wall stopped it.
QString moveWords(const LaneMove &move, const TimelineScene &scene);
/// What the pill of a slice says: "1 h 40 min · 1,046 due".
QString sliceWords(const TimelineScene &scene);

/// The ghost, the way and the pill of @p move, above all else.
void paintMove(QPainter &painter, const LaneMove &move, const LaneCanvas &canvas,
               const TimelineScene &scene);
void paintTug(QPainter &painter, const LaneTug &tug, const LaneCanvas &canvas);
/// The pill of the slice.
void paintSlicePill(QPainter &painter, const LaneCanvas &canvas, const TimelineScene &scene);

} // namespace TMinus
