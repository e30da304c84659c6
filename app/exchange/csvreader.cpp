// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvreader.h"

#include "exchange/csvwriter.h"
#include "exchange/rowtrouble.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr int fileEnd = -1;

bool isLineEnd(int byte)
{
    return byte == '\n' || byte == '\r' || byte == fileEnd;
}

/// How often each separator stands in the first line outside of quotes; the most frequent one wins.
char separatorOf(const QByteArray &begin)
{
    static constexpr char candidates[] = {',', ';', '\t'};
    qsizetype counts[] = {0, 0, 0};
    bool isQuoted = false;
    for (const char c : begin) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        const auto *found = std::ranges::find(candidates, c);
        if (found != std::end(candidates))
            ++counts[found - candidates];
    }
    return candidates[std::ranges::max_element(counts) - counts];
}

} // namespace

Result<std::optional<SourceRow>> CsvReader::next()
{
    if (!m_hasHeader) {
        m_hasHeader = true;
        if (const auto read = readHeader(); !read) {
            m_bytes.close();
            return failure(read.error());
        }
    }
    while (isLineEnd(m_bytes.peek()) && m_bytes.peek() != fileEnd)
        takeLineEnd();
    if (!m_bytes.trouble().isEmpty())
        return failure(ErrorKind::Storage, m_bytes.trouble());
    if (m_bytes.peek() == fileEnd)
        return std::optional<SourceRow>();
    const qint64 line = m_bytes.line();
    ++m_rows;
    const auto cells = readRecord();
    if (!cells) {
        skipLine();
        return failure(cells.error());
    }
    return rowOf(*cells, line).map([](SourceRow row) { return std::optional(std::move(row)); });
}

Result<void> CsvReader::readHeader()
{
    if (const auto chosen = chooseSeparator(); !chosen)
        return chosen;
    while (isLineEnd(m_bytes.peek()) && m_bytes.peek() != fileEnd)
        takeLineEnd();
    if (m_bytes.peek() == fileEnd)
        return rowTrouble(RowTrouble::tr("The file is empty. Its first line names the columns."));
    const auto names = readRecord();
    if (!names)
        return failure(names.error());
    for (const QString &name : *names)
        m_columns.append(name.trimmed());
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].isEmpty())
            return rowTrouble(
                RowTrouble::tr("Column %1 of the header has no name. Name it, or take it out.")
                    .arg(i + 1));
        if (m_columns.indexOf(m_columns[i]) != i)
            return rowTrouble(
                RowTrouble::tr("The header names the column “%1” twice. Name each one once.")
                    .arg(m_columns[i]));
    }
    return {};
}

Result<void> CsvReader::chooseSeparator()
{
    m_bytes.skip("\xEF\xBB\xBF");
    const QByteArray begin = m_bytes.ahead();
    if (begin.startsWith("\xFF\xFE") || begin.startsWith("\xFE\xFF"))
        return rowTrouble(RowTrouble::tr("The file is UTF-16. Save it as UTF-8."));
    m_separator = separatorOf(begin);
    return {};
}

Result<QStringList> CsvReader::readRecord()
{
    QStringList cells;
    m_rowSize = 0;
    for (;;) {
        const auto hasMore = readCell(cells);
        if (!hasMore)
            return failure(hasMore.error());
        if (!*hasMore)
            return cells;
    }
}

/// Reads one cell and what ends it; says whether another one follows.
Result<bool> CsvReader::readCell(QStringList &cells)
{
    m_cell.resize(0);
    const bool isQuoted = m_bytes.peek() == '"';
    const qint64 line = m_bytes.line();
    const qint64 column = m_bytes.column() + 1;
    if (const auto read = isQuoted ? readQuoted() : readPlain(); !read)
        return failure(read.error());
    const auto text = textOfUtf8(m_cell);
    if (!text)
        return rowTroubleAt(line, column,
                            RowTrouble::tr("This cell is not UTF-8 text. Save the file as UTF-8."));
    cells.append(withoutFormulaMark(*text));
    if (m_bytes.peek() == m_separator) {
        m_bytes.take();
        return true;
    }
    takeLineEnd();
    return false;
}

Result<void> CsvReader::readQuoted()
{
    const qint64 line = m_bytes.line();
    const qint64 column = m_bytes.column() + 1;
    const auto unclosed = [line, column] {
        return rowTroubleAt(line, column,
                            RowTrouble::tr("The quote that opens here is never closed. Close it; "
                                           "a quote within the text is written twice."));
    };
    m_bytes.take();
    for (;;) {
        const int byte = m_bytes.take();
        if (byte == fileEnd)
            return unclosed();
        if (byte == '"' && m_bytes.peek() != '"')
            break;
        if (byte == '"')
            m_bytes.take();
        if (!put(byte)) {
            m_bytes.close(); // where the next row begins nobody can tell
            return unclosed();
        }
    }
    if (endsCell(m_bytes.peek()))
        return {};
    return rowTroubleAt(
        m_bytes.line(), m_bytes.column() + 1,
        RowTrouble::tr("Text stands behind a closing quote. A quote within the text "
                       "is written twice."));
}

Result<void> CsvReader::readPlain()
{
    while (!endsCell(m_bytes.peek())) {
        const int byte = m_bytes.take();
        if (byte == '"')
            return rowTroubleAt(
                m_bytes.line(), m_bytes.column(),
                RowTrouble::tr("A quote stands within a cell that does not begin with one. Put the "
                               "cell in quotes, and write the quote within it twice."));
        if (const auto kept = put(byte); !kept)
            return kept;
    }
    return {};
}

Result<void> CsvReader::put(int byte)
{
    m_cell.append(static_cast<char>(byte));
    if (++m_rowSize <= ByteBlocks::longestRow)
        return {};
    return rowTroubleAt(
        m_bytes.line(), m_bytes.column(),
        RowTrouble::tr("The row is longer than 32 MB. No service takes that much."));
}

Result<SourceRow> CsvReader::rowOf(const QStringList &cells, qint64 line)
{
    if (cells.size() != m_columns.size())
        return rowTroubleIn(m_rows, line, {},
                            RowTrouble::tr("The row has %1 cells, and the header names %2 columns. "
                                           "Add or take out what differs.")
                                .arg(cells.size())
                                .arg(m_columns.size()));
    SourceRow row{.number = m_rows, .line = line};
    row.cells.reserve(cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i)
        row.cells.append({m_columns[i], cells[i]});
    return row;
}

bool CsvReader::endsCell(int byte) const
{
    return byte == m_separator || isLineEnd(byte);
}

void CsvReader::takeLineEnd()
{
    if (m_bytes.take() == '\r' && m_bytes.peek() == '\n')
        m_bytes.take();
}

void CsvReader::skipLine()
{
    while (!isLineEnd(m_bytes.peek()))
        m_bytes.take();
}

} // namespace TMinus
