// SPDX-License-Identifier: Apache-2.0
#include "timeline/timescale.h"

#include "timeline/timefolds.h"

#include <QTest>

using namespace TMinus;

class TimeScaleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void comesBackFromPixelToTime_data();
    void comesBackFromPixelToTime();
    void neverGoesBackwards();
    void givesAFoldThirtyPixels();
    void closesAFoldByAndBy();
    void goesOnBeyondItsEnds();
    void leavesOutFoldsThatDoNotFit();
    void survivesAnEmptyRange();
    void foldsOnlyWhatIsEmptyAndNotNow();
    void foldsNothingWhereAllIsEmpty();
};

void TimeScaleTest::comesBackFromPixelToTime_data()
{
    QTest::addColumn<TimeRange>("range");
    QTest::addRow("thirty seconds") << TimeRange{1'799'910'000'000, 1'799'910'030'000};
    QTest::addRow("before 1970") << TimeRange{-3'600'000, 3'600'000};
    QTest::addRow("sixty days") << TimeRange{1'799'910'000'000, 1'799'910'000'000 + 5'184'000'000};
    QTest::addRow("a century") << TimeRange{-2'000'000'000'000, 2'000'000'000'000};
}

void TimeScaleTest::comesBackFromPixelToTime()
{
    QFETCH(TimeRange, range);
    const qint64 part = range.length() / 10;
    const TimeScale scale(range, 172, 1400,
                          {{range.from + 2 * part, range.from + 3 * part},
                           {range.from + 5 * part, range.from + 7 * part}});

    for (int step = 0; step <= 1000; ++step) {
        const qint64 at = range.from + range.length() * step / 1000;
        const auto slack = qint64(range.length() / 1e9) + 2;
        QVERIFY(qAbs(scale.time(scale.x(at)) - at) <= slack);
    }
}

void TimeScaleTest::neverGoesBackwards()
{
    const TimeScale scale({0, 1000}, 0, 500, {{100, 300}, {300, 400}, {700, 900}});

    qreal last = scale.x(-500);
    for (qint64 at = -499; at < 1500; ++at) {
        QVERIFY(scale.x(at) > last);
        last = scale.x(at);
    }
}

void TimeScaleTest::givesAFoldThirtyPixels()
{
    const TimeScale scale({0, 1000}, 0, 500, {{100, 900}});

    QCOMPARE(scale.x(900) - scale.x(100), foldWidth);
    QCOMPARE(scale.x(0), 0.0);
    QCOMPARE(scale.x(1000), 500.0);
    QVERIFY(scale.isFolded(500));
    QVERIFY(!scale.isFolded(100));
}

void TimeScaleTest::closesAFoldByAndBy()
{
    const TimeScale open({0, 1000}, 0, 500, {{100, 900}}, 0);
    const TimeScale half({0, 1000}, 0, 500, {{100, 900}}, .5);

    for (const qint64 at : {0, 50, 100, 400, 900, 1000})
        QVERIFY(qAbs(open.x(at) - qreal(at) / 2) < 1e-6);
    QCOMPARE(half.x(900) - half.x(100), (400 + foldWidth) / 2);
    QCOMPARE(half.x(1000), 500.0);
}

void TimeScaleTest::goesOnBeyondItsEnds()
{
    const TimeScale scale({0, 1000}, 0, 500);

    QCOMPARE(scale.x(-100), -50.0);
    QCOMPARE(scale.x(1100), 550.0);
    QCOMPARE(scale.time(-50), -100);
    QCOMPARE(scale.time(550), 1100);
}

void TimeScaleTest::leavesOutFoldsThatDoNotFit()
{
    QCOMPARE(TimeScale({0, 1000}, 0, 500, {{-100, 50}, {950, 2000}, {400, 400}}).folds().size(), 0);
    QCOMPARE(TimeScale({0, 1000}, 0, 500, {{100, 400}, {300, 600}}).folds().size(), 1);
    QCOMPARE(TimeScale({0, 1000}, 0, 59, {{100, 400}}).folds().size(), 0);
}

void TimeScaleTest::survivesAnEmptyRange()
{
    const TimeScale scale({5, 5}, 10, 10);

    QVERIFY(qIsFinite(scale.x(5)));
    QVERIFY(scale.msPerPixel() > 0);
}

void TimeScaleTest::foldsOnlyWhatIsEmptyAndNotNow()
{
    const LaneTimes lane({{LaneKind::Pending, {100, 1, 0}}, {LaneKind::Pending, {900, 2, 0}}});
    const TimeScale scale({0, 1000}, 0, 1000);

    const QList<TimeRange> folds = findFolds({&lane}, scale, 500);

    QVERIFY(!folds.isEmpty());
    for (const TimeRange &fold : folds) {
        QCOMPARE(lane.count(fold), 0);
        QVERIFY(!fold.contains(500));
        QVERIFY(fold.length() >= 44);
    }
}

void TimeScaleTest::foldsNothingWhereAllIsEmpty()
{
    const LaneTimes lane;

    QVERIFY(findFolds({&lane}, TimeScale({0, 1000}, 0, 1000), 5000).isEmpty());
}

QTEST_GUILESS_MAIN(TimeScaleTest)
#include "tst_timescale.moc"
