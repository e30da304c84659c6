// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerscope.h"

#include "ledger/derivedsql.h"

#include <algorithm>
#include <functional>

namespace TMinus {

namespace {

constexpr qint64 day = 86'400'000; // ms
constexpr qint64 week = 7 * day;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// 0: held, 1: leaving, 2: pending, 3: unknown, 5: not sent, 6: cancelled.
QByteArray scopeText(LedgerScope scope, qint64 now)
{
    switch (scope) {
    case LedgerScope::Open:
        return "(m.state IN (0, 1, 3) OR (m.state=2 AND m.moment>" + number(now - week)
            + " AND (m.due>" + number(now - day) + " OR " + derivedSql(DerivedState::Overdue, now)
            + ")))";
    case LedgerScope::Outbox:
        return "(m.state IN (0, 1) OR (m.state IN (5, 6) AND m.message_id='' AND m.leaves>"
            + number(now - day) + "))";
    case LedgerScope::All:
        return "1";
    }
    Q_UNREACHABLE();
}

SqlCondition inProfile(const QByteArray &text, const QString &profile)
{
    if (profile.isEmpty())
        return {.text = text};
    return {.text = text + " AND m.profile=?", .values = {profile}};
}

bool anyTerm(const FilterNode &node, const std::function<bool(const FilterTerm &)> &holds)
{
    if (node.kind == FilterNode::Kind::Term)
        return holds(node.term);
    return std::ranges::any_of(node.children,
                               [&](const FilterNode &child) { return anyTerm(child, holds); });
}

} // namespace

SqlCondition scopeSql(LedgerScope scope, const QString &profile, const QDateTime &now)
{
    return inProfile(scopeText(scope, now.toMSecsSinceEpoch()), profile);
}

SqlCondition overdueSql(const QString &profile, const QDateTime &now)
{
    const qint64 at = now.toMSecsSinceEpoch();
    return inProfile("(m.state=2 AND m.moment>" + number(at - week) + " AND m.moment<" + number(at)
                         + " AND " + derivedSql(DerivedState::Overdue, at) + ")",
                     profile);
}

SqlCondition rowsSql(const QList<qint64> &rows)
{
    QByteArrayList numbers;
    numbers.reserve(rows.size());
    for (const qint64 row : rows)
        numbers.append(number(row));
    return {.text = "m.row IN (" + numbers.join(',') + ")"};
}

SqlCondition rangesSql(const QList<LedgerRange> &ranges)
{
    if (ranges.isEmpty())
        return {};
    QByteArrayList parts;
    for (const LedgerRange &range : ranges)
        parts.append("(m.moment>=" + number(range.from.toMSecsSinceEpoch()) + " AND m.moment<"
                     + number(range.to.toMSecsSinceEpoch()) + ")");
    return {.text = "(" + parts.join(" OR ") + ")"};
}

SqlCondition bothSql(const SqlCondition &one, const SqlCondition &other)
{
    return {.text = "(" + one.text + ") AND (" + other.text + ")",
            .values = one.values + other.values,
            .usesIndex = one.usesIndex || other.usesIndex};
}

bool asksForHistory(const FilterNode &filter)
{
    return anyTerm(filter, [](const FilterTerm &term) {
        switch (term.field) {
        case FilterField::Any:
        case FilterField::Key:
        case FilterField::Id:
        case FilterField::Group:
        case FilterField::Request:
        case FilterField::Handle:
        case FilterField::Is:
        case FilterField::Seen:
        case FilterField::Lateness:
        case FilterField::Lease:
        case FilterField::Try:
            return true;
        default:
            return false;
        }
    });
}

bool movesWithClock(const FilterNode &filter)
{
    return anyTerm(filter, [](const FilterTerm &term) {
        const auto *phrase = std::get_if<PhraseReading>(&term.value);
        return (phrase && phrase->kind == PhraseReading::Kind::After)
            || term.field == FilterField::In || term.field == FilterField::Age
            || term.field == FilterField::Lease || term.field == FilterField::Is;
    });
}

} // namespace TMinus
