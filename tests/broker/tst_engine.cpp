// SPDX-License-Identifier: Apache-2.0
#include "enginefixture.h"

#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestEngine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void answersPublishOnlyWhenStored();
    void refusesPublishThatCouldNotBeStored();
    void handsOutAtOnceWhatIsNotTimed();
    void handsOutTimedMessageWhenItsTimeComes();
    void handsOutPastTimeAtOnce();
    void keepsOrderOfDueThenOfPublishing();
    void givesEveryGroupEveryMessage();
    void hidesLeasedMessageFromItsGroup();
    void redeliversWithNewHandleAndCount();
    void refusesSupersededHandle();
    void tellsExpiredHandleFromUsedOne();
    void refusesHandleOfAnotherGroupOrTopic();
    void putsLeaseBackWhenAckCannotBeStored();
    void filtersByTagAndKeepsTheRest();
    void findsNothingNewForTheSameTagsTwice();
    void keepsInstancesApart();
    void namesUnknownTopicAndGroup();
    void makesNoTopicForAnAcknowledgement();
    void makesDeadLetterAfterTheLastRedelivery();
    void fillsInMissingKeyWithRequestId();
};

namespace {

Draft draft(const char *topic, const char *body, const char *tag = "")
{
    return {.topic = QString::fromLatin1(topic), .body = body, .tag = QString::fromLatin1(tag)};
}

QStringList bodies(const QList<ReceivedMessage> &messages)
{
    QStringList all;
    for (const ReceivedMessage &message : messages)
        all.append(QString::fromUtf8(message.body));
    return all;
}

} // namespace

void TestEngine::answersPublishOnlyWhenStored()
{
    EngineFixture fixture;
    bool isAnswered = false;
    fixture.engine.publish(
        {{.topic = u"any"_s}, draft("any", "hello"), u"R"_s},
        [&](const Result<PublishReceipt> &result) { isAnswered = result.has_value(); });

    QVERIFY(!isAnswered);
    QVERIFY(fixture.consume({.topic = u"timed"_s}).isEmpty()); // an empty commit in between
    QVERIFY(isAnswered);
}

void TestEngine::refusesPublishThatCouldNotBeStored()
{
    EngineFixture fixture;
    QString code;
    fixture.engine.publish({{.topic = u"any"_s}, draft("any", "hello"), u"R"_s},
                           [&](const Result<PublishReceipt> &result) {
                               code = result ? QString() : result.error().code;
                           });

    fixture.commit(false);

    QCOMPARE(code, u"InternalError"_s);
    QVERIFY(fixture.consume("any").isEmpty());
}

void TestEngine::handsOutAtOnceWhatIsNotTimed()
{
    EngineFixture fixture;
    const auto receipt = fixture.publish(draft("any", "hello", "tag1"));

    const auto messages = fixture.consume("any");

    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0].messageId, receipt.messageId);
    QCOMPARE(messages[0].bodyMd5, u"5D41402ABC4B2A76B9719D911017C592"_s);
    QCOMPARE(messages[0].tag, u"tag1"_s);
    QCOMPARE(messages[0].consumedTimes, 1);
    QCOMPARE(messages[0].publishTime, fixture.clock);
    QCOMPARE(messages[0].firstConsumeTime, fixture.clock);
    QCOMPARE(messages[0].nextConsumeTime, fixture.clock.addSecs(300));
}

void TestEngine::handsOutTimedMessageWhenItsTimeComes()
{
    EngineFixture fixture;
    Draft timed = draft("timed", "later");
    timed.due = fixture.clock.addSecs(10);
    fixture.publish(timed);

    QVERIFY(fixture.consume("timed").isEmpty());
    fixture.turn(9999ms);
    QVERIFY(fixture.consume("timed").isEmpty());
    QCOMPARE(fixture.engine.nextWake(), 1ms);
    fixture.turn(1ms);
    QCOMPARE(bodies(fixture.consume("timed")), QStringList{u"later"_s});
}

