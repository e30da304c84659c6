// SPDX-License-Identifier: Apache-2.0
#include "ledger/textsearch.h"

#include "ledger/candidates.h"
#include "ledger/conditions.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype mostRowsInSql = 2000;

LedgerMessage messageAt(const RowPlace &place)
{
    return {.row = place.second, .moment = QDateTime::fromMSecsSinceEpoch(place.first, Qt::UTC)};
}

} // namespace

TextSearch::TextSearch(SQLite::Database &database, SearchLimits limits)
    : m_database(database)
    , m_limits(limits)
    , m_finder(database)
{}

LedgerPage TextSearch::page(const LedgerQuery &query, const DueIndex *index)
{
    const SQLite::Transaction whole(m_database); // one state of the file
    const QList<SqlLookUp> &lookUps = query.condition.lookUps;
    LedgerQuery plain = query;
    plain.condition = withoutIndex(query.condition);
    LedgerPage page;
    if (const auto few = m_finder.findFew(lookUps, m_limits.few)) {
        look(Candidates(*few, plain, index), plain, page);
        return page;
    }
    const std::vector<RowPlace> next = nextPlaces(m_database, plain, m_limits.next);
    look(Candidates(next, plain.order), plain, page);
    if (page.hasMore || next.size() < static_cast<std::size_t>(m_limits.next))
        return page;
    if (!next.empty())
        plain.after = messageAt(next.back());
    look(Candidates(m_finder.findAll(lookUps), plain, index), plain, page);
    return page;
}

/// Only as much is read as fills the page.
void TextSearch::look(Candidates candidates, const LedgerQuery &query, LedgerPage &page)
{
    qsizetype atOnce = query.limit + 1LL;
    while (!candidates.isEmpty() && !page.hasMore) {
        LedgerQuery part = query;
        part.limit = query.limit - static_cast<int>(page.messages.size());
        const LedgerPage found = selectAmong(m_database, part, candidates.take(atOnce));
        page.messages += found.messages;
        page.hasMore = found.hasMore;
        atOnce = std::min(atOnce * 2, mostRowsInSql);
    }
}

} // namespace TMinus
