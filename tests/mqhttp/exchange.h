// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mqhttp/httpmessage.h"

#include <QFile>

/// Whole requests and replies as they go over the wire, in tests/data/OPERATION.request.http and
/// OPERATION.reply.http; @VERSION@ stands for the version of the program.
namespace Exchange {

using namespace TMinus;

/// The bytes of "publish.request.http" and the like.
inline QByteArray stored(const char *name)
{
    QFile file(QLatin1StringView(TEST_DATA "/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll().replace("@VERSION@", TMINUS_VERSION);
}

inline QByteArray withHeaders(QByteArray firstLine, const HttpHeaders &headers)
{
    for (const HttpHeader &header : headers)
        firstLine += "\r\n" + header.name + ": " + header.value;
    return firstLine + "\r\n\r\n";
}

/// @p request as it goes over the wire.
inline QByteArray bytes(const HttpRequest &request)
{
    return withHeaders(request.method + ' ' + request.target + " HTTP/1.1", request.headers)
        + request.body;
}

/// @p reply as it goes over the wire, with the length that the HTTP server adds.
inline QByteArray bytes(const HttpReply &reply, const QByteArray &reason)
{
    HttpHeaders headers = reply.headers;
    if (!reply.body.isEmpty())
        headers.append(HttpHeader{"Content-Length", QByteArray::number(reply.body.size())});
    return withHeaders("HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason, headers)
        + reply.body;
}

/// The stored reply, taken apart.
inline HttpReply reply(const char *name)
{
    const QByteArray all = stored(name);
    const qsizetype end = all.indexOf("\r\n\r\n");
    HttpReply reply{.status = all.mid(9, 3).toInt(), .body = all.sliced(end + 4)};
    QByteArrayList lines = all.first(end).replace("\r\n", "\n").split('\n');
    lines.removeFirst();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(": ");
        reply.headers.append(HttpHeader{line.first(colon), line.sliced(colon + 2)});
    }
    return reply;
}

} // namespace Exchange
