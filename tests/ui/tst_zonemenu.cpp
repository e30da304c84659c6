// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/ui/windowwarnings.h"
#include "timeline/zonelens.h"
#include "timeline/zones.h"
#include "ui/shell/zonemenu.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace TMinus;

class ZoneMenuTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_menu.reset(); }
    void findsAZoneByAPartOfItsName();
    void takesTheZoneThatTheKeysWentTo();
    void takesAnOffset();
    void keepsTheZoneWhenNoneIsFound();
    void showsWhatIsChosen();

private:
    QLineEdit &search() const { return *m_menu->findChild<QLineEdit *>(u"zoneSearch"_s); }
    QListWidget &zones() const { return *m_menu->findChild<QListWidget *>(u"zoneList"_s); }

    std::unique_ptr<ZoneLens> m_lens;
    std::unique_ptr<ZoneMenu> m_menu;
};

void ZoneMenuTest::init()
{
    failOnWarnings();
    if (!hasZoneData())
        QSKIP("no zones on this computer");
    m_lens = std::make_unique<ZoneLens>();
    m_menu = std::make_unique<ZoneMenu>(*m_lens);
    m_menu->popup({0, 0});
}

void ZoneMenuTest::findsAZoneByAPartOfItsName()
{
    QTest::keyClicks(&search(), u"new york"_s);

    QCOMPARE(zones().count(), 1);
    QTest::keyClick(&search(), Qt::Key_Return);
    QCOMPARE(m_lens->token(), u"America/New_York"_s);
    QVERIFY(!m_menu->isVisible());
}

void ZoneMenuTest::takesTheZoneThatTheKeysWentTo()
{
    QTest::keyClicks(&search(), u"Australia/"_s);
    const QString second = zones().item(1)->data(Qt::UserRole).toString();

    QTest::keyClick(&search(), Qt::Key_Down);
    QTest::keyClick(&search(), Qt::Key_Return);

    QCOMPARE(m_lens->token(), second);
}

void ZoneMenuTest::takesAnOffset()
{
    QTest::keyClicks(&search(), u"+05:30"_s);
    QTest::keyClick(&search(), Qt::Key_Return);

    QCOMPARE(m_lens->token(), u"+05:30"_s);
}

void ZoneMenuTest::keepsTheZoneWhenNoneIsFound()
{
    QTest::keyClicks(&search(), u"Atlantis"_s);
    QTest::keyClick(&search(), Qt::Key_Return);

    QCOMPARE(m_lens->kind(), ZoneLens::Kind::Local);
    QVERIFY(m_menu->isVisible());
}

void ZoneMenuTest::showsWhatIsChosen()
{
    m_menu->hide();
    QVERIFY(m_lens->choose(ZoneLens::Kind::Utc));

    m_menu->popup({0, 0});

    QVERIFY(m_menu->findChild<QAction *>(u"zoneUtc"_s)->isChecked());
    QVERIFY(!m_menu->findChild<QAction *>(u"zoneLocal"_s)->isChecked());
}

QTEST_MAIN(ZoneMenuTest)
#include "tst_zonemenu.moc"
