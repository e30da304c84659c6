// SPDX-License-Identifier: Apache-2.0
// Secrets are planted wherever the program takes some; then every command runs, well and badly, and
// nothing that it says, writes or hands on may tell them. Only the key store may have them.
#include "cli/plantedsecret.h"
#include "cli/testsandbox.h"
#include "support/scriptedserver.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace TMinus;

namespace {

const PlantedSecret keySecret("pLaNtEd+SeCrEt/0=kEy~yes");
const PlantedSecret token("pLaNtEd+ToKeN/0=of&sts");
const PlantedSecret roleKey("pLaNtEd-RoLeKeY_eyJhbGciOiJ");
const PlantedSecret proxyPassword("pLaNtEdPrOxYpAsS");
const QList<PlantedSecret> planted{keySecret, token, roleKey, proxyPassword};

constexpr int anyCode = -2; ///< it depends on the computer

/// One command, and which end it must come to: or it has proved nothing.
struct Errand
{
    const char *name;
    QStringList arguments;
    int code = 0;
    QByteArray input = {};
};

} // namespace

class TestSecrets final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home; ///< everything of one run: home, configuration, temporary files
    std::unique_ptr<TestSandbox> m_sandbox;
    QProcessEnvironment m_environment;
    QByteArray m_said; ///< all that was printed, and what children were given

    /// Runs @p program; what it says, and what its children see, is in m_said.
    int run(const QStringList &arguments, const QByteArray &input = {},
            const QString &program = QStringLiteral(TMINUSCTL))
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_home.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        const bool isOver = QTest::qWaitFor(
            [&] {
                m_said += process.processId() > 0 && program == QStringLiteral(TMINUSCTL)
                    ? childrenOf(process.processId())
                    : QByteArray();
                return process.state() == QProcess::NotRunning;
            },
            60'000);
        m_said += process.readAll();
        return isOver && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    void judge(const QByteArray &what)
    {
        for (const PlantedSecret &secret : planted) {
            QVERIFY2(!secret.isTold(m_said),
                     (what + " told " + secret.value + ":\n" + m_said).constData());
            const QStringList files = secret.filesThatTell(m_home.path());
            QVERIFY2(files.isEmpty(), (what + ": " + files.join(u", "_s).toUtf8()).constData());
        }
    }
    void live(const QList<Errand> &deeds, const QStringList &before = {})
    {
        for (const Errand &deed : deeds) {
            m_said.clear();
            const int code = run(before + deed.arguments, deed.input);
            QVERIFY2(
                code == deed.code || (deed.code == anyCode && code >= 0),
                (QByteArray(deed.name) + " ended with " + QByteArray::number(code) + ":\n" + m_said)
                    .constData());
            judge(deed.name);
        }
    }
    QString endpoint() const { return m_sandbox->sandbox().endpoint(); }

    static QStringList words(const char *text)
    {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    }
    /// Every command that talks to a service, well and badly.
    static QList<Errand> deeds()
    {
        return {
            {"send", words("send --topic any --tag t --key k --property a=b --body x --again")},
            {"send as JSON", words("--json send --topic any --body x --again")},
            {"send later", words("send --topic any --in 1h --body x --again")},
            {"send a half message",
             words("send --topic transaction --transaction 20s --body x --again")},
            {"send to no topic", words("send --topic nowhere --body x --again"), 1},
            {"send nothing", words("send --topic any"), 2},
            {"send what is past", words("send --topic any --at 2020-01-14T15:00Z --body x --again"),
             2},
            {"send many", words("send --topic any --copies 3 --body x --again")},
            {"consume", words("consume --topic any --group GID_a --count 1 --ack auto")},
            {"consume as JSON", words("--json consume --topic any --group GID_a --count 1")},
            {"consume for nobody", words("consume --topic nowhere --group GID_a --for 1s"), 1},
            {"acknowledge", words("ack --topic any --group GID_a nonsense"), 1},
            {"commit", words("commit --topic transaction --group GID_a nonsense"), 1},
            {"roll back", words("rollback --topic transaction --group GID_a nonsense"), 1},
            {"an unknown option", words("send --topic any --frobnicate"), 2},
        };
    }

    /// Every command about what was recorded.
    static QList<Errand> recordings()
    {
        const QByteArray rows = "messageId,topic,due,body\nELSEWHERE-1,any,4000000000000,x\n";
        return {
            {"import", words("import -"), 0, rows},
            {"list what is pending", words("pending")},
            {"list it as JSON", words("--json pending --filter topic:any")},
            {"list everything", words("--json history")},
            {"tell all of one", words("history ELSEWHERE-1")},
            {"write a note", words("note ELSEWHERE-1 hello")},
            {"settle what needs none", words("settle ELSEWHERE-1 lost"), 2},
            {"report", words("report --bodies -o shift.html")},
            {"report as a calendar", words("report --bodies --format ics --ahead 8000h")},
            {"export as CSV", words("export -o all.csv")},
            {"export as JSON", words("export -o all.json")},
            {"export as JSON Lines", words("export --format jsonl")},
            {"check the ledger", words("ledger check")},
        };
    }

private Q_SLOTS:
    void initTestCase()
    {
        SandboxOptions options;
        options.credentials = {{u"planted-id"_s, Secret(keySecret.value), {}},
                               {u"planted-sts"_s, Secret(keySecret.value), Secret(token.value)},
                               {QString::fromLatin1(roleKey.value), Secret("role-name"), {}}};
        m_sandbox = std::make_unique<TestSandbox>(options);
        QVERIFY(m_sandbox->isReady());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        QVERIFY(m_home.isValid());
        m_said.clear();
        m_environment = {};
        for (const QString &kept : {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s})
            m_environment.insert(kept, qEnvironmentVariable(kept.toUtf8()));
        // Else the sanitizer looks for leaks in a process of its own, which has the environment.
        m_environment.insert(u"ASAN_OPTIONS"_s,
                             m_environment.value(u"ASAN_OPTIONS"_s) + u":detect_leaks=0"_s);
        m_environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        m_environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s); // the most that is logged
        m_environment.insert(u"TMINUS_HOME"_s, m_home.filePath(u"tminus"_s));
        for (const QString &name : {u"HOME"_s, u"TMPDIR"_s, u"XDG_DATA_HOME"_s,
                                    u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
            m_environment.insert(name, m_home.path());
    }

    void aSecretIsKnownInEveryForm()
    {
        for (const char *before : {"", "a", "ab", "abc"}) {
            const QByteArray text = before + keySecret.value + "later";
            for (const QByteArray &form :
                 {text, text.toBase64(), text.toBase64(QByteArray::Base64UrlEncoding),
                  text.toPercentEncoding(), text.toHex()})
                QVERIFY2(keySecret.isTold("some " + form + " words"), form.constData());
        }
        QVERIFY(!keySecret.isTold("pLaNtEd and other words"));
    }

    void fromTheEnvironmentNothingIsTold()
    {
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"planted-id"_s);
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                             QString::fromLatin1(keySecret.value));

        live(deeds(), {u"--endpoint"_s, endpoint()});
    }

    void inTheLedgerNothingIsTold()
    {
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"planted-id"_s);
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                             QString::fromLatin1(keySecret.value));
        const QString path = m_home.filePath(u"tminus/data/ledger.sqlite"_s);
        // As long as another process has the file open, its write-ahead log stays and is looked at
        // too. Not this one: to look at a file takes away the locks of whoever looks.
        QProcess other;
        other.setProcessEnvironment(m_environment);
        other.start(QStringLiteral(TMINUSCTL), words("--json history --watch"));
        QTRY_VERIFY(QFileInfo::exists(path + u"-wal"_s));

        live(deeds() + recordings(), {u"--endpoint"_s, endpoint()});

        QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
        QCOMPARE(run({u"--endpoint"_s, endpoint(), u"ledger"_s, u"compact"_s}), 0);
        judge("a compact ledger");
        other.terminate();
        QVERIFY(other.waitForFinished());
    }

    void ofATemporaryKeyNothingIsTold()
    {
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"planted-sts"_s);
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                             QString::fromLatin1(keySecret.value));
        m_environment.insert(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, QString::fromLatin1(token.value));
        const QString test = u"profile test sts --topic any --group GID_a"_s;

        live({{"add a profile",
               words("profile add sts --credential environment --temporary true --access-key-id "
                     "planted-sts --environment development --endpoint ")
                   + QStringList{endpoint()}},
              {"test it", test.split(u' ')},
              {"test it as JSON", (u"--json "_s + test).split(u' ')},
              {"look at everything", words("doctor"), anyCode},
              {"list", words("--json profile list")},
              {"show", words("--json profile show sts")},
              {"edit", words("profile edit sts --name other")},
              {"export", words("profile export -o exported.tminus-profiles")}});
        live(deeds(), {u"--profile"_s, u"sts"_s});
    }

    void ofAKeyThatIsRefusedNothingIsTold()
    {
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"stranger"_s);
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                             QString::fromLatin1(keySecret.value));
        m_environment.insert(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, QString::fromLatin1(token.value));
        const QString deaf = u"http://127.0.0.1:%1"_s.arg(ScriptedServer::deafPort());

        live({{"a stranger", words("send --topic any --body x --again"), 1},
              {"a stranger as JSON", words("--json send --topic any --body x --again"), 1},
              {"a stranger who polls", words("consume --topic any --group GID_a --for 1s"), 1}},
             {u"--endpoint"_s, endpoint()});
        live({{"nobody there", words("send --topic any --body x --again"), 3},
              {"nobody there as JSON", words("--json send --topic any --body x --again"), 3}},
             {u"--endpoint"_s, deaf});
    }

    /// A proxy, or a server behind it, may say everything that it was told.
    void aServerThatSaysWhatItWasToldIsNotQuoted()
    {
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"planted-sts"_s);
        m_environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                             QString::fromLatin1(keySecret.value));
        m_environment.insert(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, QString::fromLatin1(token.value));
        const QString proxy = u"http://me:"_s + QString::fromLatin1(proxyPassword.value);
        m_environment.insert(u"http_proxy"_s, proxy + u"@127.0.0.1:9"_s);
        m_environment.insert(u"https_proxy"_s, proxy + u"@127.0.0.1:9"_s);

        live({{"behind a proxy",
               words("--endpoint http://mq.example.com --arm mq.example.com send --topic any "
                     "--body x --again"),
               3},
              {"an endpoint with a password",
               words("send --topic any --body x --again --endpoint ")
                   + QStringList{u"http://me:%1@127.0.0.1:9"_s.arg(
                       QString::fromLatin1(proxyPassword.value))},
               2}});
    }

    void withoutAKeyStoreNothingIsKept()
    {
        live({{"add a profile",
               words("profile add tdmq --service tdmq --access-key-id role-name --environment "
                     "development --endpoint ")
                   + QStringList{endpoint()}},
              {"keep its secret", words("profile secret tdmq"), 5, roleKey.value + '\n'},
              {"use it", words("--profile tdmq send --topic any --body x --again"), 5},
              {"keep two", words("profile edit tdmq --temporary true")},
              {"keep a token", words("profile secret tdmq"), 5,
               roleKey.value + '\n' + token.value + '\n'}});
    }

    void theKeyStoreAloneHasTheSecretId()
    {
        for (const QString &tool : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP("dbus-run-session or gnome-keyring-daemon is not installed");
        }
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        const QString script =
            u"printf 'x\\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize "
            "> /dev/null 2>&1\n"
            "cat | \"$0\" profile secret role || exit 90\n"
            "\"$0\" --profile role send --topic any --body x --again || exit 91\n"
            "\"$0\" --json --profile role send --topic any --in 1h --body x --again || exit 92\n"
            "\"$0\" --profile role consume --topic any --group GID_a --count 1 || exit 93\n"
            "\"$0\" profile test role --topic any --group GID_a || exit 94\n"
            "\"$0\" --json profile test role --topic any --group GID_a || exit 95\n"
            "\"$0\" --json profile show role && \"$0\" profile export -o all.json || exit 96\n"
            "\"$0\" doctor; \"$0\" profile remove role\n"_s;
        QCOMPARE(run({u"profile"_s, u"add"_s, u"role"_s, u"--service"_s, u"tdmq"_s,
                      u"--access-key-id"_s, u"role-name"_s, u"--environment"_s, u"development"_s,
                      u"--endpoint"_s, endpoint()}),
                 0);

        const int code = run({u"--"_s, u"/bin/sh"_s, u"-c"_s, script, QStringLiteral(TMINUSCTL)},
                             roleKey.value + '\n', u"dbus-run-session"_s);

        QVERIFY2(code == 0, m_said.constData());
        judge("the key store");
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
