// SPDX-License-Identifier: Apache-2.0
#include "settings/credentialfinder.h"

#include "settings/fakestores.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

Profile profile(CredentialSource source, ProfileService service = ProfileService::ApsaraMq4)
{
    return {.id = u"p"_s, .service = service, .credential = {source, u"LTAI"_s, false}};
}

void setKey(const QByteArray &id, const QByteArray &secret, const QByteArray &token = {})
{
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_ID", id);
    qputenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret);
    qputenv("ALIBABA_CLOUD_SECURITY_TOKEN", token);
}

} // namespace

class TestCredentialFinder final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SessionSecretStore> m_store;
    Result<EnteredSecret> m_entered;
    int m_asked = 0;

    Result<Credentials> find(const Profile &profile, SecretStore *store = nullptr)
    {
        CredentialFinder finder(
            store ? *store : *m_store,
            [this](const Profile &, QObject *context, Callback<EnteredSecret> done) {
                ++m_asked;
                answerLater(context, std::move(done), m_entered);
            });
        return Answers::wait<Credentials>(
            [&](const auto &done) { finder.find(profile, this, done); });
    }
    Result<void> keep(const Profile &profile, const EnteredSecret &entered)
    {
        return Answers::wait<void>(
            [&](const auto &done) { keepSecret(*m_store, profile, entered, this, done); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_store = std::make_unique<SessionSecretStore>();
        m_entered = EnteredSecret{};
        m_asked = 0;
        setKey({}, {});
    }

    void storeGivesTheSecret()
    {
        const Profile one = profile(CredentialSource::KeyStore);
        QVERIFY(keep(one, {Secret("s"), {}}));

        QCOMPARE(find(one).value(), (Credentials{u"LTAI"_s, Secret("s"), {}}));
        QCOMPARE(m_asked, 0);
    }

    void temporaryKeyHasItsToken()
    {
        Profile one = profile(CredentialSource::KeyStore);
        one.credential.temporary = true;
        QVERIFY(keep(one, {Secret("s"), Secret("t")}));
        QCOMPARE(find(one).value(), (Credentials{u"LTAI"_s, Secret("s"), Secret("t")}));

        QVERIFY(keep(one, {Secret("s"), {}}));
        QVERIFY(find(one).error().message.contains(u"security token"_s));
    }

    void missingSecretTellsTheNextStep()
    {
        const Error error = find(profile(CredentialSource::KeyStore)).error();

        QCOMPARE(error.kind, ErrorKind::InvalidArgument);
        QVERIFY(error.message.contains(u"tminusctl profile secret p"_s));
    }

    void brokenStoreIsItsOwnError()
    {
        BrokenStore broken;

        QCOMPARE(find(profile(CredentialSource::KeyStore), &broken).error().kind,
                 ErrorKind::KeyStore);
        QVERIFY(find(sandboxProfile(), &broken)); // is not asked
    }

    void roleKeyOfTdmqIsTheSecret()
    {
        const Profile one = profile(CredentialSource::KeyStore, ProfileService::Tdmq);
        QVERIFY(keep(one, {Secret("eyJrole"), {}}));

        QCOMPARE(find(one).value(), (Credentials{u"eyJrole"_s, Secret("LTAI"), {}}));
    }

    void sandboxHasItsPairUnlessItSaysOtherwise()
    {
        QCOMPARE(find(sandboxProfile()).value(), sandboxCredentials());

        Profile other = sandboxProfile();
        other.credential.accessKeyId = u"me"_s;
        QVERIFY(!find(other));
        QVERIFY(keep(other, {Secret("x"), {}}));
        QCOMPARE(find(other).value(), (Credentials{u"me"_s, Secret("x"), {}}));
    }

    void environmentGivesAllThree()
    {
        setKey("LTAI", "s", "t");

        QCOMPARE(find(profile(CredentialSource::Environment)).value(),
                 (Credentials{u"LTAI"_s, Secret("s"), Secret("t")}));
    }

    void environmentOfAnotherKeyIsRefused()
    {
        setKey("other", "gOldEn");

        const QString says = find(profile(CredentialSource::Environment)).error().message;
        QVERIFY(says.contains(u"other"_s) && says.contains(u"LTAI"_s));
        QVERIFY(!says.contains(u"gOldEn"_s));
        QVERIFY(find(profile(CredentialSource::Environment, ProfileService::Tdmq)));
    }

    void halfAnEnvironmentIsRefused()
    {
        QVERIFY(find(profile(CredentialSource::Environment))
                    .error()
                    .message.contains(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s));
        setKey("LTAI", {});
        QVERIFY(find(profile(CredentialSource::Environment)).error().message.contains(u"half"_s));
    }

    void askedEachTime()
    {
        const Profile one = profile(CredentialSource::Ask);
        m_entered = EnteredSecret{Secret("typed"), Secret("t")};

        QCOMPARE(find(one).value(), (Credentials{u"LTAI"_s, Secret("typed"), Secret("t")}));
        m_entered = failure(ErrorKind::Canceled, {});
        QCOMPARE(find(one).error().kind, ErrorKind::Canceled);
        QCOMPARE(m_asked, 2);
    }

    void forgottenSecretIsGone()
    {
        const Profile one = profile(CredentialSource::KeyStore);
        QVERIFY(keep(one, {Secret("s"), Secret("t")}));

        QVERIFY(Answers::wait<void>(
            [&](const auto &done) { forgetSecret(*m_store, one.id, this, done); }));

        QCOMPARE(Answers(*m_store).read(secretAccount(one.id)).value(), std::nullopt);
        QCOMPARE(Answers(*m_store).read(tokenAccount(one.id)).value(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestCredentialFinder)
#include "tst_credentialfinder.moc"
