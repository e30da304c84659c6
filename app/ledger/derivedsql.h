// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgermessage.h"

namespace TMinus {

/// The condition on a row m of message that says whether it is in @p state at @p now (ms, put into
/// the text: it is a number). Uses the functions grace(profile), in ms, and takes_tag(tags, tag),
/// which readers register. What was sent at once counts as due when the service accepted it.
/// CONTRACT.md section 5.
QByteArray derivedSql(DerivedState state, qint64 now);

/// The expression whose value is the DerivedState of a row m at @p now, as a number.
QByteArray derivedSql(qint64 now);

} // namespace TMinus
