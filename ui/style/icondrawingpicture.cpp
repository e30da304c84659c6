// SPDX-License-Identifier: Apache-2.0
#include "ui/style/icondrawing.h"

#include <QPainter>
#include <QPicture>

namespace TMinus {

QLatin1String iconEnding()
{
    return QLatin1String(".pic");
}

void drawIcon(QPainter &painter, const QString &file, const QColor &colour)
{
    QPicture picture;
    if (!picture.load(file))
        return;
    const QRect whole(0, 0, painter.device()->width(), painter.device()->height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.scale(qreal(whole.width()) / picture.boundingRect().width(),
                  qreal(whole.height()) / picture.boundingRect().height());
    picture.play(&painter);
    painter.restore();
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(whole, colour);
}

} // namespace TMinus
