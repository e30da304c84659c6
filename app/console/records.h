// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/arrival.h"
#include "console/holdwish.h"
#include "console/sender.h"
#include "exchange/record.h"
#include "search/fieldmask.h"

/// What happened, as records for programs. CONTRACT.md section 9.
namespace TMinus {

/// acked, failed or unknown.
QString stateToken(AckVerdict::State state);
/// InvalidArgument, Connect …: the word of @p kind, as in ErrorKind.
QString kindToken(ErrorKind kind);

/// "outcome": one message that was sent, of @p row where it is one of many. The handle of a half
/// message is added to it, since without it nobody could commit.
Record outcomeRecord(const SendReport &report, std::optional<qint64> row = {});
/// "outcome": one message that waits here, or was cancelled there; @p row where it is one of many.
Record heldRecord(const HeldReport &report, MessageState state = MessageState::Held,
                  std::optional<qint64> row = {});
/// "arrival": one delivery; @p id is that of the message in the ledger, @p mask hides in its body.
Record arrivalRecord(const Arrival &arrival, const QString &id = {}, const FieldMask &mask = {});
/// "verdict": what became of one handle.
Record verdictRecord(const AckVerdict &verdict, const QString &messageId = {});
/// "error": why a command ended with @p exitCode.
Record errorRecord(const Error &error, int exitCode);

} // namespace TMinus
