// SPDX-License-Identifier: Apache-2.0
#include "console/demo.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestDemo final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<HandTimer> m_timer;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<QSignalSpy> m_finished;

    void makeDemo(const Guard &guard)
    {
        m_finished.reset();
        m_demo = std::make_unique<Demo>(*m_transport, guard,
                                        ConsumerTools{.now = m_clock->face(),
                                                      .jitter = [] { return 0.0; },
                                                      .after = m_timer->face()});
        m_finished = std::make_unique<QSignalSpy>(m_demo.get(), &Demo::finished);
    }
    DemoResult result() const { return m_finished->at(0).at(0).value<DemoResult>(); }
    void start() { m_demo->start({.topic = u"t"_s, .group = u"g"_s}); }
    void acceptAll()
    {
        for (int i = 0; i < 4; ++i)
            m_transport->publishes.answer(PublishReceipt{.messageId = QString::number(i)});
    }
    /// Hands the messages with these ids out.
    void deliver(const QStringList &ids)
    {
        ConsumeBatch batch;
        for (const QString &id : ids)
            batch.messages.append({.messageId = id, .receiptHandle = u'H' + id});
        m_transport->polls.answer(batch);
    }
    void answerAcks(AckVerdict::State state)
    {
        QList<AckVerdict> verdicts;
        for (const QString &handle : m_transport->acks.asked.last().handles)
            verdicts.append({.receiptHandle = handle, .state = state});
        m_transport->acks.answer(verdicts);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_demo.reset();
        m_clock = std::make_unique<HandClock>();
        m_timer = std::make_unique<HandTimer>();
        m_transport = std::make_unique<FakeTransport>();
        m_clock->setServerAhead(m_transport->known, 0s);
        makeDemo(Guard());
    }

    void sendsTheFourMessagesOfTheSample()
    {
        QSignalSpy sent(m_demo.get(), &Demo::sent);
        QSignalSpy waiting(m_demo.get(), &Demo::waiting);
        start();
        acceptAll();

        QCOMPARE(m_transport->publishes.asked.size(), 4);
        QCOMPARE(m_transport->publishes.asked.at(3),
                 (Draft{.topic = u"t"_s,
                        .body = "I am test message 3.hello",
                        .tag = u"tag1"_s,
                        .key = u"MessageKey"_s,
                        .properties = {{u"a"_s, u"i"_s}},
                        .due = m_clock->now.addSecs(10)}));
        QCOMPARE(sent.size(), 4);
        QCOMPARE(waiting.at(0).at(0).toDateTime(), m_clock->now.addSecs(10));
        QCOMPARE(m_transport->polls.asked.size(), 1);
        QCOMPARE(m_transport->polls.asked.first().wait, 3s);
    }

    void groupThatCannotBeIsRefusedBeforeTheFirstMessage()
    {
        m_demo->start({.topic = u"t"_s, .group = u"a b"_s});
        QVERIFY(m_finished->wait());

        QCOMPARE(result().error->code, u"group"_s);
        QCOMPARE(m_transport->publishes.asked.size(), 0);
    }

    void endsWhenAllLandedAndWereAcknowledged()
    {
        QSignalSpy landed(m_demo.get(), &Demo::landed);
        QSignalSpy acknowledged(m_demo.get(), &Demo::acknowledged);
        start();
        acceptAll();

        deliver({u"0"_s, u"2"_s, u"1"_s});
        answerAcks(AckVerdict::State::Acked);
        QCOMPARE(m_finished->size(), 0);
        deliver({u"3"_s});
        answerAcks(AckVerdict::State::Acked);

        QCOMPARE(m_finished->size(), 1);
        QCOMPARE(result().sent, 4);
        QCOMPARE(result().landed, 4);
        QCOMPARE(result().acknowledged, 4);
        QVERIFY(!result().error);
        QCOMPARE(landed.size(), 4);
        QCOMPARE(acknowledged.size(), 4);
        QCOMPARE(acknowledged.at(1).at(1).toString(), u"2"_s);
    }

    void messagesOfOthersAreShownAndLeftAlone()
    {
        QSignalSpy landed(m_demo.get(), &Demo::landed);
        start();
        acceptAll();

        deliver({u"9"_s, u"0"_s});

        QCOMPARE(landed.at(0).at(1).toBool(), false);
        QCOMPARE(landed.at(1).at(1).toBool(), true);
        QCOMPARE(m_transport->acks.asked.last().handles, QStringList{u"H0"_s});
    }

    void refusedMessageEndsIt()
    {
        start();
        m_transport->publishes.answer(PublishReceipt{.messageId = u"0"_s});
        m_transport->publishes.answer(
            failure(Error{.kind = ErrorKind::Service, .httpStatus = 404, .left = true}));

        QCOMPARE(m_finished->size(), 1);
        QCOMPARE(result().sent, 1);
        QCOMPARE(result().failedSends.size(), 1);
        QCOMPARE(m_transport->polls.asked.size(), 0);
    }

    void missingMessageEndsItAfterPatience()
    {
        start();
        acceptAll();
        deliver({u"0"_s});
        answerAcks(AckVerdict::State::Acked);

        QCOMPARE(m_timer->pauses.first(), 40'000ms);
        m_timer->fire();

        QCOMPARE(m_finished->size(), 1);
        QCOMPARE(result().landed, 1);
        QCOMPARE(result().sent, 4);
    }

    void failedAcknowledgementIsCounted()
    {
        start();
        acceptAll();
        deliver({u"0"_s, u"1"_s, u"2"_s, u"3"_s});
        answerAcks(AckVerdict::State::Failed);

        QCOMPARE(m_finished->size(), 1);
        QCOMPARE(result().failedAcks.size(), 4);
        QCOMPARE(result().acknowledged, 0);
    }

    void brokenPollIsToldAndTriedAgain()
    {
        QSignalSpy troubled(m_demo.get(), &Demo::troubled);
        start();
        acceptAll();

        m_transport->polls.answer(failure(Error{.kind = ErrorKind::Network}));
        QCOMPARE(troubled.size(), 1);
        QCOMPARE(m_finished->size(), 0);
        m_timer->fire(); // patience
        QCOMPARE(m_finished->size(), 1);
    }

    void pollThatCannotWorkEndsIt()
    {
        start();
        acceptAll();

        m_transport->polls.answer(failure(Error{
            .kind = ErrorKind::Service, .httpStatus = 404, .code = u"SubscriptionNotExist"_s}));

        QCOMPARE(m_finished->size(), 1);
        QCOMPARE(result().error->code, u"SubscriptionNotExist"_s);
    }

    void emptyPollsTellTheirRequestId()
    {
        QSignalSpy nothing(m_demo.get(), &Demo::nothingCame);
        start();
        acceptAll();

        m_transport->polls.answer(ConsumeBatch{.requestId = u"REQ"_s});

        QCOMPARE(nothing.at(0).at(0).toString(), u"REQ"_s);
    }

    void readOnlyEndsItBeforeAnythingLeft()
    {
        makeDemo(Guard::forAdHoc(u"mq.example.com"_s, false, {}));
        start();
        QTRY_COMPARE(m_finished->size(), 1);

        QCOMPARE(result().error->kind, ErrorKind::ReadOnly);
        QCOMPARE(m_transport->publishes.asked.size(), 0);
    }

    void stopEndsItOnce()
    {
        start();
        acceptAll();

        m_demo->stop();
        QTRY_COMPARE(m_finished->size(), 1);
        m_timer->fire();

        QCOMPARE(m_finished->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
