// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;

namespace TMinus {

class MainWindow;
class ZoneLens;

/// Lets the status strip and Alt+Z choose the zone of @p window. Both must outlive its widgets.
void wireZone(MainWindow &window, ZoneLens &lens);

} // namespace TMinus
