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

/// All keys of @p window, by the part of it in which they count: those of its actions, and behind
/// them those that are fixed.
QList<KeyGroup> keyGroups(const QWidget &window);
/// The title of the keys of a pane, by its token; of any other text: of those that count anywhere.
QString keyRoom(const QString &token);

/// Whether @p key does something in that pane that no action does.
bool isFixedKey(const QString &token, const QKeySequence &key);

/// Shows all keys over @p window, which owns the sheet; Esc closes it.
QDialog *openKeySheet(QWidget &window);

} // namespace TMinus
