// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

class LogModel;
class Stage;

/// The requests of the pictures, newest first at 14:32:05 in Shanghai.
void fillLog(LogModel &model);

/// Draws the window with log and sandbox: light, dark, small, with larger text. @p suffix is added
/// to each name.
void drawLog(Stage &stage, const QString &suffix);

} // namespace TMinus
