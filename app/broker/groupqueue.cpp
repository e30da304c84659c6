// SPDX-License-Identifier: Apache-2.0
#include "broker/groupqueue.h"

#include <QSet>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype rememberedExpressions = 64; // beyond, a group walks from the start again

QSet<quint32> hashes(const TagFilter &filter)
{
    QSet<quint32> tags;
    for (const QString &tag : filter.tags())
        tags.insert(shortHash(tag));
    return tags;
}

} // namespace

GroupQueue::GroupQueue(const TopicLog &log, int maxAttempts)
    : m_log(log)
    , m_maxAttempts(maxAttempts)
    , m_takenFrom(log.begin())
{}

bool GroupQueue::isTaken(Position at) const
{
    const auto index = static_cast<std::size_t>(at - m_takenFrom);
    return at < m_takenFrom || (index < m_taken.size() && m_taken[index]);
}

void GroupQueue::setTaken(Position at)
{
    if (isTaken(at))
        return;
    const auto index = static_cast<std::size_t>(at - m_takenFrom);
    if (index >= m_taken.size())
        m_taken.resize(index + 1);
    m_taken[index] = true;
    ++m_takenCount;
}

bool GroupQueue::matches(const QSet<quint32> &tags, Position at) const
{
    return tags.isEmpty() || tags.contains(m_log.at(at).tag);
}

std::vector<GroupQueue::Lease> GroupQueue::take(const Wish &wish)
{
    std::vector<Lease> out;
    const QSet<quint32> tags = hashes(wish.filter);
    takeWaiting(wish, tags, out);
    takeNew(wish, tags, out);
    return out;
}

/// What was set aside comes first: out of order in any order, in order only from open shards.
void GroupQueue::takeWaiting(const Wish &wish, const QSet<quint32> &tags, std::vector<Lease> &out)
{
    if (m_waiting == 0)
        return;
    std::vector<quint32> shards;
    if (wish.isOrdered) {
        shards.assign(m_open.begin(), m_open.end());
        if (!m_open.contains(0) && m_shards.contains(0))
            shards.push_back(0); // without a sharding key nothing blocks
    } else {
        for (const auto &[shard, state] : m_shards)
            shards.push_back(shard);
    }
    for (const quint32 key : shards) {
        std::vector<Position> chosen;
        for (const Position at : m_shards[key].waiting) {
            if (std::ssize(out) + std::ssize(chosen) >= wish.count)
                break;
            if (matches(tags, at))
                chosen.push_back(at);
        }
        for (const Position at : chosen)
            out.push_back(leaseOut(wish, at, key));
        if (std::ssize(out) >= wish.count)
            return;
    }
}

/// Walks along the log. In order, what belongs to a blocked shard is set aside on the way.
void GroupQueue::takeNew(const Wish &wish, const QSet<quint32> &tags, std::vector<Lease> &out)
{
    if (m_walked.size() > rememberedExpressions)
        m_walked.clear();
    std::set<quint32> opened;
    for (const Lease &lease : out)
        opened.insert(lease.shard);
    Position at = std::max(m_walked.value(wish.filter.tags().join(u"||")), m_log.begin());
    for (; at < m_log.end() && std::ssize(out) < wish.count; ++at) {
        if (isTaken(at) || !matches(tags, at))
            continue;
        const quint32 shard = wish.isOrdered ? m_log.at(at).shard : 0;
        if (shard != 0 && !opened.contains(shard)) {
            const auto known = m_shards.find(shard);
            if (known != m_shards.end()
                && (known->second.leased > 0 || !known->second.waiting.empty())) {
                setTaken(at);
                setAside(at, shard);
                continue;
            }
            opened.insert(shard);
        }
        setTaken(at);
        out.push_back(leaseOut(wish, at, shard));
    }
    m_walked[wish.filter.tags().join(u"||")] = at;
}

GroupQueue::Lease GroupQueue::leaseOut(const Wish &wish, Position at, quint32 shard)
{
    const Sequence sequence = m_log.at(at).sequence;
    Shard &state = m_shards[shard];
    if (state.waiting.erase(at) > 0)
        --m_waiting;
    m_open.erase(shard);
    ++state.leased;

    Lease &lease = m_leases[sequence];
    if (lease.attempts == 0)
        lease.first = wish.now;
    lease.position = at;
    lease.sequence = sequence;
    lease.shard = shard;
    lease.attempts += 1;
    lease.end = wish.now + wish.lease;
    lease.nonce = wish.nonce();
    lease.hasEnded = false;
    m_ends.emplace(lease.end, sequence);
    return lease;
}

void GroupQueue::setAside(Position at, quint32 shard)
{
    Shard &state = m_shards[shard];
    if (state.waiting.insert(at).second)
        ++m_waiting;
    if (state.leased == 0)
        m_open.insert(shard);
}

