// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagerow.h"

#include <map>
#include <vector>

namespace TMinus {

/// A message as somebody names it.
struct MessageKey
{
    MessageOrigin origin = {};
    QString messageId = {};
};

/// The rows behind a MessageModel in the order in which they came, found by what they are, with the
/// ends of their leases. Rows have numbers that never change; the oldest go from the front.
class MessageStore final
{
public:
    /// Room for @p capacity rows is made at once, so that it never has to be made in a hurry.
    explicit MessageStore(qsizetype capacity);

    /// All rows; cheap to copy.
    const MessageSnapshot &rows() const { return m_rows; }
    const MessageRow &row(quint32 number) const { return m_rows.row(number); }
    bool holds(quint32 number) const { return number - m_rows.first < m_rows.end - m_rows.first; }
    /// Number of @p origin; a new one is noted.
    quint16 originNumber(const MessageOrigin &origin);
    /// The row of @p messageId from there.
    std::optional<quint32> find(quint16 origin, const QString &messageId) const;
    /// Adds a row at the end; gives its number.
    quint32 append(const MessageRow &row, const QString &messageId);
    /// Changes a row by @p change.
    template<typename Change>
    void edit(quint32 number, Change change)
    {
        MessageRow &row = mutableRow(number);
        const bool wasLive = row.isLive();
        const qint64 endBefore = row.leaseEnd;
        change(row);
        m_live += int(row.isLive()) - int(wasLive);
        if (row.isLive() && row.leaseEnd != endBefore)
            noteLease(number, row.leaseEnd);
    }
    /// Lets rows go until @p first is the first.
    void dropTo(quint32 first);
    /// The rows whose lease may have ended at @p now; each is told once.
    std::vector<quint32> takeEnded(qint64 now);
    /// How many leases run.
    qsizetype liveCount() const { return m_live; }

private:
    struct Slot
    {
        quint32 hash = 0;
        quint32 number = 0;
        bool isUsed() const { return hash != 0; }
    };

    MessageRow &mutableRow(quint32 number);
    quint32 hashOf(quint16 origin, const QString &messageId) const;
    void note(Slot slot);
    void sweep();
    void noteLease(quint32 number, qint64 end);

    MessageSnapshot m_rows;
    std::vector<Slot> m_slots; ///< open addressing; a power of two
    size_t m_usedSlots = 0;    ///< those of rows that went are used until a sweep
    std::map<qint64, std::vector<quint32>> m_leases; ///< by the second in which they end
    qsizetype m_live = 0;
};

} // namespace TMinus
