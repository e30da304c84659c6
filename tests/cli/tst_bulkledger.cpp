// SPDX-License-Identifier: Apache-2.0
// What send --file and --copies know of earlier runs: all runs have one ledger.
#include "broker/fault.h"
#include "cli/bulkruns.h"

#include <QFile>
#include <QRegularExpression>

using namespace TMinus;

class TestBulkLedger final : public QObject, private BulkRuns
{
    Q_OBJECT

public:
    TestBulkLedger()
        : BulkRuns(Ledgers::OfAllRuns)
    {}

private Q_SLOTS:
    void init() { QVERIFY(setUp()); }

    void whatWasSentAMomentAgoNeedsAgain()
    {
        write(manyRows(30));
        QCOMPARE(sendFile(), 0);
        write(manyRows(32), u"copy.csv"_s);

        for (const QStringList &way : {QStringList{u"--dry-run"_s}, QStringList()}) {
            QCOMPARE(sendFile(way), 2);
            const QJsonObject error = m_program->records(u"error"_s).value(0);
            QCOMPARE(error.value(u"code"_s).toString(), u"duplicate"_s);
            QVERIFY(error.value(u"text"_s).toString().startsWith(u"30 row"_s));
            QCOMPARE(m_program->complaints.count("The same message was sent or held here"), 20);
            QVERIFY(m_program->complaints.contains("Row 1 (line 2): The same message"));
            QVERIFY(m_program->complaints.contains("With --again"));
        }
        QVERIFY(!QFile::exists(m_file + u".tminus-journal"_s));
        QCOMPARE(m_sandbox->stored(u"any"_s), 30);

        QCOMPARE(sendFile({u"--again"_s}), 0);
        QVERIFY(m_program->complaints.contains("30 row"));
        QCOMPARE(m_sandbox->stored(u"any"_s), 62);

        const QStringList copies{u"--topic"_s, u"any"_s,    u"--copies"_s,
                                 u"3"_s,       u"--body"_s, u"one more"_s};
        QCOMPARE(send(copies), 0);
        QCOMPARE(send(copies), 2);
        QCOMPARE(send(copies + QStringList{u"--again"_s}), 0);
        QCOMPARE(m_sandbox->stored(u"any"_s), 68);
    }

    void theLedgerSettlesWhatWasUnknown()
    {
        SandboxOptions faulty;
        faulty.faults = {*readFault(u"drop-after,op=publish,times=2"_s)};
        m_sandbox = std::make_unique<TestSandbox>(faulty);
        write(manyRows(3));
        QCOMPARE(sendFile({u"--in-flight"_s, u"1"_s}), 4);
        QCOMPARE(summary(u"unknown"_s), 2);
        const QStringList ids{outcome(1).value(u"id"_s).toString(),
                              outcome(2).value(u"id"_s).toString()};
        QCOMPARE(sendFile(), 4);
        QCOMPARE(summary(u"unknownBefore"_s), 2);

        QCOMPARE(tell({u"settle"_s, ids[0], u"arrived"_s}), 0);
        QCOMPARE(tell({u"settle"_s, ids[1], u"lost"_s}), 0);
        QCOMPARE(sendFile(), 0);

        QCOMPARE(summary(u"skipped"_s), 2);
        QCOMPARE(summary(u"pending"_s), 1);
        QCOMPARE(outcome(2).value(u"state"_s).toString(), u"pending"_s);
        QCOMPARE(m_sandbox->stored(u"any"_s), 4); // the operator was wrong about the second row
        QCOMPARE(sendFile(), 0);
        QCOMPARE(summary(u"skipped"_s), 3);
    }

    void rowsCanBeHeldAndAreSkippedThen()
    {
        write("body,topic,after\na,any,2h\nb,any,3h\n");
        QCOMPARE(sendFile({u"--hold"_s, u"30m"_s, u"--dry-run"_s}), 0);
        QCOMPARE(tell(m_sandbox->command({u"--json"_s, u"held"_s})), 0);
        QVERIFY(m_program->records(u"message"_s).isEmpty());

        QCOMPARE(sendFile({u"--hold"_s, u"30m"_s, u"--late"_s, u"never"_s}), 0);
        QCOMPARE(m_program->records(u"outcome"_s).size(), 2);
        QCOMPARE(outcome(2).value(u"state"_s).toString(), u"held"_s);
        QCOMPARE(summary(u"held"_s), 2);
        QVERIFY(m_program->complaints.contains("tminusctl outbox run"));
        QCOMPARE(m_sandbox->stored(u"any"_s) + m_sandbox->waiting(u"any"_s), 0);
        const QString id = outcome(1).value(u"id"_s).toString();
        const qint64 due = outcome(1).value(u"due"_s).toInteger();

        QCOMPARE(sendFile({u"--hold"_s}), 0);
        QCOMPARE(summary(u"skipped"_s), 2);
        QCOMPARE(tell(m_sandbox->command({u"--json"_s, u"held"_s})), 0);
        const QJsonObject held = m_program->records(u"message"_s).value(0);
        QCOMPARE(held.value(u"id"_s).toString(), id);
        QCOMPARE(due - held.value(u"leaves"_s).toInteger(), 30 * 60'000);

        QCOMPARE(tell(m_sandbox->command({u"held"_s, u"now"_s, id})), 0);
        QCOMPARE(m_sandbox->waiting(u"any"_s), 1);
    }

    void aBusyMinuteIsTold()
    {
        const QString due = QString::number(QDateTime::currentSecsSinceEpoch() + 3600);
        const QStringList common{u"--topic"_s, u"any"_s, u"--at"_s, due, u"--body"_s};
        QCOMPARE(send(common + QStringList{u"{{i}}"_s, u"--copies"_s, u"100"_s}), 0);
        QVERIFY(!m_program->complaints.contains("are due in"));

        QCOMPARE(send(common + QStringList{u"one {{i}}"_s, u"--copies"_s, u"2"_s, u"--dry-run"_s}),
                 0);
        QVERIFY2(m_program->complaints.contains("102 message(s) are due in the minute of")
                     || m_program->complaints.contains("102 messages are due in the minute of"),
                 m_program->complaints.constData());
        QCOMPARE(send(common + QStringList{u"single"_s}), 0);
        QVERIFY2(m_program->complaints.contains("101 message"), m_program->complaints.constData());
        QVERIFY(m_program->complaints.contains("are due in the same minute."));
    }
};

QTEST_GUILESS_MAIN(TestBulkLedger)
#include "tst_bulkledger.moc"
