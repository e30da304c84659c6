// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/shell/windowactions.h"

#include <QMenuBar>
#include <QTest>

using namespace TMinus;
using Deed = WindowActions::Deed;

/// The menus as macOS takes them apart: three of the actions stand in the menu of the program there.
class WindowActionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void givesMacOsItsThreeActions();
    void leavesNoOtherActionToItsWords();
};

void WindowActionsTest::givesMacOsItsThreeActions()
{
    QWidget window;
    const WindowActions actions(window);

    QCOMPARE(actions.action(Deed::Settings).menuRole(), QAction::PreferencesRole);
    QCOMPARE(actions.action(Deed::About).menuRole(), QAction::AboutRole);
    QCOMPARE(actions.action(Deed::Quit).menuRole(), QAction::QuitRole);
}

void WindowActionsTest::leavesNoOtherActionToItsWords()
{
    QWidget window;
    WindowActions actions(window);
    QMenuBar bar(&window);
    actions.fill(bar);
    QAction ofPane(u"Options of the consumer"_s);
    actions.addToMenu(PaneId::Consumer, {&ofPane});

    const QList<Deed> moved{Deed::Settings, Deed::About, Deed::Quit};
    int seen = 0;
    for (const QAction *menu : bar.actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            const bool isMoved = std::ranges::any_of(
                moved, [&](Deed deed) { return action == &actions.action(deed); });
            if (isMoved || action->isSeparator())
                continue;
            QVERIFY2(action->menuRole() == QAction::NoRole, qPrintable(action->text()));
            ++seen;
        }
    }

    QVERIFY(seen > 20);
}

QTEST_MAIN(WindowActionsTest)

#include "tst_windowactions.moc"
