// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class Stage;

/// Draws the main window at each of its sizes: wide, 1280 by 720, the least, at twice the pixels;
/// light and dark; with larger text. @p suffix is added to each name.
void drawWindows(Stage &stage, const char *suffix);

} // namespace TMinus
