// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagefacts.h"
#include "models/messagestore.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace TMinus {

/// What one reply brought beside its messages.
struct MessageReply
{
    MessageOrigin origin = {};
    QString requestId = {};
    std::optional<QDateTime> serverTime = {}; ///< Date of the reply, whole seconds
};

/// The message that @p row packs.
ReceivedMessage receivedMessageOf(const MessageRow &row);

/// The messages of a MessageModel and what happens to them: it knows nothing of how they are shown,
/// and notes which rows are others now.
class MessageBook final
{
public:
    explicit MessageBook(qsizetype capacity)
        : m_store(capacity)
    {}

    const MessageStore &store() const { return m_store; }
    const MessageSnapshot &rows() const { return m_store.rows(); }
    /// Adds what was handed out; known messages are redeliveries. All times are ms of the service.
    void take(const MessageReply &reply, const QList<ReceivedMessage> &messages, qint64 now);
    /// @p deed to the delivery with that handle is on its way; a newer delivery is left alone.
    void begin(const MessageHandle &delivery, MessageDeed deed);
    void settle(const AckVerdict &verdict, qint64 now);
    void expire(qint64 now);
    void dropTo(quint32 first);

    /// Why the acknowledgement of row @p number failed; null unless it did.
    const MessageFailure *failureOf(quint32 number) const;
    MessageFacts facts(quint32 number, qint64 now) const;
    MessageHandle handle(quint32 number) const;
    /// All that can be acknowledged, the lease that ends first before the others.
    QList<MessageHandle> liveHandles(qint64 now) const;

    /// The rows that changed since the last call, and those that came again.
    QSet<quint32> takeChanged() { return std::exchange(m_changed, {}); }
    QList<quint32> takeRearmed() { return std::exchange(m_rearmed, {}); }
    bool hasChanged() const { return !m_changed.isEmpty(); }

private:
    MessageRow rowOf(const ReceivedMessage &message, const MessageReply &reply, qint64 now);
    std::optional<quint32> rowOf(const MessageHandle &delivery) const;
    void rearm(quint32 number, const MessageRow &row);

    MessageStore m_store;
    QHash<QString, quint32> m_open; ///< rows by the handle that is being acknowledged
    QHash<quint32, MessageFailure> m_failures;
    QHash<quint32, QList<PastDelivery>> m_past;
    QSet<quint32> m_changed;
    QList<quint32> m_rearmed;
};

} // namespace TMinus
