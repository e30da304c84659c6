// SPDX-License-Identifier: Apache-2.0
#include "ui/style/viewpainting.h"

#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>

namespace TMinus {

namespace {

constexpr int sortRoom = 14; ///< beside the words of a head, for the angle

bool isSorted(const QStyleOptionHeader &option)
{
    return option.sortIndicator != QStyleOptionHeader::None;
}

void paintSortMark(QPainter &painter, const QStyleOptionHeader &option, const QPointF &centre)
{
    const bool isUp = option.sortIndicator == QStyleOptionHeader::SortDown;
    paintChevron(painter, centre, isUp ? -1.5 : 1.5, tokensOf(option.palette).text2);
}

} // namespace

void paintHeaderGround(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRect rect = option.rect;
    painter.fillRect(rect, tokens.chrome);
    paintHair(painter, QRectF(rect.left(), rect.bottom(), rect.width(), 1), tokens.hair);
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    paintHeaderGround(painter, option);
    const QRect rect = option.rect;
    if (option.position != QStyleOptionHeader::End
        && option.position != QStyleOptionHeader::OnlyOneSection)
        paintHair(painter, QRectF(rect.right(), rect.top() + 7, 1, rect.height() - 14),
                  tokensOf(option.palette).hair);
}

void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const QWidget *widget)
{
    const auto *view = qobject_cast<const QHeaderView *>(widget);
    if (!view)
        return;
    QRect rect(view->sectionViewportPosition(option.section) + cellMargin, 0,
               view->sectionSize(option.section) - 2 * cellMargin, view->height());
    const bool isRight = option.textAlignment & Qt::AlignRight;
    if (isSorted(option))
        rect.adjust(isRight ? sortRoom : 0, 0, isRight ? 0 : -sortRoom, 0);
    painter.save();
    painter.setFont(view->font());
    painter.setPen(tokensOf(option.palette).text2);
    const QString words =
        painter.fontMetrics().elidedText(option.text, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(option.textAlignment) | Qt::AlignVCenter, words);
    const int width = painter.fontMetrics().horizontalAdvance(words);
    painter.restore();
    if (isSorted(option))
        paintSortMark(painter, option,
                      QPointF(isRight ? rect.right() - width - 8 : rect.left() + width + 9,
                              rect.center().y() + 1));
}

void paintItemGround(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(option.palette);
    if (isOn(option, QStyle::State_Selected)) {
        const bool hasFocus = !widget || widget->hasFocus() || widget->focusProxy();
        painter.fillRect(option.rect, hasFocus ? tokens.selection : tokens.selectionOff);
        if (tokens.selectionEdge.isValid()) {
            const QRectF rect(option.rect);
            paintHair(painter, QRectF(rect.left(), rect.top(), rect.width(), 1),
                      tokens.selectionEdge);
            paintHair(painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1),
                      tokens.selectionEdge);
        }
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter.fillRect(option.rect, option.backgroundBrush);
    } else if (isOn(option, QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, tokens.hover);
    }
}

void paintTab(QPainter &painter, const QStyleOptionTab &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRectF rect(option.rect);
    if (isOn(option, QStyle::State_Selected))
        paintBox(painter,
                 {.rect = QRectF(rect.left() + 8, rect.bottom() - 2.5, rect.width() - 16, 2.5),
                  .ground = tokens.accent,
                  .radius = 1.2});
    if (showsFocus(option))
        paintBox(painter, {.rect = rect.adjusted(2, 2, -2, -4), .edge = tokens.focus, .width = 2});
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Tokens &tokens = tokensOf(option.palette);
    painter.fillRect(option.rect, tokens.base);
    const bool isHeld = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_MouseOver);
    paintBox(painter,
             {.rect = QRectF(handle).adjusted(2, 2, -2, -2),
              .ground = mixed(tokens.base, tokens.text3, isHeld ? 0.8 : 0.55),
              .radius = 3});
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isLying = option.orientation == Qt::Horizontal;
    const QRectF rect(option.rect);
    const QPointF knob = QRectF(handle).center();
    const QPointF from =
        isLying ? QPointF(rect.left() + 6, knob.y()) : QPointF(knob.x(), rect.bottom() - 6);
    const QPointF to =
        isLying ? QPointF(rect.right() - 6, knob.y()) : QPointF(knob.x(), rect.top() + 6);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.border, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    painter.setPen(QPen(tokens.accent, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, knob);
    painter.setPen(QPen(showsFocus(option) ? tokens.focus : tokens.accent, 2));
    painter.setBrush(tokens.base);
    painter.drawEllipse(knob, 6, 6);
    painter.restore();
}

void paintBranch(QPainter &painter, const QStyleOption &option)
{
    if (!isOn(option, QStyle::State_Children))
        return;
    const QColor ink = tokensOf(option.palette).text2;
    const QPointF centre = QRectF(option.rect).center();
    if (isOn(option, QStyle::State_Open))
        return paintChevron(painter, centre, 1.6, ink);
    painter.save();
    painter.translate(centre);
    painter.rotate(-90);
    paintChevron(painter, {}, 1.6, ink);
    painter.restore();
}

} // namespace TMinus
