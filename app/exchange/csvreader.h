// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/byteblocks.h"
#include "exchange/rowreader.h"

#include <QStringList>

namespace TMinus {

/// CSV in UTF-8 (a byte order mark is taken): RFC 4180 with comma, semicolon or tab, whichever the
/// header uses; lines end with LF, CRLF or CR; empty lines are nothing. The first line names the
/// columns. The mark that csvCell() sets before what a spreadsheet would compute is taken off again.
class CsvReader final : public RowReader
{
public:
    /// @p device is open, stands at its beginning and lives longer.
    explicit CsvReader(QIODevice &device)
        : m_bytes(device)
    {}

    Result<std::optional<SourceRow>> next() override;
    /// The names of the columns; known after the first next().
    const QStringList &columns() const { return m_columns; }

private:
    Result<void> readHeader();
    Result<void> chooseSeparator();
    Result<QStringList> readRecord();
    Result<bool> readCell(QStringList &cells);
    Result<void> readQuoted();
    Result<void> readPlain();
    Result<void> put(int byte);
    Result<QString> cellText() const;
    Result<SourceRow> rowOf(const QStringList &cells, qint64 line);
    bool endsCell(int byte) const;
    void takeLineEnd();
    void skipLine();

    ByteBlocks m_bytes;
    QStringList m_columns;
    QByteArray m_cell;
    qsizetype m_rowSize = 0;
    qint64 m_rows = 0;
    char m_separator = ',';
    bool m_hasHeader = false;
};

} // namespace TMinus
