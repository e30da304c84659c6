// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/pageselect.h"

namespace TMinus {

class DueIndex;

/// Rows that may be on a page, in the order of its query. Of many only a few are looked at, so they
/// are put in order no further than they are taken.
class Candidates final
{
public:
    /// Those of @p rows that are behind the last page of @p query. @p index is asked for moments; it
    /// may be null where the order is by number.
    Candidates(const std::vector<qint64> &rows, const LedgerQuery &query, const DueIndex *index);
    /// These, which are in order.
    explicit Candidates(std::vector<RowPlace> places, LedgerQuery::Order order);

    bool isEmpty() const { return m_places.empty(); }
    /// The next @p most of them.
    QList<qint64> take(qsizetype most);

private:
    bool comesLater(const RowPlace &a, const RowPlace &b) const;

    bool m_isDown;
    std::vector<RowPlace> m_places; ///< a heap, the next one on top
};

} // namespace TMinus
