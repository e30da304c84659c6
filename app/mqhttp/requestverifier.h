// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/credentials.h"
#include "mqhttp/httpmessage.h"

#include <QDateTime>
#include <QList>

namespace TMinus {

/// The server's side of signing: tells whether a request may be served. PROTOCOL.md section 6.3,
/// and the three lenient readings of 6.4.
class RequestVerifier final
{
public:
    /// A credential without a token takes requests with no token or any; with one, only that one.
    explicit RequestVerifier(QList<Credentials> known);
    /// The access key id that signed @p request. Errors: Service with MissingAuthorizationHeader,
    /// InvalidAuthorizationHeader, MissingDateHeader, InvalidDateHeader, TimeExpired,
    /// InvalidAccessKeyId or SignatureDoesNotMatch, in this order of checking.
    Result<QString> verify(const HttpRequest &request, const QDateTime &now) const;

private:
    QList<Credentials> m_known;
};

} // namespace TMinus
