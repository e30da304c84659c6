// SPDX-License-Identifier: Apache-2.0
#include "console/consumer.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestConsumer final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<HandTimer> m_timer;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<Consumer> m_consumer;

    ConsumerTools tools()
    {
        return {.now = m_clock->face(), .jitter = [] { return 0.0; }, .after = m_timer->face()};
    }
    static ConsumerWish wish() { return {.topics = {u"t"_s}, .group = u"g"_s}; }
    static ConsumeBatch batch(int count)
    {
        ConsumeBatch batch;
        for (int i = 0; i < count; ++i)
            batch.messages.append({.messageId = QString::number(i)});
        return batch;
    }
    auto &polls() { return m_transport->polls; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_consumer.reset();
        m_clock = std::make_unique<HandClock>();
        m_timer = std::make_unique<HandTimer>();
        m_transport = std::make_unique<FakeTransport>();
        m_consumer = std::make_unique<Consumer>(*m_transport, Guard(), tools());
    }

    void asksForWhatWasWished()
    {
        ConsumerWish ordered{.topics = {u"a"_s, u"b"_s},
                             .group = u"g"_s,
                             .mode = ConsumeMode::Ordered,
                             .tags = u"x||y"_s,
                             .batch = 3,
                             .wait = 7s};
        const QSignalSpy states(m_consumer.get(), &Consumer::stateChanged);

        m_consumer->start(ordered);

        QCOMPARE(polls().asked.size(), 2);
        QCOMPARE(polls().asked.at(1),
                 (ConsumeRequest{.topic = u"b"_s,
                                 .group = u"g"_s,
                                 .mode = ConsumeMode::Ordered,
                                 .tags = u"x||y"_s,
                                 .count = 3,
                                 .wait = 7s}));
        QCOMPARE(m_consumer->state(), Consumer::State::Polling);
        QCOMPARE(states.size(), 1);
    }

    void asksAgainAtOnceAfterAnAnswer()
    {
        const QSignalSpy received(m_consumer.get(), &Consumer::received);
        m_consumer->start(wish());

        polls().answer(batch(2));

        QCOMPARE(received.size(), 1);
        QCOMPARE(received.at(0).at(0).toString(), u"t"_s);
        QCOMPARE(received.at(0).at(1).value<ConsumeBatch>(), batch(2));
        QCOMPARE(polls().asked.size(), 2);
        QCOMPARE(polls().open(), 1);
    }

    void emptyAnswerIsNoFailure()
    {
        const QSignalSpy nothing(m_consumer.get(), &Consumer::nothingCame);
        const QSignalSpy failed(m_consumer.get(), &Consumer::failed);
        m_consumer->start(wish());

        m_clock->now = m_clock->now.addSecs(30);
        polls().answer(ConsumeBatch{.requestId = u"R1"_s});
        m_clock->now = m_clock->now.addSecs(30);
        polls().answer(failure(Error{.kind = ErrorKind::Service,
                                     .httpStatus = 404,
                                     .code = u"MessageNotExist"_s,
                                     .requestId = u"R2"_s}));

        QCOMPARE(nothing.size(), 2);
        QCOMPARE(nothing.at(0).at(1).toString(), u"R1"_s);
        QCOMPARE(nothing.at(1).at(1).toString(), u"R2"_s);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(polls().asked.size(), 3);
    }

    void emptyAnswerThatComesAtOnceIsFollowedByABreath()
    {
        m_consumer->start(wish());

        m_clock->now = m_clock->now.addMSecs(300);
        polls().answer(ConsumeBatch{});

        QCOMPARE(polls().asked.size(), 1);
        QCOMPARE(m_timer->pauses, QList<std::chrono::milliseconds>{700ms});
        QCOMPARE(m_consumer->state(), Consumer::State::Polling);
        m_timer->fire();
        QCOMPARE(polls().asked.size(), 2);
    }

    void failuresBackOffUntilAnAnswerComes()
    {
        const QSignalSpy failed(m_consumer.get(), &Consumer::failed);
        const Error broken{.kind = ErrorKind::Network, .message = u"reset"_s};
        m_consumer->start(wish());

        for (int i = 0; i < 3; ++i) {
            polls().answer(failure(broken));
            QCOMPARE(m_consumer->state(), Consumer::State::BackingOff);
            QCOMPARE(polls().open(), 0);
            m_timer->fire();
            QCOMPARE(m_consumer->state(), Consumer::State::Polling);
        }
        polls().answer(batch(1));
        polls().answer(failure(broken));

        const QList<std::chrono::milliseconds> pauses{2s, 4s, 8s, 2s};
        QCOMPARE(m_timer->pauses, pauses);
        QCOMPARE(failed.size(), 4);
        QCOMPARE(failed.at(1).at(1).value<Error>(), broken);
        QCOMPARE(failed.at(1).at(2).value<std::chrono::milliseconds>(), 4000ms);
    }

    void oneTopicThatFailsDoesNotHoldTheOthers()
    {
        ConsumerWish two = wish();
        two.topics = {u"a"_s, u"b"_s};
        m_consumer->start(two);

        polls().answer(failure(Error{.kind = ErrorKind::Network}));

        QCOMPARE(m_consumer->state(), Consumer::State::Polling);
        polls().answer(failure(Error{.kind = ErrorKind::Network}));
        QCOMPARE(m_consumer->state(), Consumer::State::BackingOff);
    }

    void whatStaysWrongIsNotAskedAgain()
    {
        const QSignalSpy failed(m_consumer.get(), &Consumer::failed);
        m_consumer->start(wish());

        polls().answer(failure(
            Error{.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s}));

        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(2).value<std::chrono::milliseconds>(), 0ms);
        QCOMPARE(m_consumer->state(), Consumer::State::Stopped);
        QCOMPARE(m_timer->waiting(), 0);
        QCOMPARE(polls().open(), 0);
    }

    void stopGivesThePollUpAndReportsWhatWasHandedOut()
    {
        const QSignalSpy received(m_consumer.get(), &Consumer::received);
        const QSignalSpy failed(m_consumer.get(), &Consumer::failed);
        ConsumerWish two = wish();
        two.topics = {u"a"_s, u"b"_s};
        m_consumer->start(two);

        m_consumer->stop();
        QCOMPARE(polls().aborted, 2);
        QCOMPARE(m_consumer->state(), Consumer::State::Stopped);
        polls().answer(failure(Error{.kind = ErrorKind::Canceled}));
        polls().answer(batch(1));

        QCOMPARE(failed.size(), 0);
        QCOMPARE(received.size(), 1);
        QCOMPARE(polls().open(), 0);
    }

    void stopEndsTheBackOff()
    {
        m_consumer->start(wish());
        polls().answer(failure(Error{.kind = ErrorKind::Network}));

        m_consumer->stop();
        m_timer->fire();

        QCOMPARE(polls().asked.size(), 1);
        QCOMPARE(m_consumer->state(), Consumer::State::Stopped);
    }

    void limitIsNeverOverrunByOneTopic()
    {
        ConsumerWish few = wish();
        few.limit = 20;
        m_consumer->start(few);

        QCOMPARE(polls().asked.at(0).count, 16);
        polls().answer(batch(16));
        QCOMPARE(polls().asked.at(1).count, 4);
        polls().answer(batch(4));

        QCOMPARE(m_consumer->state(), Consumer::State::Stopped);
        QCOMPARE(polls().open(), 0);
    }

    void topicsTakeTurnsWithinTheLimit()
    {
        ConsumerWish few = wish();
        few.topics = {u"a"_s, u"b"_s};
        few.limit = 5;

        m_consumer->start(few);
        QCOMPARE(polls().open(), 1);
        QCOMPARE(polls().asked.at(0).count, 5);
        QCOMPARE(polls().asked.at(0).wait, 1s);
        polls().answer(batch(2));
        QCOMPARE(polls().open(), 1);
        QCOMPARE(polls().asked.at(1).topic, u"b"_s);
        QCOMPARE(polls().asked.at(1).count, 3);
        m_clock->now = m_clock->now.addSecs(1);
        polls().answer(ConsumeBatch{});

        QCOMPARE(polls().asked.at(2).topic, u"a"_s);
        QCOMPARE(m_consumer->state(), Consumer::State::Polling);
    }

    void topicThatFailsGivesItsTurnAway()
    {
        ConsumerWish few = wish();
        few.topics = {u"a"_s, u"b"_s};
        few.limit = 1;
        m_consumer->start(few);

        polls().answer(failure(Error{.kind = ErrorKind::Network}));

        QCOMPARE(polls().asked.last().topic, u"b"_s);
        QCOMPARE(m_consumer->state(), Consumer::State::Polling);
    }

    void damagedAnswerIsReported()
    {
        const QSignalSpy received(m_consumer.get(), &Consumer::received);
        m_consumer->start(wish());
        ConsumeBatch damaged;
        damaged.damage = Error{.kind = ErrorKind::MalformedReply};

        polls().answer(damaged);

        QCOMPARE(received.size(), 1);
        QCOMPARE(polls().asked.size(), 2);
    }

    void wrongWishesAreReportedLater_data()
    {
        QTest::addColumn<ConsumerWish>("wrong");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, auto change) {
            ConsumerWish wrong = wish();
            change(wrong);
            QTest::newRow(name) << wrong << int(ErrorKind::InvalidArgument);
        };
        row("no topic", [](ConsumerWish &w) { w.topics.clear(); });
        row("nine topics", [](ConsumerWish &w) { w.topics = QStringList(9, u"t"_s); });
        row("no group", [](ConsumerWish &w) { w.group.clear(); });
        row("batch 0", [](ConsumerWish &w) { w.batch = 0; });
        row("batch 17", [](ConsumerWish &w) { w.batch = 17; });
        row("wait 31", [](ConsumerWish &w) { w.wait = 31s; });
        row("half with tag", [](ConsumerWish &w) {
            w.mode = ConsumeMode::Half;
            w.tags = u"x"_s;
        });
    }

    void wrongWishesAreReportedLater()
    {
        QFETCH(const ConsumerWish, wrong);
        QFETCH(const int, kind);
        QSignalSpy failed(m_consumer.get(), &Consumer::failed);

        m_consumer->start(wrong);
        QCOMPARE(failed.size(), 0);
        QVERIFY(failed.wait(Testing::patience));

        QCOMPARE(int(failed.at(0).at(1).value<Error>().kind), kind);
        QCOMPARE(failed.at(0).at(0).toString(), QString());
        QCOMPARE(m_consumer->state(), Consumer::State::Stopped);
        QCOMPARE(polls().asked.size(), 0);
    }

    void productionIsNotPolledUntilItIsArmed()
    {
        Consumer guarded(*m_transport, Guard::forAdHoc(u"mq.example.com"_s, false, {}), tools());
        QSignalSpy failed(&guarded, &Consumer::failed);

        guarded.start(wish());
        QVERIFY(failed.wait(Testing::patience));

        QCOMPARE(failed.at(0).at(1).value<Error>().kind, ErrorKind::ReadOnly);
        QCOMPARE(polls().asked.size(), 0);
    }

    void restartForgetsTheOldPolls()
    {
        m_consumer->start(wish());
        m_consumer->start(wish());
        QCOMPARE(polls().open(), 2);

        polls().answer(failure(Error{.kind = ErrorKind::Canceled}));

        QCOMPARE(polls().open(), 1);
        QCOMPARE(m_consumer->state(), Consumer::State::Polling);
    }
};

QTEST_GUILESS_MAIN(TestConsumer)
#include "tst_consumer.moc"
