// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlitefile.h"

#include <QStringList>

namespace TMinus {

/// What could be saved of a damaged file.
struct SalvageReport
{
    QString keptAs = {};         ///< where the damaged file is now
    qint64 rows = 0;             ///< that are in the new file
    qint64 gaps = 0;             ///< places where rows could not be read; 0: nothing is missing
    QStringList lostTables = {}; ///< of which nothing at all could be read
    bool operator==(const SalvageReport &) const = default;
};

/// Moves the file at @p path into the folder "backup" beside it, as it is, with its write-ahead
/// log, and makes a new one of @p schema in its place that holds what could be read of @p tables
/// (which have row ids, and the same columns in both). Nobody may have it open.
/// Errors: Storage, and then the old file is in its place again.
Result<SalvageReport> salvageSqlite(const QString &path, const SqliteSchema &schema,
                                    const QStringList &tables);

} // namespace TMinus
