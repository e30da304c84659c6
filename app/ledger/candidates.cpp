// SPDX-License-Identifier: Apache-2.0
#include "ledger/candidates.h"

#include "ledger/bindvalues.h"
#include "ledger/dueindex.h"

#include <algorithm>
#include <iterator>

namespace TMinus {

namespace {

using Order = LedgerQuery::Order;
using Place = std::pair<qint64, qint64>; ///< moment, row

bool isByNumber(Order order)
{
    return order == Order::ByNumber || order == Order::ByNumberDown;
}

bool isDown(Order order)
{
    return order == Order::ByNumberDown || order == Order::ByTimeDown;
}

std::vector<qint64> find(SQLite::Database &database, const SqlLookUp &lookUp, std::size_t most)
{
    SqlStatement select(database, ("SELECT * FROM (" + lookUp.text + ") LIMIT ?").toStdString());
    bindValues(select, lookUp.values, 1);
    select.bind(static_cast<int>(lookUp.values.size()) + 1, static_cast<qint64>(most));
    std::vector<qint64> rows;
    while (select.step())
        rows.push_back(select.number(0));
    return rows;
}

} // namespace

std::optional<std::vector<qint64>> findCandidates(SQLite::Database &database,
                                                  const QList<SqlLookUp> &lookUps, std::size_t most)
{
    std::optional<std::vector<qint64>> common;
    for (const SqlLookUp &lookUp : lookUps) {
        std::vector<qint64> rows = find(database, lookUp, most + 1);
        if (rows.size() > most)
            continue;
        std::ranges::sort(rows);
        rows.erase(std::ranges::unique(rows).begin(), rows.end());
        if (!common) {
            common = std::move(rows);
            continue;
        }
        std::vector<qint64> both;
        std::ranges::set_intersection(*common, rows, std::back_inserter(both));
        common = std::move(both);
    }
    return common;
}

void sortCandidates(std::vector<qint64> &rows, const LedgerQuery &query, const DueIndex *index)
{
    const bool isNumber = isByNumber(query.order);
    std::vector<Place> places;
    places.reserve(rows.size());
    for (const qint64 row : rows)
        places.emplace_back(isNumber ? 0 : index->moment(row).value_or(0), row);
    if (query.after) {
        const Place last(isNumber ? 0 : query.after->moment.toMSecsSinceEpoch(), query.after->row);
        std::erase_if(places, [&](const Place &place) {
            return isDown(query.order) ? place >= last : place <= last;
        });
    }
    if (isDown(query.order))
        std::ranges::sort(places, std::greater());
    else
        std::ranges::sort(places);
    rows.clear();
    std::ranges::transform(places, std::back_inserter(rows), &Place::second);
}

} // namespace TMinus
