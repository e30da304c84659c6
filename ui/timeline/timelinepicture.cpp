// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinepicture.h"

#include "ui/timeline/lanecanvas.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace TMinus {

namespace {

constexpr qreal ratio = 2;

} // namespace

QImage timelineImage(const LaneCanvas &canvas)
{
    QImage image((QSizeF(canvas.setting().size) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    canvas.paintPlain(painter);
    return image;
}

QByteArray timelineSvg(const LaneCanvas &canvas, const QString &title)
{
    QBuffer bytes;
    QSvgGenerator generator;
    generator.setOutputDevice(&bytes);
    generator.setSize(canvas.setting().size);
    generator.setViewBox(QRect({}, canvas.setting().size));
    generator.setResolution(96);
    generator.setTitle(title);
    QPainter painter(&generator);
    canvas.paintPlain(painter);
    painter.end();
    return bytes.data();
}

} // namespace TMinus
