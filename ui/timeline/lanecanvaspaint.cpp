// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanecanvas.h"
#include "ui/timeline/lanepainting.h"
#include "ui/timeline/timelinescene.h"
#include "ui/timeline/timelinewords.h"

#include "ui/style/brushwork.h"
#include "ui/style/typography.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace TMinus {

namespace {

constexpr int busyHeight = 2;
constexpr qreal faded = .25; ///< of what a filter hides

/// The second count goes before the first one is cut.
QString fittingSummary(const TimelineLane &lane, const QFontMetricsF &metrics, qreal width)
{
    const QString both = laneSummary(lane);
    const QString shown = metrics.horizontalAdvance(both) <= width ? both : laneSummary(lane, 1);
    return metrics.elidedText(shown, Qt::ElideRight, width);
}

} // namespace

/// The painting of the canvas; where things are stands in lanecanvas.cpp.
void LaneCanvas::paint(QPainter &painter, const QRect &dirty) const
{
    const AxisBrush axis = axisBrush();
    const Tokens &tokens = axis.tokens;
    painter.fillRect(dirty, tokens.base);
    paintGround(painter, axis, m_ticks);
    const QList<LaneRow> rows = rowsInSight();
    for (const LaneRow &row : rows) {
        const QRect rect = rowRect(row);
        if (!rect.intersects(dirty))
            continue;
        paintHair(painter, QRectF(0, rect.bottom(), rect.width(), 1), tokens.hair);
        painter.drawPixmap(rect.topLeft() + QPoint(m_sizes.label, 0), picture(row));
        paintSelection(painter, row);
    }
    paintBeyondWords(painter, axis);
    paintSlice(painter);
    painter.fillRect(QRect(0, m_sizes.axis, m_sizes.label - 1, m_setting.size.height()),
                     tokens.chrome);
    for (const LaneRow &row : rows) {
        if (rowRect(row).intersects(dirty))
            paintLabel(painter, row);
    }
    paintAxis(painter, axis, m_ticks);
    paintBusy(painter);
    paintNow(painter, axis);
}

/// Below the axis, while something is being read.
void LaneCanvas::paintBusy(QPainter &painter) const
{
    if (m_setting.isBusy)
        painter.fillRect(QRect(m_sizes.label, m_sizes.axis, m_setting.size.width(), busyHeight),
                         tokensOf(m_setting.palette).accent);
}

void LaneCanvas::paintPlain(QPainter &painter) const
{
    const AxisBrush axis = axisBrush();
    painter.fillRect(QRect({}, m_setting.size), axis.tokens.base);
    paintGround(painter, axis, m_ticks);
    for (const LaneRow &row : rowsInSight()) {
        const QRect rect = rowRect(row);
        paintHair(painter, QRectF(0, rect.bottom(), rect.width(), 1), axis.tokens.hair);
        painter.save();
        painter.setClipRect(rect.adjusted(m_sizes.label, 0, 0, -1));
        paintMarks(painter, row, rect.top());
        painter.restore();
    }
    paintBeyondWords(painter, axis);
    painter.fillRect(QRect(0, m_sizes.axis, m_sizes.label - 1, m_setting.size.height()),
                     axis.tokens.chrome);
    for (const LaneRow &row : rowsInSight())
        paintLabel(painter, row);
    paintAxis(painter, axis, m_ticks);
    paintNow(painter, axis);
}

