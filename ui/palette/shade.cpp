// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/shade.h"

#include "base/result.h"
#include "ui/style/tokens.h"

#include <QPainter>

namespace TMinus {

namespace {

constexpr qreal onLight = 0.18;
constexpr qreal onDark = 0.42;

} // namespace

Shade::Shade(QWidget *window)
    : QWidget(window)
{
    setObjectName(u"shade"_s);
    hide();
}

void Shade::cover(int top)
{
    setGeometry(parentWidget()->rect().adjusted(0, top, 0, 0));
    show();
    raise();
}

void Shade::mousePressEvent(QMouseEvent *)
{
    Q_EMIT clicked();
}

void Shade::paintEvent(QPaintEvent *)
{
    QColor dark = Qt::black;
    dark.setAlphaF(tokensOf(palette()).base.lightnessF() < 0.5 ? onDark : onLight);
    QPainter(this).fillRect(rect(), dark);
}

} // namespace TMinus
