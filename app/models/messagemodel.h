// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "models/messagearranger.h"
#include "models/messagebook.h"
#include "models/messagetints.h"
#include "search/jsonpath.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace TMinus {

class ZoneLens;

/// What one consumer brought, the newest on top: one row per message and group. A redelivery takes
/// the row that the message already has and arms it again. It sorts and filters by itself, over
/// 50,000 rows on a thread of its own; what comes is shown 16 times a second at most.
class MessageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Behind them stand the columns of addColumn().
    enum class Column { State, Id, Tag, Key, Body, Due, Late, FirstSeen, Try, Lease, Ack };
    Q_ENUM(Column)
    enum Role {
        SortRole =
            Qt::UserRole + 1, ///< raw value: QString, qlonglong (ms, count) or QDateTime (UTC)
        StateRole,            ///< MessageState
        MessageRole,          ///< the whole ReceivedMessage, its newest delivery
        TopicRole,            ///< QString, from where it came
        GroupRole,            ///< QString, to whom
        CanAckRole,           ///< bool: the lease runs, no acknowledgement is open
        LeaseShareRole,       ///< double: how much of a running lease is left, 1 to 0; else -1
        LeaseLeftRole,        ///< qlonglong, ms of a running lease that are left; else -1
        FactsRole,            ///< MessageFacts, all that is known
        IsHalfRole,           ///< bool: a half message, to be committed or rolled back
        IsAgainRole,          ///< bool: delivered more than once
        IsVeryLateRole,       ///< bool: over five seconds late
        NumberRole,           ///< quint32, the same for this row as long as it lives
        TintRole,             ///< RowTint, of the first rule that it fits
    };
    Q_ENUM(Role)

    /// Keeps at most @p capacity newest rows. @p serverNow is the time as the service reads it:
    /// leases are the service's.
    MessageModel(qsizetype capacity, Now serverNow, QObject *parent = nullptr);
    ~MessageModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1 is the order of arrival, the newest on top.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Shows times through @p lens, which must outlive the model.
    void setLens(const ZoneLens &lens);
    /// As MessageBook has it; shown with the next flush().
    void take(const MessageReply &reply, const QList<ReceivedMessage> &messages);
    void begin(const MessageHandle &delivery, MessageDeed deed = MessageDeed::Acknowledge);
    void settle(const AckVerdict &verdict);
    /// Disarms the rows whose lease has ended, and tells which fit another rule by now.
    void expireLeases();
    /// Shows what came and changed, now rather than soon.
    void flush();
    void clear(); ///< lets all rows go

    /// While it is paused nothing new is shown; it is taken in all the same.
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    /// Rows that are there and not shown yet because it is paused.
    qsizetype waitingCount() const { return qsizetype(m_book.rows().end - m_shownEnd); }
    /// Shows the rows that match; none: all of them. It counts times from @p now.
    void setFilter(const std::optional<FilterNode> &filter);
    bool isFiltered() const { return m_filter.has_value(); }
    void setRules(const RowRules &rules);                      ///< by what rows stand out
    bool isArranging() const { return m_asked != m_answered; } ///< on the other thread

    /// A column with what stands at @p path of each body; gives its number.
    int addColumn(const JsonPath &path);
    void removeColumn(int column);
    const QList<JsonPath> &paths() const { return m_paths; }

    /// How many leases run, whether shown or not.
    qsizetype liveCount() const { return m_book.store().liveCount(); }
    /// How many rows there are, whether shown or not.
    qsizetype totalCount() const { return m_book.rows().size(); }
    qint64 droppedCount() const { return m_dropped; } ///< went since there were too many
    /// All that can be acknowledged, the lease that ends first before the others.
    QList<MessageHandle> liveHandles() const;
    MessageHandle handleAt(const QModelIndex &index) const;
    MessageFacts factsAt(const QModelIndex &index) const;
    /// Where row @p number is shown, column 0; invalid when it is not.
    QModelIndex indexOf(quint32 number) const;
    /// All rows as they are now, and the numbers of those that are shown, for other threads.
    MessageSnapshot snapshot() const { return m_book.rows(); }
    const std::vector<quint32> &shown() const { return m_order; }

Q_SIGNALS:
    /// A row that was there was delivered again.
    void rearmed(const QModelIndex &index);
    /// Totals are others: rows, leases, what waits.
    void countsChanged();

private:
    qint64 now() const { return m_serverNow().toMSecsSinceEpoch(); }
    QVariant cell(quint32 number, int column, int role) const;
    QVariant rowData(quint32 number, int role) const;
    void touch();
    void dropOld();
    void insertNew();
    void insertAbove(std::vector<quint32> fresh);
    void tellChanged(const QSet<quint32> &changed);
    bool refilter(const QSet<quint32> &changed);
    void tellRuns(std::vector<int> places, const QList<int> &roles = {});
    void removeTail(size_t count);
    void renewFilter();
    void arrange();
    void takeAnswer(const MessageArranger::Answer &answer);
    void show(std::vector<quint32> order);
    void reorder(std::vector<quint32> order);
    int placeOf(quint32 number) const;
    std::vector<int> placesOf(const QSet<quint32> &numbers) const;
    MessageSnapshot lookedAt() const;

    const qsizetype m_capacity;
    const Now m_serverNow;
    const ZoneLens *m_lens;
    MessageBook m_book;
    std::vector<quint32> m_order; ///< numbers of the rows that are shown, from the top
    quint32 m_shownEnd = 0;       ///< the first row that was not looked at yet
    MessageArrangement m_arrangement;
    MessageTints m_tints;
    int m_sortColumn = -1;
    std::optional<FilterNode> m_filter;
    qint64 m_filteredAt = 0; ///< when times in the filter were last made new
    QList<JsonPath> m_paths;
    bool m_isPaused = false;
    qint64 m_dropped = 0;
    QTimer m_soon;            ///< until the next flush
    QSet<quint32> m_doubtful; ///< rows that changed while they were being arranged
    quint64 m_asked = 0;
    quint64 m_answered = 0;
    MessageArranger m_arranger;
};

} // namespace TMinus