void TestEngine::handsOutPastTimeAtOnce()
{
    EngineFixture fixture;
    Draft past = draft("timed", "past");
    past.due = fixture.clock.addYears(-1);
    fixture.publish(past);

    const auto messages = fixture.consume("timed");

    QCOMPARE(bodies(messages), QStringList{u"past"_s});
    QCOMPARE(messages[0].due, past.due);
}

void TestEngine::keepsOrderOfDueThenOfPublishing()
{
    EngineFixture fixture;
    for (const auto &[name, seconds] : {std::pair("c", 30), {"a", 10}, {"b1", 20}, {"b2", 20}}) {
        Draft timed = draft("timed", name);
        timed.due = fixture.clock.addSecs(seconds);
        fixture.publish(timed);
    }

    fixture.turn(60s);

    QCOMPARE(bodies(fixture.consume("timed")), (QStringList{u"a"_s, u"b1"_s, u"b2"_s, u"c"_s}));
}

void TestEngine::givesEveryGroupEveryMessage()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    const auto first = fixture.consume("any");
    QCOMPARE(fixture.acknowledge("any", first[0].receiptHandle), QString());

    const auto other = fixture.consume({.topic = u"any"_s, .group = u"GID_b"_s});

    QCOMPARE(bodies(other), QStringList{u"one"_s});
}

void TestEngine::hidesLeasedMessageFromItsGroup()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    fixture.consume("any");

    QVERIFY(fixture.consume("any").isEmpty());
    fixture.turn(299s);
    QVERIFY(fixture.consume("any").isEmpty());
}

void TestEngine::redeliversWithNewHandleAndCount()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    const auto first = fixture.consume("any");
    const QDateTime firstTime = fixture.clock;

    fixture.turn(300s);
    const auto second = fixture.consume("any");

    QCOMPARE(second.size(), 1);
    QCOMPARE(second[0].messageId, first[0].messageId);
    QVERIFY(second[0].receiptHandle != first[0].receiptHandle);
    QCOMPARE(second[0].consumedTimes, 2);
    QCOMPARE(second[0].firstConsumeTime, firstTime);
    QCOMPARE(second[0].nextConsumeTime, fixture.clock.addSecs(300));
    QCOMPARE(fixture.acknowledge("any", second[0].receiptHandle), QString());
}

void TestEngine::refusesSupersededHandle()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    const auto first = fixture.consume("any");
    fixture.turn(300s);
    fixture.consume("any");

    QCOMPARE(fixture.acknowledge("any", first[0].receiptHandle), u"ReceiptHandleError"_s);
}

void TestEngine::tellsExpiredHandleFromUsedOne()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    fixture.publish(draft("any", "two"));
    const auto messages = fixture.consume("any");
    QCOMPARE(fixture.acknowledge("any", messages[0].receiptHandle), QString());

    QCOMPARE(fixture.acknowledge("any", messages[0].receiptHandle), u"ReceiptHandleError"_s);
    fixture.turn(300s);
    QCOMPARE(fixture.acknowledge("any", messages[1].receiptHandle), u"MessageNotExist"_s);
    QCOMPARE(fixture.acknowledge("any", u"nonsense"_s), u"ReceiptHandleError"_s);
}

void TestEngine::refusesHandleOfAnotherGroupOrTopic()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    const auto messages = fixture.consume("any");
    fixture.consume({.topic = u"any"_s, .group = u"GID_b"_s});
    fixture.consume("plain");

    QCOMPARE(fixture.acknowledge("any", messages[0].receiptHandle, "GID_b"),
             u"ReceiptHandleError"_s);
    QCOMPARE(fixture.acknowledge("plain", messages[0].receiptHandle), u"ReceiptHandleError"_s);
    QCOMPARE(fixture.acknowledge("any", messages[0].receiptHandle), QString());
}

void TestEngine::putsLeaseBackWhenAckCannotBeStored()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    const auto messages = fixture.consume("any");
    QString code;
    fixture.engine.acknowledge({.topic = u"any"_s, .group = u"GID_a"_s},
                               {messages[0].receiptHandle},
                               [&](const Result<QList<AckVerdict>> &result) {
                                   code = result ? u"acked"_s : result.error().code;
                               });

    fixture.commit(false);

    QCOMPARE(code, u"InternalError"_s);
    QCOMPARE(fixture.acknowledge("any", messages[0].receiptHandle), QString());
}

