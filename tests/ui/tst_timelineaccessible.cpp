// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/timelinefixture.h"
#include "tests/ui/windowwarnings.h"

#include <QAccessible>

using namespace TMinus;

class TimelineAccessibleTest final : public QObject, TimelineFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void namesRangeLanesAndMessages();
    void saysEachMessageInASentence();
    void saysBucketsOfADenseLane();
    void findsWhatIsUnderAPoint();
    void hasTheCurrentMessageInFocus();
    void forgetsItemsOfWhatIsGone();
};

void TimelineAccessibleTest::namesRangeLanesAndMessages()
{
    const auto view = shownView();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());

    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Timeline, 12 Jan 14:17 to 14:47, 7 message(s)"_s);
    QCOMPARE(list->childCount(), 2);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"orders, 2 pending, 1 held"_s);
    QCOMPARE(list->child(0)->childCount(), 4);
    QCOMPARE(list->child(1)->childCount(), 2);
    QCOMPARE(list->child(1)->parent(), list);
    QCOMPARE(list->indexOfChild(list->child(1)), 1);
}

void TimelineAccessibleTest::saysEachMessageInASentence()
{
    const auto view = shownView();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());

    QCOMPARE(list->child(0)->child(2)->text(QAccessible::Name),
             u"Held, due 14:40:00, in 7 minute(s) 53 second(s), orders, leaves 14:38:00"_s);
    QCOMPARE(list->child(1)->child(0)->text(QAccessible::Name),
             u"Overdue, due 14:25:00, 7 minute(s) 7 second(s) ago, coupons"_s);
    QCOMPARE(list->child(1)->child(1)->text(QAccessible::Name),
             u"2 pending, 14:37:00 to 14:37:04"_s);
}

void TimelineAccessibleTest::saysBucketsOfADenseLane()
{
    QList<LaneSpot> spots;
    for (quint32 row = 0; row < 5000; ++row)
        spots.append({LaneKind::Pending, {at(14, 17) + row * 360, row, 0}});
    const auto view = shownView();
    scene.setData({{lane(u"busy"_s, spots)}});
    QAccessibleInterface *busy = QAccessible::queryAccessibleInterface(view.get())->child(0);

    QVERIFY(busy->childCount() > 50);
    QVERIFY(busy->child(3)->text(QAccessible::Name).endsWith(u" due"_s));
}

void TimelineAccessibleTest::findsWhatIsUnderAPoint()
{
    const auto view = shownView();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    const QRect mark = list->child(0)->child(1)->rect();

    QCOMPARE(list->childAt(mark.center().x(), mark.center().y()), list->child(0));
    QCOMPARE(list->child(0)->childAt(mark.center().x(), mark.center().y()),
             list->child(0)->child(1));
    QCOMPARE(list->child(0)->indexOfChild(list->child(0)->child(1)), 1);
}

void TimelineAccessibleTest::hasTheCurrentMessageInFocus()
{
    const auto view = shownView();
    QVERIFY(QTest::qWaitForWindowActive(view.get()));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());

    QTest::keyClick(view.get(), Qt::Key_Right);

    QCOMPARE(list->focusChild(), list->child(0)->child(1));
    QVERIFY(list->child(0)->child(1)->state().selected);
    QVERIFY(list->child(0)->child(1)->state().focused);
}

void TimelineAccessibleTest::forgetsItemsOfWhatIsGone()
{
    const auto view = shownView();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(list->child(1)->child(0)->isValid());

    scene.setData({{lane(u"orders"_s, {{LaneKind::Pending, {at(14, 36), 2, 0}}})}});

    QCOMPARE(list->childCount(), 1);
    QVERIFY(!list->child(1));
    QVERIFY(!list->child(0)->child(1));
}

QTEST_MAIN(TimelineAccessibleTest)
#include "tst_timelineaccessible.moc"
