// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/sandboxoptions.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <variant>

/// The rows that the sandbox keeps. Instants are compact here: a million of them are held at once.
namespace TMinus {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline Instant toInstant(const QDateTime &when)
{
    return Instant(std::chrono::milliseconds(when.toMSecsSinceEpoch()));
}

inline QDateTime toDateTime(Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), Qt::UTC);
}

/// Number of a message in the store, ascending in the order of publishing.
using Sequence = qint64;

/// Stands for a tag or a sharding key in the index: 0 means none. The same on every computer.
quint32 shortHash(const QString &text);

/// What the index must know of a message; the rest stays on disk.
struct IndexRow
{
    Sequence sequence = 0;
    int topic = 0;
    quint32 tag = 0;   ///< shortHash
    quint32 shard = 0; ///< shortHash
    Instant due = {};  ///< when consumers may see it
    bool isHalf = false;
};

/// What is handed out of a message.
struct Content
{
    Instant published = {};
    QString tag = {};
    QString properties = {}; ///< as on the wire
    QByteArray body = {};
};

/// One group's newest delivery of one message.
struct DeliveryRow
{
    enum class State { Leased, Done, Dead };
    int group = 0;
    int topic = 0;
    Sequence sequence = 0;
    State state = State::Leased;
    int attempts = 0;
    Instant first = {};
    Instant end = {};  ///< of the lease
    quint64 nonce = 0; ///< tells this delivery's receipt handle from all others
};

/// A half message that waits for commit or rollback.
struct HalfRow
{
    Sequence sequence = 0;
    int topic = 0;
    int attempts = 0;   ///< checks so far
    Instant first = {}; ///< of the first check
    Instant next = {};  ///< when it is handed out (again); its newest handle ends there
    Instant givesUp = {};
    quint64 nonce = 0;
};

struct TopicRow
{
    int id = 0;
    QString instance = {};
    QString name = {};
    TopicType type = TopicType::Any;
};

struct GroupRow
{
    int id = 0;
    QString instance = {};
    QString name = {};
};

struct AddMessage
{
    IndexRow index;
    Content content;
    std::optional<HalfRow> half = {};
};

/// A half message becomes visible.
struct CommitHalf
{
    Sequence sequence = 0;
    Instant due = {};
};

/// A message goes with all that belongs to it.
struct DropMessage
{
    Sequence sequence = 0;
};

/// All messages that were due before @p before go.
struct DropBefore
{
    Instant before = {};
};

/// A new message is shared with the one who waits for it to be stored.
using StoreStep = std::variant<std::shared_ptr<const AddMessage>, DeliveryRow, HalfRow, CommitHalf,
                               DropMessage, DropBefore, TopicRow, GroupRow>;

/// Steps that are stored together, and who wants to know of it (on the sandbox's thread).
struct StoreJob
{
    std::function<void()> aside = {}; ///< done before the commit, on the thread that stores
    std::vector<StoreStep> steps = {};
    std::function<void(bool isStored)> done = {};
};

} // namespace TMinus
