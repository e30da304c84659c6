// SPDX-License-Identifier: Apache-2.0
#include "console/outboxqueue.h"

#include <algorithm>

namespace TMinus {

namespace {

/// What only one at a time may go of; empty where the order does not matter.
QString turnOf(const LedgerMessage &message)
{
    const Draft &draft = message.draft;
    return draft.shardingKey.isEmpty() ? QString() : draft.topic + u'\n' + draft.shardingKey;
}

bool goesBefore(const LedgerMessage &a, const LedgerMessage &b)
{
    const auto key = [](const LedgerMessage &message) {
        return std::pair(message.draft.due.value_or(QDateTime()), message.row);
    };
    return key(a) < key(b);
}

bool hasToGo(const LedgerMessage &message, const QDateTime &now)
{
    return !message.leaves || *message.leaves <= now;
}

} // namespace

bool isTooLate(const LedgerMessage &message, const QDateTime &now)
{
    const auto due = message.draft.due ? message.draft.due : message.leaves;
    return message.late && due
        && due->msecsTo(now) > std::chrono::milliseconds(*message.late).count();
}

void OutboxQueue::load(const QList<LedgerMessage> &messages)
{
    m_waiting = messages;
    m_waiting.removeIf([this](const LedgerMessage &m) { return m_going.contains(m.id); });
    std::ranges::sort(m_waiting, goesBefore);
}

QList<LedgerMessage> OutboxQueue::take(const QDateTime &now, const Permit &permit)
{
    QList<LedgerMessage> taken;
    QSet<QString> passed; // who has to wait keeps those behind waiting
    m_waiting.removeIf([&](const LedgerMessage &message) {
        const QString turn = turnOf(message);
        if (!hasToGo(message, now) || m_going.size() >= m_most)
            return false;
        const bool mustWait = !turn.isEmpty() && (m_turns.contains(turn) || passed.contains(turn));
        if (mustWait || (permit && !permit(message))) {
            passed.insert(turn);
            return false;
        }
        m_going.insert(message.id, turn);
        if (!turn.isEmpty())
            m_turns.insert(turn);
        taken.append(message);
        return true;
    });
    return taken;
}

void OutboxQueue::done(const QString &id)
{
    m_turns.remove(m_going.take(id));
}

std::optional<QDateTime> OutboxQueue::next() const
{
    std::optional<QDateTime> next;
    for (const LedgerMessage &message : m_waiting) {
        const QDateTime leaves = message.leaves.value_or(QDateTime());
        if (!isBlocked(message) && (!next || leaves < *next))
            next = leaves;
    }
    return next;
}

bool OutboxQueue::isBlocked(const LedgerMessage &message) const
{
    return m_going.size() >= m_most || m_turns.contains(turnOf(message));
}

} // namespace TMinus
