// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFile>

/// Requests and replies as they stand in tests/data/client.
namespace TMinus::Testing {

inline QString dataFile(const QString &name)
{
    return QStringLiteral(TEST_DATA "/client/") + name;
}

/// A stored message: its head has LF there and CRLF on the wire; the body ends without a line feed.
inline QByteArray stored(const QString &name)
{
    QFile file(dataFile(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const qsizetype end = text.indexOf("\n\n");
    QByteArray body = text.mid(end + 2);
    if (body.endsWith('\n'))
        body.chop(1);
    return text.left(end + 2).replace("\n", "\r\n") + body;
}

} // namespace TMinus::Testing
