// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ledger/ledgerquery.h"
#include "search/filterpredicate.h"

namespace TMinus {

/// Which messages of the ledger are meant: a filter as typed, within what a command or a pane is
/// about.
class LedgerFilter final
{
public:
    /// All of them.
    LedgerFilter() = default;
    /// Reads @p text; times in it count from @p now, in @p zone where they name none (empty: this
    /// computer's). Errors: InvalidArgument, a sentence with the column.
    static Result<LedgerFilter> read(const QString &text, const QDateTime &now,
                                     const QString &zone = {});
    /// Narrows it down.
    void within(const SqlCondition &condition) { m_within = condition; }

    /// The condition at @p now: lengths of time in the filter move with it.
    SqlCondition at(const QDateTime &now) const;
    /// What was typed, for rows that are no ledger's: a question to ask of each at @p now.
    FilterPredicate predicate(const QDateTime &now) const;
    bool isEmpty() const { return !m_tree; }

private:
    std::optional<FilterNode> m_tree; ///< none: an empty filter
    SqlCondition m_within = {};
};

} // namespace TMinus
