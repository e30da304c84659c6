// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "client/connection.h"
#include "client/managerpool.h"
#include "mqhttp/httpmessage.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>

#include <memory>
#include <optional>

namespace TMinus {

class OneShotBody;

/// One request, one answer, one time-out. Nothing of it is ever repeated: neither by us, nor by
/// QNetworkAccessManager, nor to another address because of a redirect. The price: a request that
/// meets a kept-alive connection just being closed fails (Network) where Qt would send it again.
/// Qt 6.4 reads the head of a reply in one go: while a peer pours headers faster than they are read
/// (some 10 MB/s), abort() and the end of the manager wait for it.
class HttpCall final : public QObject
{
    Q_OBJECT

public:
    /// Where to, and what is accepted there.
    struct Route
    {
        QUrl endpoint = {};
        QList<QByteArray> pins = {};        ///< as in ConnectionSettings
        QByteArray proxyAuthorization = {}; ///< empty: none
    };
    /// When to give up.
    struct Limit
    {
        std::chrono::milliseconds time{15'000};
        qsizetype replySize = 1 << 20; ///< bytes of a reply's body
    };

    HttpCall(Route route, HttpRequest request, Limit limit, QObject *parent);
    ~HttpCall() override;

    /// Sends the signed request, once. @p now tells the times of headArrived().
    void start(ManagerPool::Place place, const Now &now);
    /// Gives up: outcome() becomes Canceled, finished() comes at once. Nothing happens when it is over.
    void abort();

    /// A reply that arrived whole, whatever its status; else Name, Connect, Tls, Network, Timeout,
    /// Canceled, or MalformedReply when it was no HTTP or longer than the limit. Valid once finished.
    const Result<HttpReply> &outcome() const { return m_outcome; }
    /// What was, or is to be, sent.
    const HttpRequest &request() const { return m_request; }
    /// Where it goes: "https://host[:port]".
    QString endpoint() const;
    /// When it started, by the clock given to start().
    const QDateTime &started() const { return m_started; }
    /// From start to end, by the computer's own clock. Valid once finished.
    std::chrono::milliseconds took() const { return m_took; }
    /// Whether any byte of the request's body left us; false for a request without one.
    bool hasLeft() const;

Q_SIGNALS:
    /// The head of the reply is here, with a readable Date: proof of the clock's skew.
    void headArrived(const QDateTime &sent, const QDateTime &received, const QDateTime &date);
    /// outcome() stands. Comes once, in abort() or from the event loop.
    void finished();

private:
    void send(QNetworkAccessManager &manager);
    void boundBuffer();
    void readHead(const Now &now);
    void readBody();
    void judgeErrors(const QList<QSslError> &errors);
    void judgeCertificate();
    void giveUpAsTooLong();
    void giveUp(ErrorKind kind, const QString &message);
    void finish();
    Result<HttpReply> judge() const;
    QString textOf(QNetworkReply::NetworkError error) const;
    Error errorOf(ErrorKind kind, const QString &message) const;

    Route m_route;
    HttpRequest m_request;
    Limit m_limit;
    /// Kept until the reply is gone: a manager that goes waits for its thread, which may wait for the
    /// reply.
    ManagerPool::Place m_place;
    std::unique_ptr<QNetworkReply> m_reply;
    OneShotBody *m_body = nullptr; ///< a child of the reply
    QDateTime m_started;
    QDateTime m_sent;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_took{0};
    QByteArray m_read;
    bool m_isConnected = false;
    bool m_isFinished = false;
    std::optional<Error> m_givenUp;
    std::optional<Error> m_untrusted; ///< what speaks against the certificate
    Result<HttpReply> m_outcome = failure(ErrorKind::Canceled, {});
};

} // namespace TMinus
