// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class CommandPalette;
class MainWindow;

/// Gives @p window its palette with every command that has a name in it, so that what a menu or a
/// pane can do is found there too. The window owns it.
CommandPalette &wirePalette(MainWindow &window);

} // namespace TMinus
