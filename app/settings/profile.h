// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace TMinus {

/// What kind of service a profile reaches; the wire is the same, the labels are not.
enum class ProfileService { Sandbox, ApsaraMq4, Tdmq };
/// How careful one has to be there.
enum class ProfileEnvironment { Sandbox, Development, Staging, Production };
/// What a topic takes, as far as people said.
enum class ProfileTopicType { Any, Normal, Delay, Ordered, Transaction };
/// Where the secret half of the access key comes from.
enum class CredentialSource { KeyStore, Environment, Ask };
/// The way out of this network.
enum class ProfileProxyKind { None, System, Http, Socks5 };
/// How much of a body the ledger keeps.
enum class KeepBody { Whole, First, Hash };

/// A topic that was named once.
struct ProfileTopic
{
    QString name = {};
    ProfileTopicType type = ProfileTopicType::Any;
    bool operator==(const ProfileTopic &) const = default;
};

/// Who signs, but for the secret. With Tdmq the id that goes over the wire (the role key) is the
/// secret one: it is in the key store, and accessKeyId holds the role name.
struct ProfileCredential
{
    CredentialSource source = CredentialSource::KeyStore;
    QString accessKeyId = {};
    bool temporary = false; ///< a security token belongs to it
    bool operator==(const ProfileCredential &) const = default;
};

/// The way out of this network, without its password.
struct ProfileProxy
{
    ProfileProxyKind kind = ProfileProxyKind::System;
    QString host = {}; ///< of Http and Socks5
    int port = 0;      ///< of Http and Socks5
    QString user = {};
    bool operator==(const ProfileProxy &) const = default;
};

/// One place to send to and to consume from, with all that people settled for it. CONTRACT.md
/// section 3. What it does not know about itself is kept in source and written back.
struct Profile
{
    QString id = {}; ///< [a-z0-9-]{1,40}; never changes
    QString name = {};
    QString group = {};
    int order = 0; ///< among the profiles of its group
    ProfileService service = ProfileService::ApsaraMq4;
    QString endpoint = {};
    QString instance = {};
    ProfileEnvironment environment = ProfileEnvironment::Production; ///< the careful choice
    QString colour = {};                                             ///< #RRGGBB, or empty
    bool readOnly = false;                                           ///< not even to be armed
    QList<ProfileTopic> topics = {};
    QStringList groups = {};
    std::chrono::hours window{72}; ///< how far ahead a message may be due
    QString zone = {};             ///< IANA id; empty: local
    ProfileCredential credential = {};
    std::chrono::seconds timeout{15};
    ProfileProxy proxy = {};
    QStringList pins = {}; ///< SHA-256 of trusted leaf certificates, 64 hexadecimal digits each
    std::chrono::seconds undo{5};
    std::chrono::seconds holdLead{600};
    std::optional<std::chrono::seconds> late = std::chrono::seconds(300); ///< none: send anyway
    std::chrono::seconds grace{120};
    int busyPerMinute = 100;
    std::chrono::seconds duplicate{600};
    std::chrono::minutes arm{15};
    int bulkConfirm = 20;
    std::optional<int> rate = {}; ///< messages a second, 0: unlimited; none: by the environment
    int bulkMax = 100'000;
    KeepBody keepBody = KeepBody::Whole;
    int keepBytes = 4096;
    int retainDays = 90;
    int retainMB = 4096;
    bool marker = false;
    QStringList mask = {};   ///< JSON paths
    QStringList hook = {};   ///< program and arguments
    QJsonObject source = {}; ///< the object it was read from
    bool operator==(const Profile &) const = default;

    /// Whether it has to be armed before anything may change there.
    bool isProduction() const { return environment == ProfileEnvironment::Production; }
    /// How many messages a second may leave; 0: as many as can.
    int messagesPerSecond() const { return rate.value_or(isProduction() ? 50 : 0); }
    /// What to call it: its name, else its id.
    const QString &title() const { return name.isEmpty() ? id : name; }
};

/// The id of the profile that is always there.
QString sandboxProfileId();
/// The profile that is always there: the sandbox of this computer at its usual port.
Profile sandboxProfile();
/// @p profiles as people see them: by group, then by their place there.
QList<Profile> inOrder(QList<Profile> profiles);
/// Whether @p id can name a profile: 1 to 40 of a-z, 0-9 and "-".
bool isProfileId(const QString &id);

} // namespace TMinus
