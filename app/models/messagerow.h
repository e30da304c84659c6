// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"
#include "messaging/messagestate.h"
#include "messaging/requests.h"
#include "search/fieldmask.h"

#include <QList>

#include <limits>
#include <vector>

namespace TMinus {

/// From where and to whom messages came, and what of them is not to be seen.
struct MessageOrigin
{
    QString topic = {};
    QString group = {};
    ConsumeMode mode = ConsumeMode::Plain;
    FieldMask mask = {};
    bool operator==(const MessageOrigin &) const = default;
};

/// What an operator did to a delivery.
enum class MessageDeed : quint8 { Acknowledge, Commit, Rollback };

/// A message of a MessageModel, small: a million of them stand in memory. Instants are ms since
/// 1970, UTC.
struct MessageRow
{
    /// No instant.
    static constexpr qint64 never = std::numeric_limits<qint64>::min();

    QByteArray packed = {}; ///< texts and body, see PackedMessage
    qint64 due = never;
    qint64 published = never;
    qint64 firstSeen = never; ///< first delivery to this group
    qint64 leaseEnd = never;
    qint64 leasedAt = never;  ///< when this delivery came, by the service's clock
    qint64 settledAt = never; ///< when it was acknowledged
    qint32 times = 0;         ///< deliveries, this one included
    quint16 origin = 0;       ///< number of its MessageOrigin
    MessageState state = MessageState::Seen;
    MessageDeed deed = MessageDeed::Acknowledge; ///< the last one
    bool isOpen = false;                         ///< the answer to it is awaited
    bool isDead = false; ///< the service knows the handle no more: asking again is no use

    /// Whether somebody may still acknowledge it, as far as its lease goes.
    bool isLive() const
    {
        return !isDead && (state == MessageState::Seen || state == MessageState::AckFailed);
    }
    /// How late it was, ms; @p mode is that of its origin. `never` where that has no meaning.
    qint64 lateness(ConsumeMode mode) const
    {
        const qint64 came = mode == ConsumeMode::Ordered ? leasedAt : firstSeen;
        return due == never || came == never || mode == ConsumeMode::Half ? never : came - due;
    }
};

/// Rows by number. It is cheap to copy, and a copy may be read on another thread: blocks of rows
/// are shared until one side changes them.
struct MessageSnapshot
{
    static constexpr int blockBits = 12;
    static constexpr quint32 blockRows = 1U << blockBits;

    QList<QList<MessageRow>> blocks = {};
    quint32 base = 0;  ///< number of the first row of the first block
    quint32 first = 0; ///< the first row that still counts
    quint32 end = 0;   ///< one behind the last
    QList<MessageOrigin> origins = {};

    const MessageRow &row(quint32 number) const
    {
        return blocks.at((number - base) >> blockBits).at((number - base) & (blockRows - 1));
    }
    const MessageOrigin &originOf(const MessageRow &row) const { return origins.at(row.origin); }
    qsizetype size() const { return qsizetype(end - first); }
};

/// Rows as somebody sees them: filtered, sorted.
struct ShownMessages
{
    MessageSnapshot rows = {};
    std::vector<quint32> numbers = {};
};

} // namespace TMinus
