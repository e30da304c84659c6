// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

namespace TMinus {

/// Where a row stands in the order of a query: its moment (ms; 0 where the order is by number) and
/// its number.
using RowPlace = std::pair<qint64, qint64>;

/// Whether the last in time, or the highest number, comes first.
bool isDown(LedgerQuery::Order order);
/// Whether moments do not count.
bool isByNumber(LedgerQuery::Order order);

/// One page by plain SQL, without look-ups. Throws SQLite::Exception.
LedgerPage selectPage(SQLite::Database &database, const LedgerQuery &query);

/// The same among @p rows alone. Throws SQLite::Exception.
LedgerPage selectAmong(SQLite::Database &database, const LedgerQuery &query,
                       const QList<qint64> &rows);

/// The next @p most places in the order of @p query, which is by time or number, whatever its
/// condition lets through. Throws SQLite::Exception.
std::vector<RowPlace> nextPlaces(SQLite::Database &database, const LedgerQuery &query, int most);

} // namespace TMinus
