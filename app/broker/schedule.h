// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/records.h"

#include <algorithm>
#include <vector>

namespace TMinus {

/// The messages whose time has not come, the earliest on top: 24 bytes each, for a million of them.
class Schedule final
{
public:
    struct Entry
    {
        Instant due = {};
        Sequence sequence = 0;
        int topic = 0;
        quint32 tag = 0; ///< shortHash

        /// Of two at the same instant, the one published first comes first.
        bool isAfter(const Entry &other) const
        {
            return std::pair(due, sequence) > std::pair(other.due, other.sequence);
        }
    };

    /// Room for that many more, so that loading does not grow step by step.
    void reserve(std::size_t more) { m_heap.reserve(m_heap.size() + more); }
    /// Keeps it until it is taken.
    void add(const Entry &entry)
    {
        m_heap.push_back(entry);
        std::push_heap(m_heap.begin(), m_heap.end(), later);
    }
    /// When the next one is due; nothing while there is none.
    std::optional<Instant> next() const
    {
        return m_heap.empty() ? std::nullopt : std::optional(m_heap.front().due);
    }
    /// Takes out the next one; there must be one.
    Entry take()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        const Entry entry = m_heap.back();
        m_heap.pop_back();
        return entry;
    }

private:
    static bool later(const Entry &a, const Entry &b) { return a.isAfter(b); }
    std::vector<Entry> m_heap;
};

} // namespace TMinus
