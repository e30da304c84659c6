// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerevent.h"

namespace TMinus {

/// What decides a step beside the state of the message.
struct StepQuestion
{
    EventKind kind = EventKind::Note;
    std::optional<MessageState> from = {}; ///< none: there is no such message yet
    HoldKind hold = HoldKind::None;        ///< of the message; notSent asks for it
    bool arrived = true;                   ///< what settled says
};

/// Where a step leads, by the table of CONTRACT.md section 5. For acked, ackFailed and leaseExpired
/// the state is that of the delivery. Errors: InvalidArgument with the code "step" for all that the
/// table does not name; the message has both words: "accepted, cancelled".
Result<MessageState> stepFrom(const StepQuestion &question);

} // namespace TMinus
