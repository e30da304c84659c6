// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettedelegate.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"
#include "ui/wiring/palettewiring.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace TMinus;
using Deed = WindowActions::Deed;

class PaletteWiringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void opensByKeyAndOpensAPane();
    void knowsEveryCommandOfTheMenus();
    void saysWhyACommandIsGreyed();
};

void PaletteWiringTest::opensByKeyAndOpensAPane()
{
    MainWindow window;
    CommandPalette &palette = wirePalette(window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette.isVisible());
    auto *text = palette.findChild<QLineEdit *>(u"paletteText"_s);
    QTest::keyClicks(text, u"outbox"_s);
    QTest::keyClick(text, Qt::Key_Return);

    QVERIFY(!palette.isVisible());
    QVERIFY(window.panes().isInSight(PaneId::Outbox));
}

void PaletteWiringTest::knowsEveryCommandOfTheMenus()
{
    MainWindow window;
    CommandPalette &palette = wirePalette(window);
    palette.open(60);
    const auto *list = palette.findChild<QListView *>(u"paletteList"_s);
    QStringList titles;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        titles.append(list->model()->index(row, 0).data().toString());

    for (Deed deed : {Deed::Quit, Deed::FullScreen, Deed::NextZone, Deed::About})
        QVERIFY2(titles.contains(window.actions().action(deed).text()),
                 qPrintable(titles.join(u'|')));
}

void PaletteWiringTest::saysWhyACommandIsGreyed()
{
    MainWindow window;
    CommandPalette &palette = wirePalette(window);
    window.actions().refuse(Deed::SendFour, u"The sandbox is not running."_s);
    palette.open(60);
    palette.show();

    QTest::keyClicks(palette.findChild<QLineEdit *>(u"paletteText"_s), u"send four"_s);

    const QModelIndex current = palette.findChild<QListView *>(u"paletteList"_s)->currentIndex();
    QCOMPARE(current.data(PaletteDelegate::ReasonRole).toString(),
             u"The sandbox is not running."_s);
}

QTEST_MAIN(PaletteWiringTest)
#include "tst_palettewiring.moc"
