// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerturns.h"

namespace TMinus {

namespace {

constexpr qint64 askAgainAfter = 2000;    // ms
constexpr qint64 watchingIsTold = 15'000; // ms: who watches says so every ten seconds
constexpr qint64 usualGrace = 120'000;    // ms
constexpr qint64 never = std::numeric_limits<qint64>::max();

} // namespace

void LedgerTurns::setPolicies(const LedgerPolicies &policies)
{
    m_grace.clear();
    for (auto policy = policies.begin(); policy != policies.end(); ++policy)
        m_grace.insert(policy.key(), std::chrono::milliseconds(policy->grace).count());
    m_next = 0;
}

void LedgerTurns::consider(const LedgerRow &row, const TextPool &pool, qint64 now)
{
    m_next = qMin(m_next, turnOf(row, pool, now));
}

QList<qint64> LedgerTurns::turned(const LedgerSheet &sheet, qint64 now)
{
    QList<qint64> numbers;
    if (now < m_next)
        return numbers;
    m_next = never;
    for (int place = 0; place < sheet.size(); ++place) {
        const qint64 turn = turnOf(sheet.at(place), sheet.pool(), now);
        if (turn <= now)
            numbers.append(sheet.at(place).number);
        m_next = qMin(m_next, turn <= now ? now + askAgainAfter : turn);
    }
    return numbers;
}

/// The instant (ms) at which the row turns.
qint64 LedgerTurns::turnOf(const LedgerRow &row, const TextPool &pool, qint64 now) const
{
    if (row.derived == DerivedState::Live)
        return row.leaseEnd;
    if (row.state != MessageState::Pending)
        return never;
    const qint64 graceEnd = row.moment + m_grace.value(pool.at(row.profile), usualGrace) + 1;
    switch (row.derived) {
    case DerivedState::None:
        return row.moment + 1;
    case DerivedState::Due:
        return graceEnd;
    case DerivedState::NotWatched:
        return graceEnd + watchingIsTold > now ? graceEnd + watchingIsTold : never;
    default:
        return never;
    }
}

} // namespace TMinus
