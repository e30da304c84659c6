// SPDX-License-Identifier: Apache-2.0
#include "ui/style/brushwork.h"

#include <QPainter>
#include <QStyleOption>

#include <cmath>

namespace TMinus {

void paintBox(QPainter &painter, const RoundBox &box)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = box.edge.isValid() ? box.width / 2 : 0;
    painter.setPen(box.edge.isValid() ? QPen(box.edge, box.width) : QPen(Qt::NoPen));
    painter.setBrush(box.ground.isValid() ? QBrush(box.ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.rect.adjusted(inset, inset, -inset, -inset), box.radius - inset,
                            box.radius - inset);
    painter.restore();
}

void paintHair(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal thick = qMax(1.0, std::floor(ratio)) / ratio;
    const QPointF corner(std::round(rect.left() * ratio) / ratio,
                         std::round(rect.top() * ratio) / ratio);
    const bool isLying = rect.width() >= rect.height();
    painter.fillRect(
        QRectF(corner, isLying ? QSizeF(rect.width(), thick) : QSizeF(thick, rect.height())),
        colour);
}

void paintChevron(QPainter &painter, const QPointF &centre, qreal drop, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {centre + QPointF(-3.4, -drop), centre + QPointF(0, drop),
                              centre + QPointF(3.4, -drop)};
    painter.drawPolyline(points, 3);
    painter.restore();
}

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool showsFocus(const QStyleOption &option)
{
    return isOn(option, QStyle::State_Enabled) && isOn(option, QStyle::State_HasFocus)
        && isOn(option, QStyle::State_KeyboardFocusChange);
}

} // namespace TMinus
