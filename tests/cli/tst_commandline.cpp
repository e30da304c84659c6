// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QRegularExpression>

using namespace TMinus;

class TestCommandLine final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ProgramRun> m_program;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_program = std::make_unique<ProgramRun>();
    }

    void helpAndVersionAreResults_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("help") << QStringList{u"--help"_s} << QByteArray("Commands:");
        QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray("tminusctl ");
        for (const char *command : {"send", "consume", "ack", "commit", "rollback", "profile",
                                    "doctor", "sandbox", "demo", "completion"})
            QTest::newRow(command)
                << QStringList{QString::fromLatin1(command), u"--help"_s} << QByteArray("Options:");
    }

    void helpAndVersionAreResults()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, says);

        QCOMPARE(m_program->run(arguments), 0);

        QVERIFY2(m_program->output.contains(says), m_program->output.constData());
        QCOMPARE(m_program->complaints, QByteArray());
    }

    void helpSpeaksChinese()
    {
        QCOMPARE(m_program->run({u"--lang"_s, u"zh_CN"_s, u"--help"_s}), 0);

        QVERIFY(QString::fromUtf8(m_program->output).contains(u"命令"_s));
        QVERIFY(!m_program->output.contains("Commands"));
    }

    void emptyValueIsRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("option");
        const auto row = [](const char *option, const QString &arguments) {
            QTest::newRow(option) << arguments << QByteArray(option);
        };
        row("--in", u"send --topic t --body x --in"_s);
        row("--at", u"send --topic t --body x --at"_s);
        row("--transaction", u"send --topic t --body x --transaction"_s);
        row("--property", u"send --topic t --body x --property"_s);
        row("--count", u"consume --topic t --group g --count"_s);
        row("--for", u"consume --topic t --group g --for"_s);
        row("--port", u"sandbox --port"_s);
        row("--store", u"sandbox --store"_s);
        row("--endpoint", u"send --topic t --body x --endpoint"_s);
        row("--profile", u"send --topic t --body x --profile"_s);
        row("HANDLE", u"ack --topic t --group g"_s);
    }

    void emptyValueIsRefused()
    {
        QFETCH(const QString, arguments);
        QFETCH(const QByteArray, option);

        QCOMPARE(m_program->run(arguments.split(u' ') + QStringList{QString()}), 2);

        QVERIFY2(m_program->complaints.startsWith("tminusctl: " + option + " is empty. Give it"),
                 m_program->complaints.constData());
    }

    void emptyValueBehindAnEqualsSignIsRefused()
    {
        QCOMPARE(m_program->run({u"send"_s, u"--in="_s, u"--topic"_s, u"t"_s, u"--body"_s, u"x"_s}),
                 2);

        QVERIFY2(m_program->complaints.startsWith("tminusctl: --in is empty. Give it"),
                 m_program->complaints.constData());
    }

    void bodyMayBeEmptyBehindAnEqualsSign()
    {
        QCOMPARE(m_program->run({u"send"_s, u"--body="_s, u"--topic"_s, u"t"_s, u"--endpoint"_s,
                                 u"http://127.0.0.1:1"_s}),
                 2);

        QVERIFY2(m_program->complaints.startsWith("tminusctl: The body is empty. "),
                 m_program->complaints.constData()); // the pre-flight's word, not "takes a value"
    }

    void helpIsTextEvenBesideJson()
    {
        QCOMPARE(m_program->run({u"--json"_s, u"--help"_s}), 0);
        const QByteArray beside = m_program->output;
        ProgramRun plain;
        QCOMPARE(plain.run({u"--help"_s}), 0);

        QCOMPARE(beside, plain.output);
        QVERIFY(plain.output.contains("help stays text"));
    }

    void valueThatIsNoTextIsRefused()
    {
        QProcess shell;
        shell.setProcessEnvironment(m_program->environment);
        shell.start(u"sh"_s,
                    {u"-c"_s,
                     QStringLiteral(TMINUSCTL " send --topic t --body x --tag \"$(printf "
                                              "'a\\377')\"")});
        QVERIFY(shell.waitForFinished());

        QCOMPARE(shell.exitCode(), 2);
        QVERIFY(shell.readAllStandardError().contains("--tag is not UTF-8 text."));
    }

    void wrongWordsAreRefusedWithTheNextStep_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QStringList() << QByteArray("No command was named.");
        QTest::newRow("unknown command")
            << QStringList{u"sned"_s} << QByteArray("There is no command “sned”.");
        QTest::newRow("unknown option")
            << QStringList{u"--verbose"_s} << QByteArray("There is no option --verbose here.");
        QTest::newRow("no value") << QStringList{u"demo"_s, u"--endpoint"_s}
                                  << QByteArray("--endpoint needs a value behind it.");
        QTest::newRow("two commands") << QStringList{u"send"_s, u"demo"_s} << QByteArray("--help");
    }

    void wrongWordsAreRefusedWithTheNextStep()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, says);

        QCOMPARE(m_program->run(arguments), 2);

        QVERIFY2(m_program->complaints.contains(says), m_program->complaints.constData());
        QVERIFY2(m_program->complaints.contains("--help")
                     || m_program->complaints.contains("try again"),
                 m_program->complaints.constData());
        QCOMPARE(m_program->output, QByteArray());
    }

    void wrongWordsAreARecordToo()
    {
        QCOMPARE(m_program->run({u"--json"_s, u"sned"_s}), 2);
        QCOMPARE(m_program->records(u"error"_s).size(), 1);
    }

    void commonOptionsMayStandBehindTheCommand()
    {
        QCOMPARE(m_program->run({u"send"_s, u"--body"_s, u"x"_s, u"--json"_s}), 2);
        QCOMPARE(m_program->records(u"error"_s).size(), 1);
    }

    void closedReaderEndsIt()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());
        ProgramRun shell;
        QProcess pipe;
        pipe.setProcessEnvironment(m_program->environment);
        pipe.start(u"/bin/sh"_s,
                   {u"-c"_s,
                    u"%1 --json --endpoint %2 consume --topic any --group GID_a | head -1"_s.arg(
                        QStringLiteral(TMINUSCTL), sandbox.sandbox().endpoint())});
        const auto isOver = [&] { return pipe.state() == QProcess::NotRunning; };
        for (int message = 0; message < 100 && !isOver(); ++message) {
            QTRY_VERIFY(isOver() || sandbox.sandbox().status().polls == 1);
            ProgramRun().run(
                sandbox.command({u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s}));
        }
        QVERIFY(isOver());
        QVERIFY(pipe.readAllStandardOutput().startsWith(R"({"type":"arrival")"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
