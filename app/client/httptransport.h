// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "client/connection.h"
#include "messaging/transport.h"

#include <QObject>

#include <memory>

namespace TMinus {

/// The HTTP protocol of ApsaraMQ for RocketMQ over QNetworkAccessManager: one request, one answer,
/// one time-out. Nothing is ever sent twice, polls never keep other calls waiting, redirects are
/// not followed. When the transport goes away, calls still open answer ErrorKind::Canceled; when
/// the context of a consume goes away, the request is given up, so that the service hands out
/// nothing to nobody; other requests then run to their end unheard.
class HttpTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    /// @p now dates and signs the requests; time-outs run by the computer's own clock.
    HttpTransport(ConnectionSettings settings, Now now, QObject *parent = nullptr);
    ~HttpTransport() override;

    const Capabilities &capabilities() const override;
    const ClockSkew &skew() const override;

    PendingReply publish(const Draft &draft, QObject *context,
                         Callback<PublishReceipt> done) override;
    PendingReply consume(const ConsumeRequest &request, QObject *context,
                         Callback<ConsumeBatch> done) override;
    PendingReply acknowledge(const AckRequest &request, QObject *context,
                             Callback<QList<AckVerdict>> done) override;
    PendingReply settleHalf(const SettleRequest &request, QObject *context,
                            Callback<AckVerdict> done) override;
    PendingReply probe(const QString &topic, const QString &group, QObject *context,
                       Callback<ProbeReport> done) override;
    PendingReply snippet(SnippetLanguage language, const Draft &draft, QObject *context,
                         Callback<QString> done) override;
    PendingReply snippet(SnippetLanguage language, const ConsumeRequest &wish, QObject *context,
                         Callback<QString> done) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace TMinus
