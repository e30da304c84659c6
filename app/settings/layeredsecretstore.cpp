// SPDX-License-Identifier: Apache-2.0
#include "settings/layeredsecretstore.h"

namespace TMinus {

LayeredSecretStore::LayeredSecretStore(SecretStore &lasting)
    : m_lasting(lasting)
{}

void LayeredSecretStore::read(const QString &account, QObject *context,
                              Callback<std::optional<Secret>> done)
{
    const auto found = m_session.constFind(account);
    if (found == m_session.constEnd())
        return m_lasting.read(account, context, std::move(done));
    answerLater<std::optional<Secret>>(context, std::move(done), std::optional(*found));
}

void LayeredSecretStore::write(const QString &account, const Secret &secret, QObject *context,
                               Callback<void> done)
{
    m_lasting.write(account, secret, context,
                    [this, account, done = std::move(done)](const Result<void> &kept) {
                        if (kept)
                            m_session.remove(account);
                        done(kept);
                    });
}

void LayeredSecretStore::remove(const QString &account, QObject *context, Callback<void> done)
{
    m_session.remove(account);
    m_lasting.remove(account, context, std::move(done));
}

void LayeredSecretStore::keepForSession(const QString &account, const Secret &secret)
{
    m_session.insert(account, secret);
}

} // namespace TMinus
