// SPDX-License-Identifier: Apache-2.0
#include "console/outbox.h"

#include "console/outboxfixture.h"

#include <QScopeGuard>
#include <QSignalSpy>

using namespace TMinus;
using namespace std::chrono_literals;

class TestOutbox final : public QObject, private OutboxScene
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_desk.reset(); }
    void handsOverWhenItIsTime();
    void waitsInTheServersTime();
    void noZoneMovesAnything_data();
    void noZoneMovesAnything();
    void handsOverInOrderOfDue();
    void handsOverInOrderOfDueHoweverManyAreLate();
    void whatIsMovedLeavesAtItsNewTime();
    void whatIsCancelledNeverLeaves();
    void undoWindowLeavesByItself();
    void undoIsReal();
    void lateOnesGoByTheirRule();
    void catchesUpAfterASleep();
    void asksForTheTimeBeforeItActsOnAJump();
    void clockSetBackHoldsNothingBack();
    void triesAgainWhatCouldNotBeSent();
    void giveUpOnWhatCannotBeSentAtAll();
    void nothingLeavesUntilTheServersTimeIsKnown();
    void productionHandsOverWhatWasHeldWhileArmed();
    void oneOfASequenceAtATime();
    void followsAnOutageOfTheLedger();
};

void TestOutbox::handsOverWhenItIsTime()
{
    startOutbox();
    QSignalSpy settled(&m_desk->outbox(), &Outbox::settled);
    const QString id = m_fixture->held(*m_desk, 30, 20s);

    time().pass(9999ms);
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    time().pass(1ms);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.first().first().value<SendReport>().id, id);
    QCOMPARE(m_fixture->transport.publishes.asked.first().due.value(),
             m_fixture->message(id).draft.due.value());
}

void TestOutbox::noZoneMovesAnything_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("start"); // ten seconds before the hand-over
    QTest::newRow("another zone") << QByteArray("Asia/Shanghai") << QByteArray("America/New_York")
                                  << u"2026-06-01T00:00:00Z"_s;
    QTest::newRow("the clock goes forward")
        << QByteArray("Europe/Berlin") << QByteArray("Europe/Berlin") << u"2026-03-29T00:59:55Z"_s;
    QTest::newRow("the clock goes back")
        << QByteArray("Europe/Berlin") << QByteArray("Europe/Berlin") << u"2026-10-25T00:59:55Z"_s;
    QTest::newRow("a new year") << QByteArray("Pacific/Apia") << QByteArray("Pacific/Apia")
                                << u"2026-12-31T09:59:55Z"_s;
}

void TestOutbox::noZoneMovesAnything()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, start);
    const auto restore = qScopeGuard(
        [usual = qgetenv("TZ")] { usual.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", usual); });
    qputenv("TZ", before);
    m_fixture->now = QDateTime::fromString(start, Qt::ISODate);
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 30, 20s);
    qputenv("TZ", after);

    time().pass(9999ms);
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    time().pass(1ms);
    QCOMPARE(m_fixture->state(id), MessageState::Pending);
}

void TestOutbox::waitsInTheServersTime()
{
    m_fixture->serverAhead = 4s;
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 30, 20s);

    time().pass(5900ms);
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    time().pass(200ms);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
}

void TestOutbox::handsOverInOrderOfDue()
{
    // All leave at once, since their time is past when the outbox starts.
    for (const int due : {50, 20, 40, 30, 60})
        QVERIFY(!m_fixture->held(*m_desk, due, 1h).isEmpty());

    startOutbox();
    time().pass(1s);

    QCOMPARE(m_fixture->published(),
             QList<QByteArray>({"due in 20", "due in 30", "due in 40", "due in 50", "due in 60"}));
}

void TestOutbox::handsOverInOrderOfDueHoweverManyAreLate()
{
    constexpr int others = 600; // more than are loaded at once
    for (int i = 0; i < others; ++i)
        QVERIFY(!m_fixture->held(*m_desk, 3600 + i, 3h).isEmpty());
    QVERIFY(!m_fixture->held(*m_desk, 20, 1s).isEmpty()); // the last one to leave
    time().pass(60s);

    startOutbox();
    time().pass(1s);

    QCOMPARE(m_fixture->published().value(0), QByteArray("due in 20"));
}

