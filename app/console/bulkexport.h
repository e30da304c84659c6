// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkplan.h"

namespace TMinus {

/// Rows of many that somebody has to look at, and where they are to be kept.
struct BulkExport
{
    BulkPlan plan = {};
    QMap<qint64, RowVerdict> rows = {}; ///< by number
    QString path = {};                  ///< .jsonl: JSON Lines, else CSV
};

/// Writes them as they stand in the file of the plan, each with its number and its reason behind,
/// so that the file can be mended and sent; of copies the key and the time. Gives how many. Slow:
/// never on the main thread. Errors: Storage, InvalidArgument (the file of the plan has changed).
Result<qint64> saveRows(const BulkExport &wish);

} // namespace TMinus
