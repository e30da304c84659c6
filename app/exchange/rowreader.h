// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>

#include <memory>
#include <optional>

class QIODevice;

namespace TMinus {

/// One value of a row, under the name that the file gives it.
struct Cell
{
    QString column = {};
    QString value = {};
    bool operator==(const Cell &) const = default;
};

/// One row of a file, as it stands there.
struct SourceRow
{
    qint64 number = 0; ///< from 1; a header does not count
    qint64 line = 0;   ///< where it begins, from 1
    QList<Cell> cells = {};
    bool operator==(const SourceRow &) const = default;

    /// The value of @p column; nothing when the row has no such column.
    std::optional<QString> value(QStringView column) const;
};

/// A file of rows, read one by one: however long the file, one row is in memory.
class RowReader
{
public:
    virtual ~RowReader();

    /// The next row; nothing at the end. After an error it goes on with the row behind it, or is at
    /// the end where there is no going on.
    /// Errors: InvalidArgument, a sentence with line and column; Storage.
    virtual Result<std::optional<SourceRow>> next() = 0;
};

enum class RowFormat { Csv, JsonLines };

/// The format that the name of a file tells: csv, tsv; jsonl, ndjson, json. Nothing when it is another.
std::optional<RowFormat> formatOfName(const QString &fileName);

/// The format that the beginning of @p device tells; nothing is taken from it.
RowFormat formatOfContent(QIODevice &device);

/// Reads the rows of @p device, which is open, stands at its beginning and lives longer.
std::unique_ptr<RowReader> readRows(QIODevice &device, RowFormat format);

} // namespace TMinus
