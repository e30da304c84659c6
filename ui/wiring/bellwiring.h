// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class MainWindow;
class NoticeBook;
class ZoneLens;

/// Writes what the bars of @p window tell into @p book, and lets the bell show it. Book and lens
/// must outlive the window.
void wireBell(MainWindow &window, NoticeBook &book, const ZoneLens &lens);

} // namespace TMinus
