// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/band.h"

#include "ui/style/brushwork.h"

#include <QPainter>

namespace TMinus {

Band::Band(Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{}

void Band::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    if (m_look.radius > 0)
        paintBox(painter,
                 {.rect = rect(), .ground = tokens.*m_look.ground, .radius = qreal(m_look.radius)});
    else
        painter.fillRect(rect(), tokens.*m_look.ground);
    if (m_look.hasLine)
        paintHair(painter, QRectF(0, 0, width(), 1), tokens.hair);
}

} // namespace TMinus
