// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/elidedlabel.h"

#include <QPainter>

namespace TMinus {

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, Label::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()), shown);
}

} // namespace TMinus
