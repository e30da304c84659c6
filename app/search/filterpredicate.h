// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"
#include "search/filterrow.h"
#include "search/textmatcher.h"

#include <functional>

namespace TMinus {

/// A filter made ready to be asked of many rows. It can be copied and asked from several threads.
class FilterPredicate final
{
public:
    /// Lets everything through.
    FilterPredicate();
    /// @p now is what lengths of time in the filter count from; make a new one when it moves on.
    FilterPredicate(const FilterNode &tree, const QDateTime &now);

    bool matches(const FilterRow &row) const { return m_test(row); }
    /// How many texts a regular expression gave up so far, taken for not matching. Copies count
    /// together.
    qint64 givenUp() const { return *m_givenUp; }

private:
    GivenUp m_givenUp = std::make_shared<std::atomic<qint64>>(0);
    std::function<bool(const FilterRow &)> m_test;
};

} // namespace TMinus