void TestOutbox::whatIsMovedLeavesAtItsNewTime()
{
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 30, 20s);
    time().pass(9s); // it is loaded by now

    const auto moved = LedgerFixture::answer<HeldReport>([&](QObject *context, auto done) {
        m_desk->move(id, m_fixture->now.addSecs(31), context, std::move(done));
    });
    QVERIFY(moved);
    time().pass(5s);
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    time().pass(6s);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
    QCOMPARE(m_fixture->transport.publishes.asked.size(), 1);
    QCOMPARE(m_fixture->transport.publishes.asked.first().due.value(), moved->draft.due.value());
}

void TestOutbox::whatIsCancelledNeverLeaves()
{
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 30, 20s);
    time().pass(9s);

    m_desk->cancel(id, m_context.get(), {});
    time().pass(30s);

    QCOMPARE(m_fixture->state(id), MessageState::Cancelled);
    QVERIFY(m_fixture->published().isEmpty());
}

void TestOutbox::undoWindowLeavesByItself()
{
    startOutbox();
    SendWish now = m_fixture->wish();
    now.draft.due.reset();
    const QString id = m_fixture->hold(*m_desk, m_desk->withUndo(now))->id;

    time().pass(4900ms);
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    time().pass(200ms);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
    QVERIFY(!m_fixture->transport.publishes.asked.first().due); // it is sent at once
}

void TestOutbox::undoIsReal()
{
    startOutbox();
    const QString id = m_fixture->hold(*m_desk, m_desk->withUndo(m_fixture->wish()))->id;
    time().pass(4s);

    m_desk->cancel(id, m_context.get(), {});
    time().pass(10s);

    QCOMPARE(m_fixture->state(id), MessageState::Cancelled);
    QVERIFY(m_fixture->published().isEmpty());
}

void TestOutbox::lateOnesGoByTheirRule()
{
    const QString dropped = m_fixture->held(*m_desk, 100, 10s, 300s);
    const QString inTime = m_fixture->held(*m_desk, 200, 10s, 300s);
    const QString always = m_fixture->held(*m_desk, 101, 10s);
    const QDateTime due = m_fixture->message(always).draft.due.value();
    QSignalSpy late(&m_desk->outbox(), &Outbox::droppedLate);
    time().jump(450s); // nobody was there to hand over

    startOutbox();
    time().pass(1s);

    QCOMPARE(m_fixture->state(dropped), MessageState::Cancelled);
    QCOMPARE(m_fixture->message(dropped).code, u"late"_s);
    QCOMPARE(late.size(), 1);
    QCOMPARE(late.first().first().value<LedgerMessage>().state, MessageState::Cancelled);
    QCOMPARE(m_fixture->state(inTime), MessageState::Pending);
    QCOMPARE(m_fixture->state(always), MessageState::Pending);
    QCOMPARE(m_fixture->transport.publishes.asked.first().due.value(), due); // it keeps its time
}

void TestOutbox::catchesUpAfterASleep()
{
    startOutbox();
    const QString first = m_fixture->held(*m_desk, 600, 20s);
    const QString second = m_fixture->held(*m_desk, 500, 20s);
    time().pass(2s);

    time().jump(1h);
    time().pass(2s);

    QCOMPARE(m_fixture->state(first), MessageState::Pending);
    QCOMPARE(m_fixture->state(second), MessageState::Pending);
    QCOMPARE(m_fixture->published(), QList<QByteArray>({"due in 500", "due in 600"}));
}

void TestOutbox::asksForTheTimeBeforeItActsOnAJump()
{
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 7200, 10s, 60s);
    time().pass(2s);

    time().jump(24h); // somebody set the clock; the server knows better
    m_fixture->serverAhead = -24h;
    time().pass(5s);

    QCOMPARE(m_fixture->state(id), MessageState::Held);
    QCOMPARE(m_fixture->transport.probes.asked.size(), 2);
    QVERIFY(m_fixture->published().isEmpty());
}

