// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/records.h"

#include <deque>

namespace TMinus {

/// Place of a message in the order in which a topic's messages became visible.
using Position = qint64;

/// The visible messages of one topic, in the order in which they became so. Every group walks
/// along it on its own; nothing is taken out but from the front, by retention.
class TopicLog final
{
public:
    struct Entry
    {
        Sequence sequence = 0;
        Instant due = {};
        quint32 tag = 0;   ///< shortHash
        quint32 shard = 0; ///< shortHash
    };

    /// Appends and gives the place.
    Position append(const Entry &entry)
    {
        m_entries.push_back(entry);
        return end() - 1;
    }
    /// The oldest entry that is kept.
    Position begin() const { return m_first; }
    /// Behind the newest entry.
    Position end() const { return m_first + static_cast<Position>(m_entries.size()); }
    /// Entries that are kept.
    qint64 size() const { return static_cast<qint64>(m_entries.size()); }
    /// @p at must be within begin() and end().
    const Entry &at(Position at) const { return m_entries[static_cast<std::size_t>(at - m_first)]; }
    /// Forgets the entries at the front that were due before @p before.
    void dropBefore(Instant before)
    {
        while (!m_entries.empty() && m_entries.front().due < before) {
            m_entries.pop_front();
            ++m_first;
        }
    }

private:
    std::deque<Entry> m_entries;
    Position m_first = 0;
};

} // namespace TMinus
