// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace TMinus {

/// The height of a line of text and @p more, but at least @p least; in pixels, none when both are 0.
struct LineHeight
{
    int least = 0;
    int more = 0;
};

/// Keeps the font of @p widget at @p share of the application's, whenever that changes, and its height
/// at @p height. What keeps it is a child of the widget.
void keepScaled(QWidget &widget, double share, LineHeight height = {});

} // namespace TMinus
