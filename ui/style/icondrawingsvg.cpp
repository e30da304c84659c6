// SPDX-License-Identifier: Apache-2.0
#include "ui/style/icondrawing.h"

#include <QColor>
#include <QFile>
#include <QSvgRenderer>

namespace TMinus {

QLatin1String iconEnding()
{
    return QLatin1String(".svg");
}

void drawIcon(QPainter &painter, const QString &file, const QColor &colour)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return;
    const QByteArray tinted = source.readAll().replace("#000", colour.name().toLatin1());
    QSvgRenderer(tinted).render(&painter);
}

} // namespace TMinus
