// SPDX-License-Identifier: Apache-2.0
#include "messaging/message.h"

#include <QCryptographicHash>

namespace TMinus {

QString bodyMd5(const QByteArray &body)
{
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Md5);
    return QString::fromLatin1(digest.toHex().toUpper());
}

std::optional<bool> ReceivedMessage::hasIntactBody() const
{
    if (bodyMd5.isEmpty())
        return std::nullopt;
    return bodyMd5.compare(TMinus::bodyMd5(body), Qt::CaseInsensitive) == 0;
}

} // namespace TMinus
