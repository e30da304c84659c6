// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/rowreader.h"
#include "exchange/sendrow.h"
#include "exchange/templatetext.h"
#include "fuzz/fuzzing.h"

#include <QBuffer>
#include <QMap>

/// Files of rows, for the fuzzers that read them.
namespace TMinus::Fuzzing {

/// The rows of @p text that can be read; what is said of the others has words and comes to an end.
inline QList<SourceRow> rowsOf(QByteArray text, RowFormat format)
{
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    const auto reader = readRows(device, format);
    QList<SourceRow> rows;
    for (qsizetype step = 0;; ++step) {
        need(step <= text.size() + 2, "reading comes to an end");
        const auto row = reader->next();
        if (row && !*row)
            return rows;
        if (row)
            rows.append(**row);
        else
            need(!row.error().message.isEmpty(), "a refusal has words");
    }
}

/// What stands in @p rows, wherever in the file and in whichever order of columns.
inline QList<QMap<QString, QString>> cellsOf(const QList<SourceRow> &rows)
{
    QList<QMap<QString, QString>> all;
    for (const SourceRow &row : rows) {
        QMap<QString, QString> cells;
        for (const Cell &cell : row.cells)
            cells.insert(cell.column, cell.value);
        all.append(cells);
    }
    return all;
}

/// Reads each of @p rows as a message to send, and fills in its variables.
inline void checkSendRows(const QList<SourceRow> &rows)
{
    for (const SourceRow &row : rows) {
        const auto message = readSendRow(row);
        if (!message) {
            need(!message.error().message.isEmpty(), "a refusal has words");
            continue;
        }
        const auto body =
            TemplateText::parse(QString::fromUtf8(message->body.value_or(QByteArray())));
        if (body)
            (void)body->expand({.column = [&row](const QString &name) { return row.value(name); }});
    }
}

} // namespace TMinus::Fuzzing
