// SPDX-License-Identifier: Apache-2.0
#include "console/bulkexport.h"

#include "console/bulkrows.h"
#include "exchange/csvwriter.h"
#include "exchange/record.h"

#include <QSaveFile>

namespace TMinus {

namespace {

/// Writes rows with the columns of the first one that can be read.
class Sheet final
{
public:
    explicit Sheet(const QString &path)
        : m_file(path)
        , m_isJson(formatOfName(path) == RowFormat::JsonLines)
    {}
    bool open() { return m_file.open(QIODevice::WriteOnly); }
    bool close() { return m_file.commit(); }
    QString fault() const { return m_file.errorString(); }

    void write(const QList<Cell> &cells, const RowVerdict &verdict)
    {
        m_file.write(m_isJson ? jsonLine(cells, verdict) : csvLines(cells, verdict));
    }

private:
    static QByteArray jsonLine(const QList<Cell> &cells, const RowVerdict &verdict)
    {
        Record record;
        for (const Cell &cell : cells)
            record.text(cell.column, cell.value);
        record.number(u"row"_s, verdict.row).text(u"why"_s, verdict.why);
        return record.line() + '\n';
    }
    QByteArray csvLines(const QList<Cell> &cells, const RowVerdict &verdict)
    {
        QByteArray lines;
        if (m_columns.isEmpty()) {
            for (const Cell &cell : cells)
                m_columns.append(cell.column);
            lines = csvLine(m_columns + QStringList{u"row"_s, u"why"_s});
        }
        const SourceRow row{.cells = cells};
        QStringList line;
        for (const QString &column : std::as_const(m_columns))
            line.append(row.value(column).value_or(QString()));
        return lines + csvLine(line + QStringList{QString::number(verdict.row), verdict.why});
    }

    QSaveFile m_file;
    const bool m_isJson;
    QStringList m_columns;
};

QList<Cell> cellsOf(const RowVerdict &verdict)
{
    return {
        {u"key"_s, verdict.key},
        {u"due"_s, verdict.due ? QString::number(verdict.due->toMSecsSinceEpoch()) : QString()}};
}

/// A row that cannot be read leaves its number and its reason.
Result<qint64> copyRows(const BulkExport &wish, Sheet &sheet)
{
    BulkRows rows(wish.plan);
    if (const auto begun = rows.rewind(); !begun)
        return failure(begun.error());
    qint64 count = 0;
    for (qint64 number = 1; count < wish.rows.size(); ++number) {
        const auto row = rows.next();
        if (!row && row.error().kind == ErrorKind::Storage)
            return failure(row.error());
        if (row && !*row)
            break;
        const auto verdict = wish.rows.constFind(number);
        if (verdict == wish.rows.cend())
            continue;
        const bool isCopy = wish.plan.file.isEmpty();
        sheet.write(isCopy ? cellsOf(*verdict) : row ? (*row)->cells : QList<Cell>(), *verdict);
        ++count;
    }
    return count;
}

} // namespace

Result<qint64> saveRows(const BulkExport &wish)
{
    Sheet sheet(wish.path);
    if (!sheet.open())
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(wish.path, sheet.fault()));
    const auto count = copyRows(wish, sheet);
    if (count && !sheet.close())
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(wish.path, sheet.fault()));
    return count;
}

} // namespace TMinus
