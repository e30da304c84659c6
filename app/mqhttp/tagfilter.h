// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace TMinus {

/// A tag expression, "a||b": exact tags, case-sensitive, trimmed; empty or * takes everything;
/// a message without a tag matches only that. PROTOCOL.md section 4.6.
class TagFilter final
{
public:
    TagFilter() = default;
    /// Reads @p expression; nothing in it is an error.
    explicit TagFilter(const QString &expression);
    /// Whether everything passes.
    bool takesAll() const { return m_tags.isEmpty(); }
    /// Whether a message with @p tag (empty: none) passes.
    bool matches(const QString &tag) const
    {
        return takesAll() || (!tag.isEmpty() && m_tags.contains(tag));
    }
    /// The tags, sorted and without doubles; empty when everything passes.
    const QStringList &tags() const { return m_tags; }

private:
    QStringList m_tags;
};

} // namespace TMinus
