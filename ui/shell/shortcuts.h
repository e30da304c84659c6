// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QMap>
#include <QStringList>

class QAction;
class QWidget;

namespace TMinus {

/// Keys that an operator chose, by the name of the action, as QKeySequence::PortableText; an action
/// that is not in it has its usual ones. CONFIG/settings.json.
using ChosenKeys = QMap<QString, QStringList>;

/// Actions of @p window that a person can give a key to, each name once, in the order of the window.
QList<QAction *> keyedActions(const QWidget &window);
/// The keys that @p action has by itself.
QList<QKeySequence> usualKeys(const QAction &action);
/// Gives the actions of @p window their keys.
void applyKeys(const QWidget &window, const ChosenKeys &chosen);
/// Where the keys of @p action count: "Anywhere", "Compose".
QString roomWords(const QAction &action);
/// Why @p action cannot have @p key, in a sentence; empty: it can.
QString keyClash(const QWidget &window, const QAction &action, const QKeySequence &key);

} // namespace TMinus
