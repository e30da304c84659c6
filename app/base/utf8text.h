// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace TMinus {

/// @p utf8 as text, whole: QString::fromUtf8() takes a U+FEFF at the beginning for a byte order mark
/// and drops it, which changes what somebody sent.
inline QString wholeText(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(utf8);
}

} // namespace TMinus
