// SPDX-License-Identifier: Apache-2.0
// Ordered topics, half messages and polls that are held.
#include "enginefixture.h"

#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestEngineOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void blocksShardUntilAllIsAcknowledged();
    void repeatsOnlyWhatWasNotAcknowledged();
    void letsOtherShardsGoOn();
    void keepsShardInOrderOverManyBatches();
    void showsHalfMessageOnlyAfterCommit();
    void dropsRolledBackMessage();
    void handsHalfMessageOutForCheck();
    void endsFirstHalfHandleAtItsCheck();
    void givesUpHalfMessageAfterADay();
    void answersHeldPollWhenMessageComes();
    void answersHeldPollWhenLeaseEnds();
    void answersOnlyTheFirstOfTwoPollsOfAGroup();
    void answersEveryGroupThatWaits();
    void takesNothingForCanceledPoll();
    void answersPollsBeyondTheLimitAtOnce();
    void showsManyDueMessagesInSlices();

private:
    static Draft step(const char *shard, const QByteArray &body)
    {
        return {.topic = u"steps"_s, .body = body, .shardingKey = QString::fromLatin1(shard)};
    }
    static Draft half(std::chrono::seconds check)
    {
        return {.topic = u"payment"_s, .body = "half", .transactionCheck = check};
    }
    static QList<ReceivedMessage> ordered(EngineFixture &fixture, int count = 16)
    {
        return fixture.consume(
            {.operation = Operation::ConsumeOrdered, .topic = u"steps"_s, .count = count});
    }
    static QList<ReceivedMessage> check(EngineFixture &fixture)
    {
        return fixture.consume({.operation = Operation::ConsumeHalf, .topic = u"payment"_s});
    }
    static QByteArrayList bodies(const QList<ReceivedMessage> &messages)
    {
        QByteArrayList all;
        for (const ReceivedMessage &message : messages)
            all.append(message.body);
        return all;
    }
};

void TestEngineOrder::blocksShardUntilAllIsAcknowledged()
{
    EngineFixture fixture;
    for (const char *body : {"1", "2", "3"})
        fixture.publish(step("a", body));
    const auto first = ordered(fixture, 2);
    QCOMPARE(bodies(first), (QByteArrayList{"1", "2"}));
    QCOMPARE(first[0].nextConsumeTime, fixture.clock.addSecs(60));

    QVERIFY(ordered(fixture).isEmpty());
    QCOMPARE(fixture.acknowledge("steps", first[0].receiptHandle), QString());
    QVERIFY(ordered(fixture).isEmpty());
    QCOMPARE(fixture.acknowledge("steps", first[1].receiptHandle), QString());
    QCOMPARE(bodies(ordered(fixture)), QByteArrayList{"3"});
}

void TestEngineOrder::repeatsOnlyWhatWasNotAcknowledged()
{
    EngineFixture fixture;
    for (const char *body : {"1", "2", "3", "4"})
        fixture.publish(step("a", body));
    const auto first = ordered(fixture, 3);
    fixture.acknowledge("steps", first[1].receiptHandle);

    fixture.turn(60s);
    const auto again = ordered(fixture);

    QCOMPARE(bodies(again), (QByteArrayList{"1", "3", "4"}));
    QCOMPARE(again[0].consumedTimes, 2);
    QCOMPARE(again[2].consumedTimes, 1);
}

void TestEngineOrder::letsOtherShardsGoOn()
{
    EngineFixture fixture;
    fixture.publish(step("a", "a1"));
    ordered(fixture);
    fixture.publish(step("a", "a2"));
    fixture.publish(step("b", "b1"));

    QCOMPARE(bodies(ordered(fixture)), QByteArrayList{"b1"});
}

void TestEngineOrder::keepsShardInOrderOverManyBatches()
{
    EngineFixture fixture;
    for (int i = 0; i < 100; ++i)
        fixture.publish(step(i % 2 ? "a" : "b", QByteArray::number(i)));
    std::map<QString, int> last;
    int seen = 0;

    for (int round = 0; round < 200 && seen < 100; ++round) {
        for (const ReceivedMessage &message : ordered(fixture, 3)) {
            const int number = message.body.toInt();
            QVERIFY(!last.contains(message.shardingKey) || last[message.shardingKey] < number);
            last[message.shardingKey] = number;
            ++seen;
            QCOMPARE(fixture.acknowledge("steps", message.receiptHandle), QString());
        }
    }

    QCOMPARE(seen, 100);
}

void TestEngineOrder::showsHalfMessageOnlyAfterCommit()
{
    EngineFixture fixture;
    const auto receipt = fixture.publish(half(20s));
    QVERIFY(!receipt.receiptHandle.isEmpty());
    QVERIFY(fixture.consume("payment").isEmpty());

    QCOMPARE(fixture.settle(Operation::Commit, receipt.receiptHandle), QString());

    const auto messages = fixture.consume("payment");
    QCOMPARE(bodies(messages), QByteArrayList{"half"});
    QCOMPARE(messages[0].messageId, receipt.messageId);
    QCOMPARE(messages[0].transactionCheck, std::optional(20s));
    QCOMPARE(fixture.settle(Operation::Commit, receipt.receiptHandle), u"ReceiptHandleError"_s);
}

void TestEngineOrder::dropsRolledBackMessage()
{
    EngineFixture fixture;
    const auto receipt = fixture.publish(half(10s));

    QCOMPARE(fixture.settle(Operation::Rollback, receipt.receiptHandle), QString());

    fixture.turn(20s);
    QVERIFY(check(fixture).isEmpty());
    QVERIFY(fixture.consume("payment").isEmpty());
    QVERIFY(fixture.contents.empty());
}

