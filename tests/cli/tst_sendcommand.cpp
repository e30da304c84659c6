// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace TMinus;

class TestSendCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;

    int send(const QStringList &arguments, const QByteArray &input = {})
    {
        return m_program->run(m_sandbox->command(QStringList{u"send"_s} + arguments), input);
    }
    /// The body of the only message on the topic.
    QByteArray bodyOnTopic()
    {
        ProgramRun consumer;
        consumer.run(m_sandbox->command({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s,
                                         u"--group"_s, u"GID_a"_s, u"--count"_s, u"1"_s}));
        return consumer.records().value(0).value(u"body"_s).toString().toUtf8();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_sandbox = std::make_unique<TestSandbox>();
        QVERIFY(m_sandbox->isReady());
        m_program = std::make_unique<ProgramRun>();
    }

    void acceptedMessageIsOneOutcome()
    {
        QCOMPARE(send({u"--json"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"hello"_s}), 0);

        QCOMPARE(m_program->records().size(), 1);
        const QJsonObject outcome = m_program->records().first();
        QVERIFY(m_program->output.startsWith(R"({"type":"outcome",)"));
        QCOMPARE(outcome.value(u"state"_s).toString(), u"pending"_s);
        QCOMPARE(outcome.value(u"bodyMd5"_s).toString(), u"5D41402ABC4B2A76B9719D911017C592"_s);
        QCOMPARE(outcome.value(u"messageId"_s).toString().size(), 32);
        QCOMPARE(outcome.value(u"requestId"_s).toString().size(), 24);
        QVERIFY(outcome.value(u"took"_s).isDouble());
        QVERIFY(!outcome.contains(u"due"_s));
        QVERIFY(!outcome.contains(u"receiptHandle"_s));
        QCOMPARE(m_program->complaints, QByteArray());
        QCOMPARE(m_sandbox->stored(u"any"_s), 1);
    }

    void resultThatIsLostIsLocal()
    {
        m_program->resultsFile = u"/dev/full"_s;

        QCOMPARE(send({u"--json"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"hello"_s}), 5);

        QVERIFY2(m_program->complaints.contains("stdout: "), m_program->complaints.constData());
        QCOMPARE(m_sandbox->stored(u"any"_s), 1);
    }

    void wordsTellTheMessageId()
    {
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--body"_s, u"hello"_s}), 0);

        QVERIFY(m_program->output.startsWith("The service accepted the message.\n"));
        QVERIFY(m_program->output.contains("  Message id  "));
        QVERIFY(m_program->output.contains("5D41402ABC4B2A76B9719D911017C592"));
    }

    void timedMessageWaits_data()
    {
        QTest::addColumn<QStringList>("when");
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(600);
        const QString local = then.toOffsetFromUtc(8 * 3600).toString(u"yyyy-MM-dd HH:mm:ss"_s);
        QTest::newRow("in") << QStringList{u"--in"_s, u"10m"_s};
        QTest::newRow("ms") << QStringList{u"--at"_s, QString::number(then.toMSecsSinceEpoch())};
        QTest::newRow("s") << QStringList{u"--at"_s, QString::number(then.toSecsSinceEpoch())};
        QTest::newRow("iso") << QStringList{u"--at"_s, then.toString(Qt::ISODate)};
        QTest::newRow("zone") << QStringList{u"--at"_s, local, u"--zone"_s, u"Asia/Shanghai"_s};
        QTest::newRow("here") << QStringList{u"--at"_s, local};
        QTest::newRow("phrase") << QStringList{u"--at"_s, u"in 10m"_s};
        QTest::newRow("Chinese") << QStringList{u"--at"_s, u"10分钟后"_s};
    }

    void timedMessageWaits()
    {
        QFETCH(const QStringList, when);
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(600);

        QCOMPARE(send(QStringList{u"--json"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s} + when),
                 0);

        const double due = m_program->records().first().value(u"due"_s).toDouble();
        QVERIFY(std::abs(due - double(then.toMSecsSinceEpoch())) < 60'000);
        QCOMPARE(m_sandbox->waiting(u"any"_s), 1);
    }

    void delayIsCountedInTheServersTime()
    {
        SandboxOptions ahead;
        ahead.clockOffset = std::chrono::seconds(20);
        m_sandbox = std::make_unique<TestSandbox>(ahead);
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(620);

        QCOMPARE(
            send({u"--json"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s, u"--in"_s, u"10m"_s}),
            0);

        const double due = m_program->records().first().value(u"due"_s).toDouble();
        QVERIFY(std::abs(due - double(then.toMSecsSinceEpoch())) < 5'000);
        QVERIFY(m_program->complaints.contains("behind. Delays are counted in server time."));
    }

    void bodyComesFromStdinOrAFileByteForByte()
    {
        const QByteArray body(" 延时 <&>\r\n\t😀 \n");
        QTemporaryDir folder;
        QFile file(folder.filePath(u"body"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(body);
        file.close();

        QCOMPARE(send({u"--topic"_s, u"any"_s}, body), 0);
        QCOMPARE(bodyOnTopic(), body);

        m_sandbox = std::make_unique<TestSandbox>();
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--again"_s, u"--body-file"_s, file.fileName()}),
                 0);
        QCOMPARE(bodyOnTopic(), body);
    }

    void everyFieldArrives()
    {
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s, u"--tag"_s, u"tag1"_s,
                       u"--key"_s, u"K"_s, u"--property"_s, u"a=i"_s, u"--property"_s, u"b=x=y"_s,
                       u"--sharding-key"_s, u"S"_s}),
                 0);

        ProgramRun consumer;
        consumer.run(m_sandbox->command({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s,
                                         u"--group"_s, u"GID_a"_s, u"--count"_s, u"1"_s}));
        const QJsonObject arrival = consumer.records().value(0);
        QCOMPARE(arrival.value(u"tag"_s).toString(), u"tag1"_s);
        QCOMPARE(arrival.value(u"key"_s).toString(), u"K"_s);
        QCOMPARE(arrival.value(u"properties"_s).toObject(),
                 (QJsonObject{{u"a"_s, u"i"_s}, {u"b"_s, u"x=y"_s}, {u"__SHARDINGKEY"_s, u"S"_s}}));
    }

    void textInBracketsArrivesAsItWasTyped()
    {
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--body"_s, u"[1,2]"_s, u"--tag"_s, u"[t]"_s,
                       u"--key"_s, u"[k]"_s, u"--property"_s, u"[a=b]"_s, u"--property=[c]=[d,e]"_s,
                       u"--sharding-key"_s, u"[s]"_s}),
                 0);

        ProgramRun consumer;
        consumer.run(m_sandbox->command({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s,
                                         u"--group"_s, u"GID_a"_s, u"--count"_s, u"1"_s}));
        const QJsonObject arrival = consumer.records().value(0);
        QCOMPARE(arrival.value(u"body"_s).toString(), u"[1,2]"_s);
        QCOMPARE(arrival.value(u"tag"_s).toString(), u"[t]"_s);
        QCOMPARE(arrival.value(u"key"_s).toString(), u"[k]"_s);
        QCOMPARE(arrival.value(u"properties"_s).toObject(),
                 (QJsonObject{
                     {u"[a"_s, u"b]"_s}, {u"[c]"_s, u"[d,e]"_s}, {u"__SHARDINGKEY"_s, u"[s]"_s}}));
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
        row("no topic", u"--body x"_s, 2, "--topic is missing. Add it with its value.");
        row("unknown flag", u"--topic any --body x --colour red"_s, 2,
            "There is no option --colour here.");
        row("no value", u"--topic any --body x --tag"_s, 2, "--tag needs a value behind it.");
        row("stray word", u"--topic any --body x stray"_s, 2, "stands alone");
        row("past", u"--topic any --body x --at 1700000000"_s, 2,
            "is in the past. Sent now, it would be delivered at once.");
        row("too near", u"--topic any --body x --in 2s"_s, 2, "is effectively now.");
        row("too far", u"--topic any --body x --in 4d"_s, 2, "is beyond the window of 3d.");
        row("unreadable time", u"--topic any --body x --at soon"_s, 2, "since 1970.");
        row("no clock", u"--topic any --body x --at tomorrow"_s, 2, "Add the time");
        row("unreadable delay", u"--topic any --body x --in soon"_s, 2, "Write it like 10s");
        row("zone of nothing", u"--topic any --body x --zone UTC"_s, 2, "Add --at");
        row("earlier nothing", u"--topic any --body x --earlier"_s, 2, "Add --at");
        row("later nothing", u"--topic any --body x --in 10s --later"_s, 2, "Add --at");
        row("twice when", u"--topic any --body x --in 10s --at now"_s, 2, "Leave one of them out.");
        row("bad property", u"--topic any --body x --property a"_s, 2, "is not NAME=VALUE.");
        row("forbidden", u"--topic any --body x --property a=<"_s, 2, "& \" ' < > : |");
        row("tag", u"--topic any --body x --tag a||b"_s, 2, "The tag contains |");
        row("two bodies", u"--topic any --body x --body-file y"_s, 2, "Leave one of them out.");
        row("no file", u"--topic any --body-file /nowhere/x"_s, 5, "/nowhere/x");
        row("unknown topic", u"--topic none --body x"_s, 1,
            "TopicNotExist: The topic does not exist in this instance. Create the topic first");
        row("wrong type", u"--topic ordered --body x"_s, 1, "InvalidArgument:");
        row("unknown instance", u"--instance MQ_INST_x --topic any --body x"_s, 1,
            "TopicNotExist:");
        row("unknown language", u"--topic any --body x --lang fr"_s, 2, "Use en or zh_CN.");
        row("transaction", u"--topic transaction --body x --transaction 5s"_s, 2, "10 to 300");
    }

    void badInputIsASentenceWithTheNextStep()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exit);
        QFETCH(const QByteArray, says);

        QCOMPARE(send(arguments), exit);

        QVERIFY2(m_program->complaints.contains(says), m_program->complaints.constData());
        QVERIFY(m_program->complaints.startsWith("tminusctl: "));
        QCOMPARE(m_program->output, QByteArray());
        QCOMPARE(m_sandbox->stored(u"any"_s), 0);
    }

    void emptyBodyIsRefused()
    {
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--body"_s, QString()}), 2);
        QVERIFY(m_program->complaints.contains("The body is empty."));
        QCOMPARE(send({u"--topic"_s, u"any"_s}), 2);
    }

    void everyStopIsNamed()
    {
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--body"_s, QString(), u"--tag"_s, u"a b"_s}), 2);

        QVERIFY(m_program->complaints.contains("The body is empty."));
        QVERIFY(m_program->complaints.contains("The tag contains a space."));
    }

    void warningDoesNotStop()
    {
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s, u"--key"_s, u"a b"_s}), 0);
        QVERIFY(m_program->complaints.contains("two keys"));
    }

    void errorRecordSaysHowItEnded()
    {
        QCOMPARE(send({u"--json"_s, u"--body"_s, u"x"_s}), 2);

        const QJsonObject error = m_program->records().value(0);
        QCOMPARE(error.value(u"type"_s).toString(), u"error"_s);
        QCOMPARE(error.value(u"kind"_s).toString(), u"InvalidArgument"_s);
        QCOMPARE(error.value(u"exit"_s).toInt(), 2);
        QVERIFY(!error.value(u"text"_s).toString().isEmpty());
    }

    void pastTimeHasItsWordInTheRecord()
    {
        QCOMPARE(send({u"--json"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s, u"--at"_s,
                       u"1700000000"_s}),
                 2);
        QCOMPARE(m_program->records().value(0).value(u"code"_s).toString(), u"past"_s);
    }

    void refusedMessageIsAnOutcomeToo()
    {
        QCOMPARE(send({u"--json"_s, u"--topic"_s, u"none"_s, u"--body"_s, u"x"_s}), 1);

        QCOMPARE(m_program->records().size(), 1);
        const QJsonObject outcome = m_program->records().first();
        QCOMPARE(outcome.value(u"state"_s).toString(), u"refused"_s);
        QCOMPARE(outcome.value(u"code"_s).toString(), u"TopicNotExist"_s);
        QCOMPARE(outcome.value(u"text"_s).toString(), u"The topic you provided does not exist."_s);
        QCOMPARE(outcome.value(u"requestId"_s).toString().size(), 24);
    }

    void wrongSecretIsNamed()
    {
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"sandbox"_s);
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"wrong-one"_s);

        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s}), 1);

        QVERIFY(m_program->complaints.contains("SignatureDoesNotMatch: "));
        QVERIFY(m_program->complaints.contains("Enter the secret"));
        QVERIFY(!m_program->complaints.contains("wrong-one"));
    }

    void nobodyThereIsNotSent()
    {
        const QString deaf = u"http://127.0.0.1:%1"_s.arg(ScriptedServer::deafPort());

        QCOMPARE(m_program->run({u"--json"_s, u"--endpoint"_s, deaf, u"send"_s, u"--topic"_s,
                                 u"any"_s, u"--body"_s, u"x"_s}),
                 3);

        QCOMPARE(m_program->records().value(0).value(u"state"_s).toString(), u"notSent"_s);
        QVERIFY(m_program->complaints.contains("Check host and port"));
    }

    void nobodyThereIsNotSentEvenWhenItsClockIsAskedFirst()
    {
        const QString deaf = u"http://127.0.0.1:%1"_s.arg(ScriptedServer::deafPort());

        QCOMPARE(m_program->run({u"--json"_s, u"--endpoint"_s, deaf, u"send"_s, u"--topic"_s,
                                 u"any"_s, u"--body"_s, u"x"_s, u"--in"_s, u"1m"_s}),
                 3);

        QCOMPARE(m_program->records().size(), 1);
        QCOMPARE(m_program->records().value(0).value(u"state"_s).toString(), u"notSent"_s);
    }

    void lostAnswerIsUnknownAndNotRepeated()
    {
        ScriptedServer server({Deed::close()});

        QCOMPARE(m_program->run({u"--json"_s, u"--endpoint"_s, server.endpoint().toString(),
                                 u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s}),
                 4);

        QCOMPARE(m_program->records().value(0).value(u"state"_s).toString(), u"unknown"_s);
        QVERIFY(m_program->complaints.contains("It was not sent again."));
        // Qt may knock again with a head; what counts is that no second body ever comes.
        const auto hasBody = [](const QByteArray &request) {
            return request.contains("</Message>");
        };
        QCOMPARE(std::ranges::count_if(server.requests(), hasBody), 1);
    }

    void interruptedSendIsUnknown()
    {
        ScriptedServer server({Deed::hang()});
        m_program->start({u"--json"_s, u"--endpoint"_s, server.endpoint().toString(), u"send"_s,
                          u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s});
        QTRY_COMPARE(server.requests().size(), 1);
        QTRY_VERIFY(server.requests().first().endsWith("</Message>"));

        m_program->signal(SIGINT);

        QCOMPARE(m_program->wait(), 4);
        QCOMPARE(m_program->records().value(0).value(u"state"_s).toString(), u"unknown"_s);
    }

    void productionIsReadOnlyUntilArmed()
    {
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"id"_s);
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"s"_s);

        QCOMPARE(m_program->run({u"--endpoint"_s, u"https://192.0.2.1"_s, u"send"_s, u"--topic"_s,
                                 u"any"_s, u"--body"_s, u"x"_s}),
                 2);
        QVERIFY(m_program->complaints.contains("--arm 192.0.2.1"));

        // The wrong name arms nothing.
        QCOMPARE(
            m_program->run({u"--endpoint"_s, u"https://192.0.2.1"_s, u"--arm"_s, u"192.0.2.2"_s,
                            u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s}),
            2);
    }

    void chineseIsSpokenWhenAskedFor()
    {
        QCOMPARE(send({u"--lang"_s, u"zh_CN"_s, u"--topic"_s, u"none"_s, u"--body"_s, u"x"_s}), 1);
        QVERIFY(m_program->complaints.contains("TopicNotExist"));
        QVERIFY(QString::fromUtf8(m_program->complaints).contains(u"先创建主题"_s));

        m_program->complaints.clear();
        m_program->environment.insert(u"LANG"_s, u"zh_CN.UTF-8"_s);
        QCOMPARE(send({u"--topic"_s, u"none"_s, u"--body"_s, u"x"_s}), 1);
        QVERIFY(QString::fromUtf8(m_program->complaints).contains(u"先创建"_s));
    }
};

QTEST_GUILESS_MAIN(TestSendCommand)
#include "tst_sendcommand.moc"
