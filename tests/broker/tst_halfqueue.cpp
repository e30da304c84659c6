// SPDX-License-Identifier: Apache-2.0
#include "broker/halfqueue.h"

#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHalfQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void handsOutInOrderOfCheck();
    void handsOutNoMoreThanWanted();
    void settlesOnceByNewestNonce();
    void refusesEndedHandle();
    void givesUpWhatIsTooOldOnly();

private:
    static HalfRow row(Sequence sequence, std::chrono::milliseconds next)
    {
        return {.sequence = sequence,
                .topic = 1,
                .next = Instant(next),
                .givesUp = Instant(24h),
                .nonce = quint64(100 + sequence)};
    }
    std::vector<HalfRow> take(HalfQueue &queue, std::chrono::milliseconds now, int count = 16)
    {
        return queue.take({.count = count, .now = Instant(now), .lease = 10s, .nonce = [this] {
                               return ++m_nonce;
                           }});
    }
    quint64 m_nonce = 0;
};

void TestHalfQueue::handsOutInOrderOfCheck()
{
    HalfQueue queue;
    queue.add(row(1, 30s));
    queue.add(row(2, 20s));
    QCOMPARE(queue.nextCheck(), std::optional(Instant(20s)));
    QVERIFY(take(queue, 19s).empty());

    const auto rows = take(queue, 30s);

    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].sequence, 2);
    QCOMPARE(rows[0].attempts, 1);
    QCOMPARE(rows[0].first, Instant(30s));
    QCOMPARE(rows[0].next, Instant(40s));
    QCOMPARE(queue.nextCheck(), std::optional(Instant(40s)));
}

void TestHalfQueue::handsOutNoMoreThanWanted()
{
    HalfQueue queue;
    for (Sequence i = 1; i <= 5; ++i)
        queue.add(row(i, 10s));

    QCOMPARE(take(queue, 10s, 3).size(), 3U);
    QCOMPARE(take(queue, 10s, 3).size(), 2U);
}

void TestHalfQueue::settlesOnceByNewestNonce()
{
    HalfQueue queue;
    queue.add(row(1, 10s));
    const quint64 newest = take(queue, 10s).front().nonce;

    QCOMPARE(queue.settle(1, 101, Instant(11s)), HalfQueue::Verdict::Invalid);
    QCOMPARE(queue.settle(1, newest, Instant(11s)), HalfQueue::Verdict::Done);
    QCOMPARE(queue.settle(1, newest, Instant(11s)), HalfQueue::Verdict::Invalid);
    QCOMPARE(queue.size(), 0);
    QVERIFY(!queue.nextCheck());
}

void TestHalfQueue::refusesEndedHandle()
{
    HalfQueue queue;
    queue.add(row(1, 10s));

    QCOMPARE(queue.settle(1, 101, Instant(10s)), HalfQueue::Verdict::Expired);
    QCOMPARE(queue.settle(1, 101, Instant(9999ms)), HalfQueue::Verdict::Done);
}

void TestHalfQueue::givesUpWhatIsTooOldOnly()
{
    HalfQueue queue;
    queue.add(row(1, 10s));
    HalfRow younger = row(2, 10s);
    younger.givesUp = Instant(30h);
    queue.add(younger);

    const auto gone = queue.giveUp(Instant(24h));

    QCOMPARE(gone.size(), 1U);
    QCOMPARE(gone[0].sequence, 1);
    QVERIFY(!queue.find(1));
    QVERIFY(queue.find(2));
    QCOMPARE(take(queue, 24h).size(), 1U);
}

QTEST_GUILESS_MAIN(TestHalfQueue)
#include "tst_halfqueue.moc"
