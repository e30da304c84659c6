// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

/// The columns of a LedgerModel, in the order in which tables show them. Each table hides some.
enum class LedgerColumn {
    State,
    Due,
    In, ///< the time until due: counts down
    Leaves,
    Topic,
    Tag,
    Key,
    IfLate,    ///< what happens to a held message that cannot leave in time
    CanDo,     ///< what can be done with it
    KnownFrom, ///< where we know it from
    MessageId,
};

inline constexpr int ledgerColumns = int(LedgerColumn::MessageId) + 1;

} // namespace TMinus
