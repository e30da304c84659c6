// SPDX-License-Identifier: Apache-2.0
#include "console/consumerwatch.h"

#include "console/outboxfixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace TMinus;
using namespace std::chrono_literals;

class TestConsumerWatch final : public QObject
{
    Q_OBJECT

    std::unique_ptr<OutboxFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Consumer> m_consumer;
    std::unique_ptr<ConsumerWatch> m_watch;
    QDateTime m_begin;

    void start(const ConsumerWish &wish)
    {
        m_watch = std::make_unique<ConsumerWatch>(*m_consumer, wish, m_desk->courier(),
                                                  m_fixture->time().face());
        m_consumer->start(wish);
    }
    /// What is written: "topic since until", in seconds since the begin.
    QStringList intervals()
    {
        m_fixture->settle();
        const SQLite::Database file(m_fixture->path().toStdString(), SQLite::OPEN_READONLY);
        SQLite::Statement select(file,
                                 "SELECT topic, since, until FROM watching ORDER BY topic, since");
        QStringList rows;
        const qint64 begin = m_begin.toMSecsSinceEpoch();
        while (select.executeStep()) {
            rows.append(u"%1 %2 %3"_s.arg(QString::fromStdString(select.getColumn(0)))
                            .arg((select.getColumn(1).getInt64() - begin) / 1000)
                            .arg((select.getColumn(2).getInt64() - begin) / 1000));
        }
        return rows;
    }
    void fail() { m_fixture->transport.polls.answer(failure(ErrorKind::Connect, {})); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<OutboxFixture>();
        m_desk = m_fixture->outboxDesk();
        m_begin = m_fixture->now;
        m_consumer = std::make_unique<Consumer>(m_fixture->transport, Guard(),
                                                ConsumerTools{.now = m_fixture->clock(),
                                                              .jitter = [] { return 0.0; },
                                                              .after = m_fixture->time().face()});
    }
    void cleanup()
    {
        m_watch.reset();
        m_consumer.reset();
        m_desk.reset();
    }

    void extendsEveryTenSeconds()
    {
        start({.topics = {u"a"_s, u"b"_s}, .group = u"GID_a"_s});

        m_fixture->time().pass(25s);
        QCOMPARE(intervals(), QStringList({u"a 0 20"_s, u"b 0 20"_s}));
        m_consumer->stop();

        QCOMPARE(intervals(), QStringList({u"a 0 25"_s, u"b 0 25"_s}));
    }

    void isOverdueOnlyBecauseSomebodyWatched()
    {
        Draft draft = testDraft(10);
        const QString id =
            m_fixture->appendedId(m_desk->courier().eventOf({}, LeavingFact{.draft = draft}));
        QVERIFY(m_fixture->append(m_desk->courier().eventOf(id, acceptedAs(u"M-1"_s))));
        m_fixture->ledger().setPolicy(u"orders"_s, {.grace = 20s});
        start({.topics = {draft.topic}, .group = u"GID_a"_s});

        m_fixture->time().pass(25s);
        QCOMPARE(m_fixture->message(id).derived, DerivedState::Due);
        m_fixture->time().pass(16s);

        QCOMPARE(m_fixture->message(id).derived, DerivedState::Overdue);
    }

    void shortPausesMissNothing()
    {
        start({.topics = {u"a"_s}, .group = u"GID_a"_s});
        m_fixture->time().pass(5s);
        fail(); // asked again after 2 s
        m_fixture->time().pass(2s);

        m_fixture->time().pass(4s);

        QCOMPARE(intervals(), QStringList{u"a 0 10"_s});
    }

    void longPausesEndIt()
    {
        start({.topics = {u"a"_s}, .group = u"GID_a"_s});
        m_fixture->time().pass(1s);
        fail();
        m_fixture->time().pass(2s);
        fail(); // 4 s
        m_fixture->time().pass(4s);
        fail(); // 8 s: too long, at 7
        m_fixture->time().pass(8s);
        QCOMPARE(intervals(), QStringList{u"a 0 7"_s});

        m_fixture->transport.polls.answer(ConsumeBatch{}); // it was open since 15
        m_fixture->time().pass(6s);

        QCOMPARE(intervals(), QStringList({u"a 0 7"_s, u"a 15 20"_s}));
    }

    void whatIsGivenUpIsWatchedNoMore()
    {
        start({.topics = {u"a"_s}, .group = u"GID_a"_s});
        m_fixture->time().pass(3s);

        m_fixture->transport.polls.answer(failure({.kind = ErrorKind::Service,
                                                   .httpStatus = 404,
                                                   .code = u"TopicNotExist"_s,
                                                   .left = true}));
        m_fixture->time().pass(20s);

        QCOMPARE(intervals(), QStringList{u"a 0 3"_s});
    }

    void anotherStartIsAnotherInterval()
    {
        const ConsumerWish wish{.topics = {u"a"_s}, .group = u"GID_a"_s};
        start(wish);
        m_fixture->time().pass(3s);
        m_consumer->stop();
        m_fixture->time().pass(4s);

        m_consumer->start(wish);
        m_fixture->time().pass(1s);
        m_watch.reset(); // the window closes

        QCOMPARE(intervals(), QStringList({u"a 0 3"_s, u"a 7 8"_s}));
    }
};

QTEST_GUILESS_MAIN(TestConsumerWatch)
#include "tst_consumerwatch.moc"
