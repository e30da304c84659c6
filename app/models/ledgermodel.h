// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerfeed.h"
#include "models/ledgersheet.h"
#include "models/ledgertext.h"
#include "models/ledgerturns.h"

#include <QAbstractTableModel>

namespace TMinus {

/// Messages of the ledger, read in pages as somebody scrolls, and kept fresh. What changes in the
/// file, by whatever process, changes in its row. It never waits: rows come when they come.
///
/// The column In counts down without a signal: who shows it repaints it each second.
class LedgerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< raw value of the cell: QString, qlonglong (rank of the
                                     ///< state; In: ms until due) or QDateTime (UTC)
        StateRole,                   ///< MessageState, as stored
        DerivedRole,                 ///< DerivedState, of the moment
        HoldRole,                    ///< HoldKind
        DueRole,                     ///< QDateTime (UTC), when it is due; invalid: at once
        LeavesRole,  ///< QDateTime (UTC), when it is handed over; invalid: it is not held
        MessageRole, ///< the whole LedgerMessage but its body
        IdRole,      ///< QString, its ULID
        NumberRole,  ///< qlonglong, its number in the file
        MovingRole,  ///< bool, somebody carries it to another time just now
        TintRole,    ///< RowTint, of the first rule that it fits
    };
    Q_ENUM(Role)

    struct Surroundings
    {
        Ledger &ledger;
        SharedClock &clock;
        ZoneLens &lens;
        LedgerPolicies policies = {}; ///< for the moment at which a grace ends
    };

    /// Reads nothing before read(). Keeps about @p capacity rows at most; the rest is counted. All in
    /// @p around must outlive the model.
    LedgerModel(const Surroundings &around, int capacity = 100'000, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// By the raw values of @p column, in what is there of the rows.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// What the list is about; rows that it has in common with the one before stay where they are.
    void read(const LedgerFeed::Wish &wish);
    /// By what rows stand out.
    void setRules(const RowRules &rules) { m_feed.setRules(rules); }
    const LedgerFeed &feed() const { return m_feed; }
    void setPolicies(const LedgerPolicies &policies) { m_turns.setPolicies(policies); }
    /// The message of a row, without its body.
    LedgerMessage message(int row) const;
    /// The row of a message, by its number in the file; invalid when it is not here.
    QModelIndex indexOf(qint64 number) const;
    /// Reads these messages in, wherever they stand, if the list is about them.
    void include(const QList<qint64> &numbers);
    /// Somebody carries the message @p number to @p due and has not let go: its row shows that.
    /// An invalid time: no longer.
    void showMoving(qint64 number, const QDateTime &due);
    const LedgerText &text() const { return m_text; }
    /// By which it counts, and through which it shows times.
    const SharedClock &clock() const { return m_clock; }
    const ZoneLens &lens() const { return m_lens; }
    /// Says all words again: the zone or the language is another.
    void retell();

Q_SIGNALS:
    /// The outcome of these, by number, is known now: they were unknown, or came.
    void settled(const QList<qint64> &numbers);
    /// How many there are in all is another number, or became known: feed().total().
    void totalChanged();

private:
    QString cellText(const LedgerRow &row, LedgerColumn column) const;
    void tellRow(qint64 number);
    LedgerRow rowOf(const LedgerMessage &message);
    bool movesByItself() const;
    QVariant sortValue(const LedgerRow &row, LedgerColumn column) const;
    void takePage(const QList<LedgerMessage> &messages, bool isFirst);
    void takeRows(const QList<qint64> &asked, const QList<LedgerMessage> &messages);
    void put(const QList<LedgerMessage> &messages, bool isPage);
    void replace(int place, LedgerRow row);
    void insert(std::vector<LedgerRow> rows);
    void insertScattered(std::vector<LedgerRow> rows);
    void remove(const QList<qint64> &numbers);
    void resort(const LedgerSorting &sorting);
    void tick();
    bool isInReach(const LedgerMessage &message) const;

    SharedClock &m_clock;
    const ZoneLens &m_lens;
    const int m_capacity;
    LedgerText m_text;
    LedgerFeed m_feed;
    LedgerSheet m_sheet;
    LedgerTurns m_turns;
    QSet<qint64> m_included;                              ///< asked for by number
    QSet<qint64> m_changed;                               ///< numbers of rows to be told of
    QList<qint64> m_settled;                              ///< numbers, to be told of
    std::optional<std::pair<qint64, QDateTime>> m_moving; ///< number, due
    int m_age = 0;                                        ///< seconds since the pages were read
};

} // namespace TMinus
