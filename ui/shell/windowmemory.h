// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/panearea.h"
#include "ui/style/theme.h"

namespace TMinus {

/// What a window remembers from one start to the next: CONFIG/window.ini.
struct WindowMemory
{
    QByteArray geometry = {}; ///< of QWidget::saveGeometry(); empty: none
    PaneArea::Arrangement panes = {};
    QString zone = {};    ///< of ZoneLens::token()
    QString profile = {}; ///< id of the one it worked for; empty: the sandbox
    Theme::Choice look = Theme::Choice::System;
};

/// Reads @p file. What is missing or unreadable is as on a first start.
WindowMemory readWindowMemory(const QString &file);

/// Writes @p memory to @p file on a thread of its own; the program waits for it at its end.
void keepWindowMemory(const QString &file, const WindowMemory &memory);

} // namespace TMinus
