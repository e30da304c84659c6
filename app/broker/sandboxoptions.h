// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/fault.h"
#include "messaging/credentials.h"
#include "mqhttp/limits.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace TMinus {

/// What may be published to a topic. CONTRACT section 10: another kind is refused.
enum class TopicType {
    Any,
    Normal,      ///< neither timed, nor ordered, nor half
    Delay,       ///< timed, or at once
    Ordered,     ///< with a sharding key
    Transaction, ///< half messages
};

/// A topic that the sandbox offers in every instance of its own.
struct SandboxTopic
{
    QString name = {};
    TopicType type = TopicType::Any;
    bool operator==(const SandboxTopic &) const = default;
};

/// How a sandbox behaves. The values below are the service's own.
struct SandboxOptions
{
    QString listen = QStringLiteral("127.0.0.1"); ///< address to listen on
    quint16 port = 8080;                          ///< 0: any free one
    QString store = {};                           ///< folder; made when missing
    QStringList instances = {};                   ///< beside the default one
    QList<SandboxTopic> topics = {};              ///< made in every instance when missing
    QStringList groups = {};                      ///< known even when nobody consumed yet
    QList<Credentials> credentials = {};          ///< empty: sandbox / sandbox
    std::chrono::milliseconds lease = Limits::lease;
    std::chrono::milliseconds orderedLease = Limits::orderedLease;
    std::chrono::milliseconds halfLease = Limits::halfLease;
    int redeliveries = Limits::redeliveries;  ///< after that many a message is a dead letter
    bool areGroupsStrict = false;             ///< unknown group: SubscriptionNotExist
    bool createsTopics = false;               ///< unknown topic: made, of type Any
    std::chrono::milliseconds clockOffset{0}; ///< the sandbox's clock minus the computer's
    std::optional<int> pollLimit = {};        ///< more long polls than that answer at once
    QList<Fault> faults = {};                 ///< what goes wrong on purpose
    int connectionLimit = 4096;               ///< beyond: QpsLimitExceeded, then closed
};

/// The topics that a sandbox offers when none are named.
QList<SandboxTopic> usualTopics();

/// "normal", "delay", … as in --topic NAME:TYPE and in records.
QString topicTypeName(TopicType type);
/// The reverse; nothing for another word.
std::optional<TopicType> topicTypeFromName(const QString &name);

} // namespace TMinus
