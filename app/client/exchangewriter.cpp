// SPDX-License-Identifier: Apache-2.0
#include "client/exchangewriter.h"

#include "client/httpcall.h"
#include "client/probeverdict.h"
#include "mqhttp/requestsigner.h"
#include "mqhttp/resource.h"

namespace TMinus {

namespace {

constexpr qsizetype longestKeyId = 40; ///< what is longer is a token, and secret itself

/// Enough of a key id to tell it from others.
QByteArray maskedKeyId(const QByteArray &id)
{
    if (id.size() > longestKeyId)
        return id.left(4) + "…";
    return id.size() > 12 ? id.left(6) + "…" + id.right(4) : id;
}

/// Request line and headers without anything that could be used again.
QString shown(const HttpRequest &request)
{
    HttpRequest masked{
        .method = request.method, .target = request.target, .headers = request.headers};
    for (HttpHeader &header : masked.headers) {
        if (header.name.compare("Authorization", Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype id = header.value.indexOf(' ') + 1;
        const qsizetype end = header.value.lastIndexOf(':');
        header.value = header.value.left(id) + maskedKeyId(header.value.mid(id, end - id)) + ':';
    }
    return maskedRequest(masked);
}

void noteVerdicts(Exchange &exchange, const QList<AckVerdict> &verdicts)
{
    exchange.asked = verdicts.size();
    for (const AckVerdict &verdict : verdicts) {
        if (verdict.state == AckVerdict::State::Acked)
            continue;
        ++exchange.refused;
        if (!exchange.error)
            exchange.error = Error{.kind = ErrorKind::Service,
                                   .httpStatus = exchange.status,
                                   .code = verdict.code,
                                   .message = verdict.message,
                                   .requestId = verdict.requestId};
    }
}

} // namespace

Exchange exchangeOf(const HttpCall &call, Exchange::Verb verb)
{
    const HttpRequest &request = call.request();
    Exchange exchange{.verb = verb,
                      .endpoint = call.endpoint(),
                      .method = QString::fromLatin1(request.method),
                      .target = QString::fromLatin1(request.target),
                      .signedText = QString::fromUtf8(stringToSign(request)),
                      .request = shown(request),
                      .started = call.started(),
                      .took = call.took(),
                      .sent = request.body.size(),
                      .left = call.hasLeft()};
    if (const auto resource = readTarget(request.method, request.target)) {
        exchange.topic = resource->topic;
        exchange.group = resource->group;
    }
    if (!call.outcome()) {
        exchange.error = call.outcome().error();
        exchange.status = exchange.error->httpStatus;
        exchange.requestId = exchange.error->requestId;
        exchange.received = exchange.error->reply.size();
        return exchange;
    }
    const HttpReply &reply = *call.outcome();
    exchange.status = reply.status;
    exchange.requestId = QString::fromLatin1(headerValue(reply.headers, "x-mq-request-id"));
    exchange.received = reply.body.size();
    return exchange;
}

void noteOutcome(Exchange &exchange, const Result<PublishReceipt> &outcome)
{
    if (!outcome)
        exchange.error = outcome.error();
}

void noteOutcome(Exchange &exchange, const Result<ConsumeBatch> &outcome)
{
    if (!outcome) {
        exchange.error = outcome.error();
        return;
    }
    exchange.brought = outcome->messages.size();
    exchange.error = outcome->damage;
}

void noteOutcome(Exchange &exchange, const Result<QList<AckVerdict>> &outcome)
{
    if (outcome)
        noteVerdicts(exchange, *outcome);
    else
        exchange.error = outcome.error();
}

void noteOutcome(Exchange &exchange, const Result<AckVerdict> &outcome)
{
    if (outcome)
        noteVerdicts(exchange, {*outcome});
    else
        exchange.error = outcome.error();
}

} // namespace TMinus
