// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/salvage.h"

namespace TMinus {

/// Puts what can be read of a damaged ledger into a new one: events, bodies, watching; the
/// projection is made from them. Events that cannot be read, or that follow one that is lost, are
/// left out and counted as gaps; the rows of the report are events. The old file is kept. Nobody may have it open. Errors: Storage.
Result<SalvageReport> salvageLedger(const QString &path);

} // namespace TMinus
