// SPDX-License-Identifier: Apache-2.0
#include "client/httpcall.h"

#include "client/oneshotbody.h"
#include "client/pins.h"
#include "mqhttp/httpdate.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

namespace TMinus {

namespace {

constexpr qsizetype keptOfReply = 64 << 10;
constexpr qint64 readBuffer = 1 << 20; // bytes that Qt may hold before we take them

/// Whether @p reply is all there although Qt wanted to send its request again: to follow 307 or 308
/// with the body, or because it took a close for a failure that ends a reply without a length.
bool isWholeForAll(const HttpReply &reply)
{
    const bool isRedirect = reply.status >= 300 && reply.status < 400;
    const bool isEndedByClose = reply.status >= 200
        && headerValue(reply.headers, "Content-Length").isNull()
        && headerValue(reply.headers, "Transfer-Encoding").isNull();
    return isRedirect || isEndedByClose;
}

/// Whether @p error only repeats what the status line of a whole reply says.
bool isStatus(QNetworkReply::NetworkError error, const HttpReply &reply)
{
    using Reply = QNetworkReply;
    if (error == Reply::ContentReSendError)
        return isWholeForAll(reply);
    const bool isOfContent =
        error >= Reply::ContentAccessDenied && error <= Reply::UnknownContentError;
    const bool isOfServer =
        error >= Reply::InternalServerError && error <= Reply::UnknownServerError;
    return error == Reply::NoError || isOfContent || isOfServer
        || error == Reply::ProtocolInvalidOperationError;
}

ErrorKind kindOf(QNetworkReply::NetworkError error, bool isConnected)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return ErrorKind::Name;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::Connect;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::ContentReSendError:
        return ErrorKind::Network;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return ErrorKind::MalformedReply;
    default:
        return isConnected ? ErrorKind::Network : ErrorKind::Connect;
    }
}

QNetworkRequest networkRequest(const HttpCall::Route &route, const HttpRequest &from)
{
    using Request = QNetworkRequest;
    const QByteArray base = route.endpoint.toEncoded(QUrl::RemovePath);
    Request request(QUrl::fromEncoded(base + from.target, QUrl::StrictMode));
    for (const HttpHeader &header : from.headers)
        request.setRawHeader(header.name, header.value);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", "*"); // else the locale of this computer
    if (!route.proxyAuthorization.isEmpty())
        request.setRawHeader("Proxy-Authorization", route.proxyAuthorization);
    request.setHeader(Request::ContentLengthHeader, from.body.size());
    request.setAttribute(Request::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setAttribute(Request::Http2AllowedAttribute, false);
    request.setAttribute(Request::HttpPipeliningAllowedAttribute, false);
    if (route.endpoint.scheme() == u"https"_s)
        request.setSslConfiguration(tlsFor(route.pins));
    return request;
}

HttpReply replyFrom(const QNetworkReply &from, const QByteArray &body)
{
    HttpReply reply{.status = from.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                    .body = body};
    for (const auto &[name, value] : from.rawHeaderPairs())
        reply.headers.append({name, value});
    return reply;
}

} // namespace

HttpCall::HttpCall(Route route, HttpRequest request, Limit limit, QObject *parent)
    : QObject(parent)
    , m_route(std::move(route))
    , m_request(std::move(request))
    , m_limit(limit)
{}

HttpCall::~HttpCall()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void HttpCall::start(ManagerPool::Place place, const Now &now)
{
    m_place = std::move(place);
    m_started = now();
    m_sent = m_started;
    m_clock.start();
    send(*m_place);
    connect(m_body, &OneShotBody::leaving, this, [this, now] { m_sent = now(); });
    connect(m_reply.get(), &QNetworkReply::requestSent, this, [this] { m_isConnected = true; });
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, [this, now] { readHead(now); });
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpCall::readBody);
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, &HttpCall::judgeErrors);
    connect(m_reply.get(), &QNetworkReply::encrypted, this, &HttpCall::judgeCertificate);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpCall::finish);
    QTimer::singleShot(m_limit.time, Qt::PreciseTimer, this, [this] {
        giveUp(ErrorKind::Timeout,
               tr("No whole answer came within %n ms.", nullptr,
                  static_cast<int>(m_limit.time.count())));
    });
}

void HttpCall::send(QNetworkAccessManager &manager)
{
    // A request without a body gets an empty one-shot body too: Qt asks it to rewind before it
    // would send the request again, and gives up when it cannot.
    m_body = new OneShotBody(m_request.body, this);
    m_reply.reset(
        manager.sendCustomRequest(networkRequest(m_route, m_request), m_request.method, m_body));
    m_reply->setParent(nullptr);
    boundBuffer();
    m_body->setParent(m_reply.get());
}

