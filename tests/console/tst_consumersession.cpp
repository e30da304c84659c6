// SPDX-License-Identifier: Apache-2.0
#include "console/consumersession.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestConsumerSession final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<HandTimer> m_timer;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<ConsumerSession> m_session;

    void make(const Guard &guard = {}, const ConsumerSessionTools::Keeper &keep = {})
    {
        m_session = std::make_unique<ConsumerSession>(
            *m_transport, guard,
            ConsumerSessionTools{.consumer = {.now = m_clock->face(),
                                              .jitter = [] { return 0.0; },
                                              .after = m_timer->face()},
                                 .keep = keep});
    }
    static ConsumerWish wish(ConsumeMode mode = ConsumeMode::Plain)
    {
        return {.topics = {u"t"_s}, .group = u"g"_s, .mode = mode};
    }
    static ConsumeBatch batch(int count)
    {
        ConsumeBatch batch{.requestId = u"R"_s};
        for (int i = 0; i < count; ++i)
            batch.messages.append(
                {.messageId = u"M%1"_s.arg(i), .receiptHandle = u"H%1"_s.arg(i), .body = "12345"});
        return batch;
    }
    static Delivery delivery(int number, const QString &topic = u"t"_s)
    {
        return {.topic = topic,
                .group = u"g"_s,
                .messageId = u"M%1"_s.arg(number),
                .handle = u"H%1"_s.arg(number)};
    }
    static QList<AckVerdict> verdicts(const QStringList &handles)
    {
        QList<AckVerdict> verdicts;
        for (const QString &handle : handles)
            verdicts.append({.receiptHandle = handle, .state = AckVerdict::State::Acked});
        return verdicts;
    }
    auto &polls() { return m_transport->polls; }
    auto &acks() { return m_transport->acks; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_session.reset();
        m_clock = std::make_unique<HandClock>();
        m_timer = std::make_unique<HandTimer>();
        m_transport = std::make_unique<FakeTransport>();
        make();
    }

    void tellsWhatCameAndCountsIt()
    {
        const QSignalSpy arrived(m_session.get(), &ConsumerSession::arrived);
        m_session->start(wish(), AckPolicy::Manual);

        polls().answer(batch(2));
        polls().answer(ConsumeBatch{.requestId = u"S"_s});

        QCOMPARE(arrived.count(), 1);
        const auto arrivals = arrived.first().first().value<QList<Arrival>>();
        QCOMPARE(arrivals.size(), 2);
        QCOMPARE(arrivals.at(1).group, u"g"_s);
        QCOMPARE(arrivals.at(1).requestId, u"R"_s);
        QCOMPARE(m_session->costs().polls(), 2);
        QCOMPARE(m_session->costs().emptyPolls(), 1);
        QCOMPARE(m_session->costs().messages(), 2);
        QCOMPARE(m_session->costs().bytes(), 10);
        QCOMPARE(m_session->costs().requestId(), u"S"_s);
        QCOMPARE(acks().asked.size(), 0);
    }

    void tellsNobodyBeforeItIsKept()
    {
        std::function<void()> kept;
        make({}, [&kept](const QList<Arrival> &, std::function<void()> then) { kept = then; });
        const QSignalSpy arrived(m_session.get(), &ConsumerSession::arrived);
        m_session->start(wish(), AckPolicy::Automatic);
        polls().answer(batch(1));
        QCOMPARE(arrived.count(), 0);
        QCOMPARE(acks().asked.size(), 0);

        kept();

        QCOMPARE(arrived.count(), 1);
        QCOMPARE(acks().asked.size(), 1);
    }

    void survivesAKeeperThatAnswersTooLate()
    {
        std::function<void()> kept;
        make({}, [&kept](const QList<Arrival> &, std::function<void()> then) { kept = then; });
        m_session->start(wish(), AckPolicy::Automatic);
        polls().answer(batch(1));
        m_session.reset();

        kept();

        QCOMPARE(acks().asked.size(), 0);
    }

    void acknowledgesAtOnceWhenThatIsThePolicy()
    {
        const QSignalSpy begun(m_session.get(), &ConsumerSession::acknowledging);
        m_session->start(wish(), AckPolicy::Automatic);

        polls().answer(batch(3));

        QCOMPARE(begun.count(), 1);
        QCOMPARE(acks().asked.size(), 1);
        QCOMPARE(acks().asked.first().handles, QStringList({u"H0"_s, u"H1"_s, u"H2"_s}));
    }

    void neverAcknowledgesAHalfMessageByItself()
    {
        m_session->start(wish(ConsumeMode::Half), AckPolicy::Automatic);
        polls().answer(batch(1));

        m_session->setPolicy(AckPolicy::AfterViewing);
        m_session->view(delivery(0));

        QCOMPARE(acks().asked.size(), 0);
    }

    void acknowledgesWhatWasViewedOnlyWhenThatIsThePolicy()
    {
        m_session->start(wish(), AckPolicy::Manual);
        m_session->view(delivery(0));
        QCOMPARE(acks().asked.size(), 0);

        m_session->setPolicy(AckPolicy::AfterViewing);
        m_session->view(delivery(0));

        QCOMPARE(acks().asked.size(), 1);
    }

    void sendsOneRequestForEachTopicAndSumsTheVerdictsUp()
    {
        const QSignalSpy settled(m_session.get(), &ConsumerSession::settled);
        const QSignalSpy over(m_session.get(), &ConsumerSession::acknowledged);

        m_session->acknowledge({delivery(3), delivery(1, u"u"_s), delivery(2)});

        QCOMPARE(acks().asked.size(), 2);
        QCOMPARE(acks().asked.first().handles, QStringList({u"H3"_s, u"H2"_s}));
        acks().answer(verdicts({u"H3"_s, u"H2"_s}));
        QCOMPARE(over.count(), 0);
        acks().answer(failure(
            Error{.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s}));
        QCOMPARE(settled.count(), 3);
        QCOMPARE(over.count(), 1);
        const auto report = over.first().first().value<AckReport>();
        QCOMPARE(report.verdicts.size(), 3);
        QCOMPARE(report.verdicts.last().state, AckVerdict::State::Failed);
        QCOMPARE(report.error->code, u"TopicNotExist"_s);
    }

    void givesAVerdictOnEachHandleOfARefusedWish()
    {
        make(Guard::forProfile(u"p"_s, {.isProduction = true}, {}));
        QSignalSpy over(m_session.get(), &ConsumerSession::acknowledged);

        m_session->acknowledge({delivery(1), delivery(2)});

        QVERIFY(over.wait(Testing::patience));
        const auto report = over.first().first().value<AckReport>();
        QCOMPARE(report.error->kind, ErrorKind::ReadOnly);
        QCOMPARE(report.verdicts.size(), 2);
        QCOMPARE(acks().asked.size(), 0);
    }

    void commitsAHalfMessage()
    {
        const QSignalSpy settled(m_session.get(), &ConsumerSession::settled);
        const QSignalSpy decided(m_session.get(), &ConsumerSession::decided);

        m_session->settle(delivery(1), SettleRequest::Decision::Commit);
        m_session->settle(delivery(2), SettleRequest::Decision::Rollback);

        QCOMPARE(m_transport->settles.asked.size(), 2);
        QCOMPARE(m_transport->settles.asked.first().decision, SettleRequest::Decision::Commit);
        m_transport->settles.answer(
            AckVerdict{.receiptHandle = u"H1"_s, .state = AckVerdict::State::Acked});
        m_transport->settles.answer(failure(Error{.kind = ErrorKind::Network, .left = true}));
        QCOMPARE(settled.count(), 2);
        QCOMPARE(settled.first().first().value<AckVerdict>().state, AckVerdict::State::Acked);
        QCOMPARE(settled.last().first().value<AckVerdict>().state, AckVerdict::State::Unknown);
        QCOMPARE(decided.count(), 2);
        QCOMPARE(decided.first().at(1).toString(), delivery(1).messageId);
    }

    void saysWhenItAsksAgainAfterAFailure()
    {
        m_session->start(wish(), AckPolicy::Manual);
        QVERIFY(!m_session->retryAt());

        polls().answer(failure(ErrorKind::Connect, u"refused"_s));

        QCOMPARE(m_session->state(), Consumer::State::BackingOff);
        QCOMPARE(m_session->retryAt(), m_clock->now.addSecs(2));
        QCOMPARE(m_session->costs().polls(), 1);
        m_timer->fire();
        QVERIFY(!m_session->retryAt());
        polls().answer(batch(1));
        QVERIFY(!m_session->retryAt());
    }

    void tellsOfATopicThatWasGivenUp()
    {
        const QSignalSpy failed(m_session.get(), &ConsumerSession::failed);
        m_session->start(wish(), AckPolicy::Manual);

        polls().answer(failure(
            Error{.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s}));

        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().toString(), u"t"_s);
        QCOMPARE(m_session->state(), Consumer::State::Stopped);
    }

    void tellsOfDamageBesideTheGoodMessages()
    {
        const QSignalSpy arrived(m_session.get(), &ConsumerSession::arrived);
        const QSignalSpy failed(m_session.get(), &ConsumerSession::failed);
        m_session->start(wish(), AckPolicy::Manual);
        ConsumeBatch half = batch(1);
        half.damage = Error{.kind = ErrorKind::MalformedReply};

        polls().answer(half);

        QCOMPARE(arrived.count(), 1);
        QCOMPARE(failed.count(), 1);
    }

    void stopsForGood()
    {
        m_session->start(wish(), AckPolicy::Manual);
        polls().answer(failure(ErrorKind::Connect, u"refused"_s));

        m_session->stop();

        QCOMPARE(m_session->state(), Consumer::State::Stopped);
        QVERIFY(!m_session->retryAt());
    }
};

QTEST_GUILESS_MAIN(TestConsumerSession)
#include "tst_consumersession.moc"
