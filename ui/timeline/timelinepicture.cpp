// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinepicture.h"

#include "ui/timeline/lanecanvas.h"

#include <QPainter>

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

} // namespace TMinus
