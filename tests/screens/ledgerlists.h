// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class Ledger;
class Stage;

/// Writes into @p ledger what the pictures show: overdue, unknown, pending, held, leaving.
void fillLedger(Ledger &ledger);
/// Draws the table below the timeline, the outbox and the question at quitting.
void drawLedgerLists(Stage &stage, const char *suffix);

} // namespace TMinus
