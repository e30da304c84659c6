// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"
#include "search/filter.h"

namespace TMinus {

/// The condition on a row m of message that lets through what FilterPredicate lets through, at
/// @p now (the service's clock). It needs registerFilterFunctions() and registerLedgerFunctions().
/// Where the full-text index narrows it down (bare values, and texts of topic, tag, key and body
/// that hold a whole token), messages that are not in it yet are missing; what is excluded is
/// never looked up there. Subject must be Messages.
SqlCondition filterSql(const FilterNode &tree, const QDateTime &now);

/// The same without the index: for rows that are read anyway.
SqlCondition plainFilterSql(const FilterNode &tree, const QDateTime &now);

} // namespace TMinus
