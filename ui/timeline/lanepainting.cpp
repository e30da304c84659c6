// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanepainting.h"

#include "ui/style/brushwork.h"
#include "ui/timeline/timelinewords.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qreal pillHeight = 18;
constexpr qreal leastTail = 8; ///< pixels; what is shorter is not drawn
constexpr qreal reach = 5.5;
constexpr qreal smallReach = 4.5;

// A kind is drawn as the shape of the same name.
static_assert(int(LaneKind::Held) == int(Mark::Held));
static_assert(int(LaneKind::Overdue) == int(Mark::Overdue));
static_assert(int(LaneKind::Seen) == int(Mark::Seen));
static_assert(int(LaneKind::Dash) == int(Mark::Dash));

QColor inkOf(LaneKind kind, const Tokens &tokens)
{
    return tokens.*markInk(markOf(kind));
}

void paintBars(QPainter &painter, const LaneLayout &layout, const LaneBrush &brush)
{
    const Tokens &tokens = brush.tokens;
    const QColor inks[barPartCount] = {mixed(tokens.base, tokens.acked, .8), tokens.seen,
                                       tokens.quiet, tokens.pending};
    const quint32 highest = std::max(brush.highest, layout.highest());
    const bool hasPills = std::any_of(layout.marks().cbegin(), layout.marks().cend(),
                                      [](const LaneMark &mark) { return mark.hasStem; });
    const qreal ground = brush.top + brush.height - 4;
    const qreal room = brush.height - 4 - (hasPills || layout.peak() ? 17 : 7);
    for (const LaneBar &bar : layout.bars()) {
        qreal bottom = ground;
        for (int part = 0; part < barPartCount; ++part) {
            const quint32 count = bar.counts[std::size_t(part)];
            if (count == 0)
                continue;
            const qreal height = std::max(1.5, room * count / highest);
            painter.fillRect(QRectF(bar.x, bottom - height, 3, height), inks[part]);
            bottom -= height;
        }
    }
}

void paintPeak(QPainter &painter, const LaneLayout &layout, const LaneBrush &brush)
{
    if (!layout.peak() || layout.peak()->count < 2)
        return;
    const QString text = peakWords(*layout.peak());
    const qreal width = QFontMetricsF(brush.font).horizontalAdvance(text);
    const qreal x = layout.peak()->x;
    QRectF box(x + 6, brush.top + 4, width + 4, 15);
    for (const LaneMark &mark : layout.marks()) {
        const QRectF taken = markRect(mark, layout, brush);
        if (mark.hasStem && taken.adjusted(-4, 0, 4, 0).intersects(box))
            box.moveLeft(taken.right() + 6);
    }
    if (box.right() > brush.right)
        box.moveRight(std::min(x - 6, brush.right));
    QColor ground = brush.tokens.base;
    ground.setAlphaF(.85F);
    painter.fillRect(box.adjusted(-2, 0, 2, 0), ground);
    painter.setFont(brush.font);
    painter.setPen(brush.tokens.text);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, text);
}

/// From a message that is ours back to when it leaves.
void paintTail(QPainter &painter, const LaneMark &mark, const TimeScale &scale, qreal y,
               const Tokens &tokens)
{
    const qreal start = scale.x(mark.first.at - mark.first.span);
    const qreal end = mark.x - mark.width / 2 - 1.5;
    if (end - start < 2)
        return;
    QPen dotted(tokens.held, 1.4, Qt::CustomDashLine, Qt::FlatCap);
    dotted.setDashPattern({1.5, 2.2});
    painter.setPen(dotted);
    painter.drawLine(QPointF(start, y), QPointF(end, y));
    painter.setPen(QPen(tokens.held, 1.6));
    painter.drawLine(QPointF(start, y - 4), QPointF(start, y + 4));
}

/// From when it was due to when it came.
void paintLateness(QPainter &painter, const LaneMark &mark, const TimeScale &scale, qreal y,
                   const Tokens &tokens)
{
    const qreal start = scale.x(mark.first.at);
    const qreal end = scale.x(mark.first.at + mark.first.span);
    if (end - start < leastTail)
        return;
    painter.setPen(QPen(inkOf(mark.kind, tokens), 1.5));
    painter.drawLine(QPointF(start, y), QPointF(end, y));
    painter.drawLine(QPointF(end, y - 3.5), QPointF(end, y + 3.5));
}

