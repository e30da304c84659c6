// SPDX-License-Identifier: Apache-2.0
#include "models/programlogmodel.h"

#include <QSet>

namespace TMinus {

namespace {

using Column = ProgramLogModel::Column;

QVariant valueOf(const LogEntry &entry, Column column, bool isRaw)
{
    switch (column) {
    case Column::Time:
        return isRaw ? QVariant(entry.at) : entry.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Column::Level:
        return isRaw ? QVariant(int(entry.level)) : ProgramLogModel::word(entry.level);
    case Column::Category:
        return entry.category;
    case Column::Text:
        return entry.text;
    }
    return {};
}

} // namespace

ProgramLogModel::ProgramLogModel(ProgramLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_coming([this](std::deque<LogEntry> entries) { take(std::move(entries)); })
{
    const QList<LogEntry> before =
        log.listen([this](const LogEntry &entry) { m_coming.post(entry); });
    take({before.cbegin(), before.cend()});
}

ProgramLogModel::~ProgramLogModel()
{
    m_log.listen({});
}

int ProgramLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ProgramLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Text) + 1;
}

QVariant ProgramLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogEntry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return valueOf(entry, Column(index.column()), role == SortRole);
    case Qt::ToolTipRole:
        return entry.text;
    case EntryRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

QVariant ProgramLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Level:
        return tr("Level", "how bad it is");
    case Column::Category:
        return tr("Part", "of the program");
    case Column::Text:
        return tr("What was said");
    }
    return {};
}

QString ProgramLogModel::word(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return tr("Detail", "level of a log");
    case LogLevel::Info:
        return tr("Note", "level of a log");
    case LogLevel::Warning:
        return tr("Warning", "level of a log");
    case LogLevel::Error:
        return tr("Error", "level of a log");
    case LogLevel::Fatal:
        return tr("End", "level of a log: the program cannot go on");
    }
    Q_UNREACHABLE();
}

/// @p coming has the oldest first.
void ProgramLogModel::take(std::deque<LogEntry> coming)
{
    while (qsizetype(coming.size()) > ProgramLog::mostKept)
        coming.pop_front();
    if (coming.empty())
        return;
    const int over = rowCount() + int(coming.size()) - int(ProgramLog::mostKept);
    if (over > 0) {
        beginRemoveRows({}, rowCount() - over, rowCount() - 1);
        m_entries.erase(m_entries.end() - over, m_entries.end());
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(coming.size()) - 1);
    m_entries.insert(m_entries.begin(), coming.rbegin(), coming.rend());
    endInsertRows();
}

QStringList ProgramLogModel::categories() const
{
    QSet<QString> found;
    for (const LogEntry &entry : m_entries)
        found.insert(entry.category);
    QStringList names = found.values();
    names.sort();
    return names;
}

} // namespace TMinus
