// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"
#include "search/filter.h"

namespace TMinus {

/// Which messages a list is about before anybody filters it.
enum class LedgerScope {
    Open,   ///< what is still to happen, or went wrong: held, leaving, unknown, due ahead, overdue
    Outbox, ///< held and leaving; what was cancelled or could not leave in the last day
    All,
};

/// From an instant (UTC, ms) up to, but not including, another.
struct LedgerRange
{
    QDateTime from = {};
    QDateTime to = {};
    bool operator==(const LedgerRange &) const = default;
};

/// The messages of @p scope in @p profile (empty: in all), at @p now of the service's clock.
/// Pending ones of the last day count as open, overdue ones of the last week.
SqlCondition scopeSql(LedgerScope scope, const QString &profile, const QDateTime &now);
/// Those that are overdue at @p now, due within the last week.
SqlCondition overdueSql(const QString &profile, const QDateTime &now);
/// Those with these numbers.
SqlCondition rowsSql(const QList<qint64> &rows);
/// Those whose moment lies in one of @p ranges; all where there is none.
SqlCondition rangesSql(const QList<LedgerRange> &ranges);
/// What both let through.
SqlCondition bothSql(const SqlCondition &one, const SqlCondition &other);

/// Whether @p filter picks out single messages, or speaks of what became of them: then it looks
/// through all messages, not only through open ones.
bool asksForHistory(const FilterNode &filter);
/// Whether what @p filter lets through is another as time goes by.
bool movesWithClock(const FilterNode &filter);

} // namespace TMinus
