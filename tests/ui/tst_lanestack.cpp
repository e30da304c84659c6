// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanestack.h"

#include "tests/ui/windowwarnings.h"

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

TimelineLane filled(const QString &name)
{
    return {
        name, std::make_shared<LaneTimes>(QList<LaneSpot>{{LaneKind::Pending, {1, 1, 0}}}), {}, {}};
}

QStringList names(const LaneStack &stack, const TimelineData &data)
{
    QStringList found;
    for (const int lane : stack.order(data))
        found.append(data.lanes.at(lane).name);
    return found;
}

} // namespace

class LaneStackTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void collapsesWhatIsEmptyAndNeverOpensIt();
    void keepsAnEmptyLaneOpenThatWasOpened();
    void ordersByHand();
    void growsIntoTheRoom();
    void hasOneTrackInAShortView();
    void standsFiveHundredLanes();
};

void LaneStackTest::collapsesWhatIsEmptyAndNeverOpensIt()
{
    LaneStack stack;
    stack.look({{{.name = u"a"_s}}});
    QVERIFY(stack.isCollapsed(u"a"_s));

    stack.look({{filled(u"a"_s)}});

    QVERIFY(stack.isCollapsed(u"a"_s));
}

void LaneStackTest::keepsAnEmptyLaneOpenThatWasOpened()
{
    LaneStack stack;
    stack.look({{{.name = u"a"_s}}});
    stack.setCollapsed(u"a"_s, false);

    stack.look({{{.name = u"a"_s}}});

    QVERIFY(!stack.isCollapsed(u"a"_s));
}

void LaneStackTest::ordersByHand()
{
    const TimelineData data{{filled(u"a"_s), filled(u"b"_s), filled(u"c"_s)}};
    LaneStack stack;
    stack.move(data, u"c"_s, u"a"_s);
    QCOMPARE(names(stack, data), (QStringList{u"c"_s, u"a"_s, u"b"_s}));

    stack.move(data, u"a"_s, {});
    QCOMPARE(names(stack, data), (QStringList{u"c"_s, u"b"_s, u"a"_s}));

    const TimelineData more{{filled(u"d"_s), filled(u"a"_s), filled(u"c"_s)}};
    QCOMPARE(names(stack, more), (QStringList{u"c"_s, u"a"_s, u"d"_s}));
}

void LaneStackTest::growsIntoTheRoom()
{
    const TimelineData data{{filled(u"a"_s), filled(u"b"_s)}};
    const LaneStack stack;
    const TimelineSizes sizes;

    QCOMPARE(stack.rows(data, {}, sizes, 1000).first().height, sizes.laneMost);
    QCOMPARE(stack.rows(data, {0}, sizes, 1000).first().height, sizes.denseMost);
    QCOMPARE(stack.rows(data, {}, sizes, 160).first().height, sizes.laneMost);
    QCOMPARE(stack.rows(data, {0, 1}, sizes, 120).first().height, 60);
}

void LaneStackTest::hasOneTrackInAShortView()
{
    const TimelineData data{{filled(u"a"_s), filled(u"b"_s), filled(u"c"_s), filled(u"d"_s)}};
    const LaneStack stack;

    const QList<LaneRow> rows = stack.rows(data, {}, {}, 120);

    QCOMPARE(rows.first().height, 36);
    QVERIFY(!rows.first().hasTracks);
}

void LaneStackTest::standsFiveHundredLanes()
{
    TimelineData data;
    for (int lane = 0; lane < 500; ++lane)
        data.lanes.append(filled(QString(500, QChar(u'a' + lane % 26)) + QString::number(lane)));
    const LaneStack stack;

    const QList<LaneRow> rows = stack.rows(data, {}, {}, 400);

    QCOMPARE(rows.size(), 500);
    QCOMPARE(rows.last().top, 499 * 46);
}

QTEST_MAIN(LaneStackTest)
#include "tst_lanestack.moc"
