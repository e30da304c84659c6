// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"

#include <QDir>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

using namespace TMinus;

class TestSandboxCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgramRun> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;
    QString m_endpoint;

    /// Starts a sandbox on a free port and waits until it is ready.
    bool start(const QStringList &more = {})
    {
        m_sandbox->start(QStringList{u"--json"_s, u"sandbox"_s, u"--port"_s, u"0"_s, u"--store"_s,
                                     m_folder->path()}
                         + more);
        const bool isReady = m_sandbox->waitForOutput("\n");
        m_endpoint = m_sandbox->records().value(0).value(u"endpoint"_s).toString();
        return isReady && !m_endpoint.isEmpty();
    }
    int run(const QStringList &arguments)
    {
        m_program->output.clear();
        m_program->complaints.clear();
        return m_program->run(QStringList{u"--json"_s, u"--endpoint"_s, m_endpoint} + arguments);
    }
    int send(const QString &topic, const QStringList &more = {})
    {
        return run(QStringList{u"send"_s, u"--topic"_s, topic, u"--body"_s, u"x"_s} + more);
    }
    int consume(const QString &group, const QString &time = u"60s"_s)
    {
        return run({u"consume"_s, u"--topic"_s, u"t"_s, u"--group"_s, group, u"--count"_s, u"1"_s,
                    u"--for"_s, time});
    }

    /// What a browser gets on the port.
    static QByteArray pageAt(const QUrl &endpoint)
    {
        QTcpSocket socket;
        socket.connectToHost(endpoint.host(), quint16(endpoint.port()));
        socket.write("GET / HTTP/1.0\r\n\r\n");
        socket.waitForDisconnected(Testing::patience);
        return socket.readAll();
    }

