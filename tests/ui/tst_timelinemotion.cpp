// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timelinefixture.h"
#include "tests/ui/windowwarnings.h"
#include "ui/style/consolestyle.h"
#include "ui/timeline/hovercard.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QSignalSpy>

using namespace TMinus;

/// The view while something moves by itself: lanes, gaps, the clock, other messages.
class TimelineMotionTest final : public QObject, TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void goesOnDraggingWhenAnotherLaneComes();
    void dragsOneOfManyAtTheSameInstant();
    void letsALaneCollapseByAndBy();
    void collapsesAtOnceWhereNothingIsToMove();
    void foldsGapsByAndBy();
    void saysThatItReadsAfterAMoment();
    void asksForTheMenuOfAMark();
    void keepsTheCardOfAMessageThatStays();
    void survivesAClockThatJumps();

private:
    void press(const QPoint &place, Qt::KeyboardModifiers held = {});
    void moveTo(const QPoint &place, Qt::KeyboardModifiers held = {});
    void letGo(const QPoint &place, Qt::KeyboardModifiers held = {});
    void key(int key, Qt::KeyboardModifiers held = {})
    {
        QTest::keyClick(m_view.get(), Qt::Key(key), held);
    }

    std::unique_ptr<TimelineView> m_view;
};

void TimelineMotionTest::init()
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

void TimelineMotionTest::press(const QPoint &place, Qt::KeyboardModifiers held)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, held, place);
}

/// QTest's own moves carry no modifiers.
void TimelineMotionTest::moveTo(const QPoint &place, Qt::KeyboardModifiers held)
{
    QMouseEvent event(QEvent::MouseMove, place, m_view->viewport()->mapToGlobal(place),
                      Qt::NoButton, Qt::LeftButton, held);
    QApplication::sendEvent(m_view->viewport(), &event);
}

void TimelineMotionTest::letGo(const QPoint &place, Qt::KeyboardModifiers held)
{
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, held, place);
}

void TimelineMotionTest::goesOnDraggingWhenAnotherLaneComes()
{
    const QSignalSpy lost(m_view.get(), &TimelineView::moveLost);
    const QSignalSpy asked(m_view.get(), &TimelineView::moveRequested);
    const QPoint from = placeOf(*m_view, 0, LaneKind::Held, 3);
    press(from);
    moveTo(from + QPoint(40, 0));
    moveTo(from + QPoint(80, 0));

    TimelineData data = twoLanes();
    data.lanes.prepend(lane(u"new"_s, {{LaneKind::Pending, {at(14, 38), 50, 0}}}));
    scene.setData(data);
    QCOMPARE(m_view->move()->from.lane, 1);
    letGo(from + QPoint(80, 0));

    QCOMPARE(lost.count(), 0);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toUInt(), 3U);
}