/// A running lease is over, one way or another.
void GroupQueue::release(const Lease &lease)
{
    m_ends.erase({lease.end, lease.sequence});
    const auto shard = m_shards.find(lease.shard);
    if (shard == m_shards.end())
        return;
    shard->second.leased -= 1;
    if (shard->second.leased > 0)
        return;
    if (!shard->second.waiting.empty())
        m_open.insert(lease.shard);
    else
        m_shards.erase(shard);
}

void GroupQueue::giveBack(Sequence sequence, bool isWanted)
{
    const auto found = m_leases.find(sequence);
    if (found == m_leases.end())
        return;
    Lease &lease = found->second;
    release(lease);
    lease.attempts -= 1;
    lease.nonce = 0;
    lease.hasEnded = true;
    if (isWanted)
        setAside(lease.position, lease.shard);
    if (!isWanted || lease.attempts == 0)
        m_leases.erase(found);
}

GroupQueue::Verdict GroupQueue::acknowledge(Sequence sequence, quint64 nonce, Instant now)
{
    const auto found = m_leases.find(sequence);
    if (found == m_leases.end() || found->second.nonce != nonce)
        return Verdict::Invalid;
    if (found->second.hasEnded || found->second.end <= now)
        return Verdict::Expired;
    release(found->second);
    m_leases.erase(found);
    return Verdict::Done;
}

const GroupQueue::Lease *GroupQueue::find(Sequence sequence) const
{
    const auto found = m_leases.find(sequence);
    return found == m_leases.end() ? nullptr : &found->second;
}

void GroupQueue::restore(const Lease &lease)
{
    m_leases[lease.sequence] = lease;
    m_ends.emplace(lease.end, lease.sequence);
    m_shards[lease.shard].leased += 1;
    m_open.erase(lease.shard);
}

std::vector<GroupQueue::Lease> GroupQueue::expire(Instant now)
{
    std::vector<Lease> dead;
    while (!m_ends.empty() && m_ends.begin()->first <= now) {
        Lease &lease = m_leases[m_ends.begin()->second];
        release(lease);
        lease.hasEnded = true;
        if (lease.position < m_log.begin()) { // retention took it meanwhile
            m_leases.erase(lease.sequence);
        } else if (lease.attempts >= m_maxAttempts) {
            dead.push_back(lease);
            m_leases.erase(lease.sequence);
            ++m_dead;
        } else {
            setAside(lease.position, lease.shard);
        }
    }
    return dead;
}

std::optional<Instant> GroupQueue::nextEnd() const
{
    return m_ends.empty() ? std::nullopt : std::optional(m_ends.begin()->first);
}

void GroupQueue::load(Position position, const DeliveryRow &row, quint32 shard)
{
    setTaken(position);
    if (row.state == DeliveryRow::State::Dead)
        ++m_dead;
    if (row.state != DeliveryRow::State::Leased)
        return;
    restore({.position = position,
             .sequence = row.sequence,
             .shard = shard,
             .attempts = row.attempts,
             .first = row.first,
             .end = row.end,
             .nonce = row.nonce});
}

void GroupQueue::trim()
{
    const Position begin = m_log.begin();
    if (begin <= m_takenFrom)
        return;
    const auto gone = std::min(static_cast<std::size_t>(begin - m_takenFrom), m_taken.size());
    m_takenCount -= std::count(m_taken.begin(), m_taken.begin() + std::ptrdiff_t(gone), true);
    m_taken.erase(m_taken.begin(), m_taken.begin() + std::ptrdiff_t(gone));
    m_takenFrom = begin;
    for (auto &[shard, state] : m_shards) {
        const auto firstKept = state.waiting.lower_bound(begin);
        for (auto at = state.waiting.begin(); at != firstKept; ++at)
            --m_waiting;
        state.waiting.erase(state.waiting.begin(), firstKept);
        if (state.waiting.empty())
            m_open.erase(shard);
    }
    std::erase_if(m_shards, [](const auto &entry) {
        return entry.second.leased == 0 && entry.second.waiting.empty();
    });
    std::erase_if(m_leases, [begin](const auto &entry) {
        return entry.second.hasEnded && entry.second.position < begin;
    });
}

qint64 GroupQueue::ready() const
{
    return m_log.size() - m_takenCount + m_waiting;
}

DeliveryRow deliveryOf(const GroupQueue::Lease &lease, const DeliveryPlace &place,
                       DeliveryRow::State state)
{
    return {.group = place.group,
            .topic = place.topic,
            .sequence = lease.sequence,
            .state = state,
            .attempts = lease.attempts,
            .first = lease.first,
            .end = lease.end,
            .nonce = lease.nonce};
}

} // namespace TMinus
