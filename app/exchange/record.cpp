// SPDX-License-Identifier: Apache-2.0
#include "exchange/record.h"

#include "exchange/byteblocks.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// @p text as a JSON string.
QByteArray quoted(const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    QByteArray json("\"");
    const QByteArray utf8 = text.toUtf8();
    json.reserve(utf8.size() + 2);
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c == '\n') {
            json.append("\\n");
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json.append("\\u00").append(hex[c >> 4]).append(hex[c & 15]);
        } else {
            json.append(c);
        }
    }
    return json.append('"');
}

} // namespace

Record &Record::text(const QString &name, const QString &value)
{
    return value.isEmpty() ? *this : set(name, quoted(value));
}

Record &Record::number(const QString &name, std::optional<qint64> value)
{
    return value ? set(name, QByteArray::number(*value)) : *this;
}

Record &Record::truth(const QString &name, std::optional<bool> value)
{
    return value ? set(name, *value ? "true" : "false") : *this;
}

Record &Record::instant(const QString &name, const std::optional<QDateTime> &value)
{
    if (!value || !value->isValid())
        return *this;
    return number(name, value->toMSecsSinceEpoch());
}

Record &Record::span(const QString &name, const std::optional<std::chrono::milliseconds> &value)
{
    return value ? number(name, value->count()) : *this;
}

Record &Record::object(const QString &name, const Record &value)
{
    return value.m_fields.isEmpty() ? *this : set(name, value.line());
}

Record &Record::list(const QString &name, const QStringList &values)
{
    QByteArrayList items;
    for (const QString &value : values)
        items.append(quoted(value));
    return set(name, '[' + items.join(',') + ']');
}

Record &Record::list(const QString &name, const QList<Record> &values)
{
    QByteArrayList items;
    for (const Record &value : values)
        items.append(value.line());
    return set(name, '[' + items.join(',') + ']');
}

Record &Record::body(const QByteArray &bytes)
{
    if (const auto asText = textOfUtf8(bytes))
        return text(u"body"_s, *asText);
    return text(u"bodyBase64"_s, QString::fromLatin1(bytes.toBase64()));
}

Record &Record::set(const QString &name, const QByteArray &json)
{
    if (!m_fields.isEmpty())
        m_fields += ',';
    m_fields += quoted(name) + ':' + json;
    return *this;
}

} // namespace TMinus
