// SPDX-License-Identifier: Apache-2.0
#include "wire.h"

#include "mqhttp/clientwire.h"
#include "mqhttp/requestsigner.h"

using namespace TMinus;

namespace {

const Addressee here{"127.0.0.1", {}};

QByteArray signedBytes(const Result<HttpRequest> &wish)
{
    HttpRequest request = *wish;
    sign(request, {QStringLiteral("sandbox"), Secret("sandbox"), Secret()});
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const HttpHeader &header : request.headers)
        bytes += header.name + ": " + header.value + "\r\n";
    return bytes + "\r\n" + request.body;
}

} // namespace

QByteArray Wire::publish(const QByteArray &body, qint64 due)
{
    Draft draft{.topic = QStringLiteral("bench"), .body = body};
    if (due > 0)
        draft.due = QDateTime::fromMSecsSinceEpoch(due, Qt::UTC);
    return signedBytes(publishRequest(here, draft, QDateTime::currentDateTimeUtc()));
}

QByteArray Wire::consume(const QByteArray &group, int seconds)
{
    const ConsumeRequest wish{.topic = QStringLiteral("bench"),
                              .group = QString::fromLatin1(group),
                              .count = 16,
                              .wait = std::chrono::seconds(seconds)};
    return signedBytes(consumeRequest(here, wish, QDateTime::currentDateTimeUtc()));
}
