// SPDX-License-Identifier: Apache-2.0
#include "cli/programrun.h"
#include "cli/testsandbox.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>

using namespace TMinus;

class TestProfileCommand final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProgramRun> m_program;

    /// Runs it anew in the same home; what it says is in m_program.
    int run(const QStringList &arguments, const QByteArray &input = {})
    {
        const QProcessEnvironment environment = m_program->environment;
        m_program = std::make_unique<ProgramRun>();
        m_program->environment = environment;
        return m_program->run(arguments, input);
    }
    int add(const QString &id, const QStringList &more = {})
    {
        return run(
            QStringList{u"profile"_s, u"add"_s, id, u"--endpoint"_s, u"https://mq.example.com"_s}
            + more);
    }
    QJsonObject shown(const QString &id)
    {
        run({u"--json"_s, u"profile"_s, u"show"_s, id});
        return m_program->records().value(0);
    }
    /// Whether any file of the program holds @p text.
    bool isKept(const QByteArray &text) const
    {
        QDirIterator it(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_home = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<ProgramRun>();
        m_program->environment.insert(u"TMINUS_HOME"_s, m_home->path());
    }

    void namesThatWereUsedAreAdded()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());
        QCOMPARE(
            run({u"profile"_s, u"add"_s, u"dev"_s, u"--endpoint"_s, sandbox.sandbox().endpoint(),
                 u"--service"_s, u"sandbox"_s, u"--environment"_s, u"sandbox"_s}),
            0);

        QCOMPARE(
            run({u"--profile"_s, u"dev"_s, u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s}),
            0);
        QCOMPARE(run({u"--profile"_s, u"dev"_s, u"send"_s, u"--topic"_s, u"nowhere"_s, u"--body"_s,
                      u"x"_s}),
                 1);
        QCOMPARE(run({u"--profile"_s, u"dev"_s, u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s,
                      u"GID_a"_s, u"--count"_s, u"1"_s}),
                 0);

        const QJsonObject dev = shown(u"dev"_s);
        QCOMPARE(dev.value(u"topics"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"name"_s, u"any"_s}, {u"type"_s, u"any"_s}}}));
        QCOMPARE(dev.value(u"groups"_s).toArray(), QJsonArray{u"GID_a"_s});
    }

    void sandboxOfNoFileLearnsNothing()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());

        QCOMPARE(run(sandbox.command({u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s})), 0);

        QVERIFY(!QFile::exists(m_home->filePath(u"config/profiles.json"_s)));
    }

    void sandboxIsListedWithoutAFile()
    {
        QCOMPARE(run({u"--json"_s, u"profile"_s, u"list"_s}), 0);

        QCOMPARE(m_program->records().size(), 1);
        QCOMPARE(m_program->records().first().value(u"id"_s).toString(), u"sandbox"_s);
        QVERIFY(m_program->output.startsWith("{\"type\":\"profile\","));
    }

    void fieldsAreOptions_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("field"); ///< "proxy.host" for one inside another
        QTest::addColumn<QJsonValue>("value");
        const auto add = [](const QString &option, const QString &typed, const QString &field,
                            const QJsonValue &value) {
            QTest::newRow(qPrintable(option)) << u"--"_s + option << typed << field << value;
        };
        for (const QString &text : {u"name"_s, u"group"_s, u"instance"_s})
            add(text, u"x y"_s, text, u"x y"_s);
        add(u"order"_s, u"-3"_s, u"order"_s, -3);
        add(u"service"_s, u"tdmq"_s, u"service"_s, u"tdmq"_s);
        add(u"endpoint"_s, u"http://h:1"_s, u"endpoint"_s, u"http://h:1"_s);
        add(u"environment"_s, u"staging"_s, u"environment"_s, u"staging"_s);
        add(u"colour"_s, u"#010203"_s, u"colour"_s, u"#010203"_s);
        add(u"read-only"_s, u"yes"_s, u"readOnly"_s, true);
        add(u"topics"_s, u"a:delay, b"_s, u"topics"_s,
            QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"type"_s, u"delay"_s}},
                       QJsonObject{{u"name"_s, u"b"_s}, {u"type"_s, u"any"_s}}});
        add(u"groups"_s, u"GID_a,GID_b"_s, u"groups"_s, QJsonArray{u"GID_a"_s, u"GID_b"_s});
        add(u"zone"_s, u"UTC"_s, u"zone"_s, u"UTC"_s);
        add(u"credential"_s, u"ask"_s, u"credential.source"_s, u"ask"_s);
        add(u"access-key-id"_s, u"LTAI"_s, u"credential.accessKeyId"_s, u"LTAI"_s);
        add(u"temporary"_s, u"yes"_s, u"credential.temporary"_s, true);
        add(u"proxy"_s, u"none"_s, u"proxy.kind"_s, u"none"_s);
        add(u"proxy-host"_s, u"h"_s, u"proxy.host"_s, u"h"_s);
        add(u"proxy-port"_s, u"80"_s, u"proxy.port"_s, 80);
        add(u"proxy-user"_s, u"me"_s, u"proxy.user"_s, u"me"_s);
        add(u"pins"_s, QString(64, u'A'), u"pins"_s, QJsonArray{QString(64, u'a')});
        add(u"late-seconds"_s, u"never"_s, u"lateSeconds"_s, QJsonValue::Undefined);
        for (const auto &[option, field] : {std::pair{u"window-hours"_s, u"windowHours"_s},
                                            {u"timeout-seconds"_s, u"timeoutSeconds"_s},
                                            {u"undo-seconds"_s, u"undoSeconds"_s},
                                            {u"hold-lead-seconds"_s, u"holdLeadSeconds"_s},
                                            {u"grace-seconds"_s, u"graceSeconds"_s},
                                            {u"busy-per-minute"_s, u"busyPerMinute"_s},
                                            {u"duplicate-seconds"_s, u"duplicateSeconds"_s},
                                            {u"arm-minutes"_s, u"armMinutes"_s},
                                            {u"bulk-confirm"_s, u"bulkConfirm"_s},
                                            {u"rate"_s, u"rate"_s},
                                            {u"bulk-max"_s, u"bulkMax"_s},
                                            {u"keep-bytes"_s, u"keepBytes"_s},
                                            {u"retain-days"_s, u"retainDays"_s},
                                            {u"retain-mb"_s, u"retainMB"_s}})
            add(option, u"7"_s, field, 7);
        add(u"keep-body"_s, u"hash"_s, u"keepBody"_s, u"hash"_s);
        add(u"marker"_s, u"true"_s, u"marker"_s, true);
        add(u"mask"_s, u"$.card"_s, u"mask"_s, QJsonArray{u"$.card"_s});
        add(u"hook"_s, u"/bin/echo \"a b\" c"_s, u"hook"_s,
            QJsonArray{u"/bin/echo"_s, u"a b"_s, u"c"_s});
    }

    void fieldsAreOptions()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, typed);
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);

        QCOMPARE(add(u"p"_s), 0);
        QCOMPARE(run({u"profile"_s, u"edit"_s, u"p"_s, option + u'=' + typed}), 0);

        const QJsonObject record = shown(u"p"_s);
        const QJsonValue outer = record.value(field.section(u'.', 0, 0));
        QCOMPARE(field.contains(u'.') ? outer[field.section(u'.', 1)] : outer, value);
    }

    void profileCanBeRemoved()
    {
        QCOMPARE(add(u"p"_s), 0);
        QCOMPARE(run({u"profile"_s, u"remove"_s, u"p"_s}), 0);
        QCOMPARE(run({u"profile"_s, u"show"_s, u"p"_s}), 2);
    }

    void exportGoesElsewhere()
    {
        QCOMPARE(add(u"p"_s, {u"--hook"_s, u"/bin/true"_s}), 0);
        const QString file = m_home->filePath(u"out.tminus-profiles"_s);
        QCOMPARE(run({u"profile"_s, u"export"_s, u"-o"_s, file}), 0);

        QCOMPARE(run({u"profile"_s, u"import"_s, file}), 2);
        QVERIFY(m_program->complaints.contains("--replace"));
        QCOMPARE(run({u"profile"_s, u"import"_s, file, u"--replace"_s}), 0);
        QVERIFY(m_program->complaints.contains("hook"));
        QVERIFY(shown(u"p"_s).value(u"hook"_s).toArray().isEmpty());
        QCOMPARE(run({u"profile"_s, u"export"_s}), 0);
        QVERIFY(m_program->output.startsWith("{\"format\":\"tminus-profiles\""));
    }

    void badInputIsASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("action") << QStringList{u"frob"_s} << QByteArray("profile --help");
        QTest::newRow("no id") << QStringList{u"show"_s} << QByteArray("profile list");
        QTest::newRow("two ids") << QStringList{u"show"_s, u"a"_s, u"b"_s}
                                 << QByteArray("profile list");
        QTest::newRow("unknown") << QStringList{u"edit"_s, u"a"_s, u"--rate"_s, u"1"_s}
                                 << QByteArray("There is no profile");
        QTest::newRow("nothing") << QStringList{u"edit"_s, u"p"_s} << QByteArray("is to change");
        QTest::newRow("no number") << QStringList{u"edit"_s, u"p"_s, u"--rate"_s, u"x"_s}
                                   << QByteArray("--rate takes a whole number");
        QTest::newRow("no truth") << QStringList{u"edit"_s, u"p"_s, u"--marker"_s, u"x"_s}
                                  << QByteArray("--marker takes yes or no");
        QTest::newRow("range") << QStringList{u"edit"_s, u"p"_s, u"--window-hours"_s, u"961"_s}
                               << QByteArray("from 1 to 960");
        QTest::newRow("taken") << QStringList{u"add"_s, u"p"_s, u"--endpoint"_s, u"http://h"_s}
                               << QByteArray("already");
        QTest::newRow("bad id") << QStringList{u"add"_s, u"P"_s, u"--endpoint"_s, u"http://h"_s}
                                << QByteArray("is no id");
        QTest::newRow("no endpoint")
            << QStringList{u"add"_s, u"q"_s} << QByteArray("needs an endpoint");
        QTest::newRow("built in") << QStringList{u"remove"_s, u"sandbox"_s}
                                  << QByteArray("always there");
        QTest::newRow("secret without id")
            << QStringList{u"secret"_s, u"p"_s} << QByteArray("--access-key-id");
        QTest::newRow("no file") << QStringList{u"import"_s} << QByteArray("one file");
    }

    void badInputIsASentence()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, says);
        QCOMPARE(add(u"p"_s), 0);

        QCOMPARE(run(QStringList{u"profile"_s} + arguments), 2);

        QVERIFY2(m_program->complaints.contains(says), m_program->complaints.constData());
    }

    void whatCannotBeReadIsNamed()
    {
        QVERIFY(QDir().mkpath(m_home->filePath(u"config/profiles.json"_s))); // a folder

        QCOMPARE(run({u"profile"_s, u"list"_s}), 2);
        QVERIFY2(m_program->complaints.contains("profiles.json cannot be read: "),
                 m_program->complaints.constData());
    }

    void brokenFileIsNamedWithItsPlace()
    {
        QCOMPARE(add(u"p"_s), 0);
        QFile file(m_home->filePath(u"config/profiles.json"_s));
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();

        QCOMPARE(run({u"profile"_s, u"list"_s}), 2);
        QVERIFY2(m_program->complaints.contains("profiles.json cannot be read from line 4"),
                 m_program->complaints.constData());
        QCOMPARE(
            run({u"--profile"_s, u"p"_s, u"send"_s, u"--topic"_s, u"t"_s, u"--body"_s, u"x"_s}), 2);
        QVERIFY(m_program->complaints.contains("profiles.json"));
    }

    void commandsUseTheProfile()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());
        QCOMPARE(run({u"profile"_s, u"add"_s, u"mine"_s, u"--service"_s, u"sandbox"_s,
                      u"--endpoint"_s, sandbox.sandbox().endpoint()}),
                 0);
        const QStringList send{u"send"_s, u"--topic"_s, u"any"_s, u"--body"_s, u"x"_s};

        QCOMPARE(run(QStringList{u"--profile"_s, u"mine"_s} + send), 0);
        m_program->environment.insert(u"TMINUS_PROFILE"_s, u"mine"_s);
        QCOMPARE(run(send + QStringList{u"--again"_s}), 0);
        QCOMPARE(sandbox.stored(u"any"_s), 2);
    }

    void timesAreThoseOfItsZone()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());
        QCOMPARE(
            run({u"profile"_s, u"add"_s, u"ny"_s, u"--service"_s, u"sandbox"_s, u"--endpoint"_s,
                 sandbox.sandbox().endpoint(), u"--zone"_s, u"America/New_York"_s}),
            0);

        QCOMPARE(run({u"--json"_s, u"--profile"_s, u"ny"_s, u"send"_s, u"--topic"_s, u"any"_s,
                      u"--at"_s, u"tomorrow 9am"_s, u"--body"_s, u"x"_s}),
                 0);

        const auto outcome = m_program->records(u"outcome"_s).value(0);
        const QDateTime due = QDateTime::fromMSecsSinceEpoch(outcome[u"due"_s].toInteger());
        QCOMPARE(due.toTimeZone(QTimeZone("America/New_York")).time(), QTime(9, 0));
    }

    void productionIsArmedByItsIdAndReadOnlyNever()
    {
        TestSandbox sandbox;
        QVERIFY(sandbox.isReady());
        QCOMPARE(run({u"profile"_s, u"add"_s, u"prod"_s, u"--service"_s, u"sandbox"_s,
                      u"--environment"_s, u"production"_s, u"--endpoint"_s,
                      sandbox.sandbox().endpoint()}),
                 0);
        const QStringList send{u"--profile"_s, u"prod"_s,   u"send"_s, u"--topic"_s,
                               u"any"_s,       u"--body"_s, u"x"_s};

        QCOMPARE(run(send), 2);
        QVERIFY(m_program->complaints.contains("--arm prod"));
        QCOMPARE(run(send + QStringList{u"--arm"_s, u"other"_s}), 2);
        QCOMPARE(run(send + QStringList{u"--arm"_s, u"prod"_s}), 0);
        QCOMPARE(run({u"profile"_s, u"edit"_s, u"prod"_s, u"--read-only"_s, u"yes"_s}), 0);
        QCOMPARE(run(send + QStringList{u"--arm"_s, u"prod"_s}), 2);
        QVERIFY(m_program->complaints.contains("--read-only no"));
        QCOMPARE(sandbox.stored(u"any"_s), 1);
    }

    void askedSecretNeedsATerminal()
    {
        QCOMPARE(add(u"p"_s, {u"--credential"_s, u"ask"_s, u"--access-key-id"_s, u"LTAI"_s}), 0);
        QProcess apart; // without a terminal, wherever the test runs
        apart.setProcessEnvironment(m_program->environment);
        apart.start(u"setsid"_s,
                    {u"-w"_s, QStringLiteral(TMINUSCTL), u"--profile"_s, u"p"_s, u"--arm"_s, u"p"_s,
                     u"send"_s, u"--topic"_s, u"t"_s, u"--body"_s, u"x"_s});
        QVERIFY(apart.waitForFinished());

        QCOMPARE(apart.exitCode(), 2);
        QVERIFY(apart.readAllStandardError().contains("there is no terminal"));
    }

    void withoutAKeyStoreNothingIsWritten()
    {
        QCOMPARE(add(u"p"_s, {u"--access-key-id"_s, u"LTAI"_s}), 0);

        QCOMPARE(run({u"profile"_s, u"secret"_s, u"p"_s}, "gOldEnGoOse\n"), 5);

        QVERIFY(!isKept("gOldEnGoOse"));
        QVERIFY(!m_program->complaints.contains("gOldEnGoOse"));
    }

    void secretGoesThroughTheKeyStore()
    {
        if (QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty()
            || QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
            QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
        SandboxOptions options;
        options.credentials = {{u"me"_s, Secret("gOldEnGoOse"), {}}};
        TestSandbox sandbox(options);
        QVERIFY(sandbox.isReady());
        QCOMPARE(
            run({u"profile"_s, u"add"_s, u"p"_s, u"--service"_s, u"sandbox"_s, u"--access-key-id"_s,
                 u"me"_s, u"--endpoint"_s, sandbox.sandbox().endpoint()}),
            0);

        QProcess session;
        QProcessEnvironment environment = m_program->environment;
        for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, m_home->path());
        session.setProcessEnvironment(environment);
        session.start(u"dbus-run-session"_s,
                      {u"--"_s, u"/bin/sh"_s, u"-c"_s,
                       u"printf 'x\\n' | gnome-keyring-daemon --unlock --components=secrets "
                       "--daemonize >/dev/null 2>&1\n"
                       "echo gOldEnGoOse | \"$0\" profile secret p || exit 90\n"
                       "\"$0\" --profile p send --topic any --body x || exit 91\n"
                       "\"$0\" profile remove p && \"$0\" profile add p --access-key-id me "
                       "--environment development --endpoint http://127.0.0.1:1 || exit 92\n"
                       "\"$0\" --profile p send --topic any --body x"_s,
                       QStringLiteral(TMINUSCTL)});
        QVERIFY(QTest::qWaitFor([&] { return session.state() == QProcess::NotRunning; }, 60'000));

        const QByteArray said = session.readAllStandardOutput() + session.readAllStandardError();
        QVERIFY2(session.exitCode() == 2, said.constData());
        QVERIFY2(said.contains("tminusctl profile secret p"), said.constData());
        QVERIFY2(!said.contains("gOldEnGoOse"), said.constData());
        QCOMPARE(sandbox.stored(u"any"_s), 1);
        QVERIFY(!isKept("gOldEnGoOse"));
    }
};

QTEST_GUILESS_MAIN(TestProfileCommand)
#include "tst_profilecommand.moc"
