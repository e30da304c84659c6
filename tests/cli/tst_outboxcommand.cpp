// SPDX-License-Identifier: Apache-2.0
#include "cli/runledger.h"

using namespace TMinus;
using namespace std::chrono_literals;

class TestOutboxCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void handsOverWhatIsHeld();
    void twoProcessesHandOverEachMessageOnce();
    void othersTakeOverFromTheDead();
    void eachOwnerIsToldOnce();
    void troubleOfTheLedgerIsToldOnce();
    void needsItsTask();
    void endsWhenItsLedgerCannotBeOpened();
};

void TestOutboxCommand::handsOverWhatIsHeld()
{
    TestSandbox sandbox;
    ProgramRun run;
    const RunLedger ledger(run, sandbox);
    const QString first = ledger.hold("first", 0ms);
    const QString second = ledger.hold("second", 1500ms);

    run.start(sandbox.command({u"--json"_s, u"outbox"_s, u"run"_s}));
    QVERIFY(run.waitForOutput(second.toLatin1()));
    run.signal(SIGINT);

    QCOMPARE(run.wait(), 0);
    const auto outcomes = run.records(u"outcome"_s);
    QCOMPARE(outcomes.size(), 2);
    QCOMPARE(outcomes[0][u"id"_s].toString(), first);
    QCOMPARE(outcomes[1][u"state"_s].toString(), u"pending"_s);
    QCOMPARE(sandbox.waiting(u"any"_s), 2);
    QCOMPARE(ledger.count(MessageState::Pending), 2);
}

void TestOutboxCommand::twoProcessesHandOverEachMessageOnce()
{
    constexpr int count = 120;
    TestSandbox sandbox;
    ProgramRun one;
    ProgramRun other;
    other.environment = one.environment;
    const RunLedger ledger(one, sandbox);
    for (int i = 0; i < count; ++i)
        QVERIFY(!ledger.hold(QByteArray::number(i), std::chrono::milliseconds(10 * i)).isEmpty());

    one.start(sandbox.command({u"outbox"_s, u"run"_s}));
    other.start(sandbox.command({u"outbox"_s, u"run"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(ledger.count(MessageState::Pending), count, 60'000);
    one.signal(SIGINT);
    other.signal(SIGINT);

    QCOMPARE(one.wait(), 0);
    QCOMPARE(other.wait(), 0);
    QCOMPARE(sandbox.waiting(u"any"_s), count);
    QCOMPARE(ledger.attempts(), count);
}

void TestOutboxCommand::othersTakeOverFromTheDead()
{
    TestSandbox sandbox;
    ProgramRun one;
    ProgramRun other;
    other.environment = one.environment;
    const RunLedger ledger(one, sandbox);
    const QString early = ledger.hold("early", 0ms);
    one.start(sandbox.command({u"--json"_s, u"outbox"_s, u"run"_s}));
    QVERIFY(one.waitForOutput(early.toLatin1())); // it has the lease
    other.start(sandbox.command({u"--json"_s, u"outbox"_s, u"run"_s}));

    one.signal(SIGKILL);
    QCOMPARE(one.wait(), -1);
    const QString late = ledger.hold("late", 0ms);
    QVERIFY(other.waitForOutput(late.toLatin1()));
    other.signal(SIGINT);

    QCOMPARE(other.wait(), 0);
    QCOMPARE(sandbox.waiting(u"any"_s), 2);
}

void TestOutboxCommand::eachOwnerIsToldOnce()
{
    TestSandbox sandbox;
    ProgramRun one;
    ProgramRun other;
    other.environment = one.environment;
    const RunLedger ledger(one, sandbox);
    const QString early = ledger.hold("early", 0ms);
    one.start(sandbox.command({u"--json"_s, u"outbox"_s, u"run"_s}));
    QVERIFY(one.waitForOutput(early.toLatin1()));
    other.start(sandbox.command({u"--json"_s, u"outbox"_s, u"run"_s}));
    QVERIFY(other.waitForComplaint("takes over"));

    one.signal(SIGINT);
    QCOMPARE(one.wait(), 0);
    QVERIFY(other.waitForComplaint("by this process now"));
    other.signal(SIGINT);

    QCOMPARE(other.wait(), 0);
    QCOMPARE(other.complaints.count("handed over by process"), 1);
    QCOMPARE(other.complaints.count("by this process now"), 1);
    QVERIFY2(one.complaints.isEmpty(), one.complaints.constData());
}

void TestOutboxCommand::troubleOfTheLedgerIsToldOnce()
{
    TestSandbox sandbox;
    ProgramRun run;
    const RunLedger ledger(run, sandbox);
    const QString early = ledger.hold("early", 0ms);
    const QString path = run.environment.value(u"TMINUS_HOME"_s) + u"/data/ledger.sqlite"_s;
    run.start(sandbox.command({u"--json"_s, u"outbox"_s, u"run"_s}));
    QVERIFY(run.waitForOutput(early.toLatin1()));

    QVERIFY(QFile::rename(path, path + u".away"_s));
    QVERIFY(run.waitForComplaint("was moved or deleted"));
    QVERIFY(QFile::rename(path + u".away"_s, path));
    QVERIFY(run.waitForComplaint("can be used again"));
    const QString late = ledger.hold("late", 0ms);
    QVERIFY(run.waitForOutput(late.toLatin1()));
    run.signal(SIGINT);

    QCOMPARE(run.wait(), 0);
    QCOMPARE(run.complaints.count("was moved or deleted"), 1);
    QCOMPARE(run.complaints.count("can be used again"), 1);
}

void TestOutboxCommand::needsItsTask()
{
    ProgramRun run;

    QCOMPARE(run.run({u"outbox"_s}), 2);
    QVERIFY(run.complaints.contains("tminusctl outbox run"));
}

void TestOutboxCommand::endsWhenItsLedgerCannotBeOpened()
{
    TestSandbox sandbox;
    ProgramRun run;
    const QString folder = run.environment.value(u"TMINUS_HOME"_s) + u"/data"_s;
    QVERIFY(QDir().mkpath(folder));
    QFile garbage(folder + u"/ledger.sqlite"_s);
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(4096, 'x'));
    garbage.close();

    QCOMPARE(run.run(sandbox.command({u"outbox"_s, u"run"_s})), 5);
}

QTEST_GUILESS_MAIN(TestOutboxCommand)
#include "tst_outboxcommand.moc"
