// SPDX-License-Identifier: Apache-2.0
#include "ledger/pageselect.h"

#include "ledger/bindvalues.h"
#include "ledger/messagerow.h"

namespace TMinus {

namespace {

using Order = LedgerQuery::Order;

QByteArray columnOf(Order order)
{
    if (isByNumber(order))
        return "m.row";
    return order == Order::ByLeaves ? "m.leaves" : "m.moment";
}

QByteArray firstValue(const LedgerQuery &query)
{
    if (isByNumber(query.order))
        return QByteArray::number(query.after->row);
    const QDateTime instant = query.order == Order::ByLeaves
        ? query.after->leaves.value_or(QDateTime())
        : query.after->moment;
    return QByteArray::number(instant.toMSecsSinceEpoch());
}

/// What is behind the last page, in the order of the query: goes after a condition.
QByteArray sequenceSql(const LedgerQuery &query)
{
    const QByteArray column = columnOf(query.order);
    const QByteArray direction = isDown(query.order) ? " DESC" : "";
    QByteArray sql;
    if (query.after)
        sql += " AND (" + column + ", m.row)" + (isDown(query.order) ? "<" : ">") + "("
            + firstValue(query) + ", " + QByteArray::number(query.after->row) + ")";
    sql += " ORDER BY " + column + direction;
    if (!isByNumber(query.order))
        sql += ", m.row" + direction;
    return sql;
}

/// Which of the query's kinds is the first to let a row through; -1: none. A column to select.
SqlCondition kindSql(const LedgerQuery &query)
{
    SqlCondition column{.text = "-1"};
    if (query.kinds.isEmpty())
        return column;
    column.text = "CASE";
    for (qsizetype number = 0; number < query.kinds.size(); ++number) {
        column.text +=
            " WHEN (" + query.kinds.at(number).text + ") THEN " + QByteArray::number(number);
        column.values += query.kinds.at(number).values;
    }
    column.text += " ELSE -1 END";
    return column;
}

/// @p among stands behind the table; empty: all of it.
LedgerPage readPage(SQLite::Database &database, const LedgerQuery &query, const QByteArray &among)
{
    LedgerPage page;
    const SqlCondition kind = kindSql(query);
    const QByteArray sql = "SELECT " + messageColumns(query.now.toMSecsSinceEpoch(), query.withBody)
        + ", " + kind.text + " FROM message m " + (among.isEmpty() ? "WHERE " : among) + "("
        + query.condition.text + ")" + sequenceSql(query) + " LIMIT "
        + QByteArray::number(query.limit + 1);
    SqlStatement select(database, sql.toStdString());
    bindValues(select, kind.values + query.condition.values, 1);
    while (select.step()) {
        if (page.messages.size() == query.limit) {
            page.hasMore = true;
            break;
        }
        page.messages.append(readMessage(select));
        page.messages.last().kind = int(select.number(messageColumnCount));
    }
    return page;
}

} // namespace

bool isDown(Order order)
{
    return order == Order::ByNumberDown || order == Order::ByTimeDown;
}

bool isByNumber(Order order)
{
    return order == Order::ByNumber || order == Order::ByNumberDown;
}

LedgerPage selectPage(SQLite::Database &database, const LedgerQuery &query)
{
    return readPage(database, query, {});
}

LedgerPage selectAmong(SQLite::Database &database, const LedgerQuery &query,
                       const QList<qint64> &rows)
{
    QByteArrayList numbers;
    for (const qint64 row : rows)
        numbers.append(QByteArray::number(row));
    // Else it might go through all of a state to see which of them are these.
    return readPage(database, query, "NOT INDEXED WHERE m.row IN (" + numbers.join(',') + ") AND ");
}

std::vector<RowPlace> nextPlaces(SQLite::Database &database, const LedgerQuery &query, int most)
{
    const QByteArray moment = isByNumber(query.order) ? "0" : "m.moment";
    SqlStatement select(database,
                        ("SELECT " + moment + ", m.row FROM message m WHERE 1" + sequenceSql(query)
                         + " LIMIT " + QByteArray::number(most))
                            .toStdString());
    std::vector<RowPlace> places;
    while (select.step())
        places.emplace_back(select.number(0), select.number(1));
    return places;
}

} // namespace TMinus
