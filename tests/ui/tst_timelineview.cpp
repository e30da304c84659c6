// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timelinefixture.h"
#include "tests/ui/windowwarnings.h"

#include <QPaintEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace TMinus;

namespace {

/// Counts the pixels that a widget is asked to paint.
class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget &widget) { widget.installEventFilter(this); }
    int take() { return std::exchange(m_pixels, 0); }
    int paintings() const { return m_paintings; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++m_paintings;
            for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
                m_pixels += rect.width() * rect.height();
        }
        return false;
    }

private:
    int m_pixels = 0;
    int m_paintings = 0;
};

} // namespace

class TimelineViewTest final : public QObject, TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void paintsOnlyNowWhenTheClockTicks();
    void keepsPicturesOfLanesUntilTheyChange();
    void choosesTheMessageThatIsClicked();
    void choosesAllOfAPill();
    void cutsASliceByShiftAndDrag();
    void pansByDrag();
    void zoomsAtThePointer();
    void scrollsLanesOverTheLabels();
    void collapsesByChevronSpaceAndDoubleClick();
    void reordersLanesByDrag();
    void movesAHeldMessageByDrag();
    void stopsAHeldMessageAtTheWall();
    void givesUpAMoveByEscape();
    void losesAMoveWhenItsMessageLeaves();
    void springsBackWhatIsAccepted();
    void zoomsToAPillByDoubleClick();
    void opensASingleMessageByDoubleClickAndEnter();
    void survivesAnotherZoneWhileDragging();
    void drawsNamesOfAnyLength();

private:
    void press(const QPoint &place, Qt::KeyboardModifiers held = {});
    void moveTo(const QPoint &place, Qt::KeyboardModifiers held = {});
    void letGo(const QPoint &place, Qt::KeyboardModifiers held = {});
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers held = {});
    void key(int key, Qt::KeyboardModifiers held = {})
    {
        QTest::keyClick(m_view.get(), Qt::Key(key), held);
    }

    std::unique_ptr<TimelineView> m_view;
};

void TimelineViewTest::init()
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

void TimelineViewTest::press(const QPoint &place, Qt::KeyboardModifiers held)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, held, place);
}

/// QTest's own moves carry no modifiers.
void TimelineViewTest::moveTo(const QPoint &place, Qt::KeyboardModifiers held)
{
    QMouseEvent event(QEvent::MouseMove, place, m_view->viewport()->mapToGlobal(place),
                      Qt::NoButton, Qt::LeftButton, held);
    QApplication::sendEvent(m_view->viewport(), &event);
}

void TimelineViewTest::letGo(const QPoint &place, Qt::KeyboardModifiers held)
{
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, held, place);
}

void TimelineViewTest::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers held)
{
    press(from, held);
    moveTo((from + to) / 2, held);
    moveTo(to, held);
    letGo(to, held);
}

void TimelineViewTest::paintsOnlyNowWhenTheClockTicks()
{
    PaintCounter counter(*m_view->viewport());
    QApplication::processEvents();
    counter.take();
    now = now.addSecs(1);

    Q_EMIT clock.secondPassed();
    QTRY_VERIFY(counter.paintings() > 0);
    QApplication::processEvents();

    const int all = m_view->viewport()->width() * m_view->viewport()->height();
    const int painted = counter.take();
    QVERIFY2(painted > 0 && painted < all / 50, qPrintable(QString::number(painted)));
}

void TimelineViewTest::keepsPicturesOfLanesUntilTheyChange()
{
    const int before = m_view->canvas().picturesMade();
    m_view->viewport()->update();
    QApplication::processEvents();
    QCOMPARE(m_view->canvas().picturesMade(), before);

    scene.setData(twoLanes());
    m_view->grab();

    QVERIFY(m_view->canvas().picturesMade() > before);
}

void TimelineViewTest::choosesTheMessageThatIsClicked()
{
    const QSignalSpy chosen(&scene, &TimelineScene::chosen);

    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                      placeOf(*m_view, 0, LaneKind::Pending, 2));

    QCOMPARE(currentRow(), 2U);
    QCOMPARE(chosen.count(), 1);
}

