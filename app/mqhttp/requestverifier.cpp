// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/requestverifier.h"

#include "mqhttp/errorcodes.h"
#include "mqhttp/httpdate.h"
#include "mqhttp/limits.h"
#include "mqhttp/requestsigner.h"

#include <cstdlib>

namespace TMinus {

namespace {

/// What an Authorization header says.
struct Claim
{
    QByteArray accessKeyId;
    QByteArray signature;
};

Result<Claim> readClaim(const HttpHeaders &headers)
{
    const QByteArray header = headerValue(headers, "Authorization");
    if (header.isNull())
        return serviceFailure(u"MissingAuthorizationHeader"_s);
    const qsizetype colon = header.indexOf(':');
    const Claim claim{header.mid(3, colon - 3), header.mid(colon + 1)};
    const bool isWhole = header.startsWith("MQ ") && colon > 3 && !claim.signature.isEmpty();
    if (!isWhole || header.indexOf(' ', 3) >= 0 || claim.signature.contains(':'))
        return serviceFailure(u"InvalidAuthorizationHeader"_s);
    return claim;
}

std::optional<Error> dateError(const HttpHeaders &headers, const QDateTime &now)
{
    const QByteArray header = headerValue(headers, "Date");
    if (header.isNull())
        return serviceError(u"MissingDateHeader"_s);
    const auto date = parseHttpDate(header);
    if (!date)
        return serviceError(u"InvalidDateHeader"_s);
    if (std::chrono::milliseconds(std::abs(date->msecsTo(now))) > Limits::clockDifference)
        return serviceError(u"TimeExpired"_s);
    return std::nullopt;
}

/// Takes as long for a near miss as for a far one.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

/// The target as the Node.js SDK signs it: its HTTP layer sends an apostrophe as %27, and a
/// doubled slash where the endpoint ends in one; it signs neither. PROTOCOL.md section 6.4.
QByteArray targetOfNodeSdk(QByteArray target)
{
    if (target.startsWith("//"))
        target.remove(0, 1);
    return target.replace("%27", "'");
}

/// The readings of @p request that somebody may have signed, the plain one first.
QList<HttpRequest> lenientReadings(const HttpRequest &request)
{
    QList<HttpRequest> readings;
    const QByteArray target = targetOfNodeSdk(request.target);
    if (target != request.target) {
        readings.append(HttpRequest{request.method, target, request.headers, {}});
    }
    // The asynchronous consume of the C# SDK signs a Content-Type that it does not send.
    if (request.method == "GET" && headerValue(request.headers, "Content-Type").isNull()) {
        HttpHeaders headers = request.headers;
        headers.append(HttpHeader{"Content-Type", "text/xml"});
        readings.append(HttpRequest{request.method, request.target, headers, {}});
    }
    return readings;
}

bool isSignedWith(const Secret &secret, const HttpRequest &request, const QByteArray &claimed)
{
    if (isSame(signature(secret, stringToSign(request)), claimed))
        return true;
    for (const HttpRequest &reading : lenientReadings(request)) {
        if (isSame(signature(secret, stringToSign(reading)), claimed))
            return true;
    }
    return false;
}

} // namespace

RequestVerifier::RequestVerifier(QList<Credentials> known)
    : m_known(std::move(known))
{}

Result<QString> RequestVerifier::verify(const HttpRequest &request, const QDateTime &now) const
{
    const auto claim = readClaim(request.headers);
    if (!claim)
        return failure(claim.error());
    if (const auto error = dateError(request.headers, now))
        return failure(*error);

    // A temporary id and its token exist only together: sent without the token, or with another,
    // the id is as good as unknown. Other services of the vendor answer a temporary id without its
    // token in the same way, and the table of errors has nothing nearer.
    const QString id = QString::fromUtf8(claim->accessKeyId);
    const QByteArray token = headerValue(request.headers, "security-token");
    bool isKnown = false;
    for (const Credentials &credentials : m_known) {
        const Secret &own = credentials.securityToken;
        if (credentials.accessKeyId != id || (!own.isEmpty() && !isSame(own.reveal(), token)))
            continue;
        isKnown = true;
        if (isSignedWith(credentials.accessKeySecret, request, claim->signature))
            return id;
    }
    return serviceFailure(isKnown ? u"SignatureDoesNotMatch"_s : u"InvalidAccessKeyId"_s);
}

} // namespace TMinus
