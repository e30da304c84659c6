// SPDX-License-Identifier: Apache-2.0
#include "settings/credentialfinder.h"

#include <QCoreApplication>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Credentials)
};

tl::unexpected<Error> refusal(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

/// With TDMQ the id that goes over the wire is the secret one.
Credentials joined(const Profile &profile, const EnteredSecret &entered)
{
    if (profile.service == ProfileService::Tdmq)
        return {QString::fromUtf8(entered.secret.reveal()),
                Secret(profile.credential.accessKeyId.toUtf8()), entered.token};
    return {profile.credential.accessKeyId, entered.secret, entered.token};
}

Result<Credentials> fromEnvironment(const Profile &profile)
{
    const auto found = environmentCredentials();
    if (!found)
        return failure(found.error());
    if (!*found)
        return refusal(Words::tr("There is no access key for “%1”. Set ALIBABA_CLOUD_ACCESS_KEY_ID "
                                 "and ALIBABA_CLOUD_ACCESS_KEY_SECRET in the environment.")
                           .arg(profile.id));
    const QString &expected = profile.credential.accessKeyId;
    const bool isAnother = profile.service != ProfileService::Tdmq && !expected.isEmpty()
        && expected != (*found)->accessKeyId;
    if (isAnother)
        return refusal(Words::tr("The environment holds the access key %1, and the profile “%2” "
                                 "belongs to %3. Set the right one in the environment.")
                           .arg((*found)->accessKeyId, profile.id, expected));
    return **found;
}

bool isSandboxPair(const Profile &profile)
{
    return profile.service == ProfileService::Sandbox && profile.credential.accessKeyId.isEmpty()
        && profile.credential.source == CredentialSource::KeyStore;
}

Result<Credentials> complete(const Profile &profile, const std::optional<Secret> &secret,
                             const std::optional<Secret> &token)
{
    if (!secret)
        return refusal(Words::tr("There is no secret for “%1” in the key store. Enter it with "
                                 "“tminusctl profile secret %1”.")
                           .arg(profile.id));
    if (profile.credential.temporary && !token)
        return refusal(Words::tr("The access key of “%1” is temporary, and its security token is "
                                 "not in the key store. Enter both with “tminusctl profile secret "
                                 "%1”.")
                           .arg(profile.id));
    return joined(profile, {*secret, token.value_or(Secret())});
}

} // namespace

Result<std::optional<Credentials>> environmentCredentials()
{
    const QString id = qEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_ID");
    const QByteArray secret = qgetenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
    if (id.isEmpty() && secret.isEmpty())
        return std::nullopt;
    if (id.isEmpty() || secret.isEmpty())
        return refusal(Words::tr("Only half of an access key is in the environment. Set both "
                                 "ALIBABA_CLOUD_ACCESS_KEY_ID and "
                                 "ALIBABA_CLOUD_ACCESS_KEY_SECRET, or neither."));
    return Credentials{id, Secret(secret), Secret(qgetenv("ALIBABA_CLOUD_SECURITY_TOKEN"))};
}

Credentials sandboxCredentials()
{
    return {u"sandbox"_s, Secret("sandbox"), {}};
}

CredentialFinder::CredentialFinder(SecretStore &store, Asker asker)
    : m_store(store)
    , m_asker(std::move(asker))
{}

void CredentialFinder::find(const Profile &profile, QObject *context, Callback<Credentials> done)
{
    if (isSandboxPair(profile)) {
        answerLater<Credentials>(context, std::move(done), sandboxCredentials());
        return;
    }
    switch (profile.credential.source) {
    case CredentialSource::KeyStore:
        return readStore(profile, context, std::move(done));
    case CredentialSource::Environment:
        answerLater(context, std::move(done), fromEnvironment(profile));
        return;
    case CredentialSource::Ask:
        m_asker(profile, context,
                [profile, done = std::move(done)](const Result<EnteredSecret> &entered) {
                    done(entered.map([&profile](const EnteredSecret &secret) {
                        return joined(profile, secret);
                    }));
                });
    }
}

void CredentialFinder::readStore(const Profile &profile, QObject *context,
                                 Callback<Credentials> done)
{
    using Read = Result<std::optional<Secret>>;
    const auto readToken = [this, profile, context, done = std::move(done)](const Read &secret) {
        if (!secret || !*secret || !profile.credential.temporary)
            return done(secret.and_then([&profile](const std::optional<Secret> &found) {
                return complete(profile, found, Secret());
            }));
        m_store.read(tokenAccount(profile.id), context,
                     [profile, found = *secret, done](const Read &token) {
                         done(token.and_then([&](const std::optional<Secret> &also) {
                             return complete(profile, found, also);
                         }));
                     });
    };
    m_store.read(secretAccount(profile.id), context, readToken);
}

void keepSecret(SecretStore &store, const Profile &profile, const EnteredSecret &entered,
                QObject *context, Callback<void> done)
{
    const QString account = tokenAccount(profile.id);
    const auto keepToken = [&store, account, token = entered.token, context,
                            done = std::move(done)](const Result<void> &kept) {
        if (!kept)
            done(kept);
        else if (token.isEmpty())
            store.remove(account, context, done);
        else
            store.write(account, token, context, done);
    };
    store.write(secretAccount(profile.id), entered.secret, context, keepToken);
}

void forgetSecret(SecretStore &store, const QString &id, QObject *context, Callback<void> done)
{
    const auto forgetToken = [&store, id, context,
                              done = std::move(done)](const Result<void> &gone) {
        if (!gone)
            return done(gone);
        store.remove(tokenAccount(id), context, done);
    };
    store.remove(secretAccount(id), context, forgetToken);
}

} // namespace TMinus