void TestOutbox::clockSetBackHoldsNothingBack()
{
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 60, 30s);
    time().pass(5s);

    time().jump(-1h);
    m_fixture->serverAhead = 1h;
    time().pass(26s);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
}

void TestOutbox::triesAgainWhatCouldNotBeSent()
{
    startOutbox();
    QSignalSpy delayed(&m_desk->outbox(), &Outbox::delayed);
    m_fixture->publishError = Error{.kind = ErrorKind::Connect};
    const QString id = m_fixture->held(*m_desk, 600, 10min);

    time().pass(13s); // tries at 0, 2, 6 (and at 14)
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    QCOMPARE(m_fixture->published().size(), 3);
    QCOMPARE(delayed.size(), 3);
    QCOMPARE(delayed.last().last().value<std::chrono::milliseconds>(), 8s);
    m_fixture->publishError.reset();
    time().pass(4s);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
    QCOMPARE(m_fixture->message(id).attempt, 4);
}

void TestOutbox::giveUpOnWhatCannotBeSentAtAll()
{
    startOutbox();
    m_fixture->publishError = Error{.kind = ErrorKind::InvalidArgument};
    const QString id = m_fixture->held(*m_desk, 600, 10min);
    time().pass(5s);
    QCOMPARE(m_fixture->published().size(), 1);
    m_fixture->publishError.reset();

    const QString other = m_fixture->held(*m_desk, 601, 10min);
    time().pass(5s);

    QCOMPARE(m_fixture->state(id), MessageState::Held);
    QCOMPARE(m_fixture->state(other), MessageState::Pending);
    QCOMPARE(m_fixture->published().size(), 2);
}

void TestOutbox::nothingLeavesUntilTheServersTimeIsKnown()
{
    m_fixture->isReachable = false;
    const QString id = m_fixture->held(*m_desk, 600, 10min);
    QSignalSpy delayed(&m_desk->outbox(), &Outbox::delayed);
    startOutbox();

    time().pass(5s);
    QVERIFY(!delayed.isEmpty());
    QVERIFY(m_fixture->published().isEmpty());
    QCOMPARE(m_fixture->story(id), QStringList{u"held"_s}); // no attempt was made
    m_fixture->isReachable = true;
    time().pass(10s);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
}

void TestOutbox::productionHandsOverWhatWasHeldWhileArmed()
{
    const QString armed = m_fixture->held(*m_desk, 60, 10min);
    const QString unarmed = m_fixture->appendedId(m_desk->courier().eventOf(
        {}, HeldFact{.draft = m_fixture->wish(61).draft, .leaves = m_fixture->now}));
    m_fixture->guard = Guard::forProfile(u"orders"_s, {.isProduction = true}, u"no"_s);
    m_desk = m_fixture->outboxDesk();
    startOutbox();

    time().pass(3s);

    QCOMPARE(m_fixture->state(armed), MessageState::Pending);
    QCOMPARE(m_fixture->state(unarmed), MessageState::Held);
    QVERIFY(m_desk->outbox().asks(m_fixture->message(unarmed)));
}

void TestOutbox::oneOfASequenceAtATime()
{
    m_fixture->answersPublishes = false;
    for (const int due : {30, 40}) {
        SendWish wish = m_fixture->wish(due);
        wish.draft.shardingKey = u"S"_s;
        QVERIFY(m_fixture->hold(*m_desk, {.send = wish, .lead = 1h}));
    }
    startOutbox();
    time().pass(1s);
    QCOMPARE(m_fixture->published().size(), 1);

    m_fixture->answersPublishes = true;
    time().pass(2s);

    QCOMPARE(m_fixture->published().size(), 2);
    QVERIFY(m_fixture->transport.publishes.asked[0].due
            < m_fixture->transport.publishes.asked[1].due);
}

void TestOutbox::followsAnOutageOfTheLedger()
{
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 30, 20s);
    time().pass(9s);
    m_fixture->takeAway();

    time().pass(2s);
    QVERIFY(m_fixture->published().isEmpty()); // nothing goes unrecorded
    m_fixture->putBack();
    time().pass(8s);

    QCOMPARE(m_fixture->state(id), MessageState::Pending);
    QCOMPARE(m_fixture->published().size(), 1);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
