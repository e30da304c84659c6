// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/preflight.h"
#include "ledger/ledgerquery.h"

namespace TMinus {

/// That @p count messages are due in one minute.
Finding busyMinute(qint64 count);

/// The messages of @p profile that are due in the minute of @p due.
SqlCondition inMinuteOf(const QDateTime &due, const QString &profile);

} // namespace TMinus
