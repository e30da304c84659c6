// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/rowreader.h"

#include <QBuffer>
#include <QTest>

namespace TMinus {

/// What a reader makes of some bytes: its rows, and its complaints.
struct ReadRows
{
    QList<SourceRow> rows = {};
    QStringList troubles = {};
    QStringList values(qsizetype row) const
    {
        QStringList values;
        for (const Cell &cell : rows.value(row).cells)
            values.append(cell.value);
        return values;
    }
};

inline ReadRows readAllRows(const QByteArray &bytes, RowFormat format)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = readRows(buffer, format);
    ReadRows read;
    for (;;) {
        const auto row = reader->next();
        if (!row)
            read.troubles.append(row.error().message);
        else if (!*row)
            return read;
        else
            read.rows.append(**row);
    }
}

} // namespace TMinus
