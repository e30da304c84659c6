// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>

using namespace TMinus;

class TestAckCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;

    /// Publishes and takes @p count messages; their handles.
    QStringList takeMessages(int count)
    {
        for (int i = 0; i < count; ++i)
            ProgramRun().run(m_sandbox->command(
                {u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, QString::number(i)}));
        ProgramRun consumer;
        consumer.run(
            m_sandbox->command({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s,
                                u"GID_a"_s, u"--count"_s, QString::number(count)}));
        QStringList handles;
        for (const QJsonObject &arrival : consumer.records(u"arrival"_s))
            handles.append(arrival.value(u"receiptHandle"_s).toString());
        return handles;
    }
    int ack(const QStringList &handles, const QByteArray &input = {})
    {
        return m_program->run(m_sandbox->command(QStringList{u"--json"_s, u"ack"_s, u"--topic"_s,
                                                             u"any"_s, u"--group"_s, u"GID_a"_s}
                                                 + handles),
                              input);
    }
    QStringList states() const
    {
        QStringList states;
        for (const QJsonObject &verdict : m_program->records(u"verdict"_s))
            states.append(verdict.value(u"state"_s).toString());
        return states;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        QVERIFY(m_sandbox->isReady());
        m_program = std::make_unique<ProgramRun>();
    }

    void handlesAreAcknowledged()
    {
        const QStringList handles = takeMessages(2);
        QCOMPARE(handles.size(), 2);

        QCOMPARE(ack(handles), 0);

        QCOMPARE(states(), (QStringList{u"acked"_s, u"acked"_s}));
        QCOMPARE(m_program->records().first().value(u"receiptHandle"_s).toString(),
                 handles.first());
        QCOMPARE(m_sandbox->sandbox().status().groups.first().leased, 0);
    }

    void stopTellsThatTheOutcomeIsUnknown()
    {
        ScriptedServer server({Deed::hang()});
        m_program->start({u"--json"_s, u"--endpoint"_s, server.endpoint().toString(), u"ack"_s,
                          u"--topic"_s, u"any"_s, u"--group"_s, u"GID_a"_s, u"H"_s});
        QTRY_VERIFY(!server.requests().isEmpty());

        m_program->signal(SIGINT);

        QCOMPARE(m_program->wait(), 4);
        QCOMPARE(states(), QStringList{u"unknown"_s});
        QVERIFY(m_program->complaints.contains("Outcome unknown: "));
    }

    void handlesComeFromStdin()
    {
        const QStringList handles = takeMessages(2);

        QCOMPARE(ack({}, handles.join(u"\n"_s).toUtf8() + "\n\n"), 0);

        QCOMPARE(states().size(), 2);
    }

    void usedHandleFailsOnItsOwn()
    {
        const QStringList handles = takeMessages(2);
        QCOMPARE(ack({handles.first()}), 0);
        m_program->output.clear();

        QCOMPARE(ack(handles), 1);

        QCOMPARE(states(), (QStringList{u"failed"_s, u"acked"_s}));
        const QJsonObject failed = m_program->records().first();
        QCOMPARE(failed.value(u"code"_s).toString(), u"ReceiptHandleError"_s);
        QVERIFY(!failed.value(u"text"_s).toString().isEmpty());
        QVERIFY(m_program->complaints.contains("1 of 2 acknowledgements failed."));
    }

    void moreThanABatchIsSplit()
    {
        QStringList handles;
        for (int i = 0; i < 40; ++i)
            handles.append(u"no-handle-%1"_s.arg(i));

        QCOMPARE(ack(handles), 1);

        QCOMPARE(states(), QStringList(40, u"failed"_s));
    }

    void badInputIsASentenceWithTheNextStep_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QString &arguments, int exit,
                            const char *says) {
            QTest::newRow(name) << arguments.split(u' ') << exit << QByteArray(says);
        };
        row("no topic", u"--group GID_a H"_s, 2, "--topic is missing.");
        row("no group", u"--topic any H"_s, 2, "--group is missing.");
        row("no handle", u"--topic any --group GID_a"_s, 2, "Name at least one.");
        row("unknown topic", u"--topic none --group GID_a H"_s, 1, "Create the topic first");
    }

    void badInputIsASentenceWithTheNextStep()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exit);
        QFETCH(const QByteArray, says);

        QCOMPARE(m_program->run(m_sandbox->command(QStringList{u"ack"_s} + arguments)), exit);

        QVERIFY2(m_program->complaints.contains(says), m_program->complaints.constData());
    }

    void lostAnswerIsUnknown()
    {
        ScriptedServer server({Deed::close()});

        QCOMPARE(
            m_program->run({u"--json"_s, u"--endpoint"_s, server.endpoint().toString(), u"ack"_s,
                            u"--topic"_s, u"any"_s, u"--group"_s, u"GID_a"_s, u"H"_s}),
            4);
        QCOMPARE(states(), QStringList{u"unknown"_s});
    }

    void nobodyThereIsNotReached()
    {
        const QString deaf = u"http://127.0.0.1:%1"_s.arg(ScriptedServer::deafPort());

        QCOMPARE(m_program->run({u"--json"_s, u"--endpoint"_s, deaf, u"ack"_s, u"--topic"_s,
                                 u"any"_s, u"--group"_s, u"GID_a"_s, u"H"_s}),
                 3);
        QCOMPARE(states(), QStringList{u"failed"_s});
    }
};

QTEST_GUILESS_MAIN(TestAckCommand)
#include "tst_ackcommand.moc"
