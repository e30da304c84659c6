// SPDX-License-Identifier: Apache-2.0
#include "broker/groupqueue.h"

#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A log and one group's queue over it.
class QueueFixture final
{
public:
    void append(int count, quint32 tag = 0, quint32 shard = 0)
    {
        for (int i = 0; i < count; ++i)
            log.append({.sequence = ++sequence, .due = now, .tag = tag, .shard = shard});
    }
    std::vector<GroupQueue::Lease> take(int count, const QString &tags = {}, bool isOrdered = false)
    {
        return queue.take({.filter = TagFilter(tags),
                           .isOrdered = isOrdered,
                           .count = count,
                           .now = now,
                           .lease = 60s,
                           .nonce = [this] { return ++nonce; }});
    }

    TopicLog log;
    GroupQueue queue{log, 3};
    Sequence sequence = 0;
    quint64 nonce = 0;
    Instant now{1'000'000ms};
};

class TestGroupQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void givesNothingFromEmptyLog();
    void takesNoMoreThanWanted();
    void countsWhatIsReady();
    void givesBackAsIfNothingHadBeen();
    void givesBackRedeliveryWithItsCount();
    void forgetsWhatIsNotWanted();
    void keepsCursorPerExpression();
    void forgetsCursorsWhenThereAreTooMany();
    void restoresLeaseIntoItsShard();
    void takesUnshardedRedeliveryInOrderedMode();
    void makesDeadLetterOnce();
    void trimsWithItsLog();
    void dropsLeaseOfTrimmedMessage();
};

void TestGroupQueue::givesNothingFromEmptyLog()
{
    QueueFixture fixture;

    QVERIFY(fixture.take(16).empty());
    QVERIFY(!fixture.queue.nextEnd());
    QCOMPARE(fixture.queue.ready(), 0);
}

void TestGroupQueue::takesNoMoreThanWanted()
{
    QueueFixture fixture;
    fixture.append(20);

    QCOMPARE(fixture.take(16).size(), 16U);
    QCOMPARE(fixture.take(16).size(), 4U);
    QVERIFY(fixture.take(16).empty());
}

void TestGroupQueue::countsWhatIsReady()
{
    QueueFixture fixture;
    fixture.append(5);
    QCOMPARE(fixture.queue.ready(), 5);

    fixture.take(2);
    QCOMPARE(fixture.queue.ready(), 3);
    QCOMPARE(fixture.queue.leased(), 2);

    fixture.queue.expire(fixture.now + 60s);
    QCOMPARE(fixture.queue.ready(), 5);
    QCOMPARE(fixture.queue.leased(), 0);
}

void TestGroupQueue::givesBackAsIfNothingHadBeen()
{
    QueueFixture fixture;
    fixture.append(1);
    const auto lease = fixture.take(1).front();

    fixture.queue.giveBack(lease.sequence, true);

    QCOMPARE(fixture.queue.acknowledge(lease.sequence, lease.nonce, fixture.now),
             GroupQueue::Verdict::Invalid);
    QCOMPARE(fixture.queue.ready(), 1);
    QCOMPARE(fixture.take(1).front().attempts, 1);
}

void TestGroupQueue::givesBackRedeliveryWithItsCount()
{
    QueueFixture fixture;
    fixture.append(1);
    const auto first = fixture.take(1).front();
    fixture.queue.expire(fixture.now + 60s);
    fixture.now += 60s;
    fixture.take(1);

    fixture.queue.giveBack(first.sequence, true);

    const auto again = fixture.take(1).front();
    QCOMPARE(again.attempts, 2);
    QCOMPARE(again.first, first.first);
}

void TestGroupQueue::forgetsWhatIsNotWanted()
{
    QueueFixture fixture;
    fixture.append(1);
    const auto lease = fixture.take(1).front();

    fixture.queue.giveBack(lease.sequence, false);

    QVERIFY(fixture.take(1).empty());
    QCOMPARE(fixture.queue.ready(), 0);
}

