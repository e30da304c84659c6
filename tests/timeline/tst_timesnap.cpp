// SPDX-License-Identifier: Apache-2.0
#include "timeline/timesnap.h"

#include <QTest>

using namespace TMinus;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

} // namespace

class TimeSnapTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void isCoarserTheMoreIsInSight();
    void keepsToTheClockOfTheZone();
    void roundsBefore1970();
    void stopsAtTheWalls();
    void findsTheNearestQuietSlot();
};

void TimeSnapTest::isCoarserTheMoreIsInSight()
{
    QCOMPARE(snapStep(30 * minute), 10'000);
    QCOMPARE(snapStep(6 * hour), minute);
    QCOMPARE(snapStep(24 * hour), 5 * minute);
    QCOMPARE(snapStep(7 * 24 * hour), 15 * minute);
    QCOMPARE(snapStep(30 * 24 * hour), hour);
}

void TimeSnapTest::keepsToTheClockOfTheZone()
{
    QCOMPARE(snapped(10 * hour + 20 * minute, hour, QTimeZone("Asia/Kolkata")),
             10 * hour + 30 * minute);
    QCOMPARE(snapped(10 * hour + 20 * minute, hour, QTimeZone::utc()), 10 * hour);
}

void TimeSnapTest::roundsBefore1970()
{
    QCOMPARE(snapped(-4 * minute, 10 * minute, QTimeZone::utc()), 0);
    QCOMPARE(snapped(-6 * minute, 10 * minute, QTimeZone::utc()), -10 * minute);
}

void TimeSnapTest::stopsAtTheWalls()
{
    using Wall = MoveTarget::Wall;
    const MoveBounds bounds{100, 200};

    QCOMPARE(bounded(150, bounds), (MoveTarget{150, Wall::None}));
    QCOMPARE(bounded(50, bounds), (MoveTarget{100, Wall::Earliest}));
    QCOMPARE(bounded(250, bounds), (MoveTarget{200, Wall::Latest}));
    QCOMPARE(bounded(150, MoveBounds{300, 200}), (MoveTarget{300, Wall::Earliest}));
}

void TimeSnapTest::findsTheNearestQuietSlot()
{
    QList<LaneSpot> spots;
    for (quint32 row = 0; row < 5; ++row) {
        for (qint64 slot = 0; slot < 4; ++slot)
            spots.append({LaneKind::Pending, {slot * minute, row * 10 + quint32(slot), 0}});
    }
    const LaneTimes lane(spots);

    QCOMPARE(quietSlot(lane, 2 * minute, minute, {0, hour}), 4 * minute);
    QCOMPARE(quietSlot(lane, 10 * minute, minute, {0, hour}), 10 * minute);
    QCOMPARE(quietSlot(lane, 2 * minute, minute, {0, 3 * minute}), 2 * minute);
}

QTEST_GUILESS_MAIN(TimeSnapTest)
#include "tst_timesnap.moc"
