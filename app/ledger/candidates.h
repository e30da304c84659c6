// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

namespace TMinus {

class DueIndex;

/// The rows that all of @p lookUps find, in ascending order; those that find more than @p most are
/// not counted in, and where all do there is nothing: then it is quicker to look at every message
/// in turn. Throws SQLite::Exception.
std::optional<std::vector<qint64>>
findCandidates(SQLite::Database &database, const QList<SqlLookUp> &lookUps, std::size_t most);

/// Puts @p rows into the order of @p query and takes out those that are not behind its last page.
/// @p index is asked for moments; it may be null where the order is by number.
void sortCandidates(std::vector<qint64> &rows, const LedgerQuery &query, const DueIndex *index);

} // namespace TMinus
