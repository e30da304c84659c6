// SPDX-License-Identifier: Apache-2.0
#include "ledger/candidates.h"

#include "ledger/dueindex.h"

#include <algorithm>
#include <functional>

namespace TMinus {

Candidates::Candidates(const std::vector<qint64> &rows, const LedgerQuery &query,
                       const DueIndex *index)
    : m_isDown(isDown(query.order))
{
    const bool isNumber = isByNumber(query.order);
    std::optional<RowPlace> last;
    if (query.after)
        last.emplace(isNumber ? 0 : query.after->moment.toMSecsSinceEpoch(), query.after->row);
    m_places.reserve(rows.size());
    for (const qint64 row : rows) {
        const RowPlace place(isNumber ? 0 : index->moment(row).value_or(0), row);
        if (!last || comesLater(place, *last))
            m_places.push_back(place);
    }
    std::ranges::make_heap(m_places, std::bind_front(&Candidates::comesLater, this));
}

Candidates::Candidates(std::vector<RowPlace> places, LedgerQuery::Order order)
    : m_isDown(isDown(order))
    , m_places(std::move(places))
{
    std::ranges::make_heap(m_places, std::bind_front(&Candidates::comesLater, this));
}

bool Candidates::comesLater(const RowPlace &a, const RowPlace &b) const
{
    return m_isDown ? a < b : b < a;
}

QList<qint64> Candidates::take(qsizetype most)
{
    QList<qint64> rows;
    while (rows.size() < most && !m_places.empty()) {
        std::ranges::pop_heap(m_places, std::bind_front(&Candidates::comesLater, this));
        rows.append(m_places.back().second);
        m_places.pop_back();
    }
    return rows;
}

} // namespace TMinus
