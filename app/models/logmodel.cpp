// SPDX-License-Identifier: Apache-2.0
#include "models/logmodel.h"

#include "messaging/exchangetext.h"
#include "models/logrow.h"

#include <QLocale>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto gathering = 60ms; ///< about 16 inserts a second at most
constexpr QChar noValue = u'—';

QString localClock(const QDateTime &instant)
{
    return instant.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
}

bool isNumber(LogModel::Column column)
{
    using Column = LogModel::Column;
    return column == Column::Time || column == Column::Status || column == Column::Took;
}

} // namespace

LogModel::LogModel(qsizetype capacity, Now now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_capacity(capacity)
    , m_now(std::move(now))
    , m_clockText(localClock)
{
    m_flush.setInterval(gathering);
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &LogModel::flush);
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::RequestId) + 1;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const Exchange &exchange = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayValue(exchange, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return spoken(exchange, column);
    case Qt::ToolTipRole:
        return column == Column::Target ? exchange.target : exchangeMeaning(exchange);
    case SortRole:
        return sortValue(exchange, column);
    case ExchangeRole:
        return QVariant::fromValue(exchange);
    case FateRole:
        return int(fateOf(exchange));
    case MeaningRole:
        return exchangeMeaning(exchange);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(Column(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Verb:
        return tr("Verb", "what a request asks for");
    case Column::Target:
        return tr("Target", "path of a request");
    case Column::Status:
        return tr("Status", "HTTP status");
    case Column::Code:
        return tr("Code", "of an error, or what came");
    case Column::Took:
        return tr("ms", "milliseconds");
    case Column::RequestId:
        return tr("Request id");
    }
    return {};
}

const Exchange &LogModel::at(int row) const
{
    return m_kept[size_t(m_shown[size_t(row)] - m_forgotten)];
}

FilterPredicate LogModel::predicate() const
{
    return {m_filter, m_now()};
}

void LogModel::add(const Exchange &exchange)
{
    m_coming.push_back(exchange);
    if (qsizetype(m_coming.size()) > m_capacity)
        m_coming.pop_front();
    if (!m_flush.isActive())
        m_flush.start();
}

void LogModel::flush()
{
    m_flush.stop();
    std::deque<Exchange> fresh;
    fresh.swap(m_coming);
    if (fresh.empty())
        return;
    const auto over = qsizetype(m_kept.size() + fresh.size()) - m_capacity;
    forget(qMin(over, qsizetype(m_kept.size())));
    insert(std::move(fresh));
}

/// The oldest @p count go, and with them the rows at the end.
void LogModel::forget(qsizetype count)
{
    if (count <= 0)
        return;
    const qint64 first = m_forgotten + count; // the oldest that stays
    int going = 0;
    for (auto it = m_shown.rbegin(); it != m_shown.rend() && *it < first; ++it)
        ++going;
    const int rows = rowCount();
    if (going > 0)
        beginRemoveRows({}, rows - going, rows - 1);
    m_shown.erase(m_shown.end() - going, m_shown.end());
    m_kept.erase(m_kept.begin(), m_kept.begin() + count);
    m_forgotten = first;
    if (going > 0)
        endRemoveRows();
}

void LogModel::insert(std::deque<Exchange> fresh)
{
    const FilterPredicate filter = predicate();
    qint64 number = m_forgotten + qint64(m_kept.size());
    std::deque<qint64> shown;
    for (Exchange &exchange : fresh) {
        if (filter.matches(LogRow(exchange)))
            shown.push_front(number);
        ++number;
        m_kept.push_back(std::move(exchange));
    }
    if (shown.empty())
        return;
    beginInsertRows({}, 0, int(shown.size()) - 1);
    m_shown.insert(m_shown.begin(), shown.begin(), shown.end());
    endInsertRows();
}

void LogModel::setFilter(const FilterNode &filter)
{
    m_filter = filter;
    const FilterPredicate test = predicate();
    beginResetModel();
    m_shown.clear();
    qint64 number = m_forgotten;
    for (const Exchange &exchange : m_kept) {
        if (test.matches(LogRow(exchange)))
            m_shown.push_front(number);
        ++number;
    }
    endResetModel();
}

void LogModel::clear()
{
    m_flush.stop();
    m_coming.clear();
    forget(qsizetype(m_kept.size()));
}

void LogModel::setClockText(ClockText text)
{
    m_clockText = std::move(text);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, int(Column::Time)), index(rowCount() - 1, int(Column::Time)),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

QVariant LogModel::displayValue(const Exchange &exchange, Column column) const
{
    switch (column) {
    case Column::Time:
        return m_clockText(exchange.started);
    case Column::Verb:
        return exchangeVerbToken(exchange.verb);
    case Column::Target:
        return exchange.target;
    case Column::Status:
        return exchange.status > 0 ? QString::number(exchange.status) : QString(noValue);
    case Column::Code:
        return exchangeSummary(exchange);
    case Column::Took:
        return QLocale().toString(qlonglong(exchange.took.count()));
    case Column::RequestId:
        return exchange.requestId.isEmpty() ? QString(noValue) : exchange.requestId;
    }
    return {};
}

QVariant LogModel::sortValue(const Exchange &exchange, Column column) const
{
    switch (column) {
    case Column::Time:
        return exchange.started;
    case Column::Verb:
        return exchangeVerbToken(exchange.verb);
    case Column::Target:
        return exchange.target;
    case Column::Status:
        return exchange.status > 0 ? QVariant(qlonglong(exchange.status)) : QVariant();
    case Column::Code:
        return exchange.error ? exchange.error->code : QString();
    case Column::Took:
        return qlonglong(exchange.took.count());
    case Column::RequestId:
        return exchange.requestId;
    }
    return {};
}

QVariant LogModel::spoken(const Exchange &exchange, Column column) const
{
    if (column == Column::Status && exchange.status == 0)
        return tr("no status came");
    if (column == Column::Took)
        return tr("%n millisecond(s)", nullptr, int(exchange.took.count()));
    if (column == Column::RequestId && exchange.requestId.isEmpty())
        return tr("no request id came");
    return displayValue(exchange, column);
}

} // namespace TMinus
