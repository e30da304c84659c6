// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

namespace TMinus {

class Stage;

/// What stands over the window: shift report, keys, bell, tour.
void drawSheets(Stage &stage, const QString &suffix);

} // namespace TMinus
