// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "messaging/requests.h"
#include "mqhttp/httpmessage.h"

#include <QByteArray>

/// The XML documents of the protocol, written and read. PROTOCOL.md sections 7, 8, 11, 12 and 15.
/// Readers take elements by local name, skip unknown ones, refuse a DOCTYPE and nesting deeper
/// than eight, and give an error for everything else that is not right; never a default.
/// Writers give one line after the declaration, default namespace without a slash, CR as &#13;.
namespace TMinus {

/// <Message> as a client publishes it.
/// Errors: InvalidArgument (empty body, characters that XML or the properties cannot carry).
Result<QByteArray> writeMessage(const Draft &draft);
/// The server's reading of it; the topic stays empty.
/// Errors: Service with MalformedXML or InvalidArgument.
Result<Draft> readMessage(const QByteArray &xml);

/// <Message> as the server answers a publish.
QByteArray writeReceipt(const PublishReceipt &receipt);
/// The client's reading of it. Errors: MalformedReply.
Result<PublishReceipt> readReceipt(const QByteArray &xml);

/// <Messages> as the server answers a consume; at least one.
QByteArray writeMessages(const QList<ReceivedMessage> &messages);
/// The client's reading of it. Messages that can be read are given even when others of the same
/// reply cannot; ConsumeBatch::damage then says why and keeps the bytes. Errors: MalformedReply
/// when nothing could be read.
Result<ConsumeBatch> readMessages(const QByteArray &xml);

/// <ReceiptHandles> as a client acknowledges, commits or rolls back.
QByteArray writeHandles(const QStringList &handles);
/// The server's reading of it. Errors: Service with MalformedXML, MissingReceiptHandle (none),
/// InvalidArgument (more than 16, an empty one).
Result<QStringList> readHandles(const QByteArray &xml);

/// <Errors>: the verdicts of @p verdicts that failed; at least one.
QByteArray writeFailures(const QList<AckVerdict> &verdicts);
/// <Error>. @p hostId is the endpoint.
QByteArray writeError(const Error &error, const QString &hostId);

/// The body of a reply that is not a success: one <Error>, or the handles that failed.
struct ErrorDocument
{
    std::optional<Error> error = {}; ///< kind Service, code, message, request id; no status
    QList<AckVerdict> failures = {}; ///< of <Errors>
    bool operator==(const ErrorDocument &) const = default;
};
/// Reads either, by its root element. Errors: MalformedReply.
Result<ErrorDocument> readErrorDocument(const QByteArray &xml);

} // namespace TMinus
