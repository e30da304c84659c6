// SPDX-License-Identifier: Apache-2.0
// Messages to send as CSV.
#include "fuzz/fuzzing.h"
#include "fuzz/rows.h"

#include "exchange/csvwriter.h"

namespace TMinus::Fuzzing {

namespace {

/// The rows that could be read, written again.
QByteArray written(const QList<SourceRow> &rows)
{
    QByteArray text;
    for (const SourceRow &row : rows) {
        QStringList names;
        QStringList values;
        for (const Cell &cell : row.cells) {
            names.append(cell.column);
            values.append(cell.value);
        }
        if (text.isEmpty())
            text += "\xEF\xBB\xBF" + csvLine(names); // the first name may begin with another U+FEFF
        text += csvLine(values);
    }
    return text;
}

} // namespace

void read(const QByteArray &input)
{
    (void)rowsOf(input, RowFormat::Csv);
}

void check(const QByteArray &input)
{
    const QList<SourceRow> rows = rowsOf(input, RowFormat::Csv);
    const QList<SourceRow> again = rowsOf(written(rows), RowFormat::Csv);
    need(cellsOf(again) == cellsOf(rows), "rows written again read the same");
    checkSendRows(rows);
}

} // namespace TMinus::Fuzzing
