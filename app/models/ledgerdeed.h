// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"

namespace TMinus {

class LedgerText;

/// What an operator may want to do with a message of the ledger.
enum class LedgerDeed {
    Details,  ///< all of it
    HandOver, ///< now, instead of later
    Edit,
    Move, ///< to another time
    Cancel,
    Duplicate,
    Copy,
    CopyLink, ///< to the message
    Note,
    Arrived, ///< settles an unknown outcome: it is stored
    Lost,    ///< settles an unknown outcome: it is not
};

/// Why @p deed cannot be done with @p message, in a sentence; empty: it can.
QString refusalOf(LedgerDeed deed, const LedgerMessage &message, const LedgerText &text);

} // namespace TMinus
