// SPDX-License-Identifier: Apache-2.0
#include "ledger/payloadfields.h"

#include "base/ulid.h"

namespace TMinus {

void PayloadWriter::put(PayloadField field, const QCborValue &value)
{
    m_map.insert(static_cast<qint64>(field), value);
}

void PayloadWriter::text(PayloadField field, const QString &value)
{
    if (!value.isEmpty())
        put(field, value);
}

void PayloadWriter::bytes(PayloadField field, const QByteArray &value)
{
    if (!value.isEmpty())
        put(field, value);
}

void PayloadWriter::hex(PayloadField field, const QString &value)
{
    const QByteArray packed = QByteArray::fromHex(value.toLatin1());
    if (QString::fromLatin1(packed.toHex().toUpper()) == value)
        return bytes(field, packed);
    text(field, value); // as the service sent it, whatever that is
}

void PayloadWriter::ulid(PayloadField field, const QString &value)
{
    const auto packed = readUlid(value);
    if (packed && writeUlid(*packed) == value)
        return bytes(field, *packed);
    text(field, value);
}

void PayloadWriter::instant(PayloadField field, const std::optional<QDateTime> &value)
{
    if (value)
        put(field, value->toMSecsSinceEpoch());
}

void PayloadWriter::instant(PayloadField field, const QDateTime &value)
{
    if (value.isValid())
        put(field, value.toMSecsSinceEpoch());
}

void PayloadWriter::span(PayloadField field, const std::optional<std::chrono::seconds> &value)
{
    if (value)
        put(field, static_cast<qint64>(value->count()));
}

void PayloadWriter::span(PayloadField field, const std::optional<std::chrono::milliseconds> &value)
{
    if (value)
        put(field, static_cast<qint64>(value->count()));
}

void PayloadWriter::properties(PayloadField field, const Properties &value)
{
    QCborMap map;
    for (auto property = value.begin(); property != value.end(); ++property)
        map.insert(property.key(), property.value());
    if (!map.isEmpty())
        put(field, map);
}

void PayloadWriter::truth(PayloadField field, std::optional<bool> value)
{
    if (value)
        put(field, *value);
}

PayloadReader::PayloadReader(const QByteArray &payload)
{
    QCborParserError error;
    const QCborValue whole = QCborValue::fromCbor(payload, &error);
    m_isReadable = error.error == QCborError::NoError && whole.isMap();
    m_map = whole.toMap();
}

QCborValue PayloadReader::value(PayloadField field, QCborValue::Type type)
{
    const QCborValue found = m_map.value(static_cast<qint64>(field));
    if (!found.isUndefined() && found.type() != type)
        m_isReadable = false;
    return found;
}

std::optional<qint64> PayloadReader::integer(PayloadField field)
{
    const QCborValue found = value(field, QCborValue::Integer);
    return found.isInteger() ? std::optional(found.toInteger()) : std::nullopt;
}

void PayloadReader::text(PayloadField field, QString &value)
{
    value = this->value(field, QCborValue::String).toString();
}

void PayloadReader::bytes(PayloadField field, QByteArray &value)
{
    value = this->value(field, QCborValue::ByteArray).toByteArray();
}

void PayloadReader::hex(PayloadField field, QString &value)
{
    const QCborValue found = m_map.value(static_cast<qint64>(field));
    if (found.isString())
        value = found.toString();
    else
        value = QString::fromLatin1(
            this->value(field, QCborValue::ByteArray).toByteArray().toHex().toUpper());
}

void PayloadReader::ulid(PayloadField field, QString &value)
{
    const QCborValue found = m_map.value(static_cast<qint64>(field));
    if (found.isByteArray() && found.toByteArray().size() == 16)
        value = writeUlid(found.toByteArray());
    else
        value = this->value(field, QCborValue::String).toString();
}

void PayloadReader::instant(PayloadField field, std::optional<QDateTime> &value)
{
    if (const auto found = integer(field))
        value = QDateTime::fromMSecsSinceEpoch(*found, Qt::UTC);
}

void PayloadReader::instant(PayloadField field, QDateTime &value)
{
    if (const auto found = integer(field))
        value = QDateTime::fromMSecsSinceEpoch(*found, Qt::UTC);
}

void PayloadReader::span(PayloadField field, std::optional<std::chrono::seconds> &value)
{
    if (const auto found = integer(field))
        value = std::chrono::seconds(*found);
}

void PayloadReader::span(PayloadField field, std::optional<std::chrono::milliseconds> &value)
{
    if (const auto found = integer(field))
        value = std::chrono::milliseconds(*found);
}

void PayloadReader::properties(PayloadField field, Properties &value)
{
    const QCborMap map = this->value(field, QCborValue::Map).toMap();
    for (const auto &property : map)
        value.insert(property.first.toString(), property.second.toString());
}

void PayloadReader::truth(PayloadField field, std::optional<bool> &value)
{
    const QCborValue found = m_map.value(static_cast<qint64>(field));
    if (found.isBool())
        value = found.toBool();
    else if (!found.isUndefined())
        m_isReadable = false;
}

} // namespace TMinus
