// SPDX-License-Identifier: Apache-2.0
#include "console/ledgerfilter.h"

#include "ledger/conditions.h"
#include "ledger/filtersql.h"

namespace TMinus {

Result<LedgerFilter> LedgerFilter::read(const QString &text, const QDateTime &now,
                                        const QString &zone)
{
    FilterContext context{.phrases = {.now = now, .allowsPast = true}};
    if (const auto named = findZone(zone))
        context.phrases.zone = *named;
    LedgerFilter filter;
    if (text.trimmed().isEmpty())
        return filter;
    auto tree = readFilter(text, context);
    if (!tree)
        return failure(ErrorKind::InvalidArgument, filterText(tree.error()));
    filter.m_tree = std::move(*tree);
    return filter;
}

SqlCondition LedgerFilter::at(const QDateTime &now) const
{
    return m_tree ? bothOf(filterSql(*m_tree, now), m_within) : m_within;
}

FilterPredicate LedgerFilter::predicate(const QDateTime &now) const
{
    return m_tree ? FilterPredicate(*m_tree, now) : FilterPredicate();
}

} // namespace TMinus
