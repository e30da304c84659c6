// SPDX-License-Identifier: Apache-2.0
#include "ledger/conditions.h"

#include "ledger/ledgerevent.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// @p numbers stand in the text: they are no words of anybody.
QByteArray listOf(const QByteArrayList &numbers)
{
    return " IN (" + numbers.join(',') + ')';
}

SqlCondition joined(const SqlCondition &one, const SqlCondition &other, const char *word)
{
    return {.text = '(' + one.text + ") " + word + " (" + other.text + ')',
            .values = one.values + other.values,
            .usesIndex = one.usesIndex || other.usesIndex};
}

} // namespace

SqlCondition withoutIndex(const SqlCondition &condition)
{
    if (condition.lookUps.isEmpty())
        return condition;
    return {.text = condition.unindexed,
            .values = condition.unindexedValues,
            .usesIndex = condition.usesIndex};
}

SqlCondition ofProfile(const QString &profile)
{
    if (profile.isEmpty())
        return {};
    return {.text = "m.profile=?", .values = {profile}};
}

SqlCondition inStates(const QList<MessageState> &states)
{
    QByteArrayList numbers;
    for (const MessageState state : states)
        numbers.append(QByteArray::number(static_cast<int>(state)));
    return {.text = "m.state" + listOf(numbers)};
}

SqlCondition ofSource(MessageSource source)
{
    return {.text = "m.source=?", .values = {qint64(source)}};
}

SqlCondition ofRows(const QList<qint64> &rows)
{
    QByteArrayList numbers;
    for (const qint64 row : rows)
        numbers.append(QByteArray::number(row));
    return {.text = "m.row" + listOf(numbers)};
}

SqlCondition ofId(const QString &typed)
{
    const QString from = typed.toUpper();
    return {.text = "(m.id>=? AND m.id<?) OR (m.message_id=? AND m.message_id<>'')",
            .values = {from, from + QChar(0xFFFD), typed}};
}

SqlCondition notedSince(const QDateTime &since)
{
    return {.text = "m.note<>'' AND EXISTS(SELECT 1 FROM event e WHERE e.message=m.row AND e.kind="
                + QByteArray::number(static_cast<int>(EventKind::Note)) + " AND e.at>=?)",
            .values = {since.toMSecsSinceEpoch()}};
}

SqlCondition droppedSince(const QDateTime &since)
{
    return {.text = "m.state=" + QByteArray::number(static_cast<int>(MessageState::Cancelled))
                + " AND m.code='late' AND EXISTS(SELECT 1 FROM event e WHERE e.message=m.row AND "
                  "e.kind="
                + QByteArray::number(static_cast<int>(EventKind::Cancelled)) + " AND e.at>=?)",
            .values = {since.toMSecsSinceEpoch()}};
}

SqlCondition bothOf(const SqlCondition &one, const SqlCondition &other)
{
    SqlCondition both = joined(one, other, "AND");
    both.lookUps = one.lookUps + other.lookUps;
    if (both.lookUps.isEmpty())
        return both;
    const SqlCondition unindexed = joined(withoutIndex(one), withoutIndex(other), "AND");
    both.unindexed = unindexed.text;
    both.unindexedValues = unindexed.values;
    return both;
}

SqlCondition eitherOf(const SqlCondition &one, const SqlCondition &other)
{
    return joined(one, other, "OR");
}

} // namespace TMinus
