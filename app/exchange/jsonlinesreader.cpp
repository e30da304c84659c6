// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonlinesreader.h"

#include "exchange/rowtrouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace TMinus {

namespace {

QString numberText(const QJsonValue &value)
{
    const qint64 whole = value.toInteger(0); // the default where it is not whole
    if (whole == value.toInteger(1))
        return QString::number(whole);
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

/// The value as text; nothing for null.
std::optional<QString> textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return numberText(value);
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    default:
        return std::nullopt;
    }
}

void addProperties(const QJsonObject &properties, SourceRow &row)
{
    for (auto each = properties.begin(); each != properties.end(); ++each) {
        if (const auto text = textOf(each.value()))
            row.cells.append({u"prop."_s + each.key(), *text});
    }
}

/// @p line so that the parser keeps a U+FEFF that a text begins with; else it takes it for a mark.
QByteArray withMarksEscaped(const QByteArray &line)
{
    return line.contains("\xEF\xBB\xBF") ? QByteArray(line).replace("\xEF\xBB\xBF", "\\ufeff")
                                         : line;
}

/// Where in @p line the parser stopped, counted in characters from 1.
qint64 columnOf(const QByteArray &line, int offset)
{
    return QString::fromUtf8(line.left(offset)).size() + 1;
}

} // namespace

Result<std::optional<SourceRow>> JsonLinesReader::next()
{
    if (!m_isOpen) {
        m_isOpen = true;
        m_bytes.skip("\xEF\xBB\xBF");
    }
    while (m_bytes.peek() >= 0) {
        m_line = m_bytes.line();
        const auto line = takeLine();
        if (!line) {
            ++m_rows;
            return failure(line.error());
        }
        if (line->isEmpty())
            continue;
        ++m_rows;
        return rowOf(*line).map([](SourceRow row) { return std::optional(std::move(row)); });
    }
    if (!m_bytes.trouble().isEmpty())
        return failure(ErrorKind::Storage, m_bytes.trouble());
    return std::optional<SourceRow>();
}

/// The next line without its end and the blanks around it.
Result<QByteArray> JsonLinesReader::takeLine()
{
    QByteArray line;
    int byte = m_bytes.take();
    for (; byte >= 0 && byte != '\n'; byte = m_bytes.take()) {
        line.append(static_cast<char>(byte));
        if (line.size() > ByteBlocks::longestRow) {
            m_bytes.close();
            return rowTroubleAt(
                m_line, 1,
                RowTrouble::tr("The row is longer than 32 MB. Write one JSON object "
                               "on each line."));
        }
    }
    return line.trimmed();
}

Result<SourceRow> JsonLinesReader::rowOf(const QByteArray &line)
{
    if (!textOfUtf8(line))
        return rowTroubleIn(m_rows, m_line, {},
                            RowTrouble::tr("The row is not UTF-8 text. Save the file as UTF-8."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(line), &error);
    if (error.error != QJsonParseError::NoError)
        return rowTroubleAt(m_line, columnOf(line, error.offset),
                            RowTrouble::tr("This is not JSON: %1. Write one JSON object on each "
                                           "line.")
                                .arg(error.errorString()));
    if (!document.isObject())
        return rowTroubleIn(m_rows, m_line, {},
                            RowTrouble::tr("The row is no JSON object. Write it in { and }."));
    SourceRow row{.number = m_rows, .line = m_line};
    const QJsonObject object = document.object();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const bool isNested = each->isObject() || each->isArray();
        if (each.key() == u"properties"_s && each->isObject())
            addProperties(each->toObject(), row);
        else if (each.key() == u"body"_s && isNested)
            return rowTroubleIn(m_rows, m_line, each.key(),
                                RowTrouble::tr("The body must be a text. Write JSON as a text "
                                               "with its quotes escaped."));
        else if (const auto text = textOf(each.value()))
            row.cells.append({each.key(), *text});
    }
    const auto broken = std::ranges::find_if_not(row.cells, &QString::isValidUtf16, &Cell::value);
    if (broken != row.cells.end())
        return rowTroubleIn(m_rows, m_line, broken->column,
                            RowTrouble::tr("The text holds half of a character (\\ud800 to \\udfff "
                                           "alone). Write both halves, or take it out."));
    return row;
}

} // namespace TMinus
