// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class Stage;

/// Draws the compose form: filled in, with problems, for production; light and dark. @p suffix is
/// added to each name.
void drawCompose(Stage &stage, const char *suffix);

} // namespace TMinus
