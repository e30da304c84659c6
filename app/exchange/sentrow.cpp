// SPDX-License-Identifier: Apache-2.0
#include "exchange/sentrow.h"

#include "exchange/rowtrouble.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView propertyPrefix = u"prop.";

/// The columns that are taken as they are.
const QMap<QString, QString SentRow::*> &textMembers()
{
    static const QMap<QString, QString SentRow::*> members{
        {u"messageId"_s, &SentRow::messageId},
        {u"topic"_s, &SentRow::topic},
        {u"due"_s, &SentRow::due},
        {u"sent"_s, &SentRow::sent},
        {u"zone"_s, &SentRow::zone},
        {u"tag"_s, &SentRow::tag},
        {u"key"_s, &SentRow::key},
        {u"shardingKey"_s, &SentRow::shardingKey},
        {u"note"_s, &SentRow::note}};
    return members;
}

/// What is wrong with @p cell; nothing when it was taken, or is of no meaning here.
QString take(const Cell &cell, SentRow &row)
{
    if (const auto member = textMembers().value(cell.column, nullptr)) {
        row.*member = cell.value;
    } else if (cell.column == u"body"_s) {
        row.body = cell.value.toUtf8();
    } else if (cell.column == u"bodyBase64"_s) {
        const auto decoded = QByteArray::fromBase64Encoding(
            cell.value.toLatin1(),
            QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return RowTrouble::tr("This is not base64. Encode the body again.");
        row.body = *decoded;
    } else if (cell.column.startsWith(propertyPrefix)) {
        row.properties.insert(cell.column.mid(propertyPrefix.size()), cell.value);
    }
    return {};
}

} // namespace

Result<SentRow> readSentRow(SourceRow source)
{
    SentRow row{.source = std::move(source)};
    const auto trouble = [&row](const QString &column, const QString &sentence) {
        return rowTroubleIn(row.source.number, row.source.line, column, sentence);
    };
    for (const Cell &cell : std::as_const(row.source.cells)) {
        if (cell.value.isEmpty())
            continue;
        if (const QString sentence = take(cell, row); !sentence.isEmpty())
            return trouble(cell.column, sentence);
    }
    for (const QString &column : neededSentColumns()) {
        if ((row.*textMembers().value(column)).isEmpty())
            return trouble(column,
                           RowTrouble::tr("Nothing stands here. Each row needs messageId, topic "
                                          "and due."));
    }
    return row;
}

QStringList neededSentColumns()
{
    return {u"messageId"_s, u"topic"_s, u"due"_s};
}

} // namespace TMinus
