// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "messaging/pendingreply.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <optional>

namespace TMinus {

/// Keeps secrets by account: CONTRACT.md section 2. Calls are made from the main thread; each
/// callback comes once, from the event loop, unless its context died. Errors: KeyStore.
class SecretStore
{
public:
    virtual ~SecretStore();
    /// Gives the secret of @p account, or nothing when there is none.
    virtual void read(const QString &account, QObject *context,
                      Callback<std::optional<Secret>> done) = 0;
    /// Keeps @p secret, in the place of another one.
    virtual void write(const QString &account, const Secret &secret, QObject *context,
                       Callback<void> done) = 0;
    /// Forgets the secret of @p account; fine when there is none.
    virtual void remove(const QString &account, QObject *context, Callback<void> done) = 0;
};

/// The account of the secret half of a profile's key.
QString secretAccount(const QString &profile);
/// The account of a profile's security token.
QString tokenAccount(const QString &profile);

/// Keeps secrets until the program ends: "this session only", and for tests.
class SessionSecretStore final : public SecretStore
{
public:
    void read(const QString &account, QObject *context,
              Callback<std::optional<Secret>> done) override;
    void write(const QString &account, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &account, QObject *context, Callback<void> done) override;

private:
    QHash<QString, Secret> m_secrets;
};

/// Another store that is given up when it does not answer: a locked one that cannot ask its owner
/// never does. What it answers later is dropped.
class PatientSecretStore final : public SecretStore
{
public:
    static constexpr std::chrono::seconds usualPatience{8};
    /// Waits at most @p patience for an answer of @p inner.
    explicit PatientSecretStore(std::unique_ptr<SecretStore> inner,
                                std::chrono::milliseconds patience = usualPatience);
    void read(const QString &account, QObject *context,
              Callback<std::optional<Secret>> done) override;
    void write(const QString &account, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &account, QObject *context, Callback<void> done) override;

private:
    std::unique_ptr<SecretStore> m_inner;
    std::chrono::milliseconds m_patience;
};

} // namespace TMinus
