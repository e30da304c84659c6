// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/clientwire.h"

#include "mqhttp/documents.h"
#include "mqhttp/httpdate.h"
#include "mqhttp/replydamage.h"
#include "mqhttp/wiretext.h"

#include <algorithm>

namespace TMinus {

namespace {

bool isSuccess(const HttpReply &reply)
{
    return reply.status >= 200 && reply.status < 300;
}

QString requestIdOf(const HttpReply &reply)
{
    return QString::fromUtf8(headerValue(reply.headers, "x-mq-request-id"));
}

std::optional<QDateTime> serverTimeOf(const HttpReply &reply)
{
    return parseHttpDate(headerValue(reply.headers, "Date"));
}

/// @p error with what the head of @p reply says.
Error withHead(Error error, const HttpReply &reply)
{
    const QString requestId = requestIdOf(reply);
    error.httpStatus = reply.status;
    if (!requestId.isEmpty())
        error.requestId = requestId;
    return error;
}

tl::unexpected<Error> malformed(const HttpReply &reply)
{
    return failure(withHead(damaged(reply.body), reply));
}

/// What a reply says that is neither a success nor readable. A status of 300 and more is the
/// service's no (or a proxy's), whatever stands below it.
Error unreadable(const HttpReply &reply)
{
    Error error = withHead(damaged(reply.body), reply);
    if (reply.status >= 300) {
        error.kind = ErrorKind::Service;
        error.message = Wire::tr("The service answered with status %1 and no error document.")
                            .arg(reply.status);
    }
    return error;
}

/// The error of a reply whose body should be one. PROTOCOL.md section 20.1: the root element
/// decides, not the status.
Error errorOf(const HttpReply &reply)
{
    const auto document = readErrorDocument(reply.body);
    if (!document || !document->error)
        return unreadable(reply);
    return withHead(*document->error, reply);
}

AckVerdict verdictOn(const QString &handle, const QList<AckVerdict> &failures,
                     const QString &requestId)
{
    AckVerdict verdict{.receiptHandle = handle, .state = AckVerdict::State::Acked};
    const auto failed =
        std::find_if(failures.begin(), failures.end(), [&](const AckVerdict &candidate) {
            return candidate.receiptHandle == handle;
        });
    if (failed != failures.end())
        verdict = *failed;
    verdict.requestId = requestId;
    return verdict;
}

} // namespace

Result<PublishReceipt> publishOutcome(const HttpReply &reply)
{
    auto receipt = readReceipt(reply.body);
    if (!isSuccess(reply) || !receipt) {
        const Error error = errorOf(reply);
        const bool isDamage = error.kind == ErrorKind::MalformedReply && !receipt;
        return failure(isDamage ? withHead(receipt.error(), reply) : error);
    }
    receipt->requestId = requestIdOf(reply);
    receipt->serverTime = serverTimeOf(reply);
    return receipt;
}

Result<ConsumeBatch> consumeOutcome(const HttpReply &reply)
{
    ConsumeBatch batch;
    if (reply.status == 200) {
        auto read = readMessages(reply.body);
        if (!read)
            return failure(withHead(read.error(), reply));
        batch = std::move(*read);
        if (batch.damage)
            batch.damage = withHead(*batch.damage, reply);
    } else if (isSuccess(reply)) {
        return malformed(reply);
    } else if (const Error error = errorOf(reply); error.code != u"MessageNotExist") {
        return failure(error);
    } else {
        batch.requestId = error.requestId;
    }
    if (const QString requestId = requestIdOf(reply); !requestId.isEmpty())
        batch.requestId = requestId;
    batch.serverTime = serverTimeOf(reply);
    return batch;
}

Result<QList<AckVerdict>> ackOutcome(const AckRequest &wish, const HttpReply &reply)
{
    QList<AckVerdict> failures;
    if (reply.status != 204) {
        const auto document = readErrorDocument(reply.body);
        if (!document || document->error)
            return failure(errorOf(reply));
        failures = document->failures;
    }
    const QString requestId = requestIdOf(reply);
    QList<AckVerdict> verdicts;
    for (const QString &handle : wish.handles)
        verdicts.append(verdictOn(handle, failures, requestId));
    return verdicts;
}

Result<AckVerdict> settleOutcome(const SettleRequest &wish, const HttpReply &reply)
{
    const auto verdicts = ackOutcome({.handles = {wish.handle}}, reply);
    if (!verdicts)
        return failure(verdicts.error());
    return verdicts->first();
}

} // namespace TMinus
