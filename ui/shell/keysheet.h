// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QDialog;
class QWidget;

namespace TMinus {

/// The keys of one part of the window.
struct KeyGroup
{
    struct Entry
    {
        QList<QKeySequence> keys = {};
        QString deed = {};
    };
    QString title = {};
    QList<Entry> entries = {};
};

/// All keys, by the part of the window in which they count.
QList<KeyGroup> keyGroups();

/// Shows all keys over @p window, which owns the sheet; Esc closes it.
QDialog *openKeySheet(QWidget &window);

} // namespace TMinus
