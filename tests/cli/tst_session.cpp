// SPDX-License-Identifier: Apache-2.0
#include "cli/session.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

namespace {

/// A key store without any key.
class CountingStore final : public SecretStore
{
public:
    int reads = 0;
    void read(const QString &, QObject *context, Callback<std::optional<Secret>> done) override
    {
        ++reads;
        answerLater<std::optional<Secret>>(context, std::move(done), std::nullopt);
    }
    void write(const QString &, const Secret &, QObject *, Callback<void>) override {}
    void remove(const QString &, QObject *, Callback<void>) override {}
};

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT

    std::FILE *m_results = std::tmpfile();
    std::FILE *m_sentences = std::tmpfile();
    Output m_output{m_results, m_sentences};
    QList<ConnectionSettings> m_made;
    QList<int> m_ends;
    QObject m_context;

    std::unique_ptr<Session> session()
    {
        return std::make_unique<Session>(
            m_output,
            [this](const ConnectionSettings &settings) {
                m_made.append(settings);
                return std::make_unique<FakeTransport>();
            },
            [this](Exit exit) { m_ends.append(static_cast<int>(exit)); }, systemNow());
    }
    static void setKey(const QByteArray &id, const QByteArray &secret, const QByteArray &token = {})
    {
        qputenv("ALIBABA_CLOUD_ACCESS_KEY_ID", id);
        qputenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret);
        qputenv("ALIBABA_CLOUD_SECURITY_TOKEN", token);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        setKey({}, {});
        qunsetenv("TMINUS_PROFILE");
        m_made.clear();
        m_ends.clear();
    }
    void cleanupTestCase()
    {
        std::fclose(m_results);
        std::fclose(m_sentences);
    }

    void nothingNamedIsTheSandbox()
    {
        setKey("cloud", "secret");
        const auto session = this->session();

        QVERIFY(session->connect());

        QCOMPARE(m_made.first().endpoint, QUrl(u"http://127.0.0.1:8080"_s));
        QCOMPARE(m_made.first().credentials, sandboxCredentials());
        QVERIFY(!session->guard().isProduction());
    }

    void loopbackWithoutKeyTakesTheSandboxPair()
    {
        const auto session = this->session();
        session->options = {.endpoint = u"http://localhost:9000/"_s, .instance = u"MQ_INST_1"_s};

        QVERIFY(session->connect());

        QCOMPARE(m_made.first().endpoint, QUrl(u"http://localhost:9000"_s));
        QCOMPARE(m_made.first().instance, u"MQ_INST_1"_s);
        QCOMPARE(m_made.first().credentials, sandboxCredentials());
    }

    void keyComesFromTheEnvironment()
    {
        setKey("cloud", "secret", "token");
        const auto session = this->session();
        session->options = {.endpoint = u"https://mq.example.com"_s};

        QVERIFY(session->connect());

        QCOMPARE(m_made.first().credentials,
                 (Credentials{u"cloud"_s, Secret("secret"), Secret("token")}));
        QVERIFY(session->guard().isProduction());
        QVERIFY(!session->guard().permit(Guard::Deed::Publish));
    }

    void armingOpensTheGuard()
    {
        setKey("cloud", "secret");
        const auto session = this->session();
        session->options = {.endpoint = u"https://mq.example.com"_s, .arm = u"mq.example.com"_s};

        QVERIFY(session->connect());

        QVERIFY(session->guard().permit(Guard::Deed::Publish));
    }

    void wrongOptionsAreRefusedWithTheNextStep_data()
    {
        QTest::addColumn<CommonOptions>("options");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("says");
        const CommonOptions cloud{.endpoint = u"https://mq.example.com"_s};
        QTest::newRow("no key") << cloud << QByteArray() << u"Set ALIBABA_CLOUD_ACCESS_KEY_ID"_s;
        QTest::newRow("half a key") << cloud << QByteArray("id") << u"Only half"_s;
        QTest::newRow("unknown profile")
            << CommonOptions{.profile = u"prod"_s} << QByteArray() << u"--profile sandbox"_s;
        QTest::newRow("both") << CommonOptions{.profile = u"sandbox"_s,
                                               .endpoint = u"http://127.0.0.1"_s}
                              << QByteArray() << u"Leave one of them out"_s;
        QTest::newRow("no endpoint")
            << CommonOptions{.endpoint = u"mq.example.com"_s} << QByteArray() << u"https://"_s;
    }

    void wrongOptionsAreRefusedWithTheNextStep()
    {
        QFETCH(const CommonOptions, options);
        QFETCH(const QByteArray, id);
        QFETCH(const QString, says);
        setKey(id, {});
        const auto session = this->session();
        session->options = options;

        const auto way = session->connect();

        QVERIFY(!way);
        QCOMPARE(way.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(way.error().message.contains(says), qPrintable(way.error().message));
        QVERIFY(m_made.isEmpty());
    }

    void profileCanComeFromTheEnvironment()
    {
        qputenv("TMINUS_PROFILE", "nowhere");

        QVERIFY(!session()->connect());
    }

    void guardRefusesBeforeTheKeyStoreIsAsked_data()
    {
        QTest::addColumn<bool>("isReadOnly");
        QTest::addColumn<QString>("arm");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("production") << false << QString() << true;
        QTest::newRow("armed") << false << u"prod"_s << false;
        QTest::newRow("read-only") << true << u"prod"_s << true;
    }

    void guardRefusesBeforeTheKeyStoreIsAsked()
    {
        QFETCH(const bool, isReadOnly);
        QFETCH(const QString, arm);
        QFETCH(const bool, isRefused);
        const QTemporaryDir folder;
        ProfileFile profiles(folder.filePath(u"profiles.json"_s));
        QVERIFY(profiles.add({.id = u"prod"_s,
                              .endpoint = u"https://mq.example.com"_s,
                              .readOnly = isReadOnly,
                              .credential = {.accessKeyId = u"key"_s}}));
        CountingStore store;
        CredentialFinder finder(store, {});
        const auto session = this->session();
        session->options = {.profile = u"prod"_s, .arm = arm};
        session->intend(Guard::Deed::Publish);
        bool isPrepared = false;

        session->prepare(profiles, finder, &m_context, [&] { isPrepared = true; });
        QTRY_VERIFY(isPrepared);
        const auto way = session->connect();

        QCOMPARE(store.reads, isRefused ? 0 : 1);
        QVERIFY(!way); // refused, or without a secret
        QCOMPARE(way.error().kind == ErrorKind::ReadOnly, isRefused);
    }

    void newNamesOfAProfileAreHandedOnOnce()
    {
        const QTemporaryDir folder;
        ProfileFile profiles(folder.filePath(u"profiles.json"_s));
        QVERIFY(profiles.add({.id = u"dev"_s,
                              .service = ProfileService::Sandbox,
                              .endpoint = u"http://127.0.0.1"_s,
                              .topics = {{u"old"_s}}}));
        CountingStore store;
        CredentialFinder finder(store, {});
        const auto session = this->session();
        session->options = {.profile = u"dev"_s};
        QList<ProfileNames> news;
        session->onNewNames([&](const QString &id, const ProfileNames &names) {
            QCOMPARE(id, u"dev"_s);
            news.append(names);
        });
        bool isPrepared = false;
        session->prepare(profiles, finder, &m_context, [&] { isPrepared = true; });
        QTRY_VERIFY(isPrepared);

        session->used(u"old"_s);
        session->used(u"new"_s, u"GID_a"_s);
        session->used(u"new"_s, u"GID_a"_s);

        QCOMPARE(news, (QList<ProfileNames>{{.topics = {u"new"_s}, .groups = {u"GID_a"_s}}}));
    }

    void onlyTheFirstEndCounts()
    {
        const auto session = this->session();

        session->fail({.kind = ErrorKind::Connect});
        session->end(Exit::Done);
        session->fail({.kind = ErrorKind::Locked});

        QCOMPARE(m_ends, QList<int>{3});
        QVERIFY(session->isOver());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
