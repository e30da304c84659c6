// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/secretstore.h"

namespace TMinus {

/// A lasting store, and before it what was given for this session only. A secret that the lasting
/// one took is no longer kept here.
class LayeredSecretStore final : public SecretStore
{
public:
    /// @p lasting must outlive it.
    explicit LayeredSecretStore(SecretStore &lasting);

    void read(const QString &account, QObject *context,
              Callback<std::optional<Secret>> done) override;
    void write(const QString &account, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &account, QObject *context, Callback<void> done) override;

    /// Keeps @p secret until the program ends, and nowhere else.
    void keepForSession(const QString &account, const Secret &secret);
    bool isForSession(const QString &account) const { return m_session.contains(account); }

private:
    SecretStore &m_lasting;
    QHash<QString, Secret> m_session;
};

} // namespace TMinus
