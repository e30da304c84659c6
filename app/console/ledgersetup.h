// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerwriter.h"
#include "settings/profilefile.h"

namespace TMinus {

/// Who answers for what is written: TMINUS_OPERATOR, else the login name.
QString operatorName();

/// DATA/ledger.sqlite; neither folder nor file is made here. CONTRACT.md section 2.
QString ledgerPath();

/// What the ledger of this computer's user is opened with by a process of that @p kind; its folder
/// is made. Errors: Storage; those of ProfileFile::all(), since a profile may say that no body is
/// to be kept.
Result<LedgerOptions> ledgerOptions(const ProfileFile &profiles, ProcessKind kind);

} // namespace TMinus
