// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/session.h"
#include "ledger/ledgermessage.h"

namespace TMinus {

/// Finds the one message of the ledger that @p typed means: our id or its beginning, in any case,
/// or the service's whole id. When it is none, or more than one, the program ends with a sentence,
/// and @p then is not called.
void findMessage(Session &session, const QString &typed, QObject *context,
                 std::function<void(const LedgerMessage &)> then);
/// The same, where the program goes on without it. Errors: InvalidArgument (the code is missing where
/// there is none); those of the ledger.
void lookUpMessage(Session &session, const QString &typed, QObject *context,
                   Callback<LedgerMessage> done);

} // namespace TMinus
