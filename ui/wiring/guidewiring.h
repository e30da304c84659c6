// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class MainWindow;

/// Gives @p window its guide, which F1 opens at the page of the pane that has the focus. The window
/// owns it.
void wireGuide(MainWindow &window);

} // namespace TMinus
