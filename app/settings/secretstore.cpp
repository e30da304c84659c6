// SPDX-License-Identifier: Apache-2.0
#include "settings/secretstore.h"

#include <QCoreApplication>
#include <QTimer>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::SecretStore)
};

/// What one call waits for: an answer or the end of patience, whichever comes first. It belongs to
/// the context of its caller and goes with it.
template<typename T>
class Wait final : public QObject
{
public:
    Wait(std::chrono::milliseconds patience, QObject *context, Callback<T> done)
        : QObject(context)
        , m_done(std::move(done))
    {
        QTimer::singleShot(patience, this, [this, patience] {
            const auto seconds = std::chrono::duration<double>(patience).count();
            finish(failure(ErrorKind::KeyStore, Words::tr("no answer within %1 s").arg(seconds)));
        });
    }
    Callback<T> taker()
    {
        return [this](Result<T> outcome) { finish(std::move(outcome)); };
    }

private:
    void finish(Result<T> outcome)
    {
        const Callback<T> done = std::exchange(m_done, {});
        if (!done)
            return;
        deleteLater();
        done(std::move(outcome));
    }

    Callback<T> m_done;
};

} // namespace

SecretStore::~SecretStore() = default;

QString secretAccount(const QString &profile)
{
    return profile + u"/secret"_s;
}

QString tokenAccount(const QString &profile)
{
    return profile + u"/token"_s;
}

void SessionSecretStore::read(const QString &account, QObject *context,
                              Callback<std::optional<Secret>> done)
{
    const auto found = m_secrets.constFind(account);
    const bool isThere = found != m_secrets.constEnd();
    answerLater<std::optional<Secret>>(context, std::move(done),
                                       isThere ? std::optional(*found) : std::nullopt);
}

void SessionSecretStore::write(const QString &account, const Secret &secret, QObject *context,
                               Callback<void> done)
{
    m_secrets.insert(account, secret);
    answerLater<void>(context, std::move(done), {});
}

void SessionSecretStore::remove(const QString &account, QObject *context, Callback<void> done)
{
    m_secrets.remove(account);
    answerLater<void>(context, std::move(done), {});
}

PatientSecretStore::PatientSecretStore(std::unique_ptr<SecretStore> inner,
                                       std::chrono::milliseconds patience)
    : m_inner(std::move(inner))
    , m_patience(patience)
{}

void PatientSecretStore::read(const QString &account, QObject *context,
                              Callback<std::optional<Secret>> done)
{
    auto *wait = new Wait<std::optional<Secret>>(m_patience, context, std::move(done));
    m_inner->read(account, wait, wait->taker());
}

void PatientSecretStore::write(const QString &account, const Secret &secret, QObject *context,
                               Callback<void> done)
{
    auto *wait = new Wait<void>(m_patience, context, std::move(done));
    m_inner->write(account, secret, wait, wait->taker());
}

void PatientSecretStore::remove(const QString &account, QObject *context, Callback<void> done)
{
    auto *wait = new Wait<void>(m_patience, context, std::move(done));
    m_inner->remove(account, wait, wait->taker());
}

} // namespace TMinus
