// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QString>

class QColor;
class QPainter;

namespace TMinus {

/// How the files of the icons end: drawings of SVG, or pictures made of them where Qt has no SVG.
QLatin1String iconEnding();

/// Draws the icon in @p file all over the device of @p painter, its black turned into @p colour.
void drawIcon(QPainter &painter, const QString &file, const QColor &colour);

} // namespace TMinus
