// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timelinefixture.h"
#include "tests/ui/windowwarnings.h"

#include <QSignalSpy>

using namespace TMinus;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

} // namespace

class TimelineSceneTest final : public QObject, TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void zoomsAboutItsAnchor();
    void keepsToThirtySecondsAndSixtyDays();
    void goesBackAndForward();
    void followsByWholePixels();
    void stopsFollowingAtAPan();
    void followsAgainAfterThirtySecondsWithoutAPan();
    void goesHomeAfterTheClockJumped();
    void takesTheStepsOfTheHeader();
    void findsTheCurrentMessageAgainInOtherData();
    void tellsWhatWasChosen();
    void holdsMovesBetweenLeadAndWindow();
};

void TimelineSceneTest::init()
{
    failOnWarnings();
    now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    scene.goHome();
    scene.show({at(14, 17), at(14, 47)});
    scene.setData(twoLanes());
    scene.setCurrent({});
}

void TimelineSceneTest::zoomsAboutItsAnchor()
{
    scene.zoom(.5, at(14, 32));

    QCOMPARE(scene.range().length(), 15 * minute);
    QCOMPARE(at(14, 32) - scene.range().from, scene.range().until - at(14, 32));
}

void TimelineSceneTest::keepsToThirtySecondsAndSixtyDays()
{
    scene.zoom(1e-9, at(14, 32));
    QCOMPARE(scene.range().length(), 30'000);

    scene.zoom(1e12, at(14, 32));
    QCOMPARE(scene.range().length(), 60 * day);
}

void TimelineSceneTest::goesBackAndForward()
{
    const TimeRange before = scene.range();
    scene.zoom(.5, at(14, 32));
    const TimeRange after = scene.range();

    scene.goBack();
    QCOMPARE(scene.range(), before);
    scene.goForward();
    QCOMPARE(scene.range(), after);
}

void TimelineSceneTest::followsByWholePixels()
{
    scene.goHome();
    const TimeRange before = scene.range();
    now = now.addMSecs(2500);

    scene.follow(1000);

    QCOMPARE(scene.range().from - before.from, 2000);
    QCOMPARE(scene.range().length(), before.length());
}

void TimelineSceneTest::stopsFollowingAtAPan()
{
    scene.goHome();
    scene.pan(minute);
    const TimeRange before = scene.range();
    now = now.addSecs(5);

    scene.follow(1000);

    QVERIFY(!scene.isFollowing());
    QCOMPARE(scene.range(), before);
}

void TimelineSceneTest::followsAgainAfterThirtySecondsWithoutAPan()
{
    scene.pan(minute);
    now = now.addSecs(31);

    scene.follow(1000);

    QVERIFY(scene.isFollowing());
}

void TimelineSceneTest::goesHomeAfterTheClockJumped()
{
    now = now.addDays(1);
    scene.follow(1000);
    QVERIFY(!scene.isFollowing());

    scene.goHome();
    QVERIFY(scene.range().contains(scene.now()));

    now = now.addSecs(-3600 * 25);
    scene.follow(1000);
    scene.goHome();
    QVERIFY(scene.range().contains(scene.now()));
}

void TimelineSceneTest::takesTheStepsOfTheHeader()
{
    for (int step = 0; step < TimelineScene::steps().size(); ++step) {
        scene.takeStep(step);
        QCOMPARE(scene.step(), step);
        QVERIFY(scene.range().contains(scene.now()));
    }
    scene.zoom(.9, scene.now());
    QCOMPARE(scene.step(), -1);
}

void TimelineSceneTest::findsTheCurrentMessageAgainInOtherData()
{
    scene.setCurrent(SceneSpot{0, {LaneKind::Held, {at(14, 40), 3, 120'000}}});

    scene.setData({{lane(u"orders"_s, {{LaneKind::Pending, {at(14, 41), 3, 0}}})}});
    QCOMPARE(scene.current()->spot.entry.at, at(14, 41));

    scene.setData({});
    QVERIFY(!scene.current());
}

void TimelineSceneTest::tellsWhatWasChosen()
{
    const QSignalSpy chosen(&scene, &TimelineScene::chosen);

    scene.setCurrent(SceneSpot{0, {LaneKind::Pending, {at(14, 36), 2, 0}}}, {2, 4});
    scene.showSelection(11, {11});

    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<QList<quint32>>(), (QList<quint32>{2, 4}));
    QCOMPARE(currentRow(), 11U);
}

void TimelineSceneTest::holdsMovesBetweenLeadAndWindow()
{
    scene.setWindow(std::chrono::hours(72));

    const MoveBounds bounds = scene.bounds(120'000);

    QCOMPARE(bounds.earliest, scene.now() + 123'000);
    QCOMPARE(bounds.latest, scene.now() + 3 * day);
}

QTEST_MAIN(TimelineSceneTest)
#include "tst_timelinescene.moc"
