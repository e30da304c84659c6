// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QRegularExpression>

using namespace TMinus;

class TestDoctorCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProgramRun> m_program;

    int run(const QStringList &arguments)
    {
        const QProcessEnvironment environment = m_program->environment;
        m_program = std::make_unique<ProgramRun>();
        m_program->environment = environment;
        return m_program->run(arguments);
    }
    QString result(const QString &name) const
    {
        for (const QJsonObject &layer : m_program->records(u"layer"_s)) {
            if (layer.value(u"name"_s) == name)
                return layer.value(u"result"_s).toString();
        }
        return {};
    }
    void addProfile(const QString &id, const QString &endpoint)
    {
        QCOMPARE(run({u"profile"_s, u"add"_s, id, u"--endpoint"_s, endpoint, u"--service"_s,
                      u"sandbox"_s, u"--environment"_s, u"sandbox"_s}),
                 0);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_home = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<ProgramRun>();
        m_program->environment.insert(u"TMINUS_HOME"_s, m_home->path());
    }

    void soundComputerEndsWithZero()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());
        addProfile(u"p"_s, sandbox.sandbox().endpoint());

        QCOMPARE(run({u"--json"_s, u"doctor"_s, u"--profile"_s, u"p"_s}), 0);

        QCOMPARE(result(u"service/p"_s), u"ok"_s);
        QCOMPARE(result(u"profilesFile"_s), u"ok"_s);
        QVERIFY(m_program->output.startsWith("{\"type\":\"layer\",\"name\":\"programs\","));
    }

    void faultsEndWithSix()
    {
        SandboxOptions late;
        late.clockOffset = std::chrono::minutes(20);
        TestSandbox sandbox(late);
        QVERIFY(sandbox.isReady());
        addProfile(u"p"_s, sandbox.sandbox().endpoint());

        QCOMPARE(run({u"doctor"_s, u"--profile"_s, u"p"_s}), 6);

        const QString said = QString::fromUtf8(m_program->output);
        QVERIFY2(said.contains(u"✗ p "_s) && said.contains(u"Set the clock"_s), qPrintable(said));
        QVERIFY(m_program->complaints.contains("1 fault"));
    }

    void brokenProfilesAreAFaultAndTheRestIsStillSaid()
    {
        addProfile(u"p"_s, u"http://127.0.0.1:9"_s);
        QFile file(m_home->filePath(u"config/profiles.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{");
        file.close();

        QCOMPARE(run({u"--json"_s, u"doctor"_s}), 6);

        QCOMPARE(result(u"profilesFile"_s), u"failed"_s);
        QCOMPARE(result(u"timeZones"_s), u"ok"_s);
    }

    void profileOfTheEnvironmentMustBeThere()
    {
        m_program->environment.insert(u"TMINUS_PROFILE"_s, u"nowhere"_s);

        QCOMPARE(run({u"--json"_s, u"doctor"_s}), 6);

        QCOMPARE(result(u"environment"_s), u"failed"_s);
    }

    void endpointIsForTheProfileTest()
    {
        QCOMPARE(run({u"--endpoint"_s, u"http://127.0.0.1:9"_s, u"doctor"_s}), 2);

        QVERIFY(m_program->complaints.contains("profile test"));
    }
};

QTEST_GUILESS_MAIN(TestDoctorCommand)
#include "tst_doctorcommand.moc"