void HttpCall::boundBuffer()
{
    // Without a bound Qt reads chunks for as long as a peer pours them, and hands none of them on.
    // It takes the bound once its own start of the request, queued by now, has been handed over.
    // The price: on a busy computer Qt sometimes closes a connection after a whole answer.
    QMetaObject::invokeMethod(
        m_reply.get(), [reply = m_reply.get()] { reply->setReadBufferSize(readBuffer); },
        Qt::QueuedConnection);
}

void HttpCall::abort()
{
    giveUp(ErrorKind::Canceled, tr("The request was given up."));
}

QString HttpCall::endpoint() const
{
    return m_route.endpoint.toString(QUrl::FullyEncoded | QUrl::RemovePath);
}

bool HttpCall::hasLeft() const
{
    return m_body && m_body->hasLeft() && !m_request.body.isEmpty();
}

void HttpCall::readHead(const Now &now)
{
    const auto date = parseHttpDate(m_reply->rawHeader("Date"));
    if (date)
        Q_EMIT headArrived(m_sent, now(), *date);
    if (!m_reply->hasRawHeader("Content-Length"))
        return;
    bool isNumber = false;
    const qlonglong length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    if (!isNumber || length < 0)
        giveUp(ErrorKind::MalformedReply, tr("The answer names a length that is none."));
    else if (length > m_limit.replySize)
        giveUpAsTooLong();
}

void HttpCall::readBody()
{
    m_read += m_reply->readAll(); // read(most) would first allocate that much
    if (m_read.size() > m_limit.replySize)
        giveUpAsTooLong();
}

void HttpCall::judgeErrors(const QList<QSslError> &errors)
{
    if (isPinned(m_route.pins, m_reply->sslConfiguration().peerCertificate()))
        return m_reply->ignoreSslErrors();
    m_untrusted = untrusted(errors, m_reply->sslConfiguration().peerCertificate());
    if (!m_route.pins.isEmpty())
        m_untrusted->code.clear(); // another certificate than the one that was trusted
}

void HttpCall::judgeCertificate()
{
    const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
    if (m_route.pins.isEmpty() || isPinned(m_route.pins, leaf))
        return;
    giveUp(ErrorKind::Tls, notPinnedText(leaf));
}

void HttpCall::giveUpAsTooLong()
{
    giveUp(ErrorKind::MalformedReply,
           tr("The answer is longer than %n bytes.", nullptr, static_cast<int>(m_limit.replySize)));
}

void HttpCall::giveUp(ErrorKind kind, const QString &message)
{
    if (m_isFinished || m_givenUp || !m_reply)
        return;
    m_givenUp = Error{.kind = kind, .message = message};
    if (m_reply->error() != QNetworkReply::NoError)
        return finish(); // it is ending already, and Qt takes no second reason
    m_reply->abort();    // emits finished()
}

void HttpCall::finish()
{
    if (m_isFinished)
        return;
    if (!m_givenUp)
        readBody();
    m_isFinished = true;
    m_took = std::chrono::milliseconds(m_clock.elapsed());
    m_outcome = judge();
    Q_EMIT finished();
}

Result<HttpReply> HttpCall::judge() const
{
    if (m_givenUp)
        return failure(errorOf(m_givenUp->kind, m_givenUp->message));
    const HttpReply reply = replyFrom(*m_reply, m_read);
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!isStatus(error, reply)) {
        const bool isConnected = m_isConnected || hasLeft() || reply.status != 0;
        return failure(errorOf(kindOf(error, isConnected), textOf(error)));
    }
    const QByteArray length = headerValue(reply.headers, "Content-Length");
    const bool isBodyless = reply.status == 204 || reply.status == 304;
    if (!isBodyless && m_read.size() < length.toLongLong())
        return failure(errorOf(ErrorKind::Network, tr("The answer was cut off.")));
    return reply;
}

QString HttpCall::textOf(QNetworkReply::NetworkError error) const
{
    if (m_untrusted)
        return m_untrusted->message;
    // What Qt says when it may not send again what the other side did not answer.
    if (error == QNetworkReply::ContentReSendError)
        return tr("The connection was closed, and no answer in HTTP had come.");
    return handshakeText(m_reply->errorString());
}

Error HttpCall::errorOf(ErrorKind kind, const QString &message) const
{
    const HttpReply reply = replyFrom(*m_reply, m_read);
    const QByteArray requestId = headerValue(reply.headers, "x-mq-request-id");
    return {.kind = kind,
            .httpStatus = reply.status,
            .code = kind == ErrorKind::Tls && m_untrusted ? m_untrusted->code : QString(),
            .message = message,
            .requestId = QString::fromLatin1(requestId),
            .left = hasLeft(),
            .reply = kind == ErrorKind::MalformedReply ? m_read.left(keptOfReply) : QByteArray()};
}

} // namespace TMinus
