// SPDX-License-Identifier: Apache-2.0
#include "models/messagebook.h"

#include "base/result.h"
#include "models/messagewords.h"
#include "models/packedmessage.h"

#include <algorithm>

namespace TMinus {

using Field = PackedMessage::Field;

namespace {

qint64 msOf(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : MessageRow::never;
}

QDateTime instantOf(qint64 ms)
{
    return ms == MessageRow::never ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

/// Codes of a handle that is no good any more: only another delivery brings a new one.
bool isDeadHandle(const QString &code)
{
    return code == u"ReceiptHandleError" || code == u"MessageNotExist";
}

} // namespace

ReceivedMessage receivedMessageOf(const MessageRow &row)
{
    const PackedMessage packed(row.packed);
    const QString check = packed.text(Field::Check);
    return {.messageId = packed.text(Field::Id),
            .receiptHandle = packed.text(Field::Handle),
            .body = packed.body().toByteArray(),
            .bodyMd5 = packed.text(Field::Md5),
            .tag = packed.text(Field::Tag),
            .key = packed.text(Field::Key),
            .shardingKey = packed.text(Field::ShardingKey),
            .properties = packed.properties(),
            .due = row.due == MessageRow::never ? std::nullopt : std::optional(instantOf(row.due)),
            .transactionCheck = check.isEmpty()
                ? std::nullopt
                : std::optional(std::chrono::seconds(check.toLongLong())),
            .publishTime = instantOf(row.published),
            .firstConsumeTime = instantOf(row.firstSeen),
            .nextConsumeTime = instantOf(row.leaseEnd),
            .consumedTimes = row.times};
}

MessageRow MessageBook::rowOf(const ReceivedMessage &message, const MessageReply &reply, qint64 now)
{
    const bool isOrdered = reply.origin.mode == ConsumeMode::Ordered;
    return {.packed = PackedMessage::pack(message, reply.requestId),
            .due = message.due ? msOf(*message.due) : MessageRow::never,
            .published = msOf(message.publishTime),
            .firstSeen = msOf(message.firstConsumeTime),
            .leaseEnd = msOf(message.nextConsumeTime),
            .leasedAt = isOrdered && reply.serverTime ? msOf(*reply.serverTime) : now,
            .times = message.consumedTimes,
            .origin = m_store.originNumber(reply.origin)};
}

void MessageBook::take(const MessageReply &reply, const QList<ReceivedMessage> &messages,
                       qint64 now)
{
    const quint16 origin = m_store.originNumber(reply.origin);
    for (const ReceivedMessage &message : messages) {
        const MessageRow row = rowOf(message, reply, now);
        if (const auto known = m_store.find(origin, message.messageId))
            rearm(*known, row);
        else
            m_store.append(row, message.messageId);
    }
}

void MessageBook::rearm(quint32 number, const MessageRow &row)
{
    const MessageRow &before = m_store.row(number);
    m_past[number].append({.times = before.times,
                           .leasedAt = instantOf(before.leasedAt),
                           .leaseEnd = instantOf(before.leaseEnd),
                           .state = before.state,
                           .handle = PackedMessage(before.packed).text(Field::Handle)});
    m_failures.remove(number);
    m_store.edit(number, [&](MessageRow &changed) { changed = row; });
    m_changed.insert(number);
    m_rearmed.append(number);
}

/// The row of that very delivery, in whichever mode it came.
std::optional<quint32> MessageBook::rowOf(const MessageHandle &delivery) const
{
    const QList<MessageOrigin> &origins = rows().origins;
    for (qsizetype at = 0; at < origins.size(); ++at) {
        if (origins.at(at).topic != delivery.topic || origins.at(at).group != delivery.group)
            continue;
        const auto number = m_store.find(quint16(at), delivery.messageId);
        if (number
            && PackedMessage(m_store.row(*number).packed).equals(Field::Handle, delivery.handle))
            return number;
    }
    return std::nullopt;
}

void MessageBook::begin(const MessageHandle &delivery, MessageDeed deed)
{
    const auto number = rowOf(delivery);
    if (!number)
        return;
    m_open.insert(delivery.handle, *number);
    m_store.edit(*number, [deed](MessageRow &row) {
        row.isOpen = true;
        row.deed = deed;
    });
    m_changed.insert(*number);
}

void MessageBook::settle(const AckVerdict &verdict, qint64 now)
{
    const auto open = m_open.constFind(verdict.receiptHandle);
    if (open == m_open.cend())
        return;
    const quint32 number = *open;
    m_open.erase(open);
    if (!m_store.holds(number)
        || !PackedMessage(m_store.row(number).packed).equals(Field::Handle, verdict.receiptHandle))
        return;
    const bool isDone = verdict.state == AckVerdict::State::Acked;
    m_store.edit(number, [&](MessageRow &row) {
        row.isOpen = false;
        row.state = isDone ? MessageState::Acked : MessageState::AckFailed;
        row.settledAt = isDone ? now : MessageRow::never;
        row.isDead = !isDone && (isDeadHandle(verdict.code) || row.leaseEnd <= now);
    });
    m_failures.remove(number);
    if (!isDone)
        m_failures.insert(number,
                          {.code = verdict.code,
                           .message = verdict.message,
                           .requestId = verdict.requestId,
                           .isUnknown = verdict.state == AckVerdict::State::Unknown});
    m_changed.insert(number);
}

void MessageBook::expire(qint64 now)
{
    for (const quint32 number : m_store.takeEnded(now)) {
        if (!m_store.row(number).isLive() || m_store.row(number).isOpen)
            continue;
        m_store.edit(number, [](MessageRow &row) { row.state = MessageState::Expired; });
        m_changed.insert(number);
    }
}

void MessageBook::dropTo(quint32 first)
{
    for (quint32 number = rows().first; number != first; ++number) {
        m_failures.remove(number);
        m_past.remove(number);
        m_changed.remove(number);
    }
    m_store.dropTo(first);
}

const MessageFailure *MessageBook::failureOf(quint32 number) const
{
    const auto failure = m_failures.constFind(number);
    return failure == m_failures.cend() ? nullptr : &*failure;
}

MessageFacts MessageBook::facts(quint32 number, qint64 now) const
{
    const MessageRow &row = m_store.row(number);
    const MessageOrigin &origin = rows().originOf(row);
    const qint64 late = row.lateness(origin.mode);
    return {.message = receivedMessageOf(row),
            .origin = origin,
            .requestId = PackedMessage(row.packed).text(Field::RequestId),
            .state = row.state,
            .deed = row.deed,
            .isOpen = row.isOpen,
            .canAck = MessageWords::canAcknowledge(row, now),
            .leasedAt = instantOf(row.leasedAt),
            .settledAt = instantOf(row.settledAt),
            .failure = m_failures.value(number),
            .past = m_past.value(number),
            .lateness = late == MessageRow::never ? std::nullopt : std::optional(late)};
}

MessageHandle MessageBook::handle(quint32 number) const
{
    const MessageRow &row = m_store.row(number);
    const MessageOrigin &origin = rows().originOf(row);
    const PackedMessage packed(row.packed);
    return {.topic = origin.topic,
            .group = origin.group,
            .messageId = packed.text(Field::Id),
            .key = packed.text(Field::Key),
            .handle = packed.text(Field::Handle),
            .leaseEnd = instantOf(row.leaseEnd)};
}

QList<MessageHandle> MessageBook::liveHandles(qint64 now) const
{
    std::vector<quint32> live;
    for (quint32 number = rows().first; number != rows().end; ++number) {
        if (MessageWords::canAcknowledge(m_store.row(number), now))
            live.push_back(number);
    }
    std::ranges::stable_sort(live, {},
                             [this](quint32 number) { return m_store.row(number).leaseEnd; });
    QList<MessageHandle> handles;
    handles.reserve(qsizetype(live.size()));
    for (const quint32 number : live)
        handles.append(handle(number));
    return handles;
}

} // namespace TMinus
