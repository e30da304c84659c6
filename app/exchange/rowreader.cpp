// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowreader.h"

#include "exchange/csvreader.h"
#include "exchange/jsonlinesreader.h"

#include <QIODevice>

#include <algorithm>

namespace TMinus {

RowReader::~RowReader() = default;

std::optional<QString> SourceRow::value(QStringView column) const
{
    const auto found = std::ranges::find(cells, column, &Cell::column);
    return found == cells.end() ? std::nullopt : std::optional(found->value);
}

std::optional<RowFormat> formatOfName(const QString &fileName)
{
    const QString ending = fileName.section(u'.', -1).toLower();
    if (ending == u"csv"_s || ending == u"tsv"_s)
        return RowFormat::Csv;
    if (ending == u"jsonl"_s || ending == u"ndjson"_s || ending == u"json"_s)
        return RowFormat::JsonLines;
    return std::nullopt;
}

RowFormat formatOfContent(QIODevice &device)
{
    QByteArray begin = device.peek(4096);
    if (begin.startsWith("\xEF\xBB\xBF"))
        begin.remove(0, 3);
    begin = begin.trimmed();
    const bool isList = begin.startsWith('[') && begin.mid(1).trimmed().startsWith('{');
    return isList || begin.startsWith('{') ? RowFormat::JsonLines : RowFormat::Csv;
}

std::unique_ptr<RowReader> readRows(QIODevice &device, RowFormat format)
{
    if (format == RowFormat::JsonLines)
        return std::make_unique<JsonLinesReader>(device);
    return std::make_unique<CsvReader>(device);
}

} // namespace TMinus
