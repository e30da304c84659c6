// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/capabilities.h"
#include "messaging/clockskew.h"
#include "messaging/pendingreply.h"
#include "messaging/probe.h"
#include "messaging/requests.h"
#include "messaging/snippetlanguage.h"

class QObject;

namespace TMinus {

/// The way to a service, whatever protocol it speaks. Lives on the thread that made it. Every call
/// answers through its callback, once, from the event loop; wrong arguments are reported the same
/// way. Nothing is ever sent twice: repeating is for the caller to decide.
/// Errors of every call: InvalidArgument, Name, Connect, Tls, Network, Timeout, Canceled,
/// MalformedReply, Service.
class Transport
{
public:
    virtual ~Transport();

    /// What this transport can do.
    virtual const Capabilities &capabilities() const = 0;
    /// How far the server's clock is from ours, from the replies seen so far.
    virtual const ClockSkew &skew() const = 0;

    /// Sends one message. fateOf() tells from the error whether it may be stored all the same.
    virtual PendingReply publish(const Draft &draft, QObject *context,
                                 Callback<PublishReceipt> done) = 0;
    /// Asks for up to ConsumeRequest::count messages, waiting at most ConsumeRequest::wait for the
    /// first. Gives an empty batch when none came in time.
    virtual PendingReply consume(const ConsumeRequest &request, QObject *context,
                                 Callback<ConsumeBatch> done) = 0;
    /// Gives one verdict per handle, in their order. Fails as a whole when the service refused the
    /// whole request or nobody answered; then Error::left tells whether it may have worked.
    virtual PendingReply acknowledge(const AckRequest &request, QObject *context,
                                     Callback<QList<AckVerdict>> done) = 0;
    /// Commits or rolls back one half message.
    virtual PendingReply settleHalf(const SettleRequest &request, QObject *context,
                                    Callback<AckVerdict> done) = 0;
    /// Tests the way, layer by layer; takes nothing and changes nothing. @p topic and @p group may
    /// be empty: then these layers are skipped.
    virtual PendingReply probe(const QString &topic, const QString &group, QObject *context,
                               Callback<ProbeReport> done) = 0;

    /// Gives code that sends @p draft in another way, with credentials from the environment; holds
    /// none. InvalidArgument, too, when @p language cannot do it; then the message says why.
    virtual PendingReply snippet(SnippetLanguage language, const Draft &draft, QObject *context,
                                 Callback<QString> done);
    /// The same for code that asks as @p wish does.
    virtual PendingReply snippet(SnippetLanguage language, const ConsumeRequest &wish,
                                 QObject *context, Callback<QString> done);

    // What HTTP cannot do. Where the flag is off these answer ErrorKind::Unsupported, and nothing
    // is sent.

    /// Takes a message back before it is due, by the handle that its publish gave; gives its id.
    virtual PendingReply recall(const QString &topic, const QString &handle, QObject *context,
                                Callback<QString> done);
    /// Makes a lease end in @p lease from now; gives the new handle.
    virtual PendingReply changeLease(const AckRequest &handle, std::chrono::seconds lease,
                                     QObject *context, Callback<QString> done);
    /// The messages of @p topic whose time is still to come.
    virtual PendingReply listPending(const QString &topic, QObject *context,
                                     Callback<QList<ReceivedMessage>> done);
    /// The names of the topics that there are.
    virtual PendingReply listTopics(QObject *context, Callback<QStringList> done);
};

} // namespace TMinus
