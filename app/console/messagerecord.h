// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/record.h"
#include "ledger/ledgermessage.h"

namespace TMinus {

/// The token of where @p message stands, as is:… knows it: the derived state where there is one.
QString stateToken(const LedgerMessage &message);
/// sent, imported or seen.
QString sourceToken(MessageSource source);

/// "message": one message of the ledger. Its body is that of the draft, as far as it is kept.
/// CONTRACT.md section 9.
Record messageRecord(const LedgerMessage &message);

} // namespace TMinus
