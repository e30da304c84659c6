// SPDX-License-Identifier: Apache-2.0
#include "timeline/zonelens.h"
#include "timeline/zones.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestZoneLens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTimesOfThisComputerAtFirst();
    void showsOneInstantInEachZone();
    void writesTheDayOnlyWhereItIsAnotherOne();
    void writesChineseDates();
    void keepsItsZoneWhenThereIsNoSuchZone();
    void goesRound();
    void recallsWhatItKept_data();
    void recallsWhatItKept();
    void saysNothingOfNoInstant();

private:
    const QDateTime m_instant = QDateTime::fromMSecsSinceEpoch(1'799'910'000'120, Qt::UTC);
};

void TestZoneLens::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    if (!hasZoneData())
        QSKIP("no zones on this computer");
}

void TestZoneLens::showsTimesOfThisComputerAtFirst()
{
    const ZoneLens lens;

    QCOMPARE(lens.kind(), ZoneLens::Kind::Local);
    QCOMPARE(lens.clock(m_instant), m_instant.toTimeZone(localZone()).toString(u"HH:mm:ss"_s));
}

void TestZoneLens::showsOneInstantInEachZone()
{
    ZoneLens lens;
    lens.setLocale(QLocale::c());
    const QSignalSpy changes(&lens, &ZoneLens::changed);

    QVERIFY(lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s));
    QCOMPARE(lens.dateTime(m_instant), u"Thu 14 Jan 2027, 15:00:00"_s);
    QCOMPARE(lens.name(), u"Shanghai"_s);
    QVERIFY(lens.choose(ZoneLens::Kind::Utc));
    QCOMPARE(lens.dateTime(m_instant), u"Thu 14 Jan 2027, 07:00:00"_s);
    QCOMPARE(lens.preciseClock(m_instant), u"07:00:00.120"_s);
    QCOMPARE(lens.date(m_instant), u"Thu 14 Jan 2027"_s);
    QCOMPARE(changes.size(), 2);
}

void TestZoneLens::writesTheDayOnlyWhereItIsAnotherOne()
{
    ZoneLens lens;
    lens.setLocale(QLocale::c());
    QVERIFY(lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s));

    QCOMPARE(lens.near(m_instant, m_instant.addSecs(3600)), u"15:00:00"_s);
    QCOMPARE(lens.near(m_instant, m_instant.addDays(-1)), u"14 Jan 15:00:00"_s);
    QCOMPARE(lens.near(m_instant, m_instant.addSecs(9 * 3600)), u"14 Jan 15:00:00"_s);
}

void TestZoneLens::writesChineseDates()
{
    ZoneLens lens;
    QVERIFY(lens.choose(ZoneLens::Kind::Utc));
    lens.setLocale(QLocale(QLocale::Chinese, QLocale::China));

    QCOMPARE(lens.date(m_instant), u"周四 14 1月 2027"_s); // the order is the translation's
}

void TestZoneLens::keepsItsZoneWhenThereIsNoSuchZone()
{
    ZoneLens lens;
    QVERIFY(lens.choose(ZoneLens::Kind::Utc));
    const QSignalSpy changes(&lens, &ZoneLens::changed);

    QVERIFY(!lens.choose(ZoneLens::Kind::Named, u"Asia/Nowhere"_s));

    QCOMPARE(lens.kind(), ZoneLens::Kind::Utc);
    QCOMPARE(changes.size(), 0);
}

void TestZoneLens::goesRound()
{
    ZoneLens lens;

    lens.chooseNext();
    QCOMPARE(lens.token(), u"utc"_s);
    lens.chooseNext();
    QCOMPARE(lens.token(), u"local"_s);
    QVERIFY(lens.choose(ZoneLens::Kind::Named, u"Asia/Tokyo"_s));
    lens.chooseNext();
    lens.chooseNext();
    lens.chooseNext();
    QCOMPARE(lens.token(), u"Asia/Tokyo"_s);
}

void TestZoneLens::recallsWhatItKept_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("token");
    QTest::newRow("local") << u"local"_s << u"local"_s;
    QTest::newRow("utc") << u"utc"_s << u"utc"_s;
    QTest::newRow("named") << u"Europe/Berlin"_s << u"Europe/Berlin"_s;
    QTest::newRow("offset") << u"+05:30"_s << u"+05:30"_s;
    QTest::newRow("nothing") << QString() << u"local"_s;
    QTest::newRow("unknown") << u"Mars/Olympus"_s << u"local"_s;
}

void TestZoneLens::recallsWhatItKept()
{
    QFETCH(const QString, kept);
    QFETCH(const QString, token);
    ZoneLens lens;
    QVERIFY(lens.choose(ZoneLens::Kind::Utc));

    lens.recall(kept);

    QCOMPARE(lens.token(), token);
}

void TestZoneLens::saysNothingOfNoInstant()
{
    const ZoneLens lens;

    QCOMPARE(lens.clock({}), u"—"_s);
    QCOMPARE(lens.dateTime({}), u"—"_s);
    QCOMPARE(lens.near({}, m_instant), u"—"_s);
}

QTEST_GUILESS_MAIN(TestZoneLens)
#include "tst_zonelens.moc"
