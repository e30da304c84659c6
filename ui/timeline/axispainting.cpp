// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/axispainting.h"

#include "base/result.h"
#include "timeline/zonelens.h"
#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"
#include "ui/timeline/lanepainting.h"
#include "ui/timeline/timelinewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace TMinus {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Timeline)
};

constexpr qreal labelGap = 66;

QRectF below(const AxisBrush &brush, qreal left, qreal right)
{
    return {left, qreal(brush.sizes.axis), right - left,
            qreal(brush.size.height() - brush.sizes.axis)};
}

void paintPast(QPainter &painter, const AxisBrush &brush)
{
    const qreal end = qMin(brush.scale.x(brush.now), qreal(brush.size.width()));
    if (end > brush.sizes.label)
        painter.fillRect(below(brush, brush.sizes.label, end), brush.tokens.past);
}

void paintLines(QPainter &painter, const AxisBrush &brush, const AxisTicks &ticks)
{
    const bool areClocks = ticks.step.unit == TickStep::Unit::Clock;
    for (const Tick &tick : ticks.ticks) {
        if (!tick.isMajor)
            continue;
        const qreal x = brush.scale.x(tick.at);
        paintHair(painter, below(brush, x, x + 1),
                  tick.isMidnight && areClocks ? brush.tokens.hair : brush.tokens.grid);
    }
}

void paintBeyond(QPainter &painter, const AxisBrush &brush)
{
    if (!brush.windowEnd || *brush.windowEnd >= brush.scale.range().until)
        return;
    const qreal x = qMax(brush.scale.x(*brush.windowEnd), qreal(brush.sizes.label));
    const QRectF box = below(brush, x, brush.size.width());
    painter.save();
    painter.fillRect(box, brush.tokens.past);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(brush.tokens.hair, 1));
    const qreal height = box.height();
    // Fixed to the view, so that a repaint of a part meets the rest; cut by hand, since a file of
    // lines knows no clipping.
    for (qreal start = -std::fmod(height, 9) - height; start < box.right(); start += 9) {
        const qreal from = qMax(start, box.left());
        const qreal until = qMin(start + height, box.right());
        if (from < until)
            painter.drawLine(QPointF(from, box.bottom() - (from - start)),
                             QPointF(until, box.bottom() - (until - start)));
    }
    painter.restore();
    if (x <= brush.sizes.label)
        return;
    painter.setPen(QPen(brush.tokens.text3, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
}

void paintZigzag(QPainter &painter, qreal x, const QRectF &box)
{
    QPainterPath path(QPointF(x, box.top()));
    qreal side = 2.2;
    for (qreal y = box.top() + 5; y < box.bottom() + 5; y += 5) {
        path.lineTo(x + side, y);
        side = -side;
    }
    painter.drawPath(path);
}

void paintFolds(QPainter &painter, const AxisBrush &brush)
{
    for (const TimeRange &fold : brush.scale.folds()) {
        const QRectF box = below(brush, brush.scale.x(fold.from), brush.scale.x(fold.until));
        painter.save();
        painter.fillRect(box, brush.tokens.window);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(brush.tokens.border, 1));
        paintZigzag(painter, box.left(), box);
        paintZigzag(painter, box.right(), box);
        painter.restore();
    }
}

/// Where the lengths of folds are written.
QList<QRectF> foldLabels(const AxisBrush &brush, const QFontMetricsF &metrics)
{
    const qreal line = metrics.height();
    QList<QRectF> boxes;
    for (const TimeRange &fold : brush.scale.folds()) {
        const qreal words = metrics.horizontalAdvance(lengthWords(fold.length())) + 6;
        const qreal width = qMax(words, foldWidth + 12.0);
        const qreal middle = brush.scale.x(fold.from) + foldWidth / 2.0;
        boxes.append({middle - width / 2, brush.sizes.axis - 7 - line, width, line + 2});
    }
    return boxes;
}

void paintTicks(QPainter &painter, const AxisBrush &brush, const AxisTicks &ticks)
{
    const qreal foot = brush.sizes.axis;
    painter.setFont(sized(brush.font, smallText));
    const QFontMetricsF metrics(painter.font());
    const qreal line = metrics.height();
    const QList<QRectF> taken = foldLabels(brush, metrics);
    for (const Tick &tick : ticks.ticks) {
        const qreal x = brush.scale.x(tick.at);
        paintHair(painter, QRectF(x, foot - (tick.isMajor ? 6 : 3), .5, tick.isMajor ? 5 : 2),
                  tick.isMajor ? brush.tokens.border : brush.tokens.hair);
        if (!tick.isMajor || x < brush.sizes.label + 14 || x > brush.size.width() - 20)
            continue;
        const QString words = tickWords(tick, ticks.step, brush.lens);
        const qreal width = metrics.horizontalAdvance(words);
        const QRectF box(x - width / 2, foot - 6 - line, width, line);
        if (std::none_of(taken.cbegin(), taken.cend(),
                         [&box](const QRectF &other) { return other.intersects(box); })) {
            painter.setPen(brush.tokens.text2);
            painter.drawText(box.adjusted(-4, 0, 4, 0), Qt::AlignCenter, words);
        }
    }
    for (qsizetype fold = 0; fold < taken.size(); ++fold) {
        painter.fillRect(taken.at(fold), brush.tokens.window);
        painter.setPen(brush.tokens.text2);
        painter.drawText(taken.at(fold), Qt::AlignCenter,
                         lengthWords(brush.scale.folds().at(fold).length()));
    }
}

