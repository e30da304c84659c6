// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/records.h"

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace TMinus {

/// The half messages of one topic. PROTOCOL.md section 14. Rules only: no clock, no disk. A
/// publish carries no group, so any group may check any of them.
class HalfQueue final
{
public:
    enum class Verdict { Done, Invalid, Expired };
    struct Wish
    {
        int count = 1;
        Instant now = {};
        std::chrono::milliseconds lease{0};
        std::function<quint64()> nonce = {};
    };

    /// A message that was just stored, or was stored before.
    void add(const HalfRow &row);
    /// Hands out the ones whose check is due, with a new nonce each.
    std::vector<HalfRow> take(const Wish &wish);
    /// Takes one out to be committed or rolled back.
    Verdict settle(Sequence sequence, quint64 nonce, Instant now);
    /// The row behind @p sequence; nothing when it is not waiting here.
    const HalfRow *find(Sequence sequence) const;
    /// Takes out those that nobody settled in their day.
    std::vector<HalfRow> giveUp(Instant now);
    /// When the next one can be handed out; nothing while there are none.
    std::optional<Instant> nextCheck() const;
    /// Half messages that wait.
    qint64 size() const { return static_cast<qint64>(m_rows.size()); }

private:
    std::unordered_map<Sequence, HalfRow> m_rows;
    std::set<std::pair<Instant, Sequence>> m_checks; ///< by HalfRow::next
};

} // namespace TMinus
