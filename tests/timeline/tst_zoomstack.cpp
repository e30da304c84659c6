// SPDX-License-Identifier: Apache-2.0
#include "timeline/zoomstack.h"

#include <QTest>

using namespace TMinus;

namespace {

constexpr TimeRange one{0, 10};
constexpr TimeRange two{0, 20};
constexpr TimeRange three{0, 30};

} // namespace

class ZoomStackTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void goesBackAndForward();
    void mergesPansWithinASecond();
    void forgetsForwardOnANewStep();
};

void ZoomStackTest::goesBackAndForward()
{
    ZoomStack stack;
    QVERIFY(!stack.back(one));
    stack.push(one, 0);
    stack.push(two, 10);

    QCOMPARE(*stack.back(three), two);
    QCOMPARE(*stack.back(two), one);
    QVERIFY(!stack.canGoBack());
    QCOMPARE(*stack.forward(one), two);
    QCOMPARE(*stack.forward(two), three);
    QVERIFY(!stack.canGoForward());
}

void ZoomStackTest::mergesPansWithinASecond()
{
    ZoomStack stack;
    stack.push(one, 0, ZoomStack::Step::Pan);
    stack.push(two, 900, ZoomStack::Step::Pan);
    stack.push(three, 1800, ZoomStack::Step::Pan);

    QCOMPARE(*stack.back({0, 40}), one);

    stack.push(one, 5000, ZoomStack::Step::Pan);
    stack.push(two, 6100, ZoomStack::Step::Pan);
    QCOMPARE(*stack.back(three), two);
}

void ZoomStackTest::forgetsForwardOnANewStep()
{
    ZoomStack stack;
    stack.push(one, 0);
    QVERIFY(stack.back(two));

    stack.push(three, 1);

    QVERIFY(!stack.canGoForward());
}

QTEST_GUILESS_MAIN(ZoomStackTest)
#include "tst_zoomstack.moc"