/// Each part of the upper tier is named where there is room, and not under the pill.
void paintTiers(QPainter &painter, const AxisBrush &brush, const AxisTicks &ticks)
{
    painter.setFont(strong(sized(brush.font, smallText)));
    painter.setPen(brush.tokens.text);
    const QFontMetricsF metrics(painter.font());
    const QRect pill = nowRects(brush).second;
    qreal free = brush.sizes.label + 6;
    for (qsizetype part = 0; part < ticks.tiers.size(); ++part) {
        const QString words = tierWords(ticks.tiers.at(part));
        const qreal width = metrics.horizontalAdvance(words);
        const bool isLast = part + 1 == ticks.tiers.size();
        const qreal end = isLast ? brush.size.width() : brush.scale.x(ticks.tiers.at(part + 1).at);
        qreal x = qMax(brush.scale.x(ticks.tiers.at(part).at) + 6, free);
        if (!pill.isEmpty() && x < pill.right() + 6 && x + width > pill.left() - 6)
            x = pill.right() + 8;
        if (x + width + 4 > end)
            continue;
        painter.drawText(QRectF(x, 2, width + 8, metrics.height()), Qt::AlignLeft | Qt::AlignTop,
                         words);
        free = x + width + 12;
    }
}

QString nowWords(const AxisBrush &brush)
{
    if (brush.now < brush.scale.range().from)
        return u"◂ "_s + Words::tr("now", "on the pill of the axis");
    if (brush.now > brush.scale.range().until)
        return Words::tr("now", "on the pill of the axis") + u" ▸"_s;
    return brush.lens.clock(QDateTime::fromMSecsSinceEpoch(brush.now, Qt::UTC));
}

Pill nowPill(const AxisBrush &brush)
{
    const qreal half = 34 * brush.sizes.share;
    // A view that is not laid out yet may be narrower than its labels.
    const qreal x = qMin(qMax(brush.sizes.label + half, brush.scale.x(brush.now)),
                         qreal(brush.size.width()) - half - 6);
    return {.centre = {std::round(x), 10 * brush.sizes.share},
            .text = nowWords(brush),
            .ground = brush.tokens.text,
            .ink = brush.tokens.base};
}

} // namespace

AxisTicks axisTicks(const TimeScale &scale, const QTimeZone &zone, qreal share)
{
    const TickStep step = tickStep(scale, labelGap * share);
    return {step, ticks(scale, step, zone), tierParts(scale, step, zone)};
}

void paintGround(QPainter &painter, const AxisBrush &brush, const AxisTicks &ticks)
{
    paintPast(painter, brush);
    paintLines(painter, brush, ticks);
    paintBeyond(painter, brush);
    paintFolds(painter, brush);
}

void paintBeyondWords(QPainter &painter, const AxisBrush &brush)
{
    if (!brush.windowEnd || *brush.windowEnd >= brush.scale.range().until)
        return;
    const qreal x = qMax(brush.scale.x(*brush.windowEnd), qreal(brush.sizes.label));
    const QString words = beyondWords(brush.windowHours);
    painter.setFont(sized(brush.font, smallText));
    const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 12;
    const bool fits = x + 5 + width < brush.size.width();
    const QRectF box(fits ? x + 5 : x - width - 5, brush.sizes.axis + 4, width, 17);
    painter.fillRect(box, brush.tokens.base);
    painter.setPen(brush.tokens.text2);
    painter.drawText(box, Qt::AlignCenter, words);
}

void paintAxis(QPainter &painter, const AxisBrush &brush, const AxisTicks &ticks)
{
    painter.fillRect(0, 0, brush.size.width(), brush.sizes.axis, brush.tokens.chrome);
    paintTicks(painter, brush, ticks);
    paintTiers(painter, brush, ticks);
    paintHair(painter, QRectF(0, brush.sizes.axis - 1, brush.size.width(), 1), brush.tokens.hair);
    painter.fillRect(0, 0, brush.sizes.label - 1, brush.sizes.axis - 1, brush.tokens.chrome);
    paintHair(painter, QRectF(brush.sizes.label - 1, 0, 1, brush.size.height()), brush.tokens.hair);
    painter.setFont(sized(brush.font, smallText));
    painter.setPen(brush.tokens.text3);
    const qreal line = QFontMetricsF(painter.font()).height();
    painter.drawText(QRectF(12, brush.sizes.axis - 6 - line, brush.sizes.label - 20, line),
                     Qt::AlignLeft | Qt::AlignVCenter, brush.title);
}

void paintNow(QPainter &painter, const AxisBrush &brush)
{
    const qreal x = brush.scale.x(brush.now);
    if (x >= brush.sizes.label && x <= brush.size.width()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(brush.tokens.text, 1.5));
        painter.drawLine(QPointF(x, brush.sizes.axis - 2), QPointF(x, brush.size.height()));
        painter.restore();
    }
    paintPill(painter, nowPill(brush), strong(sized(brush.font, smallText)));
}

std::pair<QRect, QRect> nowRects(const AxisBrush &brush)
{
    const qreal x = brush.scale.x(brush.now);
    QRect line;
    if (x >= brush.sizes.label - 2 && x <= brush.size.width() + 2)
        line = QRectF(x - 2, brush.sizes.axis - 3, 4, brush.size.height() - brush.sizes.axis + 3)
                   .toAlignedRect();
    return {line,
            pillRect(nowPill(brush), strong(sized(brush.font, smallText)))
                .adjusted(-1, -1, 1, 1)
                .toAlignedRect()};
}

} // namespace TMinus
