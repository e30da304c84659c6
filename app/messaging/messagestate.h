// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace TMinus {

/// Where a message stands. The words of CONTRACT.md section 5 that are stored.
enum class MessageState {
    Held,      ///< in our outbox
    Leaving,   ///< its request is on the way
    Pending,   ///< accepted, due ahead
    Unknown,   ///< it left, and nobody can say whether it is stored
    Refused,   ///< the service said no
    NotSent,   ///< nothing left
    Cancelled, ///< by the operator, while it was held
    Seen,      ///< it arrived, its lease runs
    AckFailed, ///< the newest acknowledgement failed
    Expired,   ///< its lease ended unacknowledged: it comes again
    Acked,     ///< done
};

/// The token of @p state in records, filters and settings: "ackFailed". Never translated.
QString messageStateToken(MessageState state);

/// The word of @p state for people: "Ack failed".
QString messageStateWord(MessageState state);

} // namespace TMinus
