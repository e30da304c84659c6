// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlitefile.h"

namespace TMinus {

/// The tables of the ledger: mark 0x544D494E and the numbered steps that lead to them.
const SqliteSchema &ledgerSchema();

} // namespace TMinus
