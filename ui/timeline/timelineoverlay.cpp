// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineoverlay.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"
#include "ui/timeline/lanecanvas.h"
#include "ui/timeline/lanepainting.h"
#include "ui/timeline/timelinewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Timeline)
};

/// Where a message of @p spot stands in its lane when it is at @p x.
QPointF standing(const SceneSpot &spot, qreal x, const LaneCanvas &canvas)
{
    const auto row = canvas.rowOf(spot.lane);
    if (!row)
        return {x, -100};
    const QRect rect = canvas.rowRect(*row);
    const LaneLayout &layout = canvas.layout(spot.lane);
    const bool hasTracks = layout.hasLower() && row->hasTracks && !layout.isDense();
    const qreal share = !hasTracks ? .5 : isOurs(spot.spot.kind) ? .69 : .31;
    return {x, rect.top() + rect.height() * share};
}

void paintCarried(QPainter &painter, LaneKind kind, const QPointF &centre, const Tokens &tokens)
{
    const QRectF box(centre - QPointF(5.5, 5.5), QSizeF(11, 11));
    paintRing(painter, box, false, tokens);
    paintMark(painter, markOf(kind), tokens, {.centre = centre, .ground = tokens.selection});
}

} // namespace

LaneMove moveTo(const TimelineScene &scene, const SceneSpot &from, qint64 wish, qint64 step)
{
    const LaneEntry &entry = from.spot.entry;
    const MoveTarget target = bounded(wish, scene.bounds(entry.span));
    const TimeRange slot{target.at, target.at + step};
    const qsizetype alike = scene.data().lanes.at(from.lane).times->count(slot);
    return {from, target.at, target.wall, alike - (slot.contains(entry.at) ? 1 : 0)};
}

QString moveWords(const LaneMove &move, const TimelineScene &scene)
{
    const QString clock =
        scene.lens().near(QDateTime::fromMSecsSinceEpoch(move.to, Qt::UTC), scene.clock().now());
    switch (move.wall) {
    case MoveTarget::Wall::Earliest:
        return Words::tr("%1 is the earliest: it leaves %2 before", "a time, a length of time")
            .arg(clock, lengthWords(move.from.spot.entry.span));
    case MoveTarget::Wall::Latest:
        return Words::tr("%1 is the latest of the window", "a time").arg(clock);
    case MoveTarget::Wall::None:
        break;
    }
    return move.alike == 0 ? Words::tr("%1 · nothing due here", "a time").arg(clock)
                           : Words::tr("%1 · %2 due here", "a time, a number")
                                 .arg(clock, QLocale().toString(move.alike));
}

QString sliceWords(const TimelineScene &scene)
{
    const TimeRange slice = *scene.slice();
    return Words::tr("%1 · %2 due", "length of a slice, number of messages")
        .arg(lengthWords(slice.length()), QLocale().toString(scene.data().count(slice)));
}

void paintMove(QPainter &painter, const LaneMove &move, const LaneCanvas &canvas,
               const TimelineScene &scene)
{
    const Tokens &tokens = tokensOf(canvas.setting().palette);
    const QPointF from = standing(move.from, canvas.scale().x(move.from.spot.entry.at), canvas);
    const QPointF to = standing(move.from, canvas.scale().x(move.to), canvas);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRect(QPoint(canvas.sizes().label, 0), canvas.setting().size),
                        Qt::IntersectClip);
    QPen dashed(tokens.accent, 1.4, Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    painter.drawLine(from, to);
    painter.drawLine(QPointF(to.x(), canvas.sizes().axis),
                     QPointF(to.x(), canvas.setting().size.height()));
    painter.setOpacity(.45);
    paintMark(painter, markOf(move.from.spot.kind), tokens,
              {.centre = from, .ground = tokens.base});
    painter.setOpacity(1);
    paintCarried(painter, move.from.spot.kind, to, tokens);
    const bool isStopped = move.wall != MoveTarget::Wall::None;
    const QFont font = strong(sized(canvas.setting().font, smallText));
    Pill pill{.centre = to + QPointF(0, 30),
              .text = moveWords(move, scene),
              .ground = isStopped ? tokens.unknown : tokens.accent,
              .ink = isStopped ? tokens.base : tokens.onAccent};
    const QRectF box = pillRect(pill, font);
    pill.centre.rx() += qMax(0.0, canvas.sizes().label + 4 - box.left())
        - qMax(0.0, box.right() - canvas.setting().size.width() + 4);
    if (box.bottom() > canvas.setting().size.height())
        pill.centre.ry() -= 60;
    paintPill(painter, pill, font);
    painter.restore();
}

void paintTug(QPainter &painter, const LaneTug &tug, const LaneCanvas &canvas)
{
    const QPointF from =
        standing(tug.from, canvas.scale().x(tug.from.spot.entry.at) + tug.pixels, canvas);
    paintCarried(painter, tug.from.spot.kind, from, tokensOf(canvas.setting().palette));
}

void paintSlicePill(QPainter &painter, const LaneCanvas &canvas, const TimelineScene &scene)
{
    if (!scene.slice())
        return;
    const Tokens &tokens = tokensOf(canvas.setting().palette);
    const qreal left = canvas.scale().x(scene.slice()->from);
    const qreal right = canvas.scale().x(scene.slice()->until);
    const QFont font = strong(sized(canvas.setting().font, smallText));
    Pill pill{.centre = {(left + right) / 2, canvas.sizes().axis - 10.0},
              .text = sliceWords(scene),
              .ground = tokens.accent,
              .ink = tokens.onAccent};
    const qreal half = pillRect(pill, font).width() / 2;
    // A view narrower than the pill shows its right end.
    pill.centre.setX(qMin(qMax(canvas.sizes().label + half + 2, pill.centre.x()),
                          canvas.setting().size.width() - half - 2));
    paintPill(painter, pill, font);
}

} // namespace TMinus
