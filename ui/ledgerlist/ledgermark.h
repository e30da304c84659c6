// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "ui/style/stateappearance.h"

namespace TMinus {

/// The shape of a message, with what the clock makes of its state. CONTRACT.md section 5.
inline Mark markOf(MessageState state, DerivedState derived, HoldKind hold)
{
    if (state == MessageState::Held && hold == HoldKind::Undo)
        return Mark::Leaving;
    if (derived == DerivedState::Overdue)
        return Mark::Overdue;
    return derived == DerivedState::NotWatched ? Mark::NotWatched : markOf(state);
}

} // namespace TMinus
