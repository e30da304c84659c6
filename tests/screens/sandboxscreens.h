// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

class Stage;

/// Draws the sandbox's pane while it runs, with a fault on: light, dark. @p suffix is added to each
/// name.
void drawSandbox(Stage &stage, const QString &suffix);

} // namespace TMinus
