// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/topiclog.h"
#include "mqhttp/tagfilter.h"

#include <QHash>

#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace TMinus {

/// What one group still has to do on one topic: what is leased, what comes again, how far it has
/// walked along the log. PROTOCOL.md sections 11.4, 12 and 13. Rules only: no clock, no disk.
class GroupQueue final
{
public:
    /// A delivery: under lease, or ended and not handed out again yet.
    struct Lease
    {
        Position position = 0;
        Sequence sequence = 0;
        quint32 shard = 0; ///< 0 unless handed out in order
        int attempts = 0;
        Instant first = {};
        Instant end = {};
        quint64 nonce = 0;
        bool hasEnded = false;
    };
    /// What somebody wants.
    struct Wish
    {
        TagFilter filter = {};
        bool isOrdered = false;
        int count = 1;
        Instant now = {};
        std::chrono::milliseconds lease{0};
        std::function<quint64()> nonce = {};
    };
    enum class Verdict { Done, Invalid, Expired };

    GroupQueue(const TopicLog &log, int maxAttempts);

    /// Leases up to Wish::count messages, redeliveries first. Their tags match by hash only: what
    /// does not match to the letter goes back with giveBack().
    std::vector<Lease> take(const Wish &wish);
    /// Undoes a lease as if it had not been; a message that is not @p isWanted is not there any more.
    void giveBack(Sequence sequence, bool isWanted);
    /// Ends a delivery for good. PROTOCOL.md section 12.2.
    Verdict acknowledge(Sequence sequence, quint64 nonce, Instant now);
    /// What acknowledge() took away, for the time until it is on disk.
    const Lease *find(Sequence sequence) const;
    /// Puts back a lease whose end could not be stored.
    void restore(const Lease &lease);
    /// Ends the leases that are over by @p now; gives the messages that became dead letters.
    std::vector<Lease> expire(Instant now);
    /// When the next lease ends; nothing while none runs.
    std::optional<Instant> nextEnd() const;

    /// Takes over what the store knows of this group.
    void load(Position position, const DeliveryRow &row, quint32 shard);
    /// Forgets what is before the log's begin.
    void trim();

    /// Messages whose lease runs.
    qint64 leased() const { return static_cast<qint64>(m_ends.size()); }
    /// Messages that were given up.
    qint64 dead() const { return m_dead; }
    /// What could be handed out to somebody who takes every tag.
    qint64 ready() const;

private:
    struct Shard
    {
        int leased = 0;
        std::set<Position> waiting; ///< set aside behind a lease, or coming again
    };

    bool isTaken(Position at) const;
    void setTaken(Position at);
    bool matches(const QSet<quint32> &tags, Position at) const;
    void takeWaiting(const Wish &wish, const QSet<quint32> &tags, std::vector<Lease> &out);
    void takeNew(const Wish &wish, const QSet<quint32> &tags, std::vector<Lease> &out);
    Lease leaseOut(const Wish &wish, Position at, quint32 shard);
    void release(const Lease &lease);
    void setAside(Position at, quint32 shard);

    const TopicLog &m_log;
    int m_maxAttempts;
    std::unordered_map<Sequence, Lease> m_leases;
    std::set<std::pair<Instant, Sequence>> m_ends; ///< of the running ones
    std::map<quint32, Shard> m_shards;             ///< 0: what comes again out of order
    std::set<quint32> m_open;  ///< shards with something waiting and nothing leased
    std::vector<bool> m_taken; ///< from m_takenFrom on: walked over for good
    Position m_takenFrom = 0;
    qint64 m_takenCount = 0;
    qint64 m_waiting = 0;
    QHash<QString, Position> m_walked; ///< by tag expression
    qint64 m_dead = 0;
};

/// Whose delivery it is, by number.
struct DeliveryPlace
{
    int group = 0;
    int topic = 0;
};

/// A lease as the store keeps it.
DeliveryRow deliveryOf(const GroupQueue::Lease &lease, const DeliveryPlace &place,
                       DeliveryRow::State state);

} // namespace TMinus
