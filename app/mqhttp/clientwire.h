// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/requests.h"
#include "mqhttp/httpmessage.h"

#include <QDateTime>

/// The client's side of every operation: a wish becomes an unsigned request, a reply becomes an
/// outcome. Pure functions over bytes and values. PROTOCOL.md section 20.
namespace TMinus {

/// What all requests to one place have in common.
struct Addressee
{
    QByteArray host = {};  ///< Host header: name and, unless it is the scheme's own, port
    QString instance = {}; ///< empty: default instance
    bool operator==(const Addressee &) const = default;
};

/// Requests with Host, Date, x-mq-version, Content-Type, User-Agent (and Content-Length with a
/// body); sign() comes after. Errors: InvalidArgument, with what is wrong and what is allowed
/// (section 20.1, rule 3).
Result<HttpRequest> publishRequest(const Addressee &to, const Draft &draft, const QDateTime &date);
/// GET; for the mode, see ConsumeMode.
Result<HttpRequest> consumeRequest(const Addressee &to, const ConsumeRequest &wish,
                                   const QDateTime &date);
/// DELETE with one to sixteen handles.
Result<HttpRequest> ackRequest(const Addressee &to, const AckRequest &wish, const QDateTime &date);
/// DELETE with trans=commit or trans=rollback.
Result<HttpRequest> settleRequest(const Addressee &to, const SettleRequest &wish,
                                  const QDateTime &date);

/// Outcomes. Errors: Service (with status, code, request id), MalformedReply (with the bytes kept).
/// Error::left is not set here: the transport knows it.
Result<PublishReceipt> publishOutcome(const HttpReply &reply);
/// 404 MessageNotExist is an empty batch.
Result<ConsumeBatch> consumeOutcome(const HttpReply &reply);
/// One verdict per handle of @p wish, in its order.
Result<QList<AckVerdict>> ackOutcome(const AckRequest &wish, const HttpReply &reply);
/// The verdict on the one handle.
Result<AckVerdict> settleOutcome(const SettleRequest &wish, const HttpReply &reply);

} // namespace TMinus
