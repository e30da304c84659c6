// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QFile>
#include <QRegularExpression>

using namespace TMinus;

/// The hook of a profile as the command line runs it.
class TestHook final : public QObject
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

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_home = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<ProgramRun>();
        m_program->environment.insert(u"TMINUS_HOME"_s, m_home->path());
    }

    void consumeEndsWhenItsHookHasEnded()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());
        QFile script(m_home->filePath(u"hook.sh"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("cat >'" + m_home->path().toUtf8()
                     + "/record'; echo \"$1 $ALIBABA_CLOUD_X\" >'" + m_home->path().toUtf8()
                     + "/event'\n");
        script.close();
        QCOMPARE(
            run({u"profile"_s, u"add"_s, u"dev"_s, u"--endpoint"_s, sandbox.sandbox().endpoint(),
                 u"--service"_s, u"sandbox"_s, u"--environment"_s, u"sandbox"_s, u"--hook"_s,
                 u"/bin/sh "_s + script.fileName()}),
            0);
        m_program->environment.insert(u"ALIBABA_CLOUD_X"_s, u"planted"_s);
        QCOMPARE(
            run({u"--profile"_s, u"dev"_s, u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s}),
            0);

        QCOMPARE(run({u"--profile"_s, u"dev"_s, u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s,
                      u"GID_a"_s, u"--count"_s, u"1"_s}),
                 0);

        QFile event(m_home->filePath(u"event"_s));
        QVERIFY(event.open(QIODevice::ReadOnly));
        QCOMPARE(event.readAll(), QByteArray("arrival \n"));
        QFile record(m_home->filePath(u"record"_s));
        QVERIFY(record.open(QIODevice::ReadOnly));
        QVERIFY(record.readAll().startsWith(R"({"type":"message",)"));
    }
};

QTEST_GUILESS_MAIN(TestHook)
#include "tst_hook.moc"
