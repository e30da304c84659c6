// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/panearea.h"
#include "ui/style/theme.h"

#include <QVariantMap>

namespace TMinus {

/// What a window remembers from one start to the next: CONFIG/window.ini.
struct WindowMemory
{
    QByteArray geometry = {}; ///< of QWidget::saveGeometry(); empty: none
    PaneArea::Arrangement panes = {};
    QString zone = {};    ///< of ZoneLens::token()
    QString profile = {}; ///< id of the one it worked for; empty: the sandbox
    Theme::Choice look = Theme::Choice::System;
    QVariantMap views = {};      ///< of rememberViews()
    QVariantList consumers = {}; ///< of rememberConsumer(), in the order of their tabs
};

/// Reads what window number @p slot, from 1, left in @p file. What is missing or unreadable is as on
/// a first start.
WindowMemory readWindowMemory(const QString &file, int slot = 1);

/// Writes @p memory to @p file on a thread of its own; the program waits for it at its end.
void keepWindowMemory(const QString &file, const WindowMemory &memory, int slot = 1);

/// The numbers of the windows that were open beside the first one, and the same to be written.
QList<int> readOpenWindows(const QString &file);
void keepOpenWindows(const QString &file, const QList<int> &numbers);

} // namespace TMinus
