// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagerow.h"

namespace TMinus {

/// Why the acknowledgement of a delivery failed, as the service said it.
struct MessageFailure
{
    QString code = {};
    QString message = {};
    QString requestId = {};
    bool isUnknown = false; ///< it left, and no answer came: it may be acknowledged
    bool operator==(const MessageFailure &) const = default;
};

/// An earlier delivery of a message.
struct PastDelivery
{
    int times = 0; ///< its number
    QDateTime leasedAt = {};
    QDateTime leaseEnd = {};
    MessageState state = MessageState::Expired; ///< how it ended
    QString handle = {};
    bool operator==(const PastDelivery &) const = default;
};

/// A delivery as an acknowledgement names it.
struct MessageHandle
{
    QString topic = {};
    QString group = {};
    QString messageId = {};
    QString key = {};
    QString handle = {};
    QDateTime leaseEnd = {};
    bool operator==(const MessageHandle &) const = default;
};

/// All that a MessageModel knows about one message.
struct MessageFacts
{
    ReceivedMessage message = {}; ///< its newest delivery
    MessageOrigin origin = {};
    QString requestId = {}; ///< of the reply that brought it
    MessageState state = MessageState::Seen;
    MessageDeed deed = MessageDeed::Acknowledge;
    bool isOpen = false;                 ///< an answer is awaited
    bool canAck = false;                 ///< its lease runs, and nothing is open
    QDateTime leasedAt = {};             ///< when this delivery came
    QDateTime settledAt = {};            ///< invalid: it is not
    MessageFailure failure = {};         ///< of AckFailed
    QList<PastDelivery> past = {};       ///< oldest first, without the newest
    std::optional<qint64> lateness = {}; ///< ms
    bool operator==(const MessageFacts &) const = default;
};

} // namespace TMinus

Q_DECLARE_METATYPE(TMinus::MessageFacts)
