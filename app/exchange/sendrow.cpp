// SPDX-License-Identifier: Apache-2.0
#include "exchange/sendrow.h"

#include "base/duration.h"
#include "exchange/rowtrouble.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace TMinus {

namespace {

constexpr QStringView propertyPrefix = u"prop.";

/// The columns that are taken as they are.
QString SendRow::*textMember(const QString &column)
{
    static const QMap<QString, QString SendRow::*> members{
        {u"topic"_s, &SendRow::topic}, {u"tag"_s, &SendRow::tag},
        {u"key"_s, &SendRow::key},     {u"shardingKey"_s, &SendRow::shardingKey},
        {u"due"_s, &SendRow::due},     {u"zone"_s, &SendRow::zone}};
    return members.value(column, nullptr);
}

/// What is wrong with @p cell; nothing when it was taken, or is of no meaning here.
QString takeBase64(const Cell &cell, SendRow &row)
{
    if (row.body)
        return RowTrouble::tr("The row has both body and bodyBase64. Leave one of them empty.");
    const auto decoded = QByteArray::fromBase64Encoding(
        cell.value.toLatin1(),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return RowTrouble::tr("This is not base64. Encode the body again.");
    row.body = *decoded;
    row.isTemplate = false;
    return {};
}

QString takeBody(const Cell &cell, SendRow &row)
{
    if (row.body)
        return RowTrouble::tr("The row has both body and bodyBase64. Leave one of them empty.");
    row.body = cell.value.toUtf8();
    return {};
}

QString takeAfter(const Cell &cell, SendRow &row)
{
    const auto span = readDuration(cell.value);
    if (!span)
        return span.error().message;
    row.after = *span;
    return {};
}

QString take(const Cell &cell, SendRow &row)
{
    if (const auto member = textMember(cell.column))
        row.*member = cell.value;
    else if (cell.column == u"body"_s)
        return takeBody(cell, row);
    else if (cell.column == u"bodyBase64"_s)
        return takeBase64(cell, row);
    else if (cell.column == u"after"_s)
        return takeAfter(cell, row);
    else if (cell.column.startsWith(propertyPrefix))
        row.properties.insert(cell.column.mid(propertyPrefix.size()), cell.value);
    return {};
}

QString takeParts(const Cell &cell, const RowMapping &mapping, SendRow &row)
{
    for (const QString &part : mapping.partsOf(cell.column)) {
        if (const QString sentence = take({part, cell.value}, row); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// The row as one JSON object, in the order of its columns.
QByteArray jsonOf(const SourceRow &row)
{
    QByteArray fields;
    for (const Cell &cell : row.cells)
        fields += (fields.isEmpty() ? "" : ",") + quoted(cell.column) + ':' + quoted(cell.value);
    return '{' + fields + '}';
}

} // namespace

Result<SendRow> readSendRow(SourceRow source, const RowMapping &mapping)
{
    SendRow row{.source = std::move(source)};
    const auto trouble = [&row](const QString &column, const QString &sentence) {
        return rowTroubleIn(row.source.number, row.source.line, column, sentence);
    };
    for (const Cell &cell : std::as_const(row.source.cells)) {
        if (cell.value.isEmpty())
            continue;
        if (const QString sentence = takeParts(cell, mapping, row); !sentence.isEmpty())
            return trouble(cell.column, sentence);
    }
    if (mapping.isBodyWholeRow) {
        row.body = jsonOf(row.source);
        row.isTemplate = false;
    }
    if (row.after && !row.due.isEmpty())
        return trouble(u"after"_s,
                       RowTrouble::tr("The row has both due and after. Leave one of them empty."));
    return row;
}

QStringList sendColumns()
{
    return {u"topic"_s, u"tag"_s,        u"key"_s,  u"shardingKey"_s, u"body"_s,
            u"due"_s,   u"bodyBase64"_s, u"zone"_s, u"after"_s};
}

bool isSendColumn(const QString &column)
{
    return textMember(column) || column == u"body"_s || column == u"bodyBase64"_s
        || column == u"after"_s || column.startsWith(propertyPrefix);
}

} // namespace TMinus