private Q_SLOTS:
    void profileOfTheEnvironmentMeansNothingHere()
    {
        ProgramRun program;
        program.environment.insert(u"TMINUS_PROFILE"_s, u"nowhere"_s);

        program.start({u"sandbox"_s, u"--port"_s, u"0"_s});

        QVERIFY2(program.waitForOutput("ready endpoint="), program.complaints.constData());
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<ProgramRun>();
        m_program = std::make_unique<ProgramRun>();
    }

    void readyLineIsOneLineOfPairs()
    {
        m_sandbox->start({u"sandbox"_s, u"--port"_s, u"0"_s, u"--store"_s, m_folder->path(),
                          u"--topic"_s, u"t:delay"_s, u"u"_s, u"--instance"_s, u"MQ_INST_a"_s});
        QVERIFY(m_sandbox->waitForOutput("\n"));

        const QRegularExpression form(
            u"^ready endpoint=http://127\\.0\\.0\\.1:[1-9]\\d* accessKeyId=sandbox "
            "accessKeySecret=sandbox instances=MQ_INST_a topics=t:delay,u:any store=%1\n$"_s.arg(
                QRegularExpression::escape(m_folder->path())));
        QVERIFY2(form.match(QString::fromUtf8(m_sandbox->output)).hasMatch(),
                 m_sandbox->output.constData());
    }

    void recordSaysTheSame()
    {
        QVERIFY(start({u"--topic"_s, u"t:delay"_s, u"--credential"_s, u"me:secret:token"_s}));

        const QJsonObject record = m_sandbox->records().value(0);
        QCOMPARE(record.value(u"type"_s).toString(), u"sandbox"_s);
        QCOMPARE(record.value(u"accessKeyId"_s).toString(), u"me"_s);
        QCOMPARE(record.value(u"accessKeySecret"_s).toString(), u"secret"_s);
        QCOMPARE(record.value(u"instances"_s).toArray(), QJsonArray());
        QCOMPARE(record.value(u"topics"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"name"_s, u"t"_s}, {u"type"_s, u"delay"_s}}}));
        QCOMPARE(record.value(u"store"_s).toString(), m_folder->path());
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
        QVERIFY(start());

        m_sandbox->signal(number);

        QCOMPARE(m_sandbox->wait(), 0);
    }

    void storeIsInTheDataFolderUnlessNamed()
    {
        m_sandbox->start({u"--json"_s, u"sandbox"_s, u"--port"_s, u"0"_s});
        QVERIFY(m_sandbox->waitForOutput("\n"));

        const QString store = m_sandbox->records().value(0).value(u"store"_s).toString();

        QCOMPARE(store, m_sandbox->environment.value(u"TMINUS_HOME"_s) + u"/data/sandbox"_s);
        const auto permissions = QFileInfo(store).permissions();
        QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void messagesSurviveItsEnd()
    {
        QVERIFY(start({u"--topic"_s, u"t"_s}));
        QCOMPARE(send(u"t"_s), 0);
        m_sandbox->signal(SIGKILL);
        m_sandbox->wait();

        m_sandbox = std::make_unique<ProgramRun>();
        QVERIFY(start({u"--topic"_s, u"t"_s}));

        QCOMPARE(consume(u"GID_a"_s), 0);
    }

    void secondUserOfAStoreIsToldWhoServesIt()
    {
        QVERIFY(start());

        QCOMPARE(
            m_program->run({u"sandbox"_s, u"--port"_s, u"0"_s, u"--store"_s, m_folder->path()}), 5);
        QVERIFY2(m_program->complaints.contains(m_endpoint.toUtf8()),
                 m_program->complaints.constData());
    }

    void takenPortIsLocal()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));

        QCOMPARE(
            m_program->run({u"--json"_s, u"sandbox"_s, u"--port"_s,
                            QString::number(other.serverPort()), u"--store"_s, m_folder->path()}),
            5);
        QCOMPARE(m_program->records(u"error"_s).value(0).value(u"exit"_s).toInt(), 5);
        QVERIFY2(m_program->complaints.contains("cannot be used"),
                 m_program->complaints.constData());
    }

    void strictGroupsKnowOnlyTheNamedOnes()
    {
        QVERIFY(start({u"--topic"_s, u"t"_s, u"--strict-groups"_s, u"--group"_s, u"GID_known"_s}));
        QCOMPARE(send(u"t"_s), 0);

        QCOMPARE(consume(u"GID_other"_s), 1);
        QCOMPARE(consume(u"GID_known"_s), 0);
    }

    void topicsAreMadeOnFirstUseWhenAskedTo()
    {
        QVERIFY(start({u"--auto-create"_s}));

        QCOMPARE(send(u"fresh"_s), 0);
    }

    void typesOfTopicsAreKept()
    {
        QVERIFY(start({u"--topic"_s, u"t:normal"_s}));

        QCOMPARE(send(u"t"_s, {u"--in"_s, u"10s"_s}), 1);
        QCOMPARE(send(u"t"_s), 0);
    }

    void faultsHappenOnPurpose()
    {
        QVERIFY(start({u"--topic"_s, u"t"_s, u"--fault"_s, u"drop-after,op=publish,times=1"_s,
                       u"--fault"_s, u"error=QpsLimitExceeded,op=consume"_s}));

        QCOMPARE(send(u"t"_s), 4);
        QCOMPARE(send(u"t"_s, {u"--again"_s}), 0); // the first one may be stored
        QCOMPARE(consume(u"GID_a"_s, u"2s"_s), 6); // busy is asked again, until the time is over
    }

    void faultThatIsNoneIsToldWithTheRightOnes()
    {
        QCOMPARE(m_program->run({u"sandbox"_s, u"--port"_s, u"0"_s, u"--store"_s, m_folder->path(),
                                 u"--fault"_s, u"explode"_s}),
                 2);
        QVERIFY2(m_program->complaints.contains("latency=D"), m_program->complaints.constData());
    }

    void instancesAreServed()
    {
        QVERIFY(start({u"--topic"_s, u"t"_s, u"--instance"_s, u"MQ_INST_a"_s}));

        QCOMPARE(send(u"t"_s, {u"--instance"_s, u"MQ_INST_a"_s}), 0);
        QCOMPARE(send(u"t"_s, {u"--instance"_s, u"MQ_INST_b"_s}), 1);
    }

    void tokenIsNeededWhereOneIsSet()
    {
        QVERIFY(start({u"--topic"_s, u"t"_s, u"--credential"_s, u"me:secret:token"_s}));
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"me"_s);
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"secret"_s);

        QCOMPARE(send(u"t"_s), 1);
        m_program->environment.insert(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"token"_s);
        QCOMPARE(send(u"t"_s), 0);
    }

    void leaseCanBeShortened()
    {
        QVERIFY(start({u"--topic"_s, u"t"_s, u"--lease"_s, u"100ms"_s}));
        QCOMPARE(send(u"t"_s), 0);
        QCOMPARE(consume(u"GID_a"_s), 0);

        QCOMPARE(consume(u"GID_a"_s), 0);

        QCOMPARE(m_program->records().value(0).value(u"consumedTimes"_s).toInt(), 2);
    }

    void pageInABrowserSpeaksTheLanguageOfTheProgram_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says");
        QTest::newRow("English") << u"TMINUS_LANG"_s << u"en"_s << u"<th>Dead letters</th>"_s;
        QTest::newRow("Chinese") << u"TMINUS_LANG"_s << u"zh_CN"_s << u"<th>死信</th>"_s;
        QTest::newRow("system") << u"LANG"_s << u"zh_CN.UTF-8"_s << u"<html lang=\"zh"_s;
    }

    void pageInABrowserSpeaksTheLanguageOfTheProgram()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, value);
        QFETCH(const QString, says);
        m_sandbox->environment.insert(variable, value);
        QVERIFY(start({u"--topic"_s, u"t"_s}));

        const QString page = QString::fromUtf8(pageAt(QUrl(m_endpoint)));

        QVERIFY2(page.contains(says), qPrintable(page));
    }

    void clockFarAwayRefusesDelays()
    {
        QVERIFY(start({u"--topic"_s, u"t"_s, u"--clock-offset"_s, u"-5m"_s}));

        QCOMPARE(send(u"t"_s, {u"--in"_s, u"10m"_s}), 2);

        QCOMPARE(m_program->records().value(0).value(u"code"_s).toString(), u"skewRelative"_s);
        QVERIFY(m_program->complaints.contains("Set the clock, or give the exact time"));
        QVERIFY(m_program->complaints.contains("With --accept-skew"));

        QCOMPARE(send(u"t"_s, {u"--in"_s, u"10m"_s, u"--accept-skew"_s}), 0);
        QVERIFY(m_program->complaints.contains("Your clock is"));
        QCOMPARE(send(u"t"_s, {u"--in"_s, u"10m"_s, u"--copies"_s, u"2"_s}), 2);
        QCOMPARE(
            send(u"t"_s,
                 {u"--in"_s, u"10m"_s, u"--copies"_s, u"2"_s, u"--accept-skew"_s, u"--again"_s}),
            0);
    }

    void badInputIsASentenceWithTheNextStep_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QString &arguments, const char *says) {
            QTest::newRow(name) << arguments << QByteArray(says);
        };
        row("port", u"--port 70000"_s, "--port takes a whole number from 0 to 65535");
        row("topic", u"--topic t:odd"_s, "TYPE is any, normal, delay");
        row("nameless", u"--topic :delay"_s, "is not NAME:TYPE");
        row("topic name", u"--topic a.b"_s, "1 to 64 letters");
        row("two types", u"--topic t:any --topic t:delay"_s, "two types");
        row("group name", u"--group a.b"_s, "1 to 64 letters");
        row("instance name", u"--instance a.b"_s, "1 to 64 letters");
        row("profile", u"--profile sandbox"_s, "Leave --profile");
        row("endpoint", u"--endpoint http://127.0.0.1:1"_s, "Leave --profile");
        row("credential", u"--credential me"_s, "ID:SECRET");
        row("lease", u"--lease long"_s, "Write it like 10s");
        row("no lease", u"--lease 0s"_s, "longer than nothing");
        row("address", u"--port 0 --listen nowhere"_s, "nowhere");
        row("unknown flag", u"--tls"_s, "There is no option --tls here.");
    }

    void badInputIsASentenceWithTheNextStep()
    {
        QFETCH(const QString, arguments);
        QFETCH(const QByteArray, says);

        QCOMPARE(m_program->run(QStringList{u"sandbox"_s} + arguments.split(u' ')), 2);

        QVERIFY2(m_program->complaints.contains(says), m_program->complaints.constData());
        QVERIFY(!m_program->output.contains("ready"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxCommand)
#include "tst_sandboxcommand.moc"
