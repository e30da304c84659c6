// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/programlog.h"

#include <QSortFilterProxyModel>

namespace TMinus {

/// Rows of a ProgramLogModel from a level on and of one part of the program, with times as a window
/// shows them.
class ProgramLogProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using ClockText = std::function<QString(const QDateTime &)>;

    using QSortFilterProxyModel::QSortFilterProxyModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void setLeast(LogLevel level);
    /// Shows @p category and those below it, "tminus" and "tminus.storage"; empty: all.
    void setCategory(const QString &category);
    void setClockText(ClockText text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    LogLevel m_least = LogLevel::Debug;
    QString m_category;
    ClockText m_clockText;
};

} // namespace TMinus
