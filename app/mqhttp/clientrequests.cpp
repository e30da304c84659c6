// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/clientwire.h"

#include "mqhttp/documents.h"
#include "mqhttp/httpdate.h"
#include "mqhttp/limits.h"
#include "mqhttp/resource.h"
#include "mqhttp/wirerules.h"
#include "mqhttp/wiretext.h"

namespace TMinus {

namespace {

Operation operationOf(ConsumeMode mode)
{
    switch (mode) {
    case ConsumeMode::Plain:
        return Operation::Consume;
    case ConsumeMode::Ordered:
        return Operation::ConsumeOrdered;
    case ConsumeMode::Half:
        return Operation::ConsumeHalf;
    }
    return Operation::Consume;
}

Result<HttpRequest> build(const Addressee &to, Resource resource, const QDateTime &date,
                          const QByteArray &body)
{
    if (const auto checked = checkInstance(to.instance); !checked)
        return failure(checked.error());
    resource.instance = to.instance;
    HttpRequest request{.method = methodOf(resource.operation),
                        .target = targetOf(resource),
                        .headers = {{"Host", to.host},
                                    {"Date", formatHttpDate(date)},
                                    {"x-mq-version", "2015-06-06"},
                                    {"Content-Type", "text/xml;charset=utf-8"},
                                    {"User-Agent", "t-minus/" TMINUS_VERSION}},
                        .body = body};
    // Names are short, so only the tags can make the line that long.
    if (requestLineSize(request.method, request.target) > Limits::requestLine)
        return refusal("tag",
                       Wire::tr("The tags make the request line longer than %1 characters. "
                                "Ask for fewer tags.")
                           .arg(Limits::requestLine));
    if (!body.isEmpty())
        request.headers.append(HttpHeader{"Content-Length", QByteArray::number(body.size())});
    return request;
}

} // namespace

Result<HttpRequest> publishRequest(const Addressee &to, const Draft &draft, const QDateTime &date)
{
    if (const auto checked = checkTopic(draft.topic); !checked)
        return failure(checked.error());
    const auto body = writeMessage(draft);
    if (!body)
        return failure(body.error());
    return build(to, {.operation = Operation::Publish, .topic = draft.topic}, date, *body);
}

Result<HttpRequest> consumeRequest(const Addressee &to, const ConsumeRequest &wish,
                                   const QDateTime &date)
{
    if (const auto checked = checkConsume(wish); !checked)
        return failure(checked.error());
    return build(to,
                 {.operation = operationOf(wish.mode),
                  .topic = wish.topic,
                  .group = wish.group,
                  .tags = wish.tags,
                  .count = wish.count,
                  .waitSeconds = static_cast<int>(wish.wait.count())},
                 date, {});
}

Result<HttpRequest> ackRequest(const Addressee &to, const AckRequest &wish, const QDateTime &date)
{
    if (const auto checked = checkAck(wish); !checked)
        return failure(checked.error());
    return build(to,
                 {.operation = Operation::Acknowledge, .topic = wish.topic, .group = wish.group},
                 date, writeHandles(wish.handles));
}

Result<HttpRequest> settleRequest(const Addressee &to, const SettleRequest &wish,
                                  const QDateTime &date)
{
    if (const auto checked = checkSettle(wish); !checked)
        return failure(checked.error());
    const bool isCommit = wish.decision == SettleRequest::Decision::Commit;
    return build(to,
                 {.operation = isCommit ? Operation::Commit : Operation::Rollback,
                  .topic = wish.topic,
                  .group = wish.group},
                 date, writeHandles({wish.handle}));
}

} // namespace TMinus
