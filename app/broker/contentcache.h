// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/records.h"

#include <deque>
#include <unordered_map>

namespace TMinus {

/// The newest contents, kept for those who are about to ask for them; the oldest go first.
class ContentCache final
{
public:
    /// Holds at most @p limit bytes of bodies and properties.
    explicit ContentCache(qsizetype limit)
        : m_limit(limit)
    {}
    /// Keeps it; a sequence is put once.
    void put(Sequence sequence, const Content &content)
    {
        m_size += sizeOf(content);
        m_contents.insert_or_assign(sequence, content);
        m_order.push_back(sequence);
        while (m_size > m_limit)
            dropOldest();
    }
    /// Null when it is not kept.
    const Content *find(Sequence sequence) const
    {
        const auto found = m_contents.find(sequence);
        return found == m_contents.end() ? nullptr : &found->second;
    }

private:
    static qsizetype sizeOf(const Content &content)
    {
        constexpr qsizetype overhead = 200; // of the entry itself
        return content.body.size() + 2 * content.properties.size() + overhead;
    }
    void dropOldest()
    {
        const auto oldest = m_contents.find(m_order.front());
        m_order.pop_front();
        m_size -= sizeOf(oldest->second);
        m_contents.erase(oldest);
    }

    qsizetype m_limit;
    qsizetype m_size = 0;
    std::unordered_map<Sequence, Content> m_contents;
    std::deque<Sequence> m_order; ///< a sequence is put once
};

} // namespace TMinus