void TestEngine::filtersByTagAndKeepsTheRest()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "1", "red"));
    fixture.publish(draft("any", "2", "green"));
    fixture.publish(draft("any", "3"));
    fixture.publish(draft("any", "4", "blue"));

    QCOMPARE(bodies(fixture.consume("any", "green || blue")), (QStringList{u"2"_s, u"4"_s}));
    QVERIFY(fixture.consume("any", "Green").isEmpty());
    QCOMPARE(bodies(fixture.consume("any")), (QStringList{u"1"_s, u"3"_s}));
    QVERIFY(fixture.consume("any").isEmpty());
}

void TestEngine::findsNothingNewForTheSameTagsTwice()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "1", "red"));
    QCOMPARE(bodies(fixture.consume("any", "red")), QStringList{u"1"_s});
    QVERIFY(fixture.consume("any", "red").isEmpty());

    fixture.publish(draft("any", "2", "red"));

    QCOMPARE(bodies(fixture.consume("any", "red")), QStringList{u"2"_s});
}

void TestEngine::keepsInstancesApart()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "there"), u"MQ_INST_1"_s);

    QVERIFY(fixture.consume("any").isEmpty());
    QCOMPARE(bodies(fixture.consume({.topic = u"any"_s, .instance = u"MQ_INST_1"_s})),
             QStringList{u"there"_s});
    fixture.publish(draft("any", "x"), u"MQ_INST_2"_s);
    QCOMPARE(fixture.publishError, u"TopicNotExist"_s);
}

void TestEngine::namesUnknownTopicAndGroup()
{
    SandboxOptions options = EngineFixture::usualOptions();
    options.areGroupsStrict = true;
    options.groups = {u"GID_known"_s};
    EngineFixture fixture(options);

    fixture.publish(draft("nowhere", "x"));
    QCOMPARE(fixture.publishError, u"TopicNotExist"_s);
    fixture.consume("nowhere");
    QCOMPARE(fixture.consumeError, u"TopicNotExist"_s);
    fixture.consume("any");
    QCOMPARE(fixture.consumeError, u"SubscriptionNotExist"_s);
    fixture.consume({.topic = u"any"_s, .group = u"GID_known"_s});
    QCOMPARE(fixture.consumeError, QString());
    QCOMPARE(fixture.acknowledge("any", u"h"_s, "GID_other"), u"SubscriptionNotExist"_s);
}

void TestEngine::makesNoTopicForAnAcknowledgement()
{
    SandboxOptions options = EngineFixture::usualOptions();
    options.createsTopics = true;
    EngineFixture fixture(options);

    QCOMPARE(fixture.acknowledge("fresh", u"h"_s), u"TopicNotExist"_s);
    fixture.publish(draft("fresh", "x"));
    QCOMPARE(fixture.publishError, QString());
    QCOMPARE(fixture.acknowledge("fresh", u"h"_s), u"ReceiptHandleError"_s);
}

void TestEngine::makesDeadLetterAfterTheLastRedelivery()
{
    SandboxOptions options = EngineFixture::usualOptions();
    options.redeliveries = 2;
    EngineFixture fixture(options);
    fixture.publish(draft("any", "stubborn"));

    for (int attempt = 1; attempt <= 3; ++attempt) {
        const auto messages = fixture.consume("any");
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages[0].consumedTimes, attempt);
        fixture.turn(300s);
    }

    QVERIFY(fixture.consume("any").isEmpty());
    QCOMPARE(fixture.engine.status().groups[0].dead, 1);
    QCOMPARE(fixture.engine.status().groups[0].ready, 0);
}

void TestEngine::fillsInMissingKeyWithRequestId()
{
    EngineFixture fixture;
    fixture.publish(draft("any", "one"));
    Draft keyed = draft("any", "two");
    keyed.key = u"order-1"_s;
    fixture.publish(keyed);

    const auto messages = fixture.consume("any");

    QCOMPARE(messages[0].key, u"R1"_s);
    QCOMPARE(messages[1].key, u"order-1"_s);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
