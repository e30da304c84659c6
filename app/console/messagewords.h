// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerevent.h"

#include <QTimeZone>

/// What the ledger knows, in words for people.
namespace TMinus {

/// Where @p message stands: "Overdue" rather than "Pending" where that is known.
QString stateWord(const LedgerMessage &message);
/// What to do about a message that leaves only when somebody says so; empty for all others.
QString askingSentence(const LedgerMessage &message);
/// Why it stands where it does, for people: what it asks, what dropped it, or what the service or
/// the transport said; may be empty.
QString reasonOf(const LedgerMessage &message);
/// The same, and where it asks the commands that decide: for what is read away from the window.
QString reasonWithCommands(const LedgerMessage &message);
/// The code of the service or the transport that belongs to it; empty where there is none, or only a
/// word of the ledger's own.
QString serviceCodeOf(const LedgerMessage &message);
/// What happened: "Accepted".
QString eventWord(EventKind kind);
/// What is to be said of it beside its word, as the service, the transport or a person said it;
/// may be empty. Its times are those of @p zone.
QString eventDetail(const LedgerFact &fact, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace TMinus
