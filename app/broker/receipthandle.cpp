// SPDX-License-Identifier: Apache-2.0
#include "broker/receipthandle.h"

#include <QtEndian>

#include <array>

namespace TMinus {

namespace {

constexpr qsizetype idLength = 32;
constexpr qsizetype packedLength = 24;
constexpr qsizetype codedLength = 32; // 24 bytes in base64, no padding needed

} // namespace

QString writeHandle(const QString &messageId, const ReceiptHandle &handle)
{
    std::array<char, packedLength> packed{};
    qToBigEndian<qint64>(handle.sequence, packed.data());
    qToBigEndian<qint32>(handle.group, packed.data() + 8);
    qToBigEndian<qint32>(handle.topic, packed.data() + 12);
    qToBigEndian<quint64>(handle.nonce, packed.data() + 16);
    const QByteArray coded = QByteArray::fromRawData(packed.data(), packedLength)
                                 .toBase64(QByteArray::Base64UrlEncoding);
    return messageId + u'-' + QString::fromLatin1(coded);
}

std::optional<ReceiptHandle> readHandle(const QString &text)
{
    if (text.size() != idLength + 1 + codedLength || text[idLength] != u'-')
        return std::nullopt;
    const auto packed = QByteArray::fromBase64Encoding(
        text.mid(idLength + 1).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!packed || packed.decoded.size() != packedLength)
        return std::nullopt;
    const char *bytes = packed.decoded.constData();
    return ReceiptHandle{.sequence = qFromBigEndian<qint64>(bytes),
                         .group = qFromBigEndian<qint32>(bytes + 8),
                         .topic = qFromBigEndian<qint32>(bytes + 12),
                         .nonce = qFromBigEndian<quint64>(bytes + 16)};
}

} // namespace TMinus
