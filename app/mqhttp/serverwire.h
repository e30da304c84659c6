// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/requests.h"
#include "mqhttp/httpmessage.h"

#include <QDateTime>

/// The server's side of every reply, with the headers of PROTOCOL.md section 18.1. Content-Length
/// and Connection are the HTTP server's own business and are not set here.
namespace TMinus {

/// What all replies to one request have in common.
struct ReplyFrame
{
    QString requestId = {}; ///< 24 capital hex digits
    QDateTime date = {};
    QString hostId = {}; ///< the endpoint, for error documents
    bool operator==(const ReplyFrame &) const = default;
};

/// 201 with <Message>.
HttpReply publishedReply(const ReplyFrame &frame, const PublishReceipt &receipt);
/// 200 with <Messages>; 404 MessageNotExist when there are none.
HttpReply messagesReply(const ReplyFrame &frame, const QList<ReceivedMessage> &messages);
/// 204 when all were acknowledged; 404 with <Errors> otherwise.
HttpReply verdictsReply(const ReplyFrame &frame, const QList<AckVerdict> &verdicts);
/// The error with its own status.
HttpReply errorReply(const ReplyFrame &frame, const Error &error);

} // namespace TMinus
