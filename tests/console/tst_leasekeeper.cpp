// SPDX-License-Identifier: Apache-2.0
#include "console/leasekeeper.h"

#include "console/outboxfixture.h"

#include <QSignalSpy>

using namespace TMinus;
using namespace std::chrono_literals;

class TestLeaseKeeper final : public QObject
{
    Q_OBJECT

    std::unique_ptr<OutboxFixture> m_fixture;
    std::unique_ptr<LeaseKeeper> m_keeper;

    static Result<OutboxLease> lease(Ledger &ledger)
    {
        return LedgerFixture::answer<OutboxLease>([&](QObject *context, auto done) {
            ledger.lease(u"orders"_s, context, std::move(done));
        });
    }
    void start()
    {
        m_keeper->start();
        m_fixture->settle();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<OutboxFixture>();
        m_keeper = std::make_unique<LeaseKeeper>(m_fixture->ledger(), u"orders"_s,
                                                 m_fixture->time().face());
    }
    void cleanup() { m_keeper.reset(); }

    void takesWhatIsFreeAndKeepsIt()
    {
        QSignalSpy changed(m_keeper.get(), &LeaseKeeper::ownerChanged);
        start();
        QVERIFY(m_keeper->isMine());
        QVERIFY(m_keeper->process() > 0);
        QVERIFY(m_keeper->isThere(m_keeper->process()));
        Ledger other(m_fixture->options());

        m_fixture->time().pass(30s);

        QVERIFY(!lease(other)->isMine);
        QCOMPARE(changed.size(), 1);
    }

    void goesOnWhenTheOwnerEnds()
    {
        auto other = std::make_unique<Ledger>(m_fixture->options());
        QVERIFY(lease(*other)->isMine);
        start();
        QVERIFY(!m_keeper->isMine());
        QVERIFY(m_keeper->lease().has_value());

        other.reset();
        m_fixture->time().pass(3s);

        QVERIFY(m_keeper->isMine());
    }

    void givesItBack()
    {
        start();
        Ledger other(m_fixture->options());
        QVERIFY(!lease(other)->isMine);

        m_keeper.reset();
        m_fixture->settle();

        QVERIFY(lease(other)->isMine);
    }

    void looksAfterWhatTheDeadLeftBehind()
    {
        QSignalSpy abandoned(m_keeper.get(), &LeaseKeeper::abandoned);
        auto other = std::make_unique<Ledger>(m_fixture->options());
        const auto left = LedgerFixture::answer<AppendedEvent>([&](QObject *context, auto done) {
            other->append(leavingEvent(testDraft(600)), context, std::move(done));
        });
        start();
        QCOMPARE(m_fixture->state(left->id), MessageState::Leaving);

        other.reset();
        m_fixture->time().pass(3s);

        QCOMPARE(abandoned.size(), 1);
        QCOMPARE(m_fixture->state(left->id), MessageState::Unknown);
    }

    void knowsNothingWhileTheLedgerIsAway()
    {
        start();
        m_fixture->takeAway();
        m_fixture->time().pass(3s);
        QVERIFY(!m_keeper->isMine());
        QVERIFY(!m_keeper->lease());

        m_fixture->putBack();
        m_fixture->time().pass(3s);

        QVERIFY(m_keeper->isMine());
    }

    void tellsOnceThatTheLedgerIsAwayAndThere()
    {
        QSignalSpy failed(m_keeper.get(), &LeaseKeeper::failed);
        QSignalSpy recovered(m_keeper.get(), &LeaseKeeper::recovered);
        start();

        m_fixture->takeAway();
        m_fixture->time().pass(12s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, u"gone"_s);
        QCOMPARE(recovered.size(), 0);
        m_fixture->putBack();
        m_fixture->time().pass(12s);

        QCOMPARE(failed.size(), 1);
        QCOMPARE(recovered.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "tst_leasekeeper.moc"
