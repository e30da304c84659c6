// SPDX-License-Identifier: Apache-2.0
#include "ui/style/menupainting.h"

#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QPainter>
#include <QStyleOption>

namespace TMinus {

namespace {

constexpr int iconRoom = 30; ///< before the words of a line
constexpr int endRoom = 22;  ///< behind the key, for the angle of a submenu

void paintTick(QPainter &painter, const QPointF &centre, const QColor &ink, bool isOneOfMany)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isOneOfMany) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(centre, 3.5, 3.5);
    } else {
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick[] = {centre + QPointF(-4, 0.2), centre + QPointF(-1, 3.2),
                                centre + QPointF(4.4, -3.2)};
        painter.drawPolyline(tick, 3);
    }
    painter.restore();
}

void paintMenuIcon(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const QRect rect = option.rect;
    const QColor ink = tokensOf(option.palette).accent;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        return paintTick(painter, QPointF(rect.left() + 17, rect.center().y() + 0.5), ink,
                         option.checkType == QStyleOptionMenuItem::Exclusive);
    const QRect place(rect.left() + 9, rect.center().y() - 7, 16, 16);
    option.icon.paint(&painter, place, Qt::AlignCenter,
                      isOn(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
}

/// A line, or the words of a heading before it.
void paintMenuSeparator(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    QRectF line = QRectF(option.rect).adjusted(8, 0, -8, 0);
    if (!option.text.isEmpty()) {
        painter.setFont(strong(sized(option.font, smallText)));
        painter.setPen(tokens.text2);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, option.text);
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(option.text) + 8);
    }
    paintHair(painter, QRectF(line.left(), line.center().y(), line.width(), 1), tokens.hair);
}

void paintMenuWords(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    const QString words = option.text.section(QLatin1Char('\t'), 0, 0);
    const QString key = option.text.section(QLatin1Char('\t'), 1);
    const QRect rect = option.rect.adjusted(iconRoom, 0, -endRoom, 0);
    painter.setFont(option.font);
    painter.setPen(isEnabled ? tokens.text : tokens.text3);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, words);
    painter.setPen(isOn(option, QStyle::State_Selected) ? tokens.text2 : tokens.text3);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, key);
}

} // namespace

void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    painter.fillRect(option.rect, tokens.chrome);
    const bool isOpen = isOn(option, QStyle::State_Sunken);
    if (isOpen || isOn(option, QStyle::State_Selected))
        paintBox(painter,
                 {.rect = QRectF(option.rect).adjusted(1, 1, -1, -1),
                  .ground = isOpen ? tokens.selection : tokens.sunken,
                  .edge = tokens.selectionEdge});
    painter.setPen(isOn(option, QStyle::State_Enabled) ? tokens.text : tokens.text3);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

void paintMenuPanel(QPainter &painter, const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    painter.fillRect(option.rect, tokens.chrome);
    paintBox(painter, {.rect = option.rect, .edge = tokens.border, .radius = 1});
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const QRectF rect(option.rect);
    painter.save();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintMenuSeparator(painter, option);
        return painter.restore();
    }
    if (isOn(option, QStyle::State_Selected))
        paintBox(painter,
                 {.rect = rect.adjusted(4, 1, -4, -1),
                  .ground = tokens.selection,
                  .edge = tokens.selectionEdge});
    paintMenuIcon(painter, option);
    paintMenuWords(painter, option);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        painter.translate(QPointF(rect.right() - 12, rect.center().y()));
        painter.rotate(-90);
        paintChevron(painter, {}, 1.6, tokens.text2);
    }
    painter.restore();
}

void paintTip(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, tokensOf(option.palette).tip);
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    QRectF track(option.rect.left(), QRectF(option.rect).center().y() - 2, option.rect.width(), 4);
    paintBox(painter,
             {.rect = track, .ground = mixed(tokens.base, tokens.quiet, 0.28), .radius = 2});
    const int span = option.maximum - option.minimum;
    const qreal share = span > 0 ? qreal(option.progress - option.minimum) / span : 0.3;
    track.setWidth(track.width() * qBound(0.0, share, 1.0));
    paintBox(painter, {.rect = track, .ground = tokens.accent, .radius = 2});
}

} // namespace TMinus
