// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulksender.h"
#include "exchange/record.h"

namespace TMinus {

/// "summary": how many messages ended in which state; the last line of many.
Record summaryRecord(const BulkSummary &summary);
/// "message": one that would go, of a dry run.
Record plannedRecord(const PlannedRow &row);

} // namespace TMinus
