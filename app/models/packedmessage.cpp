// SPDX-License-Identifier: Apache-2.0
#include "models/packedmessage.h"

#include "base/utf8text.h"

#include <algorithm>

namespace TMinus {

namespace {

void putNumber(QByteArray &to, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        to.append(char(number | 0x80));
    to.append(char(number));
}

quint64 takeNumber(QByteArrayView &rest)
{
    quint64 number = 0;
    for (int shift = 0;; shift += 7) {
        const uchar byte = uchar(rest.front());
        rest = rest.sliced(1);
        number |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80)
            return number;
    }
}

bool isCapitalHex(const QByteArray &text)
{
    return !text.isEmpty() && text.size() % 2 == 0 && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
    });
}

/// Its length, whether it was hex digits, and the bytes.
void putText(QByteArray &to, const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    const bool isHex = isCapitalHex(utf8);
    if (isHex)
        utf8 = QByteArray::fromHex(utf8);
    putNumber(to, quint64(utf8.size()) << 1 | quint64(isHex));
    to.append(utf8);
}

QByteArray plain(QByteArrayView raw, bool isHex)
{
    return isHex ? raw.toByteArray().toHex().toUpper() : raw.toByteArray();
}

} // namespace

QByteArray PackedMessage::pack(const ReceivedMessage &message, const QString &requestId)
{
    const QString check =
        message.transactionCheck ? QString::number(message.transactionCheck->count()) : QString();
    QByteArray pairs;
    for (const auto &[name, value] : message.properties.asKeyValueRange()) {
        putText(pairs, name);
        putText(pairs, value);
    }
    QByteArray packed;
    packed.reserve(192 + pairs.size() + message.body.size());
    for (const QString &text :
         {message.messageId, message.receiptHandle, requestId, message.bodyMd5, message.tag,
          message.key, message.shardingKey, check})
        putText(packed, text);
    putNumber(packed, quint64(pairs.size()));
    packed.append(pairs);
    packed.append(message.body);
    packed.squeeze();
    return packed;
}

PackedMessage::PackedMessage(const QByteArray &packed)
{
    QByteArrayView rest(packed);
    for (Piece &field : m_fields)
        field = take(rest);
    const auto size = qsizetype(takeNumber(rest));
    m_properties = rest.first(size);
    m_body = rest.sliced(size);
}

PackedMessage::Piece PackedMessage::take(QByteArrayView &rest)
{
    const quint64 head = takeNumber(rest);
    const Piece piece{rest.first(qsizetype(head >> 1)), bool(head & 1)};
    rest = rest.sliced(piece.raw.size());
    return piece;
}

QByteArray PackedMessage::bytes(Field field) const
{
    const Piece &piece = m_fields.at(size_t(field));
    return plain(piece.raw, piece.isHex);
}

QString PackedMessage::text(Field field) const
{
    return wholeText(bytes(field));
}

bool PackedMessage::equals(Field field, const QString &wanted) const
{
    return bytes(field) == wanted.toUtf8();
}

std::optional<QString> PackedMessage::property(const QString &name) const
{
    const QByteArray wanted = name.toUtf8();
    for (QByteArrayView rest = m_properties; !rest.isEmpty();) {
        const Piece key = take(rest);
        const Piece value = take(rest);
        if (plain(key.raw, key.isHex) == wanted)
            return wholeText(plain(value.raw, value.isHex));
    }
    return std::nullopt;
}

Properties PackedMessage::properties() const
{
    Properties properties;
    for (QByteArrayView rest = m_properties; !rest.isEmpty();) {
        const Piece key = take(rest);
        const Piece value = take(rest);
        properties.insert(wholeText(plain(key.raw, key.isHex)),
                          wholeText(plain(value.raw, value.isHex)));
    }
    return properties;
}

} // namespace TMinus
