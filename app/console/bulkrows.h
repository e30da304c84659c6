// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkplan.h"
#include "exchange/sendrow.h"

#include <QFile>

namespace TMinus {

/// The rows of a plan one after the other: those of its file, or its copies. Can begin again. Reads
/// files: never on the main thread.
class BulkRows final
{
public:
    explicit BulkRows(const BulkPlan &plan);
    ~BulkRows();

    /// Opens the file, or begins again. Errors: Storage; InvalidArgument (it changed meanwhile).
    Result<void> rewind();
    /// The next row as it stands; nothing at the end. Errors: as RowReader::next().
    Result<std::optional<SourceRow>> next();

private:
    const BulkPlan &m_plan;
    QFile m_file;
    std::unique_ptr<RowReader> m_reader;
    qint64 m_copy = 0;
    std::optional<std::pair<qint64, QDateTime>> m_seen; ///< size and last change of the file
};

} // namespace TMinus
