// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/sentrow.h"
#include "ledger/ledgerevent.h"

#include <QFile>
#include <QSet>

namespace TMinus {

/// Messages that were sent elsewhere, and where that was.
struct ImportPlan
{
    QString file = {};                    ///< "-": stdin
    std::optional<RowFormat> format = {}; ///< none: by its name, else by its content
    MessagePlace place = {};              ///< where the messages are
    QString zone = {};                    ///< of times that name none; empty: this computer's
    QDateTime now = QDateTime::currentDateTimeUtc(); ///< what "tomorrow" counts from
};

/// One row of the file that says something usable.
struct ImportedRow
{
    LedgerEvent event = {};
    QString note = {}; ///< empty: none
};

/// Some rows of the file, in their order.
struct ImportBatch
{
    std::vector<ImportedRow> messages = {};
    QStringList troubles = {}; ///< sentences: of rows that say nothing usable
    qint64 rows = 0;           ///< all of them, the troubled ones too
    bool hasMore = false;
};

/// Reads a file of messages that were sent elsewhere, some rows at a time. Slow: never on the main
/// thread.
class ImportReader final
{
public:
    explicit ImportReader(ImportPlan plan);
    ~ImportReader();

    /// The next rows: as many as are worth one transaction. Errors: Storage; InvalidArgument, a
    /// sentence, where the file as a whole is none of messages.
    Result<ImportBatch> next();
    /// The columns that mean nothing here, as far as rows were read.
    QStringList otherColumns() const;

private:
    Result<void> open();
    Result<void> checkColumns(const SourceRow &row) const;
    Result<ImportedRow> messageOf(SourceRow source);
    Result<QDateTime> instant(const SentRow &row, const QString &column, const QString &text) const;

    ImportPlan m_plan;
    QFile m_file;
    std::unique_ptr<RowReader> m_reader;
    bool m_isCsv = false;
    QSet<QString> m_otherColumns;
    qint64 m_rows = 0;
};

} // namespace TMinus
