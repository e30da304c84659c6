// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/rowverdict.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <functional>

namespace TMinus {

/// The rows of many messages: what the dry run says of each, and what became of it. Outcomes are
/// gathered and shown a few times a second.
class BulkModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Row, Verdict, Key, Due, Why };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, ///< qlonglong (Row), QDateTime (Due, UTC), else QString
        VerdictRole,                 ///< the whole RowVerdict, any column
        FailedRole,                  ///< bool: somebody has to look at it
    };
    Q_ENUM(Role)
    /// How a due time is written.
    using TimeText = std::function<QString(const QDateTime &)>;

    explicit BulkModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Lists @p refused, then @p good.
    void setRows(const QList<RowVerdict> &refused, const QList<RowVerdict> &good);
    /// What became of a row; one that is not listed comes to the top when it failed.
    void setOutcome(const RowVerdict &verdict);
    /// Shows what was told by setOutcome() now.
    void flush();
    /// Shows only rows that somebody has to look at.
    void setOnlyFailed(bool isOnly);
    /// Of all that are listed, shown or not.
    const QList<RowVerdict> &verdicts() const { return m_all; }
    void setTimeText(TimeText text);

private:
    const RowVerdict &at(int row) const { return m_all.at(m_shown.at(row)); }
    bool isShown(const RowVerdict &verdict) const { return !m_isOnlyFailed || verdict.hasFailed(); }
    void showAgain();
    void replace(int place, const RowVerdict &verdict);
    void insertAtTop(const QList<RowVerdict> &fresh);
    QString displayValue(const RowVerdict &verdict, Column column) const;
    static QVariant sortValue(const RowVerdict &verdict, Column column);

    TimeText m_timeText;
    QList<RowVerdict> m_all;
    QHash<qint64, int> m_places; ///< in m_all, by number
    QList<int> m_shown;          ///< places in m_all
    QList<RowVerdict> m_coming;
    bool m_isOnlyFailed = false;
    QTimer m_flush;
};

/// "refused", "good", or where its message stands.
QString verdictWord(const RowVerdict &verdict);
/// Why it is refused, or how far it was moved.
QString verdictReason(const RowVerdict &verdict);

} // namespace TMinus
