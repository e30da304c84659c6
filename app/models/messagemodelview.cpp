// SPDX-License-Identifier: Apache-2.0
#include "models/messagemodel.h"

#include <algorithm>

/// How a MessageModel keeps what it shows in step with what there is.
namespace TMinus {

namespace {

constexpr qsizetype manyRows = 50'000; ///< from here on another thread arranges them
constexpr size_t mostRuns = 16;        ///< of rows that are told of one by one
constexpr qint64 filterAge = 1000;     ///< ms that "from now" in a filter may be old

bool isOlder(quint32 one, quint32 other)
{
    return qint32(one - other) < 0;
}

/// A set of row numbers that is quick to ask.
class Numbers final
{
public:
    Numbers(const MessageSnapshot &rows, const std::vector<quint32> &numbers)
        : m_first(rows.first)
        , m_holds(size_t(rows.size()))
    {
        for (const quint32 number : numbers)
            m_holds[number - m_first] = true;
    }
    bool hold(quint32 number) const
    {
        return number - m_first < m_holds.size() && m_holds[number - m_first];
    }

private:
    quint32 m_first;
    std::vector<bool> m_holds;
};

} // namespace

void MessageModel::flush()
{
    m_soon.stop();
    renewFilter();
    dropOld();
    if (!m_isPaused)
        insertNew();
    const QSet<quint32> changed = m_book.takeChanged();
    m_tints.forget(changed);
    if (isArranging())
        m_doubtful.unite(changed);
    tellChanged(changed);
    const QList<quint32> again = m_book.takeRearmed();
    for (const quint32 number : again) {
        if (const QModelIndex row = indexOf(number); row.isValid())
            Q_EMIT rearmed(row);
    }
    Q_EMIT countsChanged();
}

/// The rows that are looked at for showing.
MessageSnapshot MessageModel::lookedAt() const
{
    MessageSnapshot rows = m_book.rows();
    rows.end = m_shownEnd;
    return rows;
}

void MessageModel::renewFilter()
{
    const qint64 at = now();
    if (qAbs(at - m_filteredAt) < filterAge)
        return;
    m_filteredAt = at;
    m_arrangement.filter = m_filter
        ? std::optional(FilterPredicate(*m_filter, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)))
        : std::nullopt;
}

void MessageModel::setRules(const RowRules &rules)
{
    m_tints.setRules(rules, now());
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {TintRole, Qt::AccessibleDescriptionRole});
}

/// A view that stands still may hold twice as many: what it shows should not go under one's eyes.
void MessageModel::dropOld()
{
    const qsizetype most = m_isPaused ? 2 * m_capacity : m_capacity;
    const qsizetype over = m_book.rows().size() - most;
    if (over <= 0)
        return;
    const quint32 first = m_book.rows().first + quint32(over);
    std::vector<quint32> order;
    order.reserve(m_order.size());
    const auto stays = [first](quint32 number) { return !isOlder(number, first); };
    std::ranges::copy_if(m_order, std::back_inserter(order), stays);
    const size_t gone = m_order.size() - order.size();
    if (gone > 0 && m_sortColumn >= 0) {
        std::ranges::copy_if(m_order, std::back_inserter(order), std::not_fn(stays));
        reorder(std::move(order));
    }
    removeTail(gone);
    m_book.dropTo(first);
    m_dropped += over;
    if (isOlder(m_shownEnd, first))
        m_shownEnd = first;
}

void MessageModel::removeTail(size_t count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, int(m_order.size() - count), int(m_order.size() - 1));
    m_order.resize(m_order.size() - count);
    endRemoveRows();
}

void MessageModel::insertNew()
{
    const MessageSnapshot &rows = m_book.rows();
    std::vector<quint32> fresh;
    for (quint32 number = rows.end; number != m_shownEnd;) {
        --number;
        if (m_arrangement.shows(rows, number))
            fresh.push_back(number);
    }
    m_shownEnd = rows.end;
    if (fresh.empty())
        return;
    if (m_sortColumn >= 0)
        return insertAbove(std::move(fresh));
    beginInsertRows({}, 0, int(fresh.size() - 1));
    m_order.insert(m_order.begin(), fresh.begin(), fresh.end());
    endInsertRows();
}

/// Puts each of @p fresh where it belongs.
void MessageModel::insertAbove(std::vector<quint32> fresh)
{
    const MessageSnapshot &rows = m_book.rows();
    const auto isAbove = [&](quint32 one, quint32 other) {
        return m_arrangement.isAbove(rows, one, other);
    };
    std::ranges::sort(fresh, isAbove);
    if (fresh.size() <= mostRuns) {
        for (const quint32 number : fresh) {
            const auto at = std::ranges::lower_bound(m_order, number, isAbove);
            const int row = int(at - m_order.begin());
            beginInsertRows({}, row, row);
            m_order.insert(at, number);
            endInsertRows();
        }
        return;
    }
    std::vector<quint32> order;
    order.reserve(m_order.size() + fresh.size());
    std::ranges::merge(m_order, fresh, std::back_inserter(order), isAbove);
    show(std::move(order));
}

int MessageModel::placeOf(quint32 number) const
{
    if (m_sortColumn >= 0) {
        const auto at = std::ranges::find(m_order, number);
        return at == m_order.end() ? -1 : int(at - m_order.begin());
    }
    const auto at = std::ranges::lower_bound(
        m_order, number, [](quint32 one, quint32 other) { return isOlder(other, one); });
    return at == m_order.end() || *at != number ? -1 : int(at - m_order.begin());
}

