// SPDX-License-Identifier: Apache-2.0
#include "ui/wiring/palettewiring.h"

#include "base/result.h"
#include "ui/palette/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/topbar.h"
#include "ui/shell/windowactions.h"

#include <QMenu>
#include <QRegularExpression>

namespace TMinus {

namespace {

constexpr int below = 22; ///< the toolbar

/// Without the mark of its access key.
QString plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(QRegularExpression(u"\\(&.\\)"_s));
    return text.remove(u'&');
}

/// Why @p action is greyed; empty when it is not.
QString reasonOf(const QAction &action)
{
    if (action.isEnabled())
        return {};
    if (!action.statusTip().isEmpty())
        return action.statusTip();
    return action.toolTip() != plainText(action)
        ? action.toolTip()
        : CommandPalette::tr("This cannot be done at the moment.");
}

PaletteEntry entryOf(QAction &action, const QString &icon, PaletteEntry::Group group)
{
    return {.group = group,
            .id = action.objectName(),
            .icon = icon,
            .title = plainText(action),
            .reason = reasonOf(action),
            .key = action.shortcut(),
            .run = [which = QPointer<QAction>(&action)] {
                if (which)
                    which->trigger();
            }};
}

bool isCommand(const QAction &action)
{
    return action.isVisible() && !action.isSeparator() && !action.menu() && !action.text().isEmpty()
        && !action.objectName().isEmpty() && !action.objectName().startsWith(u"_q_"_s);
}

QList<PaletteEntry> entriesOf(const MainWindow &window)
{
    QList<PaletteEntry> entries;
    QList<const QAction *> places;
    for (PaneId pane : allPanes) {
        QAction &opening = window.actions().opening(pane);
        places.append(&opening);
        entries.append(entryOf(opening, paneIcon(pane), PaletteEntry::Group::Places));
    }
    const QAction &palette = window.actions().action(WindowActions::Deed::Palette);
    for (QAction *action : window.findChildren<QAction *>()) {
        if (isCommand(*action) && action != &palette && !places.contains(action))
            entries.append(entryOf(*action, action->property(iconNameProperty).toString(),
                                   PaletteEntry::Group::Commands));
    }
    return entries;
}

} // namespace

CommandPalette &wirePalette(MainWindow &window)
{
    auto *palette = new CommandPalette([&window] { return entriesOf(window); }, &window);
    QObject::connect(&window.actions().action(WindowActions::Deed::Palette), &QAction::triggered,
                     palette, [palette, &window] {
                         const QWidget &bar = window.topBar();
                         palette->open(bar.mapTo(&window, QPoint(0, bar.height())).y() + below);
                     });
    return *palette;
}

} // namespace TMinus
