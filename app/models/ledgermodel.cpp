// SPDX-License-Identifier: Apache-2.0
#include "models/ledgermodel.h"

#include "timeline/zonelens.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr int mostGroups = 50;      ///< of rows that are put in or taken out one after the other
constexpr int mostToCompare = 5000; ///< beyond that a new list takes the place of the old one
constexpr int readAgainAfter = 30;  ///< seconds, for filters that move with the clock

bool isByTime(LedgerColumn column)
{
    return column == LedgerColumn::Due || column == LedgerColumn::In;
}

/// Whether somebody who waits for it knows now what became of it.
bool hasSettled(MessageState before, MessageState now)
{
    const bool hasCome = now == MessageState::Seen || now == MessageState::Acked;
    return before != now && (before == MessageState::Unknown || hasCome);
}

/// Runs of numbers that follow each other: first and last, from the greatest down.
std::vector<std::pair<int, int>> runsDown(std::vector<int> places)
{
    std::sort(places.begin(), places.end(), std::greater<>());
    std::vector<std::pair<int, int>> runs;
    for (const int place : places) {
        if (!runs.empty() && runs.back().first == place + 1)
            runs.back().first = place;
        else
            runs.emplace_back(place, place);
    }
    return runs;
}

} // namespace

LedgerModel::LedgerModel(const Surroundings &around, int capacity, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(around.clock)
    , m_lens(around.lens)
    , m_capacity(capacity)
    , m_text(around.clock, around.lens)
    , m_feed(around.ledger, around.clock)
{
    m_turns.setPolicies(around.policies);
    connect(&m_feed, &LedgerFeed::pageRead, this, &LedgerModel::takePage);
    connect(&m_feed, &LedgerFeed::rowsRead, this, &LedgerModel::takeRows);
    connect(&m_feed, &LedgerFeed::totalChanged, this, &LedgerModel::totalChanged);
    connect(&m_clock, &SharedClock::secondPassed, this, &LedgerModel::tick);
    connect(&around.lens, &ZoneLens::changed, this, &LedgerModel::retell);
}

bool LedgerModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_feed.hasMore() && !m_feed.isReading()
        && m_sheet.size() < m_capacity;
}

void LedgerModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_feed.readMore();
}

void LedgerModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ledgerColumns)
        return;
    resort({LedgerColumn(column), order});
    LedgerFeed::Wish wish = m_feed.wish();
    wish.order = isByTime(LedgerColumn(column)) && order == Qt::DescendingOrder
        ? LedgerQuery::Order::ByTimeDown
        : LedgerQuery::Order::ByTime;
    // While all rows are here the order in which they were read says nothing.
    if (!(wish == m_feed.wish()) && m_feed.hasMore())
        m_feed.read(wish);
    else if (!isByTime(LedgerColumn(column)))
        fetchMore({});
}

void LedgerModel::read(const LedgerFeed::Wish &wish)
{
    m_age = 0;
    m_included.clear();
    m_feed.read(wish);
}

LedgerMessage LedgerModel::message(int row) const
{
    return unpackRow(m_sheet.at(row), m_sheet.pool());
}

QModelIndex LedgerModel::indexOf(qint64 number) const
{
    const int place = m_sheet.placeOf(number);
    return place < 0 ? QModelIndex() : index(place, 0);
}

void LedgerModel::include(const QList<qint64> &numbers)
{
    QList<qint64> missing;
    for (const qint64 number : numbers) {
        if (!m_sheet.contains(number))
            missing.append(number);
    }
    m_included.unite(QSet<qint64>(missing.begin(), missing.end()));
    m_feed.readRows(missing);
}

void LedgerModel::takePage(const QList<LedgerMessage> &messages, bool isFirst)
{
    m_age = 0;
    if (isFirst && m_sheet.size() > mostToCompare) {
        beginResetModel();
        m_sheet.clear();
        endResetModel();
    } else if (isFirst) {
        QSet<qint64> gone;
        for (const qint64 number : m_sheet.numbers())
            gone.insert(number);
        for (const LedgerMessage &message : messages)
            gone.remove(message.row);
        gone.subtract(m_included); // these are read by their number, and go if they must
        remove(gone.values());
        m_feed.readRows(m_included.values());
    }
    put(messages, true);
    if (!isByTime(m_sheet.sorting().column))
        fetchMore({});
}

void LedgerModel::takeRows(const QList<qint64> &asked, const QList<LedgerMessage> &messages)
{
    QSet<qint64> gone(asked.begin(), asked.end());
    for (const LedgerMessage &message : messages)
        gone.remove(message.row);
    remove(gone.values());
    put(messages, false);
}