std::vector<int> MessageModel::placesOf(const QSet<quint32> &numbers) const
{
    std::vector<int> places;
    if (m_sortColumn >= 0 && numbers.size() > qsizetype(mostRuns)) {
        for (size_t place = 0; place < m_order.size(); ++place) {
            if (numbers.contains(m_order[place]))
                places.push_back(int(place));
        }
        return places;
    }
    for (const quint32 number : numbers) {
        if (const int place = placeOf(number); place >= 0)
            places.push_back(place);
    }
    std::ranges::sort(places);
    return places;
}

void MessageModel::tellChanged(const QSet<quint32> &changed)
{
    if (changed.isEmpty() || (m_arrangement.filter && refilter(changed)))
        return;
    tellRuns(placesOf(changed));
}

/// Shows and hides what @p changed made of rows. Whether all was told by that.
bool MessageModel::refilter(const QSet<quint32> &changed)
{
    const MessageSnapshot rows = lookedAt();
    QList<quint32> come;
    std::vector<int> go;
    for (const quint32 number : changed) {
        if (number - rows.first >= rows.end - rows.first)
            continue;
        const int place = placeOf(number);
        const bool isShown = m_arrangement.shows(rows, number);
        if (isShown && place < 0)
            come.append(number);
        else if (!isShown && place >= 0)
            go.push_back(place);
    }
    if (size_t(come.size()) + go.size() > mostRuns) {
        tellRuns(placesOf(changed));
        arrange();
        return true;
    }
    std::ranges::sort(go, std::greater<>());
    for (const int place : go) {
        beginRemoveRows({}, place, place);
        m_order.erase(m_order.begin() + place);
        endRemoveRows();
    }
    if (!come.isEmpty())
        insertAbove({come.cbegin(), come.cend()});
    return false;
}

/// Tells of rows that stand together at once. @p places go up.
void MessageModel::tellRuns(std::vector<int> places, const QList<int> &roles)
{
    for (size_t at = 0; at < places.size();) {
        size_t end = at + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(places[at], 0), index(places[end - 1], columnCount() - 1), roles);
        at = end;
    }
}

void MessageModel::arrange()
{
    ++m_asked;
    m_doubtful.clear();
    if (m_book.rows().size() > manyRows)
        return m_arranger.ask({m_asked, lookedAt(), m_arrangement});
    m_answered = m_asked;
    show(arranged(lookedAt(), m_arrangement, false));
}

void MessageModel::takeAnswer(const MessageArranger::Answer &answer)
{
    if (answer.number != m_asked)
        return;
    const MessageSnapshot rows = lookedAt();
    std::vector<quint32> fresh; // came while it was being arranged
    for (quint32 number = rows.end; isOlder(answer.end, number);) {
        --number;
        if (!isOlder(number, rows.first) && m_arrangement.shows(rows, number))
            fresh.push_back(number);
    }
    const auto isAbove = [&](quint32 one, quint32 other) {
        return m_arrangement.isAbove(rows, one, other);
    };
    std::ranges::sort(fresh, isAbove);
    std::vector<quint32> still;
    still.reserve(answer.order.size());
    std::ranges::copy_if(answer.order, std::back_inserter(still),
                         [&](quint32 number) { return !isOlder(number, rows.first); });
    std::vector<quint32> order;
    order.reserve(still.size() + fresh.size());
    std::ranges::merge(still, fresh, std::back_inserter(order), isAbove);
    show(std::move(order));
    if (!answer.isWhole)
        return;
    m_answered = answer.number;
    tellChanged(std::exchange(m_doubtful, {}));
    Q_EMIT countsChanged();
}

/// Shows these rows and no others: what goes is moved to the end and removed, what comes is added
/// there and moved to its place. Indexes of the rows that stay are kept.
void MessageModel::show(std::vector<quint32> order)
{
    if (order == m_order)
        return;
    const Numbers wanted(m_book.rows(), order);
    const Numbers shown(m_book.rows(), m_order);
    std::vector<quint32> next;
    next.reserve(m_order.size());
    std::ranges::copy_if(order, std::back_inserter(next),
                         [&](quint32 number) { return shown.hold(number); });
    const size_t staying = next.size();
    std::ranges::copy_if(m_order, std::back_inserter(next),
                         [&](quint32 number) { return !wanted.hold(number); });
    const size_t going = next.size() - staying;
    reorder(std::move(next));
    removeTail(going);
    if (order.size() == m_order.size())
        return;
    beginInsertRows({}, int(m_order.size()), int(order.size() - 1));
    std::ranges::copy_if(order, std::back_inserter(m_order),
                         [&](quint32 number) { return !shown.hold(number); });
    endInsertRows();
    reorder(std::move(order));
}

/// The same rows in another order.
void MessageModel::reorder(std::vector<quint32> order)
{
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<quint32> kept;
    for (const QModelIndex &index : before)
        kept.push_back(m_order[size_t(index.row())]);
    const Numbers sought(m_book.rows(), kept);
    QHash<quint32, int> places;
    for (size_t place = 0; place < order.size() && !kept.empty(); ++place) {
        if (sought.hold(order[place]))
            places.insert(order[place], int(place));
    }
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(this->index(places.value(m_order[size_t(index.row())]), index.column()));
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace TMinus