void TimelineMotionTest::dragsOneOfManyAtTheSameInstant()
{
    QList<LaneSpot> spots{{LaneKind::Held, {at(14, 40), 9000, 120'000}}};
    for (quint32 row = 1; row <= 5000; ++row)
        spots.append({LaneKind::Pending, {at(14, 40), row, 0}});
    scene.setData({{lane(u"heap"_s, spots)}});
    scene.setCurrent(SceneSpot{0, {LaneKind::Held, {at(14, 40), 9000, 120'000}}});
    const QSignalSpy lost(m_view.get(), &TimelineView::moveLost);
    QTest::keyPress(m_view.get(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_view->move());

    scene.setData({{lane(u"heap"_s, spots)}});

    QCOMPARE(lost.count(), 0);
    QVERIFY(m_view->move());
    key(Qt::Key_Escape);
}

void TimelineMotionTest::letsALaneCollapseByAndBy()
{
    const int before = m_view->canvas().rows().first().height;

    m_view->toggleLane(0, false);

    QVERIFY(m_view->canvas().rows().first().isCollapsed);
    QVERIFY(m_view->canvas().rows().first().height > m_view->canvas().sizes().collapsed);
    QVERIFY(m_view->canvas().rows().first().height <= before);
    QTRY_COMPARE(m_view->canvas().rows().first().height, m_view->canvas().sizes().collapsed);
}

void TimelineMotionTest::collapsesAtOnceWhereNothingIsToMove()
{
    ConsoleStyle still;
    still.setReducedMotion(true);
    m_view->setStyle(&still);

    m_view->toggleLane(0, false);
    scene.setFolding(true);

    QCOMPARE(m_view->canvas().rows().first().height, m_view->canvas().sizes().collapsed);
    QCOMPARE(m_view->canvas().setting().folded, 1.0);
    m_view.reset();
}

void TimelineMotionTest::foldsGapsByAndBy()
{
    scene.setData({{lane(
        u"gap"_s,
        {{LaneKind::Pending, {at(14, 18), 1, 0}}, {LaneKind::Pending, {at(14, 46), 2, 0}}})}});
    scene.setFolding(true);

    QVERIFY(m_view->canvas().setting().folded < 1);
    QTRY_COMPARE(m_view->canvas().setting().folded, 1.0);
    QVERIFY(!m_view->canvas().scale().folds().isEmpty());
    scene.setFolding(false);
    QTRY_COMPARE(m_view->canvas().setting().folded, 0.0);
    QVERIFY(m_view->canvas().scale().folds().isEmpty());
}

void TimelineMotionTest::saysThatItReadsAfterAMoment()
{
    m_view->setBusy(true);
    QVERIFY(!m_view->canvas().setting().isBusy);
    QTRY_VERIFY(m_view->canvas().setting().isBusy);

    m_view->setBusy(false);
    QVERIFY(!m_view->canvas().setting().isBusy);
}

void TimelineMotionTest::asksForTheMenuOfAMark()
{
    const QSignalSpy asked(m_view.get(), &TimelineView::menuRequested);
    const QPoint place = placeOf(*m_view, 0, LaneKind::Held, 3);
    QContextMenuEvent pointed(QContextMenuEvent::Mouse, place,
                              m_view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_view->viewport(), &pointed);
    QCOMPARE(currentRow(), 3U);
    QCOMPARE(asked.count(), 1);

    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(m_view->viewport(), &byKey);

    QCOMPARE(asked.count(), 2);
    const QRect mark(m_view->viewport()->mapToGlobal(place) - QPoint(8, 8), QSize(17, 17));
    QVERIFY(mark.contains(asked.last().first().toPoint()));
}

void TimelineMotionTest::keepsTheCardOfAMessageThatStays()
{
    m_view->setFactsOf([](const SceneSpot &spot, qsizetype) {
        return CardText{.title = QString::number(spot.spot.entry.row)};
    });
    auto *card = m_view->findChild<HoverCard *>(u"hoverCard"_s);
    scene.setCurrent(SceneSpot{0, {LaneKind::Pending, {at(14, 36), 2, 0}}});
    key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(card->isVisible());

    TimelineData data = twoLanes();
    data.lanes.prepend(lane(u"new"_s, {{LaneKind::Pending, {at(14, 38), 50, 0}}}));
    scene.setData(data);
    QVERIFY(card->isVisible());
    QCOMPARE(card->text().title, u"2"_s);
    scene.setData({{lane(u"orders"_s, {{LaneKind::Pending, {at(14, 38), 51, 0}}})}});

    QVERIFY(!card->isVisible());
}

void TimelineMotionTest::survivesAClockThatJumps()
{
    for (const qint64 jump : {86'400, -86'400 - 3600}) {
        now = now.addSecs(jump);
        Q_EMIT clock.secondPassed();
        QVERIFY(!m_view->grab().isNull());
        scene.goHome();
        QVERIFY(scene.range().contains(scene.now()));
    }
}

QTEST_MAIN(TimelineMotionTest)
#include "tst_timelinemotion.moc"
