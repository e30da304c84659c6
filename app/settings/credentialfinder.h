// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/credentials.h"
#include "settings/profile.h"
#include "settings/secretstore.h"

namespace TMinus {

/// The access key that the environment names; nothing when it names none.
/// Errors: InvalidArgument when it names only half of it.
Result<std::optional<Credentials>> environmentCredentials();

/// The key pair of every sandbox.
Credentials sandboxCredentials();

/// What people enter for a profile.
struct EnteredSecret
{
    Secret secret = {};
    Secret token = {}; ///< empty: none
};

/// Finds who signs for a profile: in the key store, in the environment, or by asking.
class CredentialFinder final
{
public:
    /// Asks a person for what belongs to the profile; the callback as with every Callback.
    using Asker = std::function<void(const Profile &, QObject *context, Callback<EnteredSecret>)>;

    /// @p store is asked only for profiles that name it.
    CredentialFinder(SecretStore &store, Asker asker);

    /// Errors: KeyStore, InvalidArgument (there is no secret yet, or not of this key id; with the
    /// next step), and what the asker says.
    void find(const Profile &profile, QObject *context, Callback<Credentials> done);

private:
    void readStore(const Profile &profile, QObject *context, Callback<Credentials> done);

    SecretStore &m_store;
    Asker m_asker;
};

/// Keeps what was entered for @p profile: the secret, and the token when there is one; an old
/// token goes. Errors: KeyStore.
void keepSecret(SecretStore &store, const Profile &profile, const EnteredSecret &entered,
                QObject *context, Callback<void> done);

/// Forgets all that is kept for the profile @p id. Errors: KeyStore.
void forgetSecret(SecretStore &store, const QString &id, QObject *context, Callback<void> done);

} // namespace TMinus
