// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/secretstore.h"

namespace TMinus {

/// The key store of this system, under the service "tminus": the Secret Service or KWallet on Linux,
/// the Keychain on macOS. Never falls back to a file. It may never answer: wrap it in a
/// PatientSecretStore.
class KeychainStore final : public SecretStore
{
public:
    void read(const QString &account, QObject *context,
              Callback<std::optional<Secret>> done) override;
    void write(const QString &account, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &account, QObject *context, Callback<void> done) override;
};

/// The key store of this system, given up after 8 s.
std::unique_ptr<SecretStore> systemSecretStore();

} // namespace TMinus
