// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

class Stage;

/// Draws the consumer's pane with what LOOK.md's pictures of it show; @p end ends their names.
void drawConsumer(Stage &stage, const QString &end);

} // namespace TMinus
