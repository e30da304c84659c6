// SPDX-License-Identifier: Apache-2.0
// Who signed a request: a method, a target and headers, one a line.
#include "mqhttp/requestverifier.h"

#include "fuzz/fuzzing.h"
#include "mqhttp/httpdate.h"
#include "mqhttp/requestsigner.h"

namespace TMinus::Fuzzing {

namespace {

using namespace Qt::StringLiterals;

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 22), QTime(13, 14, 38), Qt::UTC);
}

Credentials credentials()
{
    return {.accessKeyId = u"LTAI5tGoldenVector000001"_s,
            .accessKeySecret = Secret("gOldEnSecReT0123456789abcdefGHIJ")};
}

Credentials temporary()
{
    return {.accessKeyId = u"STS.golden"_s,
            .accessKeySecret = Secret("gOldEnSecReT0123456789abcdefGHIK"),
            .securityToken = Secret("token")};
}

HttpRequest requestOf(const QByteArray &input)
{
    const QByteArrayList lines = input.split('\n');
    HttpRequest request{.method = lines.value(0), .target = lines.value(1)};
    for (const QByteArray &line : lines.mid(2)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return request;
}

Result<QString> verified(const HttpRequest &request)
{
    return RequestVerifier({credentials(), temporary()}).verify(request, now());
}

/// @p request signed by us, whatever it claimed before.
HttpRequest signedAgain(HttpRequest request)
{
    request.headers.removeIf([](const HttpHeader &header) {
        const QByteArray name = header.name.toLower();
        return name == "authorization" || name == "date";
    });
    request.headers.append({"Date", formatHttpDate(now())});
    sign(request, credentials());
    return request;
}

void checkDate(const QByteArray &text)
{
    const auto date = parseHttpDate(text);
    need(!date || parseHttpDate(formatHttpDate(*date)) == date, "a date written again is the same");
}

} // namespace

void read(const QByteArray &input)
{
    (void)verified(requestOf(input));
}

void check(const QByteArray &input)
{
    const HttpRequest request = requestOf(input);
    checkDate(headerValue(request.headers, "Date"));
    const auto who = verified(request);
    need(who || !who.error().code.isEmpty(), "a refusal has a code");

    HttpRequest ours = signedAgain(request);
    need(verified(ours) == credentials().accessKeyId, "what we sign is let in");
    QByteArray &claim = ours.headers.back().value;
    claim[claim.size() - 2] = claim[claim.size() - 2] == 'A' ? 'B' : 'A';
    need(!verified(ours), "another signature is not let in");
}

} // namespace TMinus::Fuzzing
