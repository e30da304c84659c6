// SPDX-License-Identifier: Apache-2.0
#include "models/bulkmodel.h"

#include <QLocale>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto gathering = 80ms;
constexpr QChar noValue = u'—';

bool isNumber(BulkModel::Column column)
{
    return column == BulkModel::Column::Row || column == BulkModel::Column::Due;
}

/// In its two largest units.
QString spanText(std::chrono::seconds span)
{
    const qint64 seconds = span.count();
    if (seconds < 60)
        return BulkModel::tr("%1 s", "a length of time").arg(seconds);
    if (seconds < 3600)
        return seconds % 60 == 0 ? BulkModel::tr("%1 min", "a length of time").arg(seconds / 60)
                                 : BulkModel::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return BulkModel::tr("%1 h %2 min", "a length of time")
        .arg(QLocale().toString(seconds / 3600))
        .arg(seconds % 3600 / 60);
}

} // namespace

QString verdictWord(const RowVerdict &verdict)
{
    if (!verdict.state)
        return verdict.isGood ? BulkModel::tr("Good", "a row that can be sent")
                              : BulkModel::tr("Refused", "a row that cannot be sent");
    return messageStateWord(*verdict.state);
}

QString verdictReason(const RowVerdict &verdict)
{
    if (!verdict.why.isEmpty() || verdict.moved < 1s)
        return verdict.why;
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(verdict.moved);
    return BulkModel::tr("moved by +%1 to spread", "%1 is a length of time").arg(spanText(whole));
}

BulkModel::BulkModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_timeText([](const QDateTime &instant) { return instant.toString(Qt::ISODate); })
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(gathering);
    connect(&m_flush, &QTimer::timeout, this, &BulkModel::flush);
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int BulkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Why) + 1;
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const RowVerdict &verdict = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayValue(verdict, column);
    case Qt::ToolTipRole:
        return column == Column::Why ? verdictReason(verdict) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(verdict, column);
    case VerdictRole:
        return QVariant::fromValue(verdict);
    case FailedRole:
        return verdict.hasFailed();
    default:
        return {};
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (isNumber(Column(section)) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Row:
        return tr("Row", "of a file");
    case Column::Verdict:
        return tr("Verdict", "of a dry run");
    case Column::Key:
        return tr("Key");
    case Column::Due:
        return tr("Due");
    case Column::Why:
        return tr("Why");
    }
    return {};
}

QString BulkModel::displayValue(const RowVerdict &verdict, Column column) const
{
    switch (column) {
    case Column::Row:
        return QLocale().toString(verdict.row);
    case Column::Verdict:
        return verdictWord(verdict);
    case Column::Key:
        return verdict.key;
    case Column::Due:
        return verdict.due        ? m_timeText(*verdict.due)
            : verdict.hasFailed() ? QString(noValue)
                                  : tr("at once");
    case Column::Why:
        return verdictReason(verdict);
    }
    return {};
}

QVariant BulkModel::sortValue(const RowVerdict &verdict, Column column)
{
    switch (column) {
    case Column::Row:
        return verdict.row;
    case Column::Verdict:
        return verdictWord(verdict);
    case Column::Key:
        return verdict.key;
    case Column::Due:
        return verdict.due ? QVariant(*verdict.due) : QVariant();
    case Column::Why:
        return verdictReason(verdict);
    }
    return {};
}

void BulkModel::setRows(const QList<RowVerdict> &refused, const QList<RowVerdict> &good)
{
    m_flush.stop();
    m_coming.clear();
    beginResetModel();
    m_all = refused + good;
    m_places.clear();
    m_places.reserve(m_all.size());
    for (int place = 0; place < m_all.size(); ++place)
        m_places.insert(m_all.at(place).row, place);
    showAgain();
    endResetModel();
}

void BulkModel::showAgain()
{
    m_shown.clear();
    for (int place = 0; place < m_all.size(); ++place) {
        if (isShown(m_all.at(place)))
            m_shown.append(place);
    }
}

void BulkModel::setOnlyFailed(bool isOnly)
{
    if (std::exchange(m_isOnlyFailed, isOnly) == isOnly)
        return;
    beginResetModel();
    showAgain();
    endResetModel();
}

void BulkModel::setTimeText(TimeText text)
{
    m_timeText = std::move(text);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, int(Column::Due)), index(rowCount() - 1, int(Column::Due)),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

void BulkModel::setOutcome(const RowVerdict &verdict)
{
    m_coming.append(verdict);
    if (!m_flush.isActive())
        m_flush.start();
}

void BulkModel::flush()
{
    m_flush.stop();
    QList<RowVerdict> fresh;
    for (const RowVerdict &verdict : std::exchange(m_coming, {})) {
        const auto place = m_places.constFind(verdict.row);
        if (place != m_places.cend())
            replace(*place, verdict);
        else if (verdict.hasFailed())
            fresh.append(verdict);
    }
    insertAtTop(fresh);
}

void BulkModel::replace(int place, const RowVerdict &verdict)
{
    m_all[place] = verdict;
    const qsizetype row = m_shown.indexOf(place);
    if (row >= 0) {
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
    } else if (isShown(verdict)) {
        beginInsertRows({}, rowCount(), rowCount());
        m_shown.append(place);
        endInsertRows();
    }
}

void BulkModel::insertAtTop(const QList<RowVerdict> &fresh)
{
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    for (const RowVerdict &verdict : fresh) {
        m_places.insert(verdict.row, int(m_all.size()));
        m_shown.prepend(int(m_all.size()));
        m_all.append(verdict);
    }
    endInsertRows();
}

} // namespace TMinus
