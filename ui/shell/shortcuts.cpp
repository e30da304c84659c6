// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcuts.h"

#include "base/result.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace TMinus {

namespace {

constexpr char usualProperty[] = "usualKeys";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Shortcuts)
};

QString roomOf(const QAction &action)
{
    return action.property(roomProperty).toString();
}

/// Whether both can be meant at once.
bool overlap(const QAction &one, const QAction &other)
{
    const auto isEverywhere = [](const QAction &action) {
        return action.shortcutContext() == Qt::WindowShortcut;
    };
    return isEverywhere(one) || isEverywhere(other) || roomOf(one) == roomOf(other);
}

/// Menus are filled anew, and their entries come and go: those have no key of their own.
bool takesKey(const QAction &action)
{
    const bool isNamed =
        !action.objectName().isEmpty() && !action.objectName().startsWith(u"_q_"_s);
    const bool isOurs = action.objectName().startsWith(u"action"_s)
        || action.objectName().startsWith(u"open"_s) || action.property(roomProperty).isValid();
    return isNamed && isOurs && action.isVisible() && !action.text().isEmpty() && !action.menu();
}

} // namespace

QList<QAction *> keyedActions(const QWidget &window)
{
    QList<QAction *> keyed;
    QSet<QString> names;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (!takesKey(*action) || names.contains(action->objectName()))
            continue;
        names.insert(action->objectName());
        keyed.append(action);
    }
    return keyed;
}

QList<QKeySequence> usualKeys(const QAction &action)
{
    const QVariant usual = action.property(usualProperty);
    return usual.isValid() ? QKeySequence::listFromString(usual.toString()) : action.shortcuts();
}

void applyKeys(const QWidget &window, const ChosenKeys &chosen)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (!takesKey(*action))
            continue;
        if (!action->property(usualProperty).isValid())
            action->setProperty(usualProperty, QKeySequence::listToString(action->shortcuts()));
        const auto own = chosen.find(action->objectName());
        action->setShortcuts(own == chosen.end()
                                 ? usualKeys(*action)
                                 : QKeySequence::listFromString(own->join(u"; "_s)));
    }
}

QString roomWords(const QAction &action)
{
    return keyRoom(roomOf(action));
}

QString keyClash(const QWidget &window, const QAction &action, const QKeySequence &key)
{
    const QString keys = key.toString(QKeySequence::NativeText);
    for (const QAction *other : keyedActions(window)) {
        if (other->objectName() != action.objectName() && other->shortcuts().contains(key)
            && overlap(action, *other))
            return Words::tr("%1 is the key of “%2” already. Take it from there first, or choose "
                             "another.")
                .arg(keys, QString(other->text()).remove(u'&'));
    }
    if (isFixedKey(roomOf(action), key))
        return Words::tr("%1 is a fixed key of this pane. Choose another.").arg(keys);
    return {};
}

} // namespace TMinus
