// SPDX-License-Identifier: Apache-2.0
#include "broker/halfqueue.h"

namespace TMinus {

void HalfQueue::add(const HalfRow &row)
{
    m_rows[row.sequence] = row;
    m_checks.emplace(row.next, row.sequence);
}

std::vector<HalfRow> HalfQueue::take(const Wish &wish)
{
    std::vector<HalfRow> out;
    while (std::ssize(out) < wish.count && !m_checks.empty()
           && m_checks.begin()->first <= wish.now) {
        HalfRow &row = m_rows[m_checks.begin()->second];
        m_checks.erase(m_checks.begin());
        if (row.attempts == 0)
            row.first = wish.now;
        row.attempts += 1;
        row.next = wish.now + wish.lease;
        row.nonce = wish.nonce();
        m_checks.emplace(row.next, row.sequence);
        out.push_back(row);
    }
    return out;
}

HalfQueue::Verdict HalfQueue::settle(Sequence sequence, quint64 nonce, Instant now)
{
    const auto found = m_rows.find(sequence);
    if (found == m_rows.end() || found->second.nonce != nonce)
        return Verdict::Invalid;
    if (found->second.next <= now)
        return Verdict::Expired;
    m_checks.erase({found->second.next, sequence});
    m_rows.erase(found);
    return Verdict::Done;
}

const HalfRow *HalfQueue::find(Sequence sequence) const
{
    const auto found = m_rows.find(sequence);
    return found == m_rows.end() ? nullptr : &found->second;
}

std::vector<HalfRow> HalfQueue::giveUp(Instant now)
{
    std::vector<HalfRow> gone;
    for (auto check = m_checks.begin(); check != m_checks.end() && check->first <= now;) {
        const auto row = m_rows.find(check->second);
        if (row->second.givesUp > now) {
            ++check;
            continue;
        }
        gone.push_back(row->second);
        m_rows.erase(row);
        check = m_checks.erase(check);
    }
    return gone;
}

std::optional<Instant> HalfQueue::nextCheck() const
{
    return m_checks.empty() ? std::nullopt : std::optional(m_checks.begin()->first);
}

} // namespace TMinus