void paintTails(QPainter &painter, const LaneLayout &layout, const TimeScale &scale,
                const LaneBrush &brush)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LaneMark &mark : layout.marks()) {
        if (mark.hasStem || mark.first.span == 0)
            continue;
        const qreal y = trackOf(mark, layout, brush);
        if (mark.kind == LaneKind::Held)
            paintTail(painter, mark, scale, y, brush.tokens);
        else if (mark.count == 1 && (mark.kind == LaneKind::Seen || mark.kind == LaneKind::Acked))
            paintLateness(painter, mark, scale, y, brush.tokens);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintGlyphs(QPainter &painter, const LaneLayout &layout, const LaneBrush &brush)
{
    for (const LaneMark &mark : layout.marks()) {
        if (isException(mark.kind))
            paintMark(painter, markOf(mark.kind), brush.tokens,
                      {.centre = {mark.x, brush.top + brush.height / 2},
                       .reach = smallReach,
                       .ground = brush.tokens.base});
    }
}

void paintCount(QPainter &painter, const LaneMark &mark, const QRectF &box, const LaneBrush &brush)
{
    const QColor ink = inkOf(mark.kind, brush.tokens);
    const QColor ground = mark.hasStem ? brush.tokens.base : mixed(brush.tokens.base, ink, .1);
    paintBox(painter, {.rect = box, .ground = ground, .edge = ink, .width = 1.25, .radius = 9});
    const qreal x = mark.isToLeft ? box.right() - 10 : box.left() + 10;
    paintMark(painter, markOf(mark.kind), brush.tokens,
              {.centre = {x, box.center().y()}, .reach = smallReach, .ground = ground});
    painter.setFont(brush.font);
    painter.setPen(brush.tokens.text);
    painter.drawText(mark.isToLeft ? box.adjusted(6, 0, -18, 0) : box.adjusted(18, 0, -6, 0),
                     Qt::AlignCenter, QLocale().toString(mark.count));
}

} // namespace

Mark markOf(LaneKind kind)
{
    return Mark(int(kind));
}

qreal trackOf(const LaneMark &mark, const LaneLayout &layout, const LaneBrush &brush)
{
    if (mark.hasStem)
        return brush.top + 3 + pillHeight / 2;
    if (!layout.hasLower() || !brush.hasTracks || layout.isDense())
        return brush.top + brush.height / 2;
    return brush.top + brush.height * (mark.isLower ? .69 : .31);
}

QRectF markRect(const LaneMark &mark, const LaneLayout &layout, const LaneBrush &brush)
{
    const qreal y = trackOf(mark, layout, brush);
    if (mark.hasStem) {
        const qreal left = mark.isToLeft ? mark.x + 10 - mark.width : mark.x - 10;
        return {left, y - pillHeight / 2, mark.width, pillHeight};
    }
    const qreal height = mark.count > 1 ? pillHeight : 2 * reach;
    return {mark.x - mark.width / 2, y - height / 2, mark.width, height};
}

void paintLaneMark(QPainter &painter, const LaneMark &mark, const LaneLayout &layout,
                   const LaneBrush &brush)
{
    const QRectF box = markRect(mark, layout, brush);
    if (mark.count > 1 || mark.hasStem)
        return paintCount(painter, mark, box, brush);
    MarkPlace place{.centre = box.center(), .reach = reach, .ground = brush.tokens.base};
    if (mark.kind == LaneKind::Leaving && mark.first.span > 0)
        place.share =
            qBound(0.0, qreal(mark.first.at - brush.leaving) / qreal(mark.first.span), 1.0);
    paintMark(painter, markOf(mark.kind), brush.tokens, place);
}

void paintLane(QPainter &painter, const LaneLayout &layout, const TimeScale &scale,
               const LaneBrush &brush)
{
    if (brush.isCollapsed)
        return paintGlyphs(painter, layout, brush);
    paintBars(painter, layout, brush);
    paintPeak(painter, layout, brush);
    paintTails(painter, layout, scale, brush);
    for (const LaneMark &mark : layout.marks()) {
        if (!mark.hasStem)
            continue;
        QColor ink = inkOf(mark.kind, brush.tokens);
        painter.fillRect(QRectF(mark.x - .5, brush.top + 20, 1, brush.height - 24), ink);
    }
    for (const LaneMark &mark : layout.marks())
        paintLaneMark(painter, mark, layout, brush);
}

void paintRing(QPainter &painter, const QRectF &mark, bool isPill, const Tokens &tokens)
{
    const QRectF box = isPill ? mark.adjusted(-2.5, -2.5, 2.5, 2.5)
                              : QRectF(mark.center() - QPointF(11.5, 11.5), QSizeF(23, 23));
    paintBox(painter,
             {.rect = box,
              .ground = tokens.selection,
              .edge = tokens.focus,
              .width = 2,
              .radius = box.height() / 2});
}

QRectF pillRect(const Pill &pill, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(pill.text) + 12;
    const qreal height = std::max(17.0, metrics.height() + 1);
    return {pill.centre.x() - width / 2, pill.centre.y() - height / 2, width, height};
}

void paintPill(QPainter &painter, const Pill &pill, const QFont &font)
{
    const QRectF box = pillRect(pill, font);
    paintBox(painter, {.rect = box, .ground = pill.ground, .radius = 4});
    painter.setFont(font);
    painter.setPen(pill.ink);
    painter.drawText(box, Qt::AlignCenter, pill.text);
}

} // namespace TMinus
