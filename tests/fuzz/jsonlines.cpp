// SPDX-License-Identifier: Apache-2.0
// Messages to send as JSON Lines.
#include "fuzz/fuzzing.h"
#include "fuzz/rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace TMinus::Fuzzing {

namespace {

/// The rows that could be read, written again.
QByteArray written(const QList<SourceRow> &rows)
{
    QByteArray text;
    for (const SourceRow &row : rows) {
        QJsonObject object;
        for (const Cell &cell : row.cells)
            object.insert(cell.column, cell.value);
        text += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

/// Whether a row names each column once: "prop.a" may stand beside "properties".
bool isPlain(const SourceRow &row)
{
    QStringList names;
    for (const Cell &cell : row.cells)
        names.append(cell.column);
    return names.removeDuplicates() == 0;
}

} // namespace

void read(const QByteArray &input)
{
    (void)rowsOf(input, RowFormat::JsonLines);
}

void check(const QByteArray &input)
{
    const QList<SourceRow> rows = rowsOf(input, RowFormat::JsonLines);
    if (std::ranges::all_of(rows, isPlain)) {
        const QList<SourceRow> again = rowsOf(written(rows), RowFormat::JsonLines);
        need(cellsOf(again) == cellsOf(rows), "rows written again read the same");
    }
    checkSendRows(rows);
}

} // namespace TMinus::Fuzzing
