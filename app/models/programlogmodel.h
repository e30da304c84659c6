// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "base/programlog.h"

#include <QAbstractTableModel>

namespace TMinus {

/// What the program said about itself, the newest on top: the same rows for all windows.
class ProgramLogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Level, Category, Text };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, ///< raw value: QDateTime (UTC), int (level) or QString
        EntryRole,                   ///< the whole LogEntry, any column
    };
    Q_ENUM(Role)

    /// Shows what is in @p log, which must outlive the model, as long as it is there.
    explicit ProgramLogModel(ProgramLog &log, QObject *parent = nullptr);
    ~ProgramLogModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// All that is shown, the newest first.
    const std::deque<LogEntry> &entries() const { return m_entries; }
    /// The categories of all that is there.
    QStringList categories() const;
    /// How a level is called.
    static QString word(LogLevel level);

private:
    void take(std::deque<LogEntry> coming);

    ProgramLog &m_log;
    Mailbox<LogEntry> m_coming;
    std::deque<LogEntry> m_entries; ///< newest first
};

} // namespace TMinus

Q_DECLARE_METATYPE(TMinus::LogEntry)