void TimelineViewTest::choosesAllOfAPill()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                      placeOf(*m_view, 1, LaneKind::Pending, 12));

    QCOMPARE(scene.selected(), (QSet<quint32>{12, 13}));
    QCOMPARE(currentRow(), 12U);
}

void TimelineViewTest::cutsASliceByShiftAndDrag()
{
    const TimeRange before = scene.range();
    const QPoint from = placeOf(*m_view, at(14, 30), 180);
    drag(from, from + QPoint(100, 0), Qt::ShiftModifier);

    QVERIFY(scene.slice());
    QCOMPARE(scene.range(), before);
    const TimeRange slice = *scene.slice();

    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, from + QPoint(50, 0));
    QCOMPARE(scene.range(), slice);
}

void TimelineViewTest::pansByDrag()
{
    const TimeRange before = scene.range();
    const QPoint from = placeOf(*m_view, at(14, 30), 180);

    drag(from, from - QPoint(100, 0));

    QVERIFY(scene.range().from > before.from);
    QCOMPARE(scene.range().length(), before.length());
    QVERIFY(!scene.isFollowing());
}

void TimelineViewTest::zoomsAtThePointer()
{
    const QPoint place = placeOf(*m_view, at(14, 40), 100);
    QWheelEvent event(place, m_view->viewport()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);

    QApplication::sendEvent(m_view->viewport(), &event);

    QCOMPARE(scene.range().length(), qint64(30 * 60'000 / 1.2));
    const TimeScale target(scene.range(), m_view->canvas().scale().left(),
                           m_view->canvas().scale().right());
    QVERIFY(qAbs(target.x(at(14, 40)) - place.x()) < 2);
}

void TimelineViewTest::scrollsLanesOverTheLabels()
{
    TimelineData many;
    for (int number = 0; number < 500; ++number)
        many.lanes.append(lane(QString::number(number), {{LaneKind::Pending, {at(14, 40), 1, 0}}}));
    scene.setData(many);
    const TimeRange before = scene.range();
    const QPoint place(20, 100);
    QWheelEvent event(place, m_view->viewport()->mapToGlobal(place), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);

    QApplication::sendEvent(m_view->viewport(), &event);

    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    QCOMPARE(scene.range(), before);
    QVERIFY(m_view->canvas().rowsInSight().size() < 20);
}

void TimelineViewTest::collapsesByChevronSpaceAndDoubleClick()
{
    const auto isCollapsed = [&] { return m_view->canvas().rows().first().isCollapsed; };
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {10, 60});
    QVERIFY(isCollapsed());
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, {60, 50});
    QVERIFY(!isCollapsed());
    m_view->setKeyLane(0);
    key(Qt::Key_Space);
    QVERIFY(isCollapsed());

    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, {10, 50});
    QVERIFY(!isCollapsed());
    QVERIFY(!m_view->canvas().rows().last().isCollapsed);
}

void TimelineViewTest::reordersLanesByDrag()
{
    const int second = m_view->canvas().rowRect(m_view->canvas().rows().at(1)).center().y();

    drag({60, second}, {60, 50});

    QCOMPARE(m_view->canvas().rows().first().lane, 1);
}