void TestGroupQueue::keepsCursorPerExpression()
{
    QueueFixture fixture;
    fixture.append(3, shortHash(u"red"_s));
    fixture.append(3, shortHash(u"blue"_s));

    QCOMPARE(fixture.take(16, u"blue"_s).size(), 3U);
    QCOMPARE(fixture.take(2, u"red"_s).size(), 2U);
    QCOMPARE(fixture.take(16).size(), 1U);
    QVERIFY(fixture.take(16, u"red || blue"_s).empty());
}

void TestGroupQueue::forgetsCursorsWhenThereAreTooMany()
{
    QueueFixture fixture;
    fixture.append(1, shortHash(u"t70"_s));
    for (int i = 0; i < 200; ++i) {
        if (i != 70)
            QVERIFY(fixture.take(16, u"t%1"_s.arg(i)).empty());
    }

    QCOMPARE(fixture.take(16, u"t70"_s).size(), 1U);
}

void TestGroupQueue::restoresLeaseIntoItsShard()
{
    QueueFixture fixture;
    fixture.append(2, 0, 7);
    const auto lease = fixture.take(1, {}, true).front();
    QCOMPARE(fixture.queue.acknowledge(lease.sequence, lease.nonce, fixture.now),
             GroupQueue::Verdict::Done);

    fixture.queue.restore(lease);

    QVERIFY(fixture.take(1, {}, true).empty());
    QCOMPARE(fixture.queue.acknowledge(lease.sequence, lease.nonce, fixture.now),
             GroupQueue::Verdict::Done);
    QCOMPARE(fixture.take(1, {}, true).size(), 1U);
}

void TestGroupQueue::takesUnshardedRedeliveryInOrderedMode()
{
    QueueFixture fixture;
    fixture.append(2);
    const auto leases = fixture.take(2);
    fixture.queue.giveBack(leases[0].sequence, true);

    QCOMPARE(fixture.take(2, {}, true).size(), 1U); // the other one's lease does not block it
}

void TestGroupQueue::makesDeadLetterOnce()
{
    QueueFixture fixture;
    fixture.append(1);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QCOMPARE(fixture.take(1).front().attempts, attempt);
        fixture.now += 60s;
        QCOMPARE(fixture.queue.expire(fixture.now).size(), attempt == 3 ? 1U : 0U);
    }

    QVERIFY(fixture.queue.expire(fixture.now + 60s).empty());
    QVERIFY(fixture.take(1).empty());
    QCOMPARE(fixture.queue.dead(), 1);
}

void TestGroupQueue::trimsWithItsLog()
{
    QueueFixture fixture;
    fixture.append(4);
    fixture.take(3);
    fixture.queue.expire(fixture.now + 60s);
    fixture.now += 1h;
    fixture.append(1);

    fixture.log.dropBefore(fixture.now);
    fixture.queue.trim();

    QCOMPARE(fixture.queue.ready(), 1);
    const auto rest = fixture.take(16);
    QCOMPARE(rest.size(), 1U);
    QCOMPARE(rest.front().sequence, 5);
    QCOMPARE(fixture.queue.ready(), 0);
}

void TestGroupQueue::dropsLeaseOfTrimmedMessage()
{
    QueueFixture fixture;
    fixture.append(1);
    const auto lease = fixture.take(1).front();
    fixture.log.dropBefore(fixture.now + 1s);
    fixture.queue.trim();

    QVERIFY(fixture.queue.expire(fixture.now + 60s).empty());

    QVERIFY(fixture.take(1).empty());
    QCOMPARE(fixture.queue.acknowledge(lease.sequence, lease.nonce, fixture.now + 60s),
             GroupQueue::Verdict::Invalid);
}

QTEST_GUILESS_MAIN(TestGroupQueue)
#include "tst_groupqueue.moc"
