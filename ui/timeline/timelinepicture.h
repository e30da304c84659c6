// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace TMinus {

class LaneCanvas;

/// The timeline as it stands, twice as fine as on the screen.
QImage timelineImage(const LaneCanvas &canvas);

} // namespace TMinus