void TimelineViewTest::movesAHeldMessageByDrag()
{
    const QSignalSpy asked(m_view.get(), &TimelineView::moveRequested);
    const QSignalSpy moving(m_view.get(), &TimelineView::moving);
    const QPoint from = placeOf(*m_view, 0, LaneKind::Held, 3);
    const QPoint to(placeOf(*m_view, at(14, 43), from.y()));

    drag(from, to);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toUInt(), 3U);
    const qint64 due = asked.first().at(1).toDateTime().toMSecsSinceEpoch();
    QVERIFY(qAbs(due - at(14, 43)) <= 10'000);
    QCOMPARE(due % 10'000, 0);
    QVERIFY(moving.count() >= 2);
    QVERIFY(!moving.last().at(1).toDateTime().isValid());
}

void TimelineViewTest::stopsAHeldMessageAtTheWall()
{
    const QPoint from = placeOf(*m_view, 0, LaneKind::Held, 3);
    const QPoint to = placeOf(*m_view, at(14, 20), from.y());
    press(from);
    moveTo((from + to) / 2);
    moveTo(to);

    QVERIFY(m_view->move());
    QCOMPARE(m_view->move()->wall, MoveTarget::Wall::Earliest);
    QCOMPARE(m_view->move()->to, scene.now() + 123'000);
    QVERIFY(moveWords(*m_view->move(), scene).contains(u"earliest"_s));
    key(Qt::Key_Escape);
    letGo(to);
}

void TimelineViewTest::givesUpAMoveByEscape()
{
    const QSignalSpy asked(m_view.get(), &TimelineView::moveRequested);
    const QPoint from = placeOf(*m_view, 0, LaneKind::Held, 3);
    press(from);
    moveTo(from + QPoint(40, 0));
    moveTo(from + QPoint(80, 0));
    QVERIFY(m_view->move());

    key(Qt::Key_Escape);
    letGo(from + QPoint(80, 0));

    QVERIFY(!m_view->move());
    QCOMPARE(asked.count(), 0);
}

void TimelineViewTest::losesAMoveWhenItsMessageLeaves()
{
    const QSignalSpy lost(m_view.get(), &TimelineView::moveLost);
    const QSignalSpy asked(m_view.get(), &TimelineView::moveRequested);
    const QPoint from = placeOf(*m_view, 0, LaneKind::Held, 3);
    press(from);
    moveTo(from + QPoint(40, 0));
    moveTo(from + QPoint(80, 0));

    scene.setData({{lane(u"orders"_s, {{LaneKind::Leaving, {at(14, 40), 3, 120'000}}})}});
    letGo(from + QPoint(80, 0));

    QCOMPARE(lost.count(), 1);
    QCOMPARE(asked.count(), 0);
}

void TimelineViewTest::springsBackWhatIsAccepted()
{
    const QSignalSpy asked(m_view.get(), &TimelineView::moveRequested);
    const QSignalSpy offered(m_view.get(), &TimelineView::copyOffered);
    const QPoint from = placeOf(*m_view, 0, LaneKind::Pending, 2);

    drag(from, from + QPoint(60, 0));

    QCOMPARE(offered.count(), 1);
    QCOMPARE(offered.first().first().toUInt(), 2U);
    QCOMPARE(asked.count(), 0);
}

void TimelineViewTest::zoomsToAPillByDoubleClick()
{
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {},
                       placeOf(*m_view, 1, LaneKind::Pending, 12));

    QVERIFY(scene.range().length() < 10 * 60'000);
    QVERIFY(scene.range().contains(at(14, 37)));
    QVERIFY(scene.range().contains(at(14, 37, 4)));
}

void TimelineViewTest::opensASingleMessageByDoubleClickAndEnter()
{
    const QSignalSpy opened(m_view.get(), &TimelineView::opened);
    const TimeRange before = scene.range();

    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {},
                       placeOf(*m_view, 0, LaneKind::Pending, 2));
    key(Qt::Key_Return);

    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.first().first().toUInt(), 2U);
    QCOMPARE(opened.last().first().toUInt(), 2U);
    QCOMPARE(scene.range(), before);
}

void TimelineViewTest::survivesAnotherZoneWhileDragging()
{
    const QPoint from = placeOf(*m_view, 0, LaneKind::Held, 3);
    press(from);
    moveTo(from + QPoint(40, 0));
    lens.choose(ZoneLens::Kind::Named, u"Asia/Kolkata"_s);
    moveTo(from + QPoint(80, 0));

    QVERIFY(m_view->move());
    m_view->grab();
    letGo(from + QPoint(80, 0));
    lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
}

void TimelineViewTest::drawsNamesOfAnyLength()
{
    scene.setData({{lane(QString(500, u'x'), {{LaneKind::Pending, {at(14, 40), 1, 0}}}),
                    lane(u"قائمة-الطلبات"_s, {{LaneKind::Held, {at(14, 41), 2, 1000}}}),
                    lane({}, {{LaneKind::Overdue, {-1000, 3, 0}}})}});

    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
