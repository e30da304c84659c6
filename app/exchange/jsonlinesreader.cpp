// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonlinesreader.h"

#include "exchange/rowtrouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

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

/// Where in its line the parser of @p row stopped, counted in characters from 1.
qint64 columnOf(const QByteArray &row, int offset)
{
    const QByteArray before = row.left(offset);
    return QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
}

/// What may stand between the objects of a list.
bool isBetween(int byte)
{
    return byte == ',' || byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/// Whether a file begins as a list of objects does, maybe of none.
bool isObjectList(const QByteArray &begin)
{
    const QByteArray text = begin.trimmed();
    const QByteArray first = text.mid(1).trimmed().left(1);
    return text.startsWith('[') && (first.isEmpty() || first == "{" || first == "]");
}

} // namespace

Result<std::optional<SourceRow>> JsonLinesReader::next()
{
    if (!std::exchange(m_isOpen, true))
        open();
    while (m_isList || m_bytes.peek() >= 0) {
        m_line = m_bytes.line();
        const auto row = takeRow();
        if (!row) {
            ++m_rows;
            return failure(row.error());
        }
        if (row->isEmpty())
            continue;
        ++m_rows;
        return rowOf(*row).map([](SourceRow read) { return std::optional(std::move(read)); });
    }
    if (!m_bytes.trouble().isEmpty())
        return failure(ErrorKind::Storage, m_bytes.trouble());
    return std::optional<SourceRow>();
}

void JsonLinesReader::open()
{
    m_bytes.skip("\xEF\xBB\xBF");
    if (!isObjectList(m_bytes.ahead()))
        return;
    m_isList = true;
    while (m_bytes.take() != '[') {}
}

/// The bytes of the next row; none where there is nothing yet.
Result<QByteArray> JsonLinesReader::takeRow()
{
    return m_isList ? takeElement() : takeLine();
}

/// The next object of the list, up to the end of the list and of the file.
Result<QByteArray> JsonLinesReader::takeElement()
{
    for (int byte = m_bytes.peek(); byte >= 0; byte = m_bytes.peek()) {
        if (byte == '{') {
            m_line = m_bytes.line();
            return takeObject();
        }
        if (byte == ']') {
            m_bytes.take();
            m_isList = false; // lines may follow, though there are none
            return QByteArray();
        }
        if (!isBetween(byte))
            return endHere(RowTrouble::tr("Here should be the next object of the list, in { and }, "
                                          "or the ] at its end."));
        m_bytes.take();
    }
    m_isList = false;
    if (!m_bytes.trouble().isEmpty())
        return QByteArray();
    return endHere(RowTrouble::tr("The list has no ] at its end: the file was cut off. What stands "
                                  "before was read."));
}

Result<QByteArray> JsonLinesReader::takeObject()
{
    QByteArray object;
    int depth = 0;
    bool isText = false;
    for (int byte = m_bytes.take(); byte >= 0; byte = m_bytes.take()) {
        object.append(static_cast<char>(byte));
        if (object.size() > ByteBlocks::longestRow)
            return endHere(RowTrouble::tr("The object is longer than 32 MB."));
        if (isText && byte == '\\') {
            if (m_bytes.peek() >= 0)
                object.append(static_cast<char>(m_bytes.take()));
        } else if (byte == '"') {
            isText = !isText;
        } else if (!isText) {
            depth += byte == '{' || byte == '[';
            depth -= byte == '}' || byte == ']';
        }
        if (depth == 0)
            return object;
    }
    return object; // cut off, which the parser says
}

/// Lets the rest of the file go: nobody can tell where the next row begins.
tl::unexpected<Error> JsonLinesReader::endHere(const QString &sentence)
{
    const qint64 line = m_bytes.line();
    const qint64 column = m_bytes.column() + 1;
    m_isList = false;
    m_bytes.close();
    return rowTroubleAt(line, column, sentence);
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
        return rowTroubleAt(m_line + line.left(error.offset).count('\n'),
                            columnOf(line, error.offset),
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
