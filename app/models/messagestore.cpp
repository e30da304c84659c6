// SPDX-License-Identifier: Apache-2.0
#include "models/messagestore.h"

#include "models/packedmessage.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>

namespace TMinus {

namespace {

constexpr qint64 second = 1000;

} // namespace

MessageStore::MessageStore(qsizetype capacity)
    : m_slots(std::bit_ceil(size_t(qMax<qsizetype>(1, capacity)) * 2))
{}

quint16 MessageStore::originNumber(const MessageOrigin &origin)
{
    const qsizetype known = m_rows.origins.indexOf(origin);
    if (known >= 0)
        return quint16(known);
    m_rows.origins.append(origin);
    return quint16(m_rows.origins.size() - 1);
}

quint32 MessageStore::hashOf(quint16 origin, const QString &messageId) const
{
    // Zero marks a slot that is free.
    return quint32(qHashMulti(QHashSeed::globalSeed(), origin, messageId)) | 1U;
}

std::optional<quint32> MessageStore::find(quint16 origin, const QString &messageId) const
{
    const quint32 hash = hashOf(origin, messageId);
    const size_t mask = m_slots.size() - 1;
    for (size_t at = hash & mask; m_slots[at].isUsed(); at = (at + 1) & mask) {
        const Slot slot = m_slots[at];
        if (slot.hash != hash || !holds(slot.number))
            continue;
        const MessageRow &candidate = row(slot.number);
        if (candidate.origin == origin
            && PackedMessage(candidate.packed).equals(PackedMessage::Field::Id, messageId))
            return slot.number;
    }
    return std::nullopt;
}

quint32 MessageStore::append(const MessageRow &row, const QString &messageId)
{
    const quint32 number = m_rows.end++;
    const quint32 place = number - m_rows.base;
    if ((place & (MessageSnapshot::blockRows - 1)) == 0) {
        QList<MessageRow> block;
        block.reserve(MessageSnapshot::blockRows);
        m_rows.blocks.append(block);
    }
    m_rows.blocks.last().append(row);
    m_live += row.isLive();
    if (row.isLive())
        noteLease(number, row.leaseEnd);
    if (m_usedSlots * 4 >= m_slots.size() * 3)
        sweep();
    note({hashOf(row.origin, messageId), number});
    return number;
}

MessageRow &MessageStore::mutableRow(quint32 number)
{
    const quint32 place = number - m_rows.base;
    return m_rows
        .blocks[place >> MessageSnapshot::blockBits][place & (MessageSnapshot::blockRows - 1)];
}

void MessageStore::dropTo(quint32 first)
{
    for (quint32 number = m_rows.first; number != first; ++number)
        m_live -= row(number).isLive();
    m_rows.first = first;
    while (first - m_rows.base >= MessageSnapshot::blockRows) {
        m_rows.blocks.removeFirst();
        m_rows.base += MessageSnapshot::blockRows;
    }
}

void MessageStore::note(Slot slot)
{
    const size_t mask = m_slots.size() - 1;
    size_t at = slot.hash & mask;
    while (m_slots[at].isUsed())
        at = (at + 1) & mask;
    m_slots[at] = slot;
    ++m_usedSlots;
}

/// Frees the slots of rows that went; makes more when there are too few.
void MessageStore::sweep()
{
    const size_t size = std::bit_ceil(size_t(m_rows.size()) * 2 + 2);
    std::vector<Slot> before(std::max(size, m_slots.size()));
    before.swap(m_slots);
    m_usedSlots = 0;
    for (const Slot &slot : before) {
        if (slot.isUsed() && holds(slot.number))
            note(slot);
    }
}

void MessageStore::noteLease(quint32 number, qint64 end)
{
    m_leases[end / second].push_back(number);
}

std::vector<quint32> MessageStore::takeEnded(qint64 now)
{
    std::vector<quint32> ended;
    while (!m_leases.empty() && m_leases.begin()->first * second <= now) {
        std::vector<quint32> &bucket = m_leases.begin()->second;
        std::erase_if(bucket, [&](quint32 number) {
            const bool isWaiting = holds(number) && row(number).isLive()
                && row(number).leaseEnd > now && row(number).leaseEnd / second == now / second;
            if (!isWaiting && holds(number) && row(number).leaseEnd <= now)
                ended.push_back(number);
            return !isWaiting;
        });
        if (!bucket.empty())
            break;
        m_leases.erase(m_leases.begin());
    }
    return ended;
}

} // namespace TMinus
