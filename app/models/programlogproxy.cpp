// SPDX-License-Identifier: Apache-2.0
#include "models/programlogproxy.h"

#include "models/programlogmodel.h"

namespace TMinus {

QVariant ProgramLogProxy::data(const QModelIndex &index, int role) const
{
    const bool isTime = index.column() == int(ProgramLogModel::Column::Time);
    if (role != Qt::DisplayRole || !isTime || !m_clockText)
        return QSortFilterProxyModel::data(index, role);
    return m_clockText(index.data(ProgramLogModel::SortRole).toDateTime());
}

void ProgramLogProxy::setLeast(LogLevel level)
{
    m_least = level;
    invalidateFilter();
}

void ProgramLogProxy::setCategory(const QString &category)
{
    m_category = category;
    invalidateFilter();
}

void ProgramLogProxy::setClockText(ClockText text)
{
    m_clockText = std::move(text);
    const int time = int(ProgramLogModel::Column::Time);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, time), index(rowCount() - 1, time), {Qt::DisplayRole});
}

bool ProgramLogProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto entry =
        sourceModel()->index(row, 0, parent).data(ProgramLogModel::EntryRole).value<LogEntry>();
    return entry.level >= m_least
        && (m_category.isEmpty() || entry.category == m_category
            || entry.category.startsWith(m_category + u'.'));
}

} // namespace TMinus
