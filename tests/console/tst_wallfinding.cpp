// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "console/wallfinding.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

/// Times at which the clocks are changed.
class WallFindingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasNothingToSayOfAnUsualTime();
    void offersBothNeighboursOfAGap();
    void asksWhichOfADoubledHourIsMeant();

private:
    static WhenChoice berlin(int month, int day)
    {
        return {.kind = WhenChoice::Kind::At,
                .wall = QDateTime(QDate(2027, month, day), QTime(2, 30), Qt::UTC),
                .zone = QTimeZone("Europe/Berlin")};
    }
};

void WallFindingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale::c());
}

void WallFindingTest::hasNothingToSayOfAnUsualTime()
{
    QVERIFY(!wallFinding(berlin(1, 14)));
    QVERIFY(!wallFinding({.kind = WhenChoice::Kind::After}));
}

void WallFindingTest::offersBothNeighboursOfAGap()
{
    const auto finding = wallFinding(berlin(3, 28));
    QVERIFY(finding);
    QCOMPARE(finding->word, u"gap"_s);
    QVERIFY(finding->sentence.contains(u"02:30"_s));

    const QList<Remedy> remedies = wallRemedies(berlin(3, 28), {});

    QCOMPARE(remedies.size(), 2);
    QCOMPARE(remedies.first().words, u"01:59:59"_s);
    QCOMPARE(remedies.last().words, u"03:00:00"_s);
    QCOMPARE(remedies.last().wish.draft.due, QDateTime(QDate(2027, 3, 28), QTime(1, 0), Qt::UTC));
}

void WallFindingTest::asksWhichOfADoubledHourIsMeant()
{
    WhenChoice choice = berlin(10, 31);
    QCOMPARE(wallFinding(choice).value_or(Finding()).word, u"twice"_s);

    const QList<Remedy> remedies = wallRemedies(choice, {});
    QCOMPARE(remedies.first().words, u"02:30:00 +02:00"_s);
    QCOMPARE(remedies.last().words, u"02:30:00 +01:00"_s);

    choice.doubled = DoubledHour::Later;
    QVERIFY(!wallFinding(choice));
}

QTEST_GUILESS_MAIN(WallFindingTest)
#include "tst_wallfinding.moc"
