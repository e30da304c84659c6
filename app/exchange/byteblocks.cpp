// SPDX-License-Identifier: Apache-2.0
#include "exchange/byteblocks.h"

#include <QIODevice>
#include <QStringDecoder>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qint64 blockSize = 64 << 10;

} // namespace

QByteArray ByteBlocks::ahead()
{
    peek();
    return m_block.mid(m_at);
}

bool ByteBlocks::skip(QByteArrayView bytes)
{
    if (!ahead().startsWith(bytes))
        return false;
    m_at += bytes.size();
    return true;
}

void ByteBlocks::close()
{
    m_isOver = true;
    m_block.clear();
    m_at = 0;
}

bool ByteBlocks::fill()
{
    if (m_isOver)
        return false;
    m_block.resize(blockSize);
    const qint64 count = m_device.read(m_block.data(), blockSize);
    m_at = 0;
    m_block.resize(std::max<qint64>(count, 0));
    if (count > 0)
        return true;
    m_isOver = true;
    if (count < 0)
        m_trouble = m_device.errorString();
    return false;
}

std::optional<QString> textOfUtf8(const QByteArray &bytes)
{
    const bool isAscii = std::ranges::all_of(bytes, [](char c) { return (c & 0x80) == 0; });
    if (isAscii)
        return QString::fromLatin1(bytes);
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

} // namespace TMinus
