// SPDX-License-Identifier: Apache-2.0
#include "broker/polls.h"

#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestPolls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void keepsOrderPerTopic();
    void takesOnlyOnce();
    void takesOverdueOnesByDeadline();
};

void TestPolls::keepsOrderPerTopic()
{
    TopicState a;
    TopicState b;
    Polls polls;
    const PollId first = polls.add({.topic = &a});
    polls.add({.topic = &b});
    const PollId second = polls.add({.topic = &a});

    QCOMPARE(polls.waitingOn(&a), (std::vector{first, second}));
    QCOMPARE(polls.size(), 3);
}

void TestPolls::takesOnlyOnce()
{
    TopicState topic;
    Polls polls;
    const PollId id = polls.add({.topic = &topic, .count = 7});
    QCOMPARE(polls.find(id)->count, 7);

    QVERIFY(polls.take(id));
    QVERIFY(!polls.take(id));
    QVERIFY(!polls.find(id));
    QVERIFY(polls.waitingOn(&topic).empty());
    QVERIFY(!polls.nextDeadline());
}

void TestPolls::takesOverdueOnesByDeadline()
{
    TopicState topic;
    Polls polls;
    const auto start = Poll::Clock::now();
    polls.add({.topic = &topic, .count = 3, .deadline = start + 3s});
    polls.add({.topic = &topic, .count = 1, .deadline = start + 1s});
    polls.add({.topic = &topic, .count = 2, .deadline = start + 1s});
    QCOMPARE(polls.nextDeadline(), std::optional(start + 1s));

    const auto overdue = polls.takeOverdue(start + 2s);

    QCOMPARE(overdue.size(), 2U);
    QCOMPARE(overdue[0].count, 1);
    QCOMPARE(overdue[1].count, 2);
    QCOMPARE(polls.nextDeadline(), std::optional(start + 3s));
}

QTEST_GUILESS_MAIN(TestPolls)
#include "tst_polls.moc"
