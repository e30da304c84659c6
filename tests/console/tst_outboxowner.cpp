// SPDX-License-Identifier: Apache-2.0
// Who hands over, and what becomes of it when that one ends.
#include "console/outbox.h"

#include "console/outboxfixture.h"

#include <QSignalSpy>

using namespace TMinus;
using namespace std::chrono_literals;

class TestOutboxOwner final : public QObject, private OutboxScene
{
    Q_OBJECT

    void restart()
    {
        m_desk.reset();
        m_fixture->start();
        m_desk = m_fixture->outboxDesk();
    }
    QuitQuestion quitQuestion()
    {
        return LedgerFixture::answer<QuitQuestion>([this](QObject *context, auto done) {
                   m_desk->outbox().askQuit(context, std::move(done));
               })
            .value_or(QuitQuestion());
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_desk.reset(); }
    void othersUndoWindowAsks();
    void undoOfTheDeadAsksUntilSomebodySaysSo();
    void doesNotHandOverWhatAnotherHasTheLeaseOf();
    void quitAsksOnlyWhereNobodyElseHandsOver();
    void handsOverAllAtOnce();
    void handOverOfAllStopsWhereNobodyAnswers();
};

void TestOutboxOwner::othersUndoWindowAsks()
{
    Ledger other(m_fixture->options());
    HeldFact fact{.draft = m_fixture->wish().draft,
                  .leaves = m_fixture->now,
                  .hold = HoldKind::Undo,
                  .armed = true};
    const auto held = LedgerFixture::answer<AppendedEvent>([&](QObject *context, auto done) {
        other.append({.place = m_desk->place(), .at = m_fixture->now, .fact = fact}, context,
                     std::move(done));
    });
    startOutbox();

    time().pass(10s);

    QCOMPARE(m_fixture->state(held->id), MessageState::Held); // it is that process's
    QVERIFY(!m_desk->outbox().asks(m_fixture->message(held->id)));
}

void TestOutboxOwner::undoOfTheDeadAsksUntilSomebodySaysSo()
{
    startOutbox();
    const QString id = m_fixture->hold(*m_desk, m_desk->withUndo(m_fixture->wish()))->id;
    restart();
    startOutbox();

    time().pass(10s);
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    QVERIFY(m_desk->outbox().asks(m_fixture->message(id)));

    m_desk->sendNow(id, m_context.get(), {});
    m_fixture->settle();
    QCOMPARE(m_fixture->state(id), MessageState::Pending);
}

void TestOutboxOwner::doesNotHandOverWhatAnotherHasTheLeaseOf()
{
    auto other = std::make_unique<Ledger>(m_fixture->options());
    const auto lease = LedgerFixture::answer<OutboxLease>(
        [&](QObject *context, auto done) { other->lease(u"orders"_s, context, std::move(done)); });
    QVERIFY(lease->isMine);
    QSignalSpy changed(&m_desk->outbox(), &Outbox::ownerChanged);
    startOutbox();
    const QString id = m_fixture->held(*m_desk, 60, 10min);

    time().pass(5s);
    QVERIFY(!m_desk->outbox().lease().isMine());
    QCOMPARE(m_desk->outbox().lease().lease()->owner.id, lease->owner.id);
    QCOMPARE(m_fixture->state(id), MessageState::Held);
    QVERIFY(!changed.isEmpty());

    other.reset(); // it ends, and what it had leased is free
    time().pass(4s);
    QVERIFY(m_desk->outbox().lease().isMine());
    QCOMPARE(m_fixture->state(id), MessageState::Pending);
}

void TestOutboxOwner::quitAsksOnlyWhereNobodyElseHandsOver()
{
    startOutbox();
    QCOMPARE(quitQuestion(), QuitQuestion());
    m_fixture->held(*m_desk, 3600, 10s);
    QCOMPARE(quitQuestion(), (QuitQuestion{.held = 1, .mustAsk = true}));
    m_desk.reset();
    m_fixture->settle();

    Ledger other(m_fixture->options());
    (void)LedgerFixture::answer<OutboxLease>(
        [&](QObject *context, auto done) { other.lease(u"orders"_s, context, std::move(done)); });
    m_desk = m_fixture->outboxDesk();
    startOutbox();
    QCOMPARE(quitQuestion(), (QuitQuestion{.held = 1, .mustAsk = false}));
}

void TestOutboxOwner::handsOverAllAtOnce()
{
    startOutbox();
    for (const int due : {3600, 7200, 1800})
        m_fixture->held(*m_desk, due, 10s);
    std::optional<Result<HandOverSummary>> outcome;

    m_desk->outbox().handOverAll(m_context.get(), [&](const auto &summary) { outcome = summary; });
    time().pass(1s);

    QVERIFY(outcome);
    QCOMPARE((*outcome)->byState.value(MessageState::Pending), 3);
    QCOMPARE((*outcome)->left, 0);
    QVERIFY(!(*outcome)->error);
    QCOMPARE(m_fixture->published().first(), "due in 1800");
}

void TestOutboxOwner::handOverOfAllStopsWhereNobodyAnswers()
{
    startOutbox();
    m_fixture->held(*m_desk, 3600, 10s);
    m_fixture->publishError = Error{.kind = ErrorKind::Connect};
    std::optional<Result<HandOverSummary>> outcome;

    m_desk->outbox().handOverAll(m_context.get(), [&](const auto &summary) { outcome = summary; });
    time().pass(1s);

    QVERIFY(outcome);
    QCOMPARE((*outcome)->left, 1);
    QCOMPARE((*outcome)->error->kind, ErrorKind::Connect);
}

QTEST_GUILESS_MAIN(TestOutboxOwner)
#include "tst_outboxowner.moc"
