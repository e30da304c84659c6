// SPDX-License-Identifier: Apache-2.0
#include "timeline/lanelayout.h"

#include <QRandomGenerator>
#include <QTest>

using namespace TMinus;

namespace {

constexpr qint64 minute = 60'000;

LaneSpot spot(LaneKind kind, qint64 at, quint32 row = 0)
{
    return {kind, {at, row, 0}};
}

qsizetype shown(const LaneLayout &layout, LaneKind kind)
{
    qsizetype sum = 0;
    for (const LaneMark &mark : layout.marks())
        sum += mark.kind == kind ? mark.count : 0;
    return sum;
}

} // namespace

class LaneLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void drawsFarOnesOneByOne();
    void mergesNearOnesIntoAPill();
    void keepsWhatIsOursOnItsOwnTrack();
    void turnsToBarsWhenTheyAreMany();
    void neverAveragesAnExceptionAway();
    void countsEachMessageOnce();
    void labelsThePeakByTheMinute();
    void findsTheMarkUnderThePointer();
    void showsAMillionInOneSecondAsOnePill();
    void showsOneMessageInSixtyDays();
};

void LaneLayoutTest::drawsFarOnesOneByOne()
{
    const LaneTimes lane({spot(LaneKind::Pending, 0), spot(LaneKind::Acked, 10 * minute)});
    const LaneLayout layout(lane, TimeScale({0, 30 * minute}, 0, 1200), {});

    QCOMPARE(layout.marks().size(), 2);
    QCOMPARE(layout.marks().at(1).x, 400.0);
    QCOMPARE(layout.marks().at(1).kind, LaneKind::Acked);
    QVERIFY(!layout.isDense());
}

void LaneLayoutTest::mergesNearOnesIntoAPill()
{
    const LaneTimes lane({spot(LaneKind::Acked, 0, 1), spot(LaneKind::Pending, 10'000, 2),
                          spot(LaneKind::Acked, 20'000, 3)});
    const LaneLayout layout(lane, TimeScale({0, 30 * minute}, 0, 1200), {});

    QCOMPARE(layout.marks().size(), 1);
    QCOMPARE(layout.marks().first().count, 3);
    QCOMPARE(layout.marks().first().kind, LaneKind::Pending);
    QCOMPARE(layout.marks().first().last, 20'000);
}

void LaneLayoutTest::keepsWhatIsOursOnItsOwnTrack()
{
    const LaneTimes lane({spot(LaneKind::Pending, minute, 1), spot(LaneKind::Held, minute, 2)});
    const LaneLayout layout(lane, TimeScale({0, 30 * minute}, 0, 1200), {});

    QVERIFY(layout.hasLower());
    QCOMPARE(layout.marks().size(), 2);
    QVERIFY(layout.markAt(40, 4, true)->isLower);
    QVERIFY(!layout.markAt(40, 4, false)->isLower);
}

void LaneLayoutTest::turnsToBarsWhenTheyAreMany()
{
    QList<LaneSpot> spots;
    for (quint32 row = 0; row < 2000; ++row)
        spots.append(spot(LaneKind::Pending, row * 900, row));
    const LaneLayout layout(LaneTimes(spots), TimeScale({0, 30 * minute}, 0, 1200), {});

    QVERIFY(layout.isDense());
    QVERIFY(layout.marks().isEmpty());
    QVERIFY(layout.highest() > 0);
}

void LaneLayoutTest::neverAveragesAnExceptionAway()
{
    QList<LaneSpot> spots;
    for (quint32 row = 0; row < 5000; ++row)
        spots.append(spot(LaneKind::Pending, row * 360, row));
    const LaneKind exceptions[] = {LaneKind::Overdue, LaneKind::Unknown, LaneKind::Refused,
                                   LaneKind::Held};
    quint32 row = 10'000;
    for (const LaneKind kind : exceptions)
        spots += {spot(kind, 10 * minute, row++), spot(kind, 20 * minute, row++)};
    const LaneTimes lane(spots);

    for (qint64 length = 30'000; length < 60LL * 86'400'000; length *= 2) {
        const LaneLayout layout(
            lane, TimeScale({10 * minute - length / 2, 20 * minute + length}, 0, 1200), {});
        for (const LaneKind kind : exceptions)
            QCOMPARE(shown(layout, kind), 2);
    }
}

void LaneLayoutTest::countsEachMessageOnce()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        QRandomGenerator random(seed);
        QList<LaneSpot> spots;
        const int count = int(1 + seed * seed * 2);
        for (int row = 0; row < count; ++row)
            spots.append(spot(LaneKind(random.bounded(laneKindCount)),
                              qint64(random.bounded(30 * int(minute))), quint32(row)));
        const LaneLayout layout(LaneTimes(spots), TimeScale({0, 30 * minute}, 0, 1200), {});

        qsizetype sum = 0;
        for (const LaneMark &mark : layout.marks())
            sum += mark.count;
        for (const LaneBar &bar : layout.bars())
            sum += bar.sum();
        QCOMPARE(sum, count);
    }
}

void LaneLayoutTest::labelsThePeakByTheMinute()
{
    QList<LaneSpot> spots;
    quint32 row = 0;
    for (qint64 at = 0; at < 24 * 60; ++at)
        spots.append(spot(LaneKind::Pending, at * minute, row++));
    for (int more = 0; more < 411; ++more)
        spots.append(spot(LaneKind::Pending, 900 * minute + more, row++));
    const LaneLayout layout(LaneTimes(spots), TimeScale({0, 1440 * minute}, 0, 1200), {});

    QVERIFY(layout.isDense());
    QCOMPARE(layout.peak()->count, 412);
    QVERIFY(!layout.peak()->isPerSecond);
}

void LaneLayoutTest::findsTheMarkUnderThePointer()
{
    const LaneTimes lane({spot(LaneKind::Pending, 10 * minute, 1)});
    const LaneLayout layout(lane, TimeScale({0, 30 * minute}, 0, 1200), {});

    QVERIFY(layout.markAt(405, 2, false));
    QVERIFY(!layout.markAt(420, 2, false));
}

void LaneLayoutTest::showsAMillionInOneSecondAsOnePill()
{
    LaneTimes lane;
    for (quint32 row = 0; row < 1'000'000; ++row)
        lane.append(spot(LaneKind::Pending, 5 * minute + row % 1000, row));
    lane.settle();
    const LaneLayout layout(lane, TimeScale({0, 30 * minute}, 0, 1200), {});

    QCOMPARE(layout.marks().size(), 1);
    QCOMPARE(layout.marks().first().count, 1'000'000);
}

void LaneLayoutTest::showsOneMessageInSixtyDays()
{
    const LaneTimes lane({spot(LaneKind::Pending, 31LL * 86'400'000)});
    const LaneLayout layout(lane, TimeScale({0, 60LL * 86'400'000}, 0, 1200), {});

    QCOMPARE(layout.marks().size(), 1);
    QCOMPARE(layout.marks().first().count, 1);
}

QTEST_GUILESS_MAIN(LaneLayoutTest)
#include "tst_lanelayout.moc"
