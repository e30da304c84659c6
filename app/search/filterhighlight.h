// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"
#include "search/textmatcher.h"

#include <QList>

namespace TMinus {

/// Knows which parts of a row's texts a filter was looking for. What it excludes is not marked.
class FilterHighlight final
{
public:
    FilterHighlight() = default;
    explicit FilterHighlight(const FilterNode &tree);

    bool isEmpty() const { return m_marks.empty(); }
    /// The parts of @p text, which is what @p field shows (of Property: the one named @p property;
    /// of Json: the value itself), from left to right, without overlaps.
    QList<TextRange> ranges(FilterField field, const QString &text,
                            const QString &property = {}) const;

private:
    struct Mark
    {
        FilterField field;
        QString property;
        TextMatcher matcher;
        TextMatcher idMatcher; ///< of a bare value, for ids
    };
    void add(const FilterNode &node);

    std::vector<Mark> m_marks;
};

} // namespace TMinus
