// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace TMinus {

class LaneCanvas;

/// The timeline as it stands, twice as fine as on the screen.
QImage timelineImage(const LaneCanvas &canvas);
/// The same as lines and words.
QByteArray timelineSvg(const LaneCanvas &canvas, const QString &title);

} // namespace TMinus
