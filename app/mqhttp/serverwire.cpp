// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/serverwire.h"

#include "mqhttp/documents.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/httpdate.h"

#include <algorithm>

namespace TMinus {

namespace {

HttpReply reply(const ReplyFrame &frame, int status, const QByteArray &body)
{
    HttpReply reply{.status = status,
                    .headers = {{"Date", formatHttpDate(frame.date)},
                                {"x-mq-request-id", frame.requestId.toUtf8()},
                                {"x-mq-version", "2015-06-06"}},
                    .body = body};
    if (!body.isEmpty())
        reply.headers.append(HttpHeader{"Content-Type", "text/xml;charset=utf-8"});
    return reply;
}

} // namespace

HttpReply publishedReply(const ReplyFrame &frame, const PublishReceipt &receipt)
{
    return reply(frame, 201, writeReceipt(receipt));
}

HttpReply messagesReply(const ReplyFrame &frame, const QList<ReceivedMessage> &messages)
{
    if (messages.isEmpty())
        return errorReply(frame, serviceError(u"MessageNotExist"_s));
    return reply(frame, 200, writeMessages(messages));
}

HttpReply verdictsReply(const ReplyFrame &frame, const QList<AckVerdict> &verdicts)
{
    const bool hasFailed = std::any_of(verdicts.begin(), verdicts.end(), [](const auto &verdict) {
        return verdict.state == AckVerdict::State::Failed;
    });
    return hasFailed ? reply(frame, 404, writeFailures(verdicts)) : reply(frame, 204, {});
}

HttpReply errorReply(const ReplyFrame &frame, const Error &error)
{
    Error whole = error;
    whole.requestId = frame.requestId;
    const int status =
        error.httpStatus > 0 ? error.httpStatus : serviceError(error.code).httpStatus;
    return reply(frame, status, writeError(whole, frame.hostId));
}

} // namespace TMinus