/// Marks of a lane alone, on nothing: what is over and the lines of the axis go behind it.
QPixmap LaneCanvas::picture(const LaneRow &row) const
{
    const auto found = m_pictures.constFind(row.lane);
    if (found != m_pictures.cend())
        return *found;
    const QSize size(qMax(1, m_setting.size.width() - m_sizes.label), qMax(1, row.height - 1));
    QPixmap pixmap(size * m_setting.ratio);
    pixmap.setDevicePixelRatio(m_setting.ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.translate(-m_sizes.label, 0);
    paintMarks(painter, row, 0);
    ++m_made;
    m_pictures.insert(row.lane, pixmap);
    return pixmap;
}

void LaneCanvas::paintMarks(QPainter &painter, const LaneRow &row, qreal top) const
{
    const LaneLayout &laid = layout(row.lane);
    LaneBrush brush = laneBrush(row, top);
    const auto matching = m_matching.constFind(row.lane);
    if (matching == m_matching.cend())
        return paintLane(painter, laid, m_scale, brush);
    painter.setOpacity(faded);
    paintLane(painter, laid, m_scale, brush);
    painter.setOpacity(1);
    brush.highest = laid.highest();
    paintLane(painter, *matching, m_scale, brush);
}

void LaneCanvas::paintSelection(QPainter &painter, const LaneRow &row) const
{
    if (row.isCollapsed || m_scene.selected().isEmpty())
        return;
    const LaneLayout &laid = layout(row.lane);
    const LaneBrush brush = laneBrush(row, rowRect(row).top());
    const auto &current = m_scene.current();
    const int ofCurrent =
        current && current->lane == row.lane ? markOf(row.lane, current->spot) : -1;
    painter.save();
    painter.setClipRect(rowRect(row).adjusted(m_sizes.label, 0, 0, 0), Qt::IntersectClip);
    for (int mark = 0; mark < laid.marks().size(); ++mark) {
        const LaneMark &one = laid.marks().at(mark);
        const bool isSelected =
            mark == ofCurrent || (one.count == 1 && m_scene.selected().contains(one.first.row));
        if (!isSelected)
            continue;
        paintRing(painter, TMinus::markRect(one, laid, brush), one.count > 1 || one.hasStem,
                  brush.tokens);
        paintLaneMark(painter, one, laid, brush);
    }
    painter.restore();
}

void LaneCanvas::paintLabel(QPainter &painter, const LaneRow &row) const
{
    const QRectF rect = rowRect(row);
    const Tokens &tokens = tokensOf(m_setting.palette);
    const TimelineLane &lane = m_scene.data().lanes.at(row.lane);
    const bool isTall = !row.isCollapsed && row.height >= 44 * m_sizes.share;
    const QFont nameFont = strong(sized(m_setting.font, tableText));
    const QFontMetricsF names(nameFont);
    const qreal width = m_sizes.label - 32;
    painter.save();
    painter.setClipRect(QRectF(0, m_sizes.axis, m_sizes.label - 1, m_setting.size.height()),
                        Qt::IntersectClip);
    const qreal line = names.height();
    const qreal nameTop =
        row.isCollapsed ? rect.top() + (rect.height() - line) / 2 : rect.top() + (isTall ? 4 : 1);
    const QPointF chevron(13, nameTop + line / 2);
    painter.save();
    painter.translate(chevron);
    painter.rotate(row.isCollapsed ? -90 : 0);
    paintChevron(painter, {}, 1.8, tokens.text3);
    painter.restore();
    const QString count = row.isCollapsed ? QLocale().toString(lane.times->size()) : QString();
    const qreal countWidth = names.horizontalAdvance(count) + 8;
    painter.setFont(nameFont);
    painter.setPen(tokens.text);
    painter.drawText(QRectF(24, nameTop, width, line), Qt::AlignVCenter | Qt::AlignLeft,
                     names.elidedText(lane.name, Qt::ElideMiddle, width - countWidth));
    painter.setFont(sized(m_setting.font, smallText));
    painter.setPen(tokens.text2);
    painter.drawText(QRectF(24, nameTop, width, line), Qt::AlignVCenter | Qt::AlignRight, count);
    if (!row.isCollapsed) {
        const QFontMetricsF small(painter.font());
        painter.drawText(QRectF(24, nameTop + line, width, small.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, fittingSummary(lane, small, width));
    }
    if (m_setting.keyLane == row.lane)
        paintBox(painter,
                 {.rect = QRectF(3, rect.top() + 2, m_sizes.label - 8, rect.height() - 5),
                  .edge = tokens.focus,
                  .width = 2});
    paintHair(painter, QRectF(0, rect.bottom() - 1, m_sizes.label, 1), tokens.hair);
    painter.restore();
}

void LaneCanvas::paintSlice(QPainter &painter) const
{
    const auto &slice = m_scene.slice();
    if (!slice)
        return;
    const Tokens &tokens = tokensOf(m_setting.palette);
    const qreal left = m_scale.x(slice->from);
    const qreal right = m_scale.x(slice->until);
    QColor wash = tokens.accent;
    wash.setAlphaF(.14F);
    const QRectF box(left, m_sizes.axis, right - left, m_setting.size.height() - m_sizes.axis);
    painter.fillRect(box, wash);
    paintHair(painter, QRectF(left, box.top(), .5, box.height()), tokens.accent);
    paintHair(painter, QRectF(right, box.top(), .5, box.height()), tokens.accent);
}

} // namespace TMinus
