// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/errorcodes.h"

#include <algorithm>
#include <array>

namespace TMinus {

namespace {

// Rows whose status or text no source knows are marked: they are a choice, as PROTOCOL.md allows.
// No text is empty, because the Python SDK cannot read an <Error> without <Message>.
constexpr std::array table{
    ErrorCode{"MessageNotExist", 404, "Message not exist.", true},
    ErrorCode{"TopicNotExist", 404, "The topic you provided does not exist.", false},
    ErrorCode{"SubscriptionNotExist", 404, "The subscription you provided does not exist.", false},
    ErrorCode{"ReceiptHandleError", 400, "The receipt handle you provide is not valid.", false},
    ErrorCode{"MissingReceiptHandle", 400, "ReceiptHandle is required.", false},
    ErrorCode{"MalformedXML", 400, "The XML you provided was not well-formed.", false},
    ErrorCode{"InvalidArgument", 400,
              "The XML you provided did not validate against our published schema.", false},
    ErrorCode{"InvalidDigest", 400, "The Content-MD5 you specified is invalid.", false},
    ErrorCode{"InvalidRequestURL", 400, "Http request URL format invalid.", false},
    ErrorCode{"InvalidQueryString", 400, "Http request URL contains invalid querystring item.",
              false},
    ErrorCode{"MissingAuthorizationHeader", 400, "Authorization header is required.", false},
    ErrorCode{"InvalidAuthorizationHeader", 400, "The Authorization header format is invalid.",
              false},
    ErrorCode{"MissingDateHeader", 400, "Date header is required.", false},
    ErrorCode{"InvalidDateHeader", 400, "The Date header format is invalid.", false},
    ErrorCode{"TimeExpired", 408, "The http request you sent is expired.", true},
    ErrorCode{"SignatureDoesNotMatch", 403,
              "The request signature we calculated does not match the signature you provided. "
              "Check your key and signing method.",
              false},
    ErrorCode{"InvalidAccessKeyId", 403, "The AccessKey Id you provided is not exist.", false},
    ErrorCode{"AccessDenied", 403,
              "The OwnerId that your Access Key Id associated to is forbidden for this operation.",
              false},
    ErrorCode{"HTTPForbidden", 403, "The request is forbidden.", false},             // choice
    ErrorCode{"QpsLimitExceeded", 400, "The request rate exceeds the limit.", true}, // choice
    ErrorCode{"InternalError", 500, "Interal error.", true},                         // sic
    ErrorCode{"InternalServerError", 500, "Interal error.", true},                   // sic
    ErrorCode{"StateConflict", 409, "The state conflicts with the request.", false}, // choice
    ErrorCode{"RequestTimeout", 408, "The request timed out.", true},                // choice
    ErrorCode{"Throttling", 400, "The request was denied due to throttling.", true}, // choice
};

} // namespace

std::optional<ErrorCode> errorCode(const QString &code)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const ErrorCode &candidate) {
        return code == QLatin1StringView(candidate.code);
    });
    return row == table.end() ? std::nullopt : std::optional(*row);
}

QStringList errorCodes()
{
    QStringList codes;
    for (const ErrorCode &row : table)
        codes += QString::fromLatin1(row.code);
    return codes;
}

Error serviceError(const QString &code, const QString &message)
{
    const auto row = errorCode(code);
    QString text = message;
    if (text.isEmpty())
        text = row ? QString::fromLatin1(row->message) : code;
    return {.kind = ErrorKind::Service,
            .httpStatus = row ? row->status : 400,
            .code = code,
            .message = text};
}

Error invalidElement(const QString &element)
{
    return serviceError(u"InvalidArgument"_s,
                        u"The XML you provided did not validate against our published schema, "
                        "cause by %1."_s.arg(element));
}

Error valueOutOfRange(const QString &element, qint64 low, qint64 high, const QString &unit)
{
    const QString range = u"The value of %1 should between %2 and %3"_s.arg(
        element, QString::number(low), QString::number(high));
    const QString ending = unit.isEmpty() ? u"."_s : u' ' + unit + u'.';
    return serviceError(u"InvalidArgument"_s, range + ending);
}

Error invalidQueryItem(const QString &item)
{
    return serviceError(u"InvalidQueryString"_s,
                        u"Http request URL contains invalid querystring item \"%1\"."_s.arg(item));
}

} // namespace TMinus
