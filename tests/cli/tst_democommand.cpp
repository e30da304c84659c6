// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QRegularExpression>

using namespace TMinus;

class TestDemoCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProgramRun> m_program;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_program = std::make_unique<ProgramRun>();
    }

    void doesTheWholeJobOnASandboxOfItsOwn()
    {
        QCOMPARE(m_program->run({u"--json"_s, u"demo"_s, u"--in"_s, u"4s"_s}), 0);

        QCOMPARE(m_program->records(u"outcome"_s).size(), 4);
        QCOMPARE(m_program->records(u"arrival"_s).size(), 4);
        QCOMPARE(m_program->records(u"verdict"_s).size(), 4);
        QCOMPARE(m_program->records().size(), 12);
        QStringList bodies;
        for (const QJsonObject &arrival : m_program->records(u"arrival"_s)) {
            bodies.append(arrival.value(u"body"_s).toString());
            QCOMPARE(arrival.value(u"tag"_s).toString(), u"tag1"_s);
            QCOMPARE(arrival.value(u"key"_s).toString(), u"MessageKey"_s);
            QCOMPARE(arrival.value(u"properties"_s).toObject(), (QJsonObject{{u"a"_s, u"i"_s}}));
            QVERIFY(arrival.value(u"lateness"_s).toDouble() >= 0);
        }
        bodies.sort();
        QCOMPARE(bodies,
                 (QStringList{u"I am test message 0.hello"_s, u"I am test message 1.hello"_s,
                              u"I am test message 2.hello"_s, u"I am test message 3.hello"_s}));
        for (const QJsonObject &verdict : m_program->records(u"verdict"_s))
            QCOMPARE(verdict.value(u"state"_s).toString(), u"acked"_s);
    }

    void instanceOfNoServiceIsRefused()
    {
        QCOMPARE(m_program->run({u"demo"_s, u"--instance"_s, u"MQ_INST_a"_s}), 2);

        QVERIFY(m_program->complaints.contains("leave --instance out"));
    }

    void profileOfTheEnvironmentIsObeyed()
    {
        m_program->environment.insert(u"TMINUS_PROFILE"_s, u"nobody"_s);

        QCOMPARE(m_program->run({u"demo"_s}), 2);

        QVERIFY(m_program->complaints.contains("nobody"));
    }

    void saysPlainlyWhatHappens()
    {
        // Long enough for a poll that ends before the first one is due.
        QCOMPARE(m_program->run({u"demo"_s, u"--in"_s, u"12s"_s}), 0);

        for (const char *part :
             {"A sandbox of its own serves on http://127.0.0.1:",
              "Sending 4 messages to tour-hello",
              "Sent 4 of 4: ", "Waiting as GID_tour until they land", "No message yet, request ",
              "Landed ", "  Message id ", "  Body MD5 ", "  Tag ", "  Consumed times ",
              "  Published ", "  Body ", "  Next consumed ", "  Receipt handle ", "  Properties ",
              "Acknowledged ", "All 4 messages were sent, landed and were acknowledged"})
            QVERIFY2(m_program->output.contains(part), part);
    }

    void worksOnTheEndpointThatIsNamed()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());

        QCOMPARE(m_program->run(sandbox.command(
                     {u"--json"_s, u"demo"_s, u"--topic"_s, u"any"_s, u"--in"_s, u"4s"_s})),
                 0);

        QVERIFY(!m_program->output.contains("A sandbox of its own"));
        QCOMPARE(m_program->records(u"verdict"_s).size(), 4);
        m_program->output.clear();
        QCOMPARE(m_program->run(sandbox.command({u"--json"_s, u"history"_s})), 0);
        QCOMPARE(m_program->records(u"message"_s).size(), 4);
        for (const QJsonObject &message : m_program->records(u"message"_s)) {
            QCOMPARE(message.value(u"state"_s).toString(), u"acked"_s);
            QVERIFY(message.contains(u"lateness"_s));
        }
    }

    void refusedMessageEndsItWithItsCode()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());

        QCOMPARE(m_program->run(sandbox.command({u"--json"_s, u"demo"_s, u"--topic"_s, u"none"_s})),
                 1);

        QCOMPARE(m_program->records(u"outcome"_s).size(), 1);
        QVERIFY(m_program->complaints.contains("Create the topic first"));
        QVERIFY(m_program->complaints.contains("of 4 messages 0 were sent"));
    }

    void interruptedJobIsIncomplete()
    {
        m_program->start({u"demo"_s});
        QVERIFY(m_program->waitForOutput("Waiting as"));

        m_program->signal(SIGINT);

        QCOMPARE(m_program->wait(), 6);
        QVERIFY(m_program->complaints.contains("4 were sent, 0 landed"));
    }

    void missingProfileIsToldWithTheNextStep()
    {
        QCOMPARE(m_program->run({u"--profile"_s, u"prod"_s, u"demo"_s}), 2);
        QVERIFY(m_program->complaints.contains("profile list"));
    }
};

QTEST_GUILESS_MAIN(TestDemoCommand)
#include "tst_democommand.moc"
