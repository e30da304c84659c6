// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "messaging/exchange.h"
#include "search/filterpredicate.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace TMinus {

/// The newest requests and what came back, newest first; a filter hides the others. What comes in
/// is gathered and inserted a few times a second, however much it is.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Verb, Target, Status, Code, Took, RequestId };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, ///< raw value of the cell: QString, qlonglong (status; ms) or
                                     ///< QDateTime (UTC); invalid where nothing came
        ExchangeRole,                ///< the whole Exchange, any column
        FateRole,                    ///< int, an ExchangeFate
        MeaningRole,                 ///< QString: whole sentences
    };
    Q_ENUM(Role)
    /// How a time of day is written, with milliseconds.
    using ClockText = std::function<QString(const QDateTime &)>;

    /// Keeps the newest @p capacity. @p now is what lengths of time in a filter count from.
    explicit LogModel(qsizetype capacity, Now now = systemNow(), QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes @p exchange; it is shown a moment later, in one batch with others.
    void add(const Exchange &exchange);
    /// Shows what was taken now.
    void flush();
    /// Shows only what @p filter lets through, from now on too.
    void setFilter(const FilterNode &filter);
    /// Forgets all.
    void clear();
    /// How many are kept, shown or not.
    qsizetype keptCount() const { return qsizetype(m_kept.size()); }
    /// Writes the times another way: through the lens of the window.
    void setClockText(ClockText text);

private:
    const Exchange &at(int row) const;
    FilterPredicate predicate() const;
    void forget(qsizetype count);
    void insert(std::deque<Exchange> fresh);
    QVariant displayValue(const Exchange &exchange, Column column) const;
    QVariant sortValue(const Exchange &exchange, Column column) const;
    QVariant spoken(const Exchange &exchange, Column column) const;

    const qsizetype m_capacity;
    const Now m_now;
    ClockText m_clockText;
    FilterNode m_filter;
    std::deque<Exchange> m_kept;   ///< oldest first; the first has the number m_forgotten
    std::deque<qint64> m_shown;    ///< numbers, newest first
    qint64 m_forgotten = 0;        ///< how many went
    std::deque<Exchange> m_coming; ///< taken, not in the model yet; at most m_capacity
    QTimer m_flush;
};

} // namespace TMinus
