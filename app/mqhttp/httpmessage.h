// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace TMinus {

/// One header line, name in the spelling it has on the wire.
struct HttpHeader
{
    QByteArray name = {};
    QByteArray value = {};
    bool operator==(const HttpHeader &) const = default;
};

using HttpHeaders = QList<HttpHeader>;

/// The value of the first header called @p name (compared without case); a null QByteArray when
/// there is none, an empty one when it is there and empty.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// A request as it goes over the wire. The target is never parsed and rebuilt: it is what was signed.
struct HttpRequest
{
    QByteArray method = {};
    QByteArray target = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    bool operator==(const HttpRequest &) const = default;
};

/// A reply as it goes over the wire.
struct HttpReply
{
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};
    bool operator==(const HttpReply &) const = default;
};

} // namespace TMinus
