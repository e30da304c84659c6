// SPDX-License-Identifier: Apache-2.0
#include "models/messagetints.h"

#include "ledger/ledgerscope.h"
#include "models/messagefilterrow.h"

#include <algorithm>

namespace TMinus {

void MessageTints::setRules(const RowRules &rules, qint64 now)
{
    m_rules = rules;
    m_moves = std::ranges::any_of(rules, movesWithClock, &RowRule::filter);
    forgetAll();
    readRules(now);
}

void MessageTints::readRules(qint64 now)
{
    m_predicates.clear();
    for (const RowRule &rule : std::as_const(m_rules))
        m_predicates.emplace_back(rule.filter, QDateTime::fromMSecsSinceEpoch(now, Qt::UTC));
}

RowTint MessageTints::tintOf(const MessageSnapshot &rows, quint32 number) const
{
    const RowRule *rule = ruleOf(rows, number);
    return rule ? rule->tint : RowTint::None;
}

QString MessageTints::reason(const MessageSnapshot &rows, quint32 number) const
{
    const RowRule *rule = ruleOf(rows, number);
    return rule ? tr("Fits %1", "a filter").arg(rule->text) : QString();
}

const RowRule *MessageTints::ruleOf(const MessageSnapshot &rows, quint32 number) const
{
    if (m_rules.isEmpty())
        return nullptr;
    const int *known = m_known.object(number);
    const int rule = known ? *known : found(rows, number);
    if (!known)
        m_known.insert(number, new int(rule)); // the cache's
    return rule < 0 ? nullptr : &m_rules.at(rule);
}

int MessageTints::found(const MessageSnapshot &rows, quint32 number) const
{
    const MessageRow &row = rows.row(number);
    const MessageFilterRow asked(row, rows.originOf(row));
    const auto first = std::ranges::find_if(
        m_predicates, [&](const FilterPredicate &fits) { return fits.matches(asked); });
    return first == m_predicates.end() ? -1 : int(first - m_predicates.begin());
}

void MessageTints::forget(const QSet<quint32> &numbers)
{
    for (const quint32 number : numbers)
        m_known.remove(number);
}

QSet<quint32> MessageTints::renew(const MessageSnapshot &rows, qint64 now)
{
    QSet<quint32> others;
    if (!m_moves)
        return others;
    readRules(now);
    for (const quint32 number : m_known.keys()) {
        const bool isThere = number - rows.first < rows.end - rows.first;
        if (!isThere || *m_known.object(number) != found(rows, number))
            others.insert(number);
    }
    forget(others);
    return others;
}

} // namespace TMinus