void TestEngineOrder::handsHalfMessageOutForCheck()
{
    EngineFixture fixture;
    fixture.publish(half(10s));
    fixture.turn(9999ms);
    QVERIFY(check(fixture).isEmpty());

    fixture.turn(1ms);
    const auto first = check(fixture);
    QCOMPARE(first.size(), 1);
    QCOMPARE(first[0].consumedTimes, 1);
    QCOMPARE(first[0].nextConsumeTime, fixture.clock.addSecs(10));
    QVERIFY(check(fixture).isEmpty());
    fixture.turn(10s);
    const auto second = check(fixture);
    QCOMPARE(second[0].consumedTimes, 2);
    QCOMPARE(fixture.settle(Operation::Commit, first[0].receiptHandle), u"ReceiptHandleError"_s);
    QCOMPARE(fixture.settle(Operation::Commit, second[0].receiptHandle), QString());
    QCOMPARE(fixture.consume("payment").size(), 1);
}

void TestEngineOrder::endsFirstHalfHandleAtItsCheck()
{
    EngineFixture fixture;
    const auto receipt = fixture.publish(half(10s));

    fixture.turn(10s);

    QCOMPARE(fixture.settle(Operation::Commit, receipt.receiptHandle), u"MessageNotExist"_s);
}

void TestEngineOrder::givesUpHalfMessageAfterADay()
{
    EngineFixture fixture;
    fixture.publish(half(10s));

    fixture.turn(24h);

    QVERIFY(check(fixture).isEmpty());
    QVERIFY(fixture.contents.empty());
}

namespace {

/// A poll that is held, and what it brought.
struct Held
{
    Held(EngineFixture &fixture, const char *topic, const char *group = "GID_a")
    {
        const Resource resource{.operation = Operation::Consume,
                                .topic = QString::fromLatin1(topic),
                                .group = QString::fromLatin1(group),
                                .count = 16};
        id = fixture.engine.consume({resource, 30s},
                                    [this](const Result<QList<ReceivedMessage>> &result) {
                                        messages = *result;
                                        ++answers;
                                    });
    }
    PollId id = 0;
    int answers = 0;
    QList<ReceivedMessage> messages;
};

} // namespace

void TestEngineOrder::answersHeldPollWhenMessageComes()
{
    EngineFixture fixture;
    Held poll(fixture, "timed");
    QVERIFY(poll.id != 0);
    Draft timed{.topic = u"timed"_s, .body = "x", .due = fixture.clock.addSecs(5)};
    fixture.publish(timed);
    QCOMPARE(poll.answers, 0);

    fixture.turn(5s);

    QCOMPARE(poll.answers, 1);
    QCOMPARE(poll.messages.size(), 1);
}

void TestEngineOrder::answersHeldPollWhenLeaseEnds()
{
    EngineFixture fixture;
    fixture.publish({.topic = u"any"_s, .body = "x"});
    fixture.consume("any");
    Held poll(fixture, "any");

    fixture.turn(300s);

    QCOMPARE(poll.answers, 1);
    QCOMPARE(poll.messages[0].consumedTimes, 2);
}

void TestEngineOrder::answersOnlyTheFirstOfTwoPollsOfAGroup()
{
    EngineFixture fixture;
    Held first(fixture, "any");
    Held second(fixture, "any");

    fixture.publish({.topic = u"any"_s, .body = "x"});
    QCOMPARE(first.answers, 1);
    QCOMPARE(second.answers, 0);

    fixture.publish({.topic = u"any"_s, .body = "y"});
    QCOMPARE(first.answers, 1);
    QCOMPARE(second.answers, 1);
}

void TestEngineOrder::answersEveryGroupThatWaits()
{
    EngineFixture fixture;
    Held a(fixture, "any", "GID_a");
    Held b(fixture, "any", "GID_b");

    fixture.publish({.topic = u"any"_s, .body = "x"});

    QCOMPARE(a.messages.size(), 1);
    QCOMPARE(b.messages.size(), 1);
}

void TestEngineOrder::takesNothingForCanceledPoll()
{
    EngineFixture fixture;
    Held poll(fixture, "any");

    fixture.engine.cancel(poll.id);
    fixture.publish({.topic = u"any"_s, .body = "x"});

    QCOMPARE(poll.answers, 0);
    QCOMPARE(fixture.consume("any")[0].consumedTimes, 1);
}

void TestEngineOrder::answersPollsBeyondTheLimitAtOnce()
{
    SandboxOptions options = EngineFixture::usualOptions();
    options.pollLimit = 1;
    EngineFixture fixture(options);

    Held first(fixture, "any");
    Held second(fixture, "any");

    QCOMPARE(first.answers, 0);
    QCOMPARE(second.answers, 1);
    QVERIFY(second.messages.isEmpty());
}

void TestEngineOrder::showsManyDueMessagesInSlices()
{
    EngineFixture fixture;
    for (int i = 0; i < 5000; ++i)
        fixture.publish({.topic = u"timed"_s, .body = "x", .due = fixture.clock.addSecs(60)});
    fixture.clock = fixture.clock.addSecs(60);

    fixture.engine.advance();
    const auto afterOne = fixture.engine.status().topics[2];
    QCOMPARE(afterOne.name, u"timed"_s);
    QVERIFY(afterOne.waiting > 0 && afterOne.waiting < 5000);
    QCOMPARE(fixture.engine.nextWake(), 0ms);
    for (int i = 0; i < 10; ++i)
        fixture.engine.advance();

    QCOMPARE(fixture.engine.status().topics[2].waiting, 0);
    QCOMPARE(fixture.engine.status().topics[2].stored, 5000);
}

QTEST_GUILESS_MAIN(TestEngineOrder)
#include "tst_engineorder.moc"
