// SPDX-License-Identifier: Apache-2.0
#include "broker/dispenser.h"

#include "mqhttp/wireproperties.h"

namespace TMinus {

namespace {

constexpr qsizetype cacheLimit = 8 << 20;
constexpr qsizetype replyLimit = 8 << 20; // bytes of bodies in one reply; one message always fits

} // namespace

Dispenser::Dispenser(const SandboxOptions &options, const EnginePorts &ports)
    : m_options(options)
    , m_ports(ports)
    , m_cache(cacheLimit)
{}

QString Dispenser::messageId(Sequence sequence) const
{
    return m_idPrefix + QString::number(sequence, 16).rightJustified(16, u'0').toUpper();
}

std::optional<Content> Dispenser::content(Sequence sequence)
{
    if (const Content *known = m_cache.find(sequence))
        return *known;
    return m_ports.read(sequence);
}

QString Dispenser::tagOf(Sequence sequence)
{
    const auto stored = content(sequence);
    return stored ? stored->tag : QString();
}

/// The message as it goes over the wire, but for the numbers of its delivery.
std::optional<ReceivedMessage> Dispenser::message(const ReceiptHandle &handle)
{
    const auto stored = content(handle.sequence);
    if (!stored)
        return std::nullopt;
    const auto properties = readProperties(stored->properties);
    if (!properties)
        return std::nullopt;
    const QString id = messageId(handle.sequence);
    return ReceivedMessage{.messageId = id,
                           .receiptHandle = writeHandle(id, handle),
                           .body = stored->body,
                           .bodyMd5 = bodyMd5(stored->body),
                           .tag = stored->tag,
                           .key = properties->key,
                           .shardingKey = properties->shardingKey,
                           .properties = properties->own,
                           .due = properties->due,
                           .transactionCheck = properties->transactionCheck,
                           .publishTime = toDateTime(stored->published)};
}

QList<ReceivedMessage> Dispenser::handOut(const Poll &poll, GroupQueue &queue)
{
    const bool isOrdered = poll.mode == ConsumeMode::Ordered;
    const auto leases = queue.take({.filter = poll.filter,
                                    .isOrdered = isOrdered,
                                    .count = poll.count,
                                    .now = toInstant(m_ports.now()),
                                    .lease = isOrdered ? m_options.orderedLease : m_options.lease,
                                    .nonce = std::ref(m_ports.random)});
    QList<ReceivedMessage> messages;
    StoreJob job;
    qsizetype size = 0;
    bool isFull = false; // what comes after the first that does not fit waits too: order is kept
    for (const GroupQueue::Lease &lease : leases) {
        const int topic = poll.topic->row.id;
        auto found = message({lease.sequence, poll.group, topic, lease.nonce});
        isFull = isFull || (found && !messages.isEmpty() && size + found->body.size() > replyLimit);
        if (!found || isFull || !poll.filter.matches(found->tag)) {
            queue.giveBack(lease.sequence, found.has_value());
            continue;
        }
        size += found->body.size();
        found->firstConsumeTime = toDateTime(lease.first);
        found->nextConsumeTime = toDateTime(lease.end);
        found->consumedTimes = lease.attempts;
        messages.append(*found);
        job.steps.emplace_back(deliveryOf(lease, {poll.group, topic}, DeliveryRow::State::Leased));
    }
    if (!job.steps.empty())
        m_ports.store(std::move(job));
    return messages;
}

QList<ReceivedMessage> Dispenser::handOutHalves(const Poll &poll)
{
    const auto rows = poll.topic->halves.take({.count = poll.count,
                                               .now = toInstant(m_ports.now()),
                                               .lease = m_options.halfLease,
                                               .nonce = std::ref(m_ports.random)});
    QList<ReceivedMessage> messages;
    StoreJob job;
    for (const HalfRow &row : rows) {
        auto found = message({row.sequence, 0, row.topic, row.nonce});
        if (!found)
            continue;
        found->firstConsumeTime = toDateTime(row.first);
        found->nextConsumeTime = toDateTime(row.next);
        found->consumedTimes = row.attempts;
        messages.append(*found);
        job.steps.emplace_back(row);
    }
    if (!job.steps.empty())
        m_ports.store(std::move(job));
    return messages;
}

} // namespace TMinus
