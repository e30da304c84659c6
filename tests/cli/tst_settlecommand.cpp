// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>

using namespace TMinus;

class TestSettleCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;

    /// Publishes a half message; its handle.
    QString sendHalf()
    {
        ProgramRun program;
        program.run(m_sandbox->command({u"--json"_s, u"send"_s, u"--topic"_s, u"transaction"_s,
                                        u"--body"_s, u"x"_s, u"--transaction"_s, u"10s"_s}));
        return program.records().value(0).value(u"receiptHandle"_s).toString();
    }
    int settle(const QString &command, const QString &handle)
    {
        return m_program->run(
            m_sandbox->command({u"--json"_s, command, u"--topic"_s, u"transaction"_s, u"--group"_s,
                                u"GID_a"_s, handle}));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        QVERIFY(m_sandbox->isReady());
        m_program = std::make_unique<ProgramRun>();
    }

    void committedMessageIsThereForConsumers()
    {
        const QString handle = sendHalf();
        QVERIFY(!handle.isEmpty());

        QCOMPARE(settle(u"commit"_s, handle), 0);

        const QJsonObject verdict = m_program->records().value(0);
        QCOMPARE(verdict.value(u"type"_s).toString(), u"verdict"_s);
        QCOMPARE(verdict.value(u"receiptHandle"_s).toString(), handle);
        QCOMPARE(verdict.value(u"state"_s).toString(), u"acked"_s);
        QCOMPARE(m_sandbox->stored(u"transaction"_s), 1);
    }

    void rolledBackMessageIsGone()
    {
        const QString handle = sendHalf();

        QCOMPARE(settle(u"rollback"_s, handle), 0);

        QCOMPARE(m_sandbox->stored(u"transaction"_s), 0);
        QCOMPARE(m_sandbox->sandbox().status().topics.last().half, 0);
    }

    void whatWasDecidedStandsInTheLedger_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("state");
        QTest::newRow("commit") << u"commit"_s << u"committed"_s << u"due"_s;
        QTest::newRow("rollback") << u"rollback"_s << u"rolledBack"_s << u"cancelled"_s;
    }

    void whatWasDecidedStandsInTheLedger()
    {
        QFETCH(const QString, command);
        m_program->run(m_sandbox->command({u"--json"_s, u"send"_s, u"--topic"_s, u"transaction"_s,
                                           u"--body"_s, u"x"_s, u"--transaction"_s, u"10s"_s}));
        const QJsonObject sent = m_program->records(u"outcome"_s).value(0);
        QCOMPARE(settle(command, sent.value(u"receiptHandle"_s).toString()), 0);

        QCOMPARE(m_program->run(m_sandbox->command(
                     {u"--json"_s, u"history"_s, sent.value(u"id"_s).toString()})),
                 0);

        QTEST(m_program->records(u"message"_s).value(0).value(u"state"_s).toString(), "state");
        QTEST(m_program->records(u"event"_s).last().value(u"event"_s).toString(), "event");
    }

    void wrongHandleFails()
    {
        QCOMPARE(settle(u"commit"_s, u"no-handle"_s), 1);

        QCOMPARE(m_program->records().value(0).value(u"state"_s).toString(), u"failed"_s);
        QVERIFY(m_program->complaints.contains("ReceiptHandleError"));
    }

    void lostAnswerIsAnUnknownVerdict_data()
    {
        QTest::addColumn<bool>("isStopped");
        QTest::newRow("closed") << false;
        QTest::newRow("Ctrl+C") << true;
    }

    void lostAnswerIsAnUnknownVerdict()
    {
        QFETCH(const bool, isStopped);
        ScriptedServer server({isStopped ? Deed::hang() : Deed::close()});
        m_program->start({u"--json"_s, u"--endpoint"_s, server.endpoint().toString(), u"commit"_s,
                          u"--topic"_s, u"t"_s, u"--group"_s, u"g"_s, u"H"_s});
        QTRY_VERIFY(!server.requests().isEmpty());
        if (isStopped)
            m_program->signal(SIGINT);

        QCOMPARE(m_program->wait(), 4);

        QCOMPARE(m_program->records().size(), 1);
        const QJsonObject verdict = m_program->records(u"verdict"_s).value(0);
        QCOMPARE(verdict.value(u"receiptHandle"_s).toString(), u"H"_s);
        QCOMPARE(verdict.value(u"state"_s).toString(), u"unknown"_s);
        QVERIFY(m_program->complaints.contains("Outcome unknown: "));
    }

    void wordsTellWhatWasDone()
    {
        QCOMPARE(m_program->run(m_sandbox->command({u"rollback"_s, u"--topic"_s, u"transaction"_s,
                                                    u"--group"_s, u"GID_a"_s, sendHalf()})),
                 0);
        QCOMPARE(m_program->output, QByteArray("The half message was rolled back.\n"));
    }

    void badInputIsASentenceWithTheNextStep_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no topic") << u"--group GID_a H"_s << QByteArray("--topic is missing.");
        QTest::newRow("no group") << u"--topic t H"_s << QByteArray("--group is missing.");
        QTest::newRow("no handle")
            << u"--topic t --group GID_a"_s << QByteArray("HANDLE is missing.");
        QTest::newRow("two handles")
            << u"--topic t --group GID_a H H2"_s << QByteArray("stands alone");
    }

    void badInputIsASentenceWithTheNextStep()
    {
        QFETCH(const QString, arguments);
        QFETCH(const QByteArray, says);

        const QStringList command = QStringList{u"commit"_s} + arguments.split(u' ');
        QCOMPARE(m_program->run(m_sandbox->command(command)), 2);

        QVERIFY2(m_program->complaints.contains(says), m_program->complaints.constData());
    }
};

QTEST_GUILESS_MAIN(TestSettleCommand)
#include "tst_settlecommand.moc"
