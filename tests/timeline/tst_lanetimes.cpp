// SPDX-License-Identifier: Apache-2.0
#include "timeline/timelinedata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace TMinus;

namespace {

/// The same drawn from a seed, so that a failure comes again.
QList<LaneSpot> drawnSpots(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<LaneSpot> spots;
    for (int row = 0; row < count; ++row)
        spots.append({LaneKind(random.bounded(laneKindCount)),
                      {qint64(random.bounded(2000)) - 1000, quint32(row), 0}});
    return spots;
}

qsizetype counted(const QList<LaneSpot> &spots, const TimeRange &range)
{
    return std::count_if(spots.cbegin(), spots.cend(),
                         [&](const LaneSpot &spot) { return range.contains(spot.entry.at); });
}

} // namespace

class LaneTimesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void countsAsCountingOneByOneDoes();
    void takesAtMost24BytesAMessage();
    void holdsAMillionInOneSecond();
    void changesAsIfItHadBeenMadeAnew();
    void ignoresWhatCannotGo();
    void walksThroughAllByTime();
    void knowsItsExtentBefore1970();
    void addsUpItsLanes();
};

void LaneTimesTest::countsAsCountingOneByOneDoes()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const QList<LaneSpot> spots = drawnSpots(500, seed);
        const LaneTimes lane(spots);
        QRandomGenerator random(seed + 1000);
        for (int round = 0; round < 50; ++round) {
            const qint64 from = random.bounded(2400) - 1200;
            const TimeRange range{from, from + random.bounded(500)};

            QCOMPARE(lane.count(range), counted(spots, range));
        }
    }
}

void LaneTimesTest::takesAtMost24BytesAMessage()
{
    LaneTimes lane;
    for (quint32 row = 0; row < 100'000; ++row)
        lane.append({LaneKind::Pending, {qint64(row) * 7, row, 0}});
    lane.settle();

    QVERIFY(lane.memory() <= 24 * lane.size());
}

void LaneTimesTest::holdsAMillionInOneSecond()
{
    LaneTimes lane;
    for (quint32 row = 0; row < 1'000'000; ++row)
        lane.append({LaneKind::Pending, {1'799'910'000'000 + row % 1000, row, 0}});
    lane.settle();

    QCOMPARE(lane.count({1'799'910'000'000, 1'799'910'001'000}), 1'000'000);
    QCOMPARE(lane.count({1'799'910'000'500, 1'799'910'000'501}), 1000);
    QCOMPARE(lane.count({1'799'910'001'000, 1'799'910'002'000}), 0);
}

void LaneTimesTest::changesAsIfItHadBeenMadeAnew()
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const QList<LaneSpot> all = drawnSpots(300, seed);
        LaneTimes lane(all.first(200));

        lane.change(all.sliced(50, 80), all.sliced(200));

        const LaneTimes anew(all.first(50) + all.sliced(130, 70) + all.sliced(200));
        QCOMPARE(lane.spots(allTime, 1000), anew.spots(allTime, 1000));
    }
}

void LaneTimesTest::ignoresWhatCannotGo()
{
    LaneTimes lane({{LaneKind::Pending, {10, 1, 0}}, {LaneKind::Pending, {10, 2, 0}}});

    lane.change({{LaneKind::Pending, {10, 3, 0}}, {LaneKind::Held, {10, 1, 0}}}, {});

    QCOMPARE(lane.size(), 2);
}

void LaneTimesTest::walksThroughAllByTime()
{
    const LaneTimes lane(drawnSpots(400, 7));
    const QList<LaneSpot> all = lane.spots(allTime, 1000);
    QCOMPARE(all.size(), 400);

    for (qsizetype at = 0; at + 1 < all.size(); ++at) {
        QCOMPARE(lane.after(all[at].entry)->entry, all[at + 1].entry);
        QCOMPARE(lane.before(all[at + 1].entry)->entry, all[at].entry);
    }
    QVERIFY(!lane.before(all.first().entry));
    QVERIFY(!lane.after(all.last().entry));
}

void LaneTimesTest::knowsItsExtentBefore1970()
{
    const LaneTimes lane({{LaneKind::Seen, {-86'400'000, 1, 0}}, {LaneKind::Held, {5, 2, 0}}});

    QCOMPARE(*lane.extent(), (TimeRange{-86'400'000, 5}));
    QVERIFY(!LaneTimes().extent());
}

void LaneTimesTest::addsUpItsLanes()
{
    TimelineData data;
    QVERIFY(!data.extent());
    data.lanes.append({QStringLiteral("a"), std::make_shared<LaneTimes>(drawnSpots(10, 1))});
    data.lanes.append(
        {QStringLiteral("b"),
         std::make_shared<LaneTimes>(QList<LaneSpot>{{LaneKind::Held, {5000, 1, 0}}})});

    QCOMPARE(data.size(), 11);
    QCOMPARE(data.count({5000, 5001}), 1);
    QCOMPARE(data.extent()->until, 5000);
    QVERIFY(data.count(LaneKind::Held) >= 1);
}

QTEST_GUILESS_MAIN(LaneTimesTest)
#include "tst_lanetimes.moc"
