// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinesvg.h"

#include "ui/timeline/lanecanvas.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace TMinus {

bool canDrawLines()
{
    return true;
}

std::optional<QByteArray> timelineSvg(const LaneCanvas &canvas, const QString &title)
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
