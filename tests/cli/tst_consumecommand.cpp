// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>
#include <QSet>

using namespace TMinus;

class TestConsumeCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;

    void publish(const QString &topic, const QStringList &more = {})
    {
        ProgramRun program;
        QCOMPARE(program.run(m_sandbox->command(
                     QStringList{u"send"_s, u"--topic"_s, topic, u"--body"_s, u"hello"_s} + more)),
                 0);
    }
    QStringList consume(const QString &topic, const QStringList &more) const
    {
        return m_sandbox->command(
            QStringList{u"--json"_s, u"consume"_s, u"--topic"_s, topic, u"--group"_s, u"GID_a"_s}
            + more);
    }
    static QSet<QString> fields(const QJsonObject &record)
    {
        const QStringList keys = record.keys();
        return {keys.begin(), keys.end()};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        QVERIFY(m_sandbox->isReady());
        m_program = std::make_unique<ProgramRun>();
    }

    void everyFieldOfAnArrivalIsThere()
    {
        publish(u"any"_s,
                {u"--tag"_s, u"tag1"_s, u"--key"_s, u"K"_s, u"--property"_s, u"a=i"_s, u"--in"_s,
                 u"4s"_s});

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--count"_s, u"1"_s})), 0);

        QCOMPARE(m_program->records().size(), 1);
        const QJsonObject arrival = m_program->records().first();
        QVERIFY(m_program->output.startsWith(R"({"type":"arrival",)"));
        const QSet<QString> expected{u"type"_s,
                                     u"topic"_s,
                                     u"group"_s,
                                     u"messageId"_s,
                                     u"receiptHandle"_s,
                                     u"tag"_s,
                                     u"key"_s,
                                     u"properties"_s,
                                     u"due"_s,
                                     u"publishTime"_s,
                                     u"firstConsumeTime"_s,
                                     u"nextConsumeTime"_s,
                                     u"consumedTimes"_s,
                                     u"lateness"_s,
                                     u"bodyMd5"_s,
                                     u"md5Ok"_s,
                                     u"body"_s,
                                     u"requestId"_s,
                                     u"id"_s};
        QCOMPARE(fields(arrival), expected);
        QCOMPARE(arrival.value(u"md5Ok"_s).toBool(), true);
        QCOMPARE(arrival.value(u"lateness"_s).toDouble(),
                 arrival.value(u"firstConsumeTime"_s).toDouble()
                     - arrival.value(u"due"_s).toDouble());
    }

    void arrivalIsNamedAsInTheLedger()
    {
        QCOMPARE(m_program->run(m_sandbox->command(
                     {u"--json"_s, u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"hello"_s})),
                 0);
        const QString id = m_program->records(u"outcome"_s).first().value(u"id"_s).toString();

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--count"_s, u"1"_s})), 0);

        QCOMPARE(m_program->records(u"arrival"_s).first().value(u"id"_s).toString(), id);
    }

    void whatDoesNotFitIsNeitherShownNorAcknowledged()
    {
        for (const char *key : {"A", "B", "C"})
            publish(u"any"_s, {u"--key"_s, QString::fromLatin1(key)});

        QCOMPARE(m_program->run(consume(u"any"_s,
                                        {u"--filter"_s, u"key=C OR key=A"_s, u"--ack"_s, u"auto"_s,
                                         u"--count"_s, u"2"_s})),
                 0);

        QStringList keys;
        for (const QJsonObject &arrival : m_program->records(u"arrival"_s))
            keys.append(arrival.value(u"key"_s).toString());
        keys.sort();
        QCOMPARE(keys, QStringList({u"A"_s, u"C"_s}));
        QCOMPARE(m_program->records(u"verdict"_s).size(), 2);
        QCOMPARE(m_sandbox->sandbox().status().groups.first().leased, 1); // B
    }

    void brokenFilterIsTold()
    {
        QCOMPARE(m_program->run(consume(u"any"_s, {u"--filter"_s, u"colour:red"_s})), 2);
        QCOMPARE(m_program->records(u"error"_s).size(), 1);
        QVERIFY(m_sandbox->sandbox().status().groups.isEmpty()); // nothing was asked
    }

    void automaticAcknowledgementGivesVerdicts()
    {
        publish(u"any"_s);
        publish(u"any"_s);

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--ack"_s, u"auto"_s, u"--count"_s, u"2"_s})),
                 0);

        QCOMPARE(m_program->records(u"arrival"_s).size(), 2);
        QCOMPARE(m_program->records(u"verdict"_s).size(), 2);
        const QJsonObject verdict = m_program->records(u"verdict"_s).first();
        QCOMPARE(verdict.value(u"state"_s).toString(), u"acked"_s);
        const QSet<QString> expected{u"type"_s, u"receiptHandle"_s, u"messageId"_s, u"state"_s};
        QVERIFY(fields(verdict).contains(expected));
        QCOMPARE(m_sandbox->sandbox().status().groups.first().leased, 0);
    }

    void whatCouldNotBeShownIsNotAcknowledged()
    {
        publish(u"any"_s);
        m_program->resultsFile = u"/dev/full"_s;

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--ack"_s, u"auto"_s, u"--count"_s, u"1"_s})),
                 5);

        QVERIFY2(m_program->complaints.contains("stdout: "), m_program->complaints.constData());
        QCOMPARE(m_sandbox->sandbox().status().groups.first().leased, 1);
    }

    void manualLeavesThemLeased()
    {
        publish(u"any"_s);

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--count"_s, u"1"_s})), 0);

        QCOMPARE(m_sandbox->sandbox().status().groups.first().leased, 1);
    }

    void neverMoreThanTheCount()
    {
        for (int i = 0; i < 3; ++i)
            publish(u"any"_s);

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--count"_s, u"2"_s})), 0);

        QCOMPARE(m_program->records().size(), 2);
        QCOMPARE(m_sandbox->sandbox().status().groups.first().leased, 2);
    }

    void endsAfterItsTime()
    {
        QCOMPARE(m_program->run(consume(u"any"_s, {u"--for"_s, u"300ms"_s})), 0);
        QCOMPARE(m_program->output, QByteArray());
        QCOMPARE(m_program->complaints, QByteArray());
    }

    void fewerThanTheCountIsIncomplete()
    {
        publish(u"any"_s);

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--count"_s, u"2"_s, u"--for"_s, u"5s"_s})), 6);
        QCOMPARE(m_program->records().size(), 1);
    }

    void silentVerdictDelaysCtrlCOnlyForAMoment()
    {
        publish(u"any"_s);
        m_sandbox->sandbox().setFaults({readFault(u"hang,op=ack"_s).value()});
        m_program->start(consume(u"any"_s, {u"--ack"_s, u"auto"_s}));
        QVERIFY(m_program->waitForOutput("\n"));

        m_program->signal(SIGINT);

        QCOMPARE(m_program->wait(), 4);
        QVERIFY2(m_program->complaints.contains("given up before an answer came"), // no time-out
                 m_program->complaints.constData());
        const QList<QJsonObject> verdicts = m_program->records(u"verdict"_s);
        QCOMPARE(verdicts.size(), 1);
        QCOMPARE(verdicts.first().value(u"state"_s).toString(), u"unknown"_s);
    }

    void signalEndsItWell_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminate") << SIGTERM;
    }

    void signalEndsItWell()
    {
        QFETCH(const int, number);
        publish(u"any"_s);
        m_program->start(consume(u"any"_s, {}));
        QVERIFY(m_program->waitForOutput("arrival"));

        m_program->signal(number);

        QCOMPARE(m_program->wait(), 0);
    }

    void pollWakesWhenAMessageComes()
    {
        m_program->start(consume(u"any"_s, {u"--count"_s, u"1"_s}));
        QTRY_COMPARE(m_sandbox->sandbox().status().polls, 1);

        publish(u"any"_s);

        QCOMPARE(m_program->wait(), 0);
        QCOMPARE(m_program->records().size(), 1);
    }

    void tagsAreAskedFor()
    {
        publish(u"any"_s, {u"--tag"_s, u"a"_s});
        publish(u"any"_s, {u"--tag"_s, u"b"_s});

        QCOMPARE(m_program->run(consume(u"any"_s, {u"--tag"_s, u"b||c"_s, u"--count"_s, u"1"_s})),
                 0);

        QCOMPARE(m_program->records().first().value(u"tag"_s).toString(), u"b"_s);
    }

    void severalTopicsArePolled()
    {
        publish(u"any"_s);
        publish(u"ordered"_s, {u"--sharding-key"_s, u"S"_s});

        QCOMPARE(m_program->run(m_sandbox->command(
                     {u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s, u"--topic"_s, u"ordered"_s,
                      u"--group"_s, u"GID_a"_s, u"--count"_s, u"2"_s})),
                 0);

        QCOMPARE(m_program->records().size(), 2);
    }

    void orderedAndHalfModesWork()
    {
        publish(u"ordered"_s, {u"--sharding-key"_s, u"S"_s});
        QCOMPARE(m_program->run(
                     consume(u"ordered"_s, {u"--mode"_s, u"ordered"_s, u"--count"_s, u"1"_s})),
                 0);
        QCOMPARE(m_program->records().size(), 1);
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
        row("no topic", u"--group GID_a"_s, 2, "--topic is missing.");
        row("no group", u"--topic any"_s, 2, "--group is missing.");
        row("batch", u"--topic any --group GID_a --batch 17"_s, 2, "from 1 to 16");
        row("wait", u"--topic any --group GID_a --wait 31s"_s, 2, "0 to 30 seconds");
        row("mode", u"--topic any --group GID_a --mode odd"_s, 2, "plain, ordered or half");
        row("ack", u"--topic any --group GID_a --ack never"_s, 2, "manual or auto");
        row("half auto", u"--topic any --group GID_a --mode half --ack auto"_s, 2,
            "committed or rolled back");
        row("count", u"--topic any --group GID_a --count 0"_s, 2, "from 1 to");
        row("for", u"--topic any --group GID_a --for ever"_s, 2, "Write it like 10s");
        row("backwards", u"--topic any --group GID_a --for -1s"_s, 2, "takes a time from");
        row("for years", u"--topic any --group GID_a --for 2000d"_s, 2, "to 21d;");
        row("unknown topic", u"--topic none --group GID_a"_s, 1, "Create the topic first");
    }

    void badInputIsASentenceWithTheNextStep()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exit);
        QFETCH(const QByteArray, says);

        QCOMPARE(m_program->run(m_sandbox->command(QStringList{u"consume"_s} + arguments)), exit);

        QVERIFY2(m_program->complaints.contains(says), m_program->complaints.constData());
    }

    void unknownGroupEndsIt()
    {
        SandboxOptions strict;
        strict.areGroupsStrict = true;
        m_sandbox = std::make_unique<TestSandbox>(strict);

        QCOMPARE(m_program->run(consume(u"any"_s, {})), 1);

        const QJsonObject error = m_program->records(u"error"_s).value(0);
        QCOMPARE(error.value(u"code"_s).toString(), u"SubscriptionNotExist"_s);
        QCOMPARE(error.value(u"exit"_s).toInt(), 1);
    }

    void nobodyThereEndsIt()
    {
        const QString deaf = u"http://127.0.0.1:%1"_s.arg(ScriptedServer::deafPort());

        QCOMPARE(m_program->run({u"--endpoint"_s, deaf, u"consume"_s, u"--topic"_s, u"any"_s,
                                 u"--group"_s, u"GID_a"_s}),
                 3);
        QVERIFY(m_program->complaints.contains("Check host and port"));
    }

    void busyServiceIsAskedAgain()
    {
        const QByteArray empty =
            httpReply("404 Not Found",
                      R"(<?xml version="1.0"?><Error xmlns="http://mq.aliyuncs.com/doc/v1">)"
                      "<Code>MessageNotExist</Code><Message>Message not exist.</Message>"
                      "<RequestId>5DF07C9B31383790319F4D26</RequestId><HostId>h</HostId></Error>");
        ScriptedServer server({Deed::answer(httpReply("500 Internal Server Error", QByteArray())),
                               Deed::answer(empty)});

        QCOMPARE(
            m_program->run({u"--endpoint"_s, server.endpoint().toString(), u"consume"_s,
                            u"--topic"_s, u"any"_s, u"--group"_s, u"GID_a"_s, u"--for"_s, u"3s"_s}),
            0);

        QVERIFY(m_program->complaints.contains("Asking again in"));
        QVERIFY(server.requests().size() >= 2);
    }

    void productionIsNotPolledUntilArmed()
    {
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"id"_s);
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"s"_s);

        QCOMPARE(m_program->run({u"--endpoint"_s, u"https://192.0.2.1"_s, u"consume"_s,
                                 u"--topic"_s, u"any"_s, u"--group"_s, u"GID_a"_s}),
                 2);
        QVERIFY(m_program->complaints.contains("--arm 192.0.2.1"));
    }

    void wordsShowEveryField()
    {
        publish(u"any"_s, {u"--tag"_s, u"tag1"_s, u"--key"_s, u"K"_s, u"--property"_s, u"a=i"_s});

        QCOMPARE(
            m_program->run(m_sandbox->command({u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s,
                                               u"GID_a"_s, u"--count"_s, u"1"_s})),
            0);

        for (const char *label : {"Message id", "Body MD5", "matches the body", "Tag", "Key",
                                  "Consumed times", "Published", "First consumed", "Next consumed",
                                  "a=i", "Body", "Receipt handle", "Request id"})
            QVERIFY2(m_program->output.contains(label), label);
    }
};

QTEST_GUILESS_MAIN(TestConsumeCommand)
#include "tst_consumecommand.moc"
