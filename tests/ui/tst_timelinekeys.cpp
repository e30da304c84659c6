// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timelinefixture.h"
#include "tests/ui/windowwarnings.h"

#include <QSignalSpy>

using namespace TMinus;

class TimelineKeysTest final : public QObject, TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void stepsThroughMessagesByArrows();
    void stepsThroughBucketsWithCtrl();
    void goesToTheNearestInTheNextLane();
    void zoomsByKeysAndGoesBack();
    void pansByKeys();
    void takesZoomStepsByAlt();
    void foldsByG();
    void cutsASliceByKeysAndZoomsToIt();
    void movesAHeldMessageByKeys();
    void movesAHeldMessageToAQuietSlot();
    void carriesALaneByAlt();
    void zoomsToTheCurrentByEnter();
    void asksForMonthsTwinAndPicture();

private:
    void key(int key, Qt::KeyboardModifiers held = {})
    {
        QTest::keyClick(m_view.get(), Qt::Key(key), held);
    }

    std::unique_ptr<TimelineView> m_view;
};

void TimelineKeysTest::init()
{
    failOnWarnings();
    now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    scene.setFolding(false);
    scene.setSlice({});
    scene.setCurrent({});
    scene.show({at(14, 17), at(14, 47)}, TimelineScene::Way::Pan);
    m_view = shownView();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QApplication::processEvents();
}

void TimelineKeysTest::stepsThroughMessagesByArrows()
{
    key(Qt::Key_Right);
    QCOMPARE(currentRow(), 2U);
    key(Qt::Key_Right);
    QCOMPARE(currentRow(), 3U);
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    QCOMPARE(currentRow(), 1U);
}

void TimelineKeysTest::stepsThroughBucketsWithCtrl()
{
    m_view->setKeyLane(1);

    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(scene.selected(), (QSet<quint32>{12, 13}));
    key(Qt::Key_Left, Qt::ControlModifier);

    QCOMPARE(currentRow(), 11U);
}

void TimelineKeysTest::goesToTheNearestInTheNextLane()
{
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    QCOMPARE(currentRow(), 12U);

    key(Qt::Key_Up);
    QCOMPARE(currentRow(), 2U);
}

void TimelineKeysTest::zoomsByKeysAndGoesBack()
{
    const TimeRange before = scene.range();
    key(Qt::Key_Plus);
    QVERIFY(scene.range().length() < before.length());
    key(Qt::Key_Backspace);
    QCOMPARE(scene.range(), before);
    key(Qt::Key_Backspace, Qt::AltModifier);
    QVERIFY(scene.range().length() < before.length());
    key(Qt::Key_Home);
    QVERIFY(scene.range().contains(scene.now()));
    QVERIFY(scene.isFollowing());
}

void TimelineKeysTest::pansByKeys()
{
    const TimeRange before = scene.range();
    key(Qt::Key_PageDown);
    QVERIFY(scene.range().from > before.from);
    key(Qt::Key_PageUp);
    QCOMPARE(scene.range(), before);
}

void TimelineKeysTest::takesZoomStepsByAlt()
{
    for (int step = 0; step < 5; ++step) {
        key(Qt::Key_1 + step, Qt::AltModifier);
        QCOMPARE(scene.step(), step);
    }
}

void TimelineKeysTest::foldsByG()
{
    key(Qt::Key_G);

    QVERIFY(scene.isFolding());
    QTRY_VERIFY(!m_view->canvas().scale().folds().isEmpty());
}

void TimelineKeysTest::cutsASliceByKeysAndZoomsToIt()
{
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(scene.slice());
    const TimeRange slice = *scene.slice();
    key(Qt::Key_Return);
    QCOMPARE(scene.range(), slice);

    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Escape);
    QVERIFY(!scene.slice());
}

void TimelineKeysTest::movesAHeldMessageByKeys()
{
    const QSignalSpy asked(m_view.get(), &TimelineView::moveRequested);
    scene.setCurrent(SceneSpot{0, {LaneKind::Held, {at(14, 40), 3, 120'000}}});

    QTest::keyPress(m_view.get(), Qt::Key_Alt);
    QTest::keyPress(m_view.get(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyPress(m_view.get(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(m_view->move()->to, at(14, 41, 50));
    QTest::keyRelease(m_view.get(), Qt::Key_Alt);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(1).toDateTime().toMSecsSinceEpoch(), at(14, 41, 50));
}

void TimelineKeysTest::movesAHeldMessageToAQuietSlot()
{
    const QSignalSpy asked(m_view.get(), &TimelineView::moveRequested);
    QList<LaneSpot> spots{{LaneKind::Held, {at(14, 40), 3, 120'000}}};
    for (quint32 row = 100; row < 110; ++row)
        spots.append({LaneKind::Pending, {at(14, 40, int(row) % 10), row, 0}});
    scene.setData({{lane(u"orders"_s, spots)}});
    scene.setCurrent(SceneSpot{0, spots.constFirst()});

    key(Qt::Key_Q);
    QVERIFY(m_view->move());
    QCOMPARE(m_view->move()->alike, 0);
    key(Qt::Key_Return);

    QCOMPARE(asked.count(), 1);
    const qint64 due = asked.first().at(1).toDateTime().toMSecsSinceEpoch();
    QVERIFY(due == at(14, 39) || due == at(14, 41));
}

void TimelineKeysTest::carriesALaneByAlt()
{
    m_view->setKeyLane(1);

    key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->canvas().rows().first().lane, 1);
    key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_view->canvas().rows().first().lane, 1);
    key(Qt::Key_Down, Qt::AltModifier);

    QCOMPARE(m_view->canvas().rows().first().lane, 0);
}

void TimelineKeysTest::zoomsToTheCurrentByEnter()
{
    scene.setCurrent(SceneSpot{1, {LaneKind::Pending, {at(14, 37), 12, 0}}});

    key(Qt::Key_Return);

    QVERIFY(scene.range().length() < 10 * 60'000);
    QVERIFY(scene.range().contains(at(14, 37)));
    QVERIFY(scene.range().contains(at(14, 37, 4)));
}

void TimelineKeysTest::asksForMonthsTwinAndPicture()
{
    const QSignalSpy months(m_view.get(), &TimelineView::monthsRequested);
    const QSignalSpy twin(m_view.get(), &TimelineView::twinRequested);
    const QSignalSpy picture(m_view.get(), &TimelineView::saveRequested);

    key(Qt::Key_M);
    key(Qt::Key_T, Qt::ControlModifier);
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(months.count(), 1);
    QCOMPARE(twin.count(), 1);
    QCOMPARE(picture.count(), 1);
}

QTEST_MAIN(TimelineKeysTest)
#include "tst_timelinekeys.moc"
