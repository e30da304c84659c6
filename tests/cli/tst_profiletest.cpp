// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QRegularExpression>
#include <QTcpServer>

using namespace TMinus;

namespace {

/// The name of the layer that failed, or "".
QString failedName(const ProgramRun &program)
{
    for (const QJsonObject &layer : program.records(u"layer"_s)) {
        if (layer.value(u"result"_s) == u"failed"_s)
            return layer.value(u"name"_s).toString();
    }
    return {};
}

} // namespace

class TestProfileTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<TestSandbox> m_sandbox;
    std::unique_ptr<ProgramRun> m_program;

    /// A profile "p" of @p endpoint, with what else is wanted.
    void addProfile(const QString &endpoint, const QStringList &more = {})
    {
        const QStringList words{u"profile"_s, u"add"_s, u"p"_s, u"--endpoint"_s, endpoint};
        QVERIFY(run(words + more) == 0);
    }
    int run(const QStringList &arguments)
    {
        const QProcessEnvironment environment = m_program->environment;
        m_program = std::make_unique<ProgramRun>();
        m_program->environment = environment;
        return m_program->run(arguments);
    }
    QString endpoint() const { return m_sandbox->sandbox().endpoint(); }
    const QStringList m_ofSandbox{u"--service"_s, u"sandbox"_s, u"--environment"_s, u"sandbox"_s};

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_home = std::make_unique<QTemporaryDir>();
        SandboxOptions options;
        options.areGroupsStrict = true;
        options.groups = {u"GID_a"_s};
        m_sandbox = std::make_unique<TestSandbox>(options);
        QVERIFY(m_sandbox->isReady());
        m_program = std::make_unique<ProgramRun>();
        m_program->environment.insert(u"TMINUS_HOME"_s, m_home->path());
    }

    void eachLayerIsARecordInItsOrder()
    {
        addProfile(endpoint(), m_ofSandbox);

        QCOMPARE(run({u"--json"_s, u"profile"_s, u"test"_s, u"p"_s, u"--topic"_s, u"any"_s,
                      u"--group"_s, u"GID_a"_s}),
                 0);

        QStringList lines;
        for (const QJsonObject &layer : m_program->records())
            lines.append(layer.value(u"name"_s).toString() + u'='
                         + layer.value(u"result"_s).toString());
        QCOMPARE(lines.join(u' '),
                 u"name=ok tcp=ok tls=skipped clock=ok keyId=ok signature=ok "
                 "topic=ok group=ok"_s);
        QVERIFY(m_program->output.startsWith(R"({"type":"layer","name":"name","result":"ok",)"));
        QVERIFY(!m_program->output.contains("DELETE"));
    }

    void takesNothingAndChangesNothing()
    {
        addProfile(endpoint(), m_ofSandbox);
        QCOMPARE(ProgramRun().run(
                     m_sandbox->command({u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s})),
                 0);

        QCOMPARE(run({u"profile"_s, u"test"_s, u"p"_s, u"--topic"_s, u"any"_s, u"--group"_s,
                      u"GID_a"_s}),
                 0);

        ProgramRun consume;
        QCOMPARE(consume.run(m_sandbox->command({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s,
                                                 u"--group"_s, u"GID_a"_s, u"--count"_s, u"1"_s,
                                                 u"--for"_s, u"30s"_s})),
                 0);
        QCOMPARE(consume.records(u"arrival"_s).first().value(u"consumedTimes"_s).toInt(), 1);
    }

    void wordsShowTheRequestAsItWasSigned()
    {
        addProfile(endpoint(), m_ofSandbox);

        QCOMPARE(run({u"profile"_s, u"test"_s, u"p"_s}), 0);

        const QString said = QString::fromUtf8(m_program->output);
        QVERIFY2(said.contains(u"  ✓ Signature "_s), qPrintable(said));
        QVERIFY(said.contains(u"x-mq-version:2015-06-06"_s));
        QVERIFY(said.contains(u"/topics/tminus-probe-no-topic/messages?consumer="_s));
        static const QRegularExpression masked(u"Authorization: MQ sandbox:…\\n"_s);
        QVERIFY2(masked.match(said).hasMatch(), qPrintable(said));
    }

    void productionMayBeTestedUnarmed()
    {
        addProfile(endpoint(), {u"--service"_s, u"sandbox"_s, u"--read-only"_s, u"yes"_s});

        QCOMPARE(run({u"profile"_s, u"test"_s, u"p"_s}), 0);
    }

    void layerThatFailedIsNamed_data()
    {
        QTest::addColumn<QStringList>("profile");
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QString>("layer");
        QTest::addColumn<int>("exit");
        const QStringList key{u"--credential"_s, u"environment"_s, u"--access-key-id"_s};
        QTest::newRow("key id") << key + QStringList{u"nobody"_s} << QStringList() << u"keyId"_s
                                << 1;
        QTest::newRow("signature")
            << key + QStringList{u"sandbox"_s} << QStringList() << u"signature"_s << 1;
        QTest::newRow("topic") << m_ofSandbox << QStringList{u"--topic"_s, u"no"_s} << u"topic"_s
                               << 1;
        QTest::newRow("group") << m_ofSandbox
                               << QStringList{u"--topic"_s, u"any"_s, u"--group"_s, u"GID_no"_s}
                               << u"group"_s << 1;
    }

    void layerThatFailedIsNamed()
    {
        QFETCH(const QStringList, profile);
        QFETCH(const QStringList, asked);
        QFETCH(const QString, layer);
        QFETCH(const int, exit);
        addProfile(endpoint(), profile);
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s,
                                      profile.contains(u"nobody"_s) ? u"nobody"_s : u"sandbox"_s);
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"wrong-one"_s);

        QCOMPARE(run(QStringList{u"--json"_s, u"profile"_s, u"test"_s, u"p"_s} + asked), exit);

        QCOMPARE(failedName(*m_program), layer);
        QCOMPARE(m_program->records(u"error"_s).size(), 1);
        QVERIFY(!(m_program->output + m_program->complaints).contains("wrong-one"));
    }

    void nobodyThereFailsAtTcp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QString gone = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
        server.close();
        addProfile(gone, m_ofSandbox);

        QCOMPARE(run({u"--json"_s, u"profile"_s, u"test"_s, u"p"_s}), 3);

        QCOMPARE(failedName(*m_program), u"tcp"_s);
    }

    void keyIdThatIsTheSecretIsNotShown()
    {
        addProfile(endpoint(),
                   {u"--service"_s, u"tdmq"_s, u"--credential"_s, u"environment"_s,
                    u"--access-key-id"_s, u"role"_s});
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"rolekey-gOldEn"_s);
        m_program->environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"role"_s);

        QCOMPARE(run({u"profile"_s, u"test"_s, u"p"_s}), 1);

        QVERIFY(m_program->output.contains("Authorization: MQ …:…"));
        QVERIFY(!(m_program->output + m_program->complaints).contains("gOldEn"));
    }

    void endpointAloneCanBeTested()
    {
        QCOMPARE(run({u"--endpoint"_s, endpoint(), u"profile"_s, u"test"_s}), 0);
    }

    void silentServiceIsGivenUpByCtrlC()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        addProfile(u"http://127.0.0.1:%1"_s.arg(silent.serverPort()), m_ofSandbox);
        int accepted = 0;
        connect(&silent, &QTcpServer::newConnection, this, [&] { ++accepted; });

        m_program->start({u"profile"_s, u"test"_s, u"p"_s});
        QTRY_VERIFY_WITH_TIMEOUT(accepted >= 1, 60'000);
        m_program->signal(SIGINT);

        QVERIFY(m_program->wait() != -1);
        QVERIFY2(m_program->complaints.contains("given up"), m_program->complaints.constData());
    }
};

QTEST_GUILESS_MAIN(TestProfileTest)
#include "tst_profiletest.moc"
