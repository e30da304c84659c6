// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"

#include <QStringList>

#include <optional>

namespace TMinus {

/// The columns of a CSV file of messages, without those of properties. CONTRACT.md section 8.
QStringList messageColumns();

/// @p when as ISO 8601 in the zone of this computer, with its offset; empty for none.
QString dueText(const std::optional<QDateTime> &when);

/// The cells of @p message in the order of messageColumns(). Instants are ms, dueText is in the
/// zone of this computer; the body is that of the draft, in base64 where it is no text.
QStringList messageCells(const LedgerMessage &message);

} // namespace TMinus