bool LedgerModel::isInReach(const LedgerMessage &message) const
{
    const auto &tail = m_feed.tail();
    if (!m_feed.hasMore() || !tail || m_included.contains(message.row))
        return true;
    const auto place = std::pair(message.moment, message.row);
    const auto end = std::pair(tail->moment, tail->row);
    return m_feed.wish().order == LedgerQuery::Order::ByTimeDown ? place >= end : place <= end;
}

void LedgerModel::put(const QList<LedgerMessage> &messages, bool isPage)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    std::vector<LedgerRow> fresh;
    for (const LedgerMessage &message : messages) {
        const int place = m_sheet.placeOf(message.row);
        if (place < 0 && !isPage && !isInReach(message))
            continue;
        LedgerRow row = rowOf(message);
        m_turns.consider(row, m_sheet.pool(), now);
        if (place < 0)
            fresh.push_back(std::move(row));
        else if (!(m_sheet.at(place) == row))
            replace(place, std::move(row));
    }
    if (!fresh.empty())
        insert(std::move(fresh));
    std::vector<int> places;
    for (const qint64 number : std::as_const(m_changed))
        places.push_back(m_sheet.placeOf(number));
    m_changed.clear();
    for (const auto &[first, last] : runsDown(std::move(places)))
        Q_EMIT dataChanged(index(first, 0), index(last, ledgerColumns - 1));
    if (const QList<qint64> numbers = std::exchange(m_settled, {}); !numbers.isEmpty())
        Q_EMIT settled(numbers);
}

LedgerRow LedgerModel::rowOf(const LedgerMessage &message)
{
    LedgerRow row = packRow(message, m_sheet.pool());
    const RowRules &rules = m_feed.wish().rules;
    if (message.kind >= 0 && message.kind < rules.size()) {
        row.tint = rules.at(message.kind).tint;
        row.rule = m_sheet.pool().put(rules.at(message.kind).text);
    }
    return row;
}

void LedgerModel::replace(int place, LedgerRow row)
{
    m_changed.insert(row.number);
    if (hasSettled(m_sheet.at(place).state, row.state))
        m_settled.append(row.number);
    if (m_sheet.fitsAt(place, row))
        return m_sheet.replace(place, std::move(row));
    const int before = m_sheet.placeFor(row);
    beginMoveRows({}, place, place, {}, before);
    const int to = before > place ? before - 1 : before;
    m_sheet.move(place, to);
    m_sheet.replace(to, std::move(row));
    endMoveRows();
}

void LedgerModel::insert(std::vector<LedgerRow> rows)
{
    std::sort(rows.begin(), rows.end(), [this](const LedgerRow &one, const LedgerRow &other) {
        return m_sheet.isBefore(one, other);
    });
    std::vector<std::pair<int, size_t>> groups; // place, first of the rows that go there
    for (size_t first = 0; first < rows.size(); ++first) {
        const int place = m_sheet.placeFor(rows[first]);
        if (groups.empty() || groups.back().first != place)
            groups.emplace_back(place, first);
    }
    if (int(groups.size()) > mostGroups)
        return insertScattered(std::move(rows));
    size_t end = rows.size();
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        const auto &[place, first] = *group;
        beginInsertRows({}, place, place + int(end - first) - 1);
        for (size_t row = first; row < end; ++row)
            m_sheet.insert(place + int(row - first), std::move(rows[row]));
        endInsertRows();
        end = first;
    }
}

/// All at the end, then sorted: cheaper than hundreds of insertions of one row each.
void LedgerModel::insertScattered(std::vector<LedgerRow> rows)
{
    const int size = m_sheet.size();
    beginInsertRows({}, size, size + int(rows.size()) - 1);
    for (LedgerRow &row : rows)
        m_sheet.insert(m_sheet.size(), std::move(row));
    endInsertRows();
    resort(m_sheet.sorting());
}

void LedgerModel::remove(const QList<qint64> &numbers)
{
    std::vector<int> places;
    for (const qint64 number : numbers) {
        if (const int place = m_sheet.placeOf(number); place >= 0)
            places.push_back(place);
    }
    for (const auto &[first, last] : runsDown(std::move(places))) {
        beginRemoveRows({}, first, last);
        m_sheet.remove(first, last - first + 1);
        endRemoveRows();
    }
}

void LedgerModel::resort(const LedgerSorting &sorting)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> places = m_sheet.sort(sorting);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(places[size_t(old.row())], old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool LedgerModel::movesByItself() const
{
    const LedgerFeed::Wish &wish = m_feed.wish();
    return movesWithClock(wish.filter)
        || std::ranges::any_of(wish.rules, movesWithClock, &RowRule::filter);
}

void LedgerModel::tick()
{
    if (++m_age >= readAgainAfter && !m_feed.isReading() && movesByItself()) {
        m_age = 0;
        return m_feed.readAgain(m_sheet.size());
    }
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    m_feed.readRows(m_turns.turned(m_sheet, now));
}

} // namespace TMinus
