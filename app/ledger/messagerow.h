// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"
#include "storage/sqlstatement.h"

namespace TMinus {

/// What to select, FROM message m, so that readMessage() can read a row.
QByteArray messageColumns(qint64 now, bool withBody);
/// How many these are: what is selected behind them begins there.
inline constexpr int messageColumnCount = 42;
/// The row that @p select stands on.
LedgerMessage readMessage(const SqlStatement &select);

/// The columns of delivery, in the order of readDelivery().
inline constexpr auto deliveryColumns =
    "row, consumer, handle, state, times, seen, first_consume, lease_end, is_intact, code, "
    "request_id";
/// The row that @p select stands on.
LedgerDelivery readDelivery(const SqlStatement &select);

} // namespace TMinus
