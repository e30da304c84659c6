// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

class Stage;

/// Draws the profiles dialog: after a test that failed, each page, a new profile; light, dark, with
/// larger text. @p suffix is added to each name.
void drawProfiles(Stage &stage, const QString &suffix);

} // namespace TMinus
