// SPDX-License-Identifier: Apache-2.0
#include "client/waytest.h"

#include "client/managerpool.h"
#include "client/pins.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qsizetype stepOfTcp = 1;

} // namespace

WayTest::WayTest(const ConnectionSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_layers{{.name = ProbeLayer::Name::Name},
               {.name = ProbeLayer::Name::Tcp},
               {.name = ProbeLayer::Name::Tls}}
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this,
            [this] { fail(ErrorKind::Timeout, tr("No answer came in time.")); });
    connect(&m_socket, &QSslSocket::connected, this, &WayTest::takeConnection);
    connect(&m_socket, &QSslSocket::sslErrors, this, &WayTest::judgeErrors);
    connect(&m_socket, &QSslSocket::encrypted, this, &WayTest::takeEncryption);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] {
        fail(kindOfStep(),
             m_untrusted ? m_untrusted->message : handshakeText(m_socket.errorString()));
    });
}

void WayTest::start()
{
    if (!isDirect(m_settings)) {
        QMetaObject::invokeMethod(this, &WayTest::end, Qt::QueuedConnection);
        return;
    }
    m_timeout.start(m_settings.timeout);
    m_clock.start();
    QHostInfo::lookupHost(m_settings.endpoint.host(), this, &WayTest::takeAddresses);
}

bool WayTest::isOpen() const
{
    return std::none_of(m_layers.begin(), m_layers.end(), [](const ProbeLayer &layer) {
        return layer.outcome == ProbeLayer::Outcome::Failed;
    });
}

void WayTest::takeAddresses(const QHostInfo &found)
{
    if (m_isOver)
        return;
    if (found.error() != QHostInfo::NoError || found.addresses().isEmpty())
        return fail(ErrorKind::Name, found.errorString());
    pass(found.addresses().constFirst().toString());
    const QUrl &to = m_settings.endpoint;
    const int usual = to.scheme() == u"https"_s ? 443 : 80;
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setSslConfiguration(tlsFor(m_settings.pins));
    m_socket.setPeerVerifyName(to.host());
    m_socket.connectToHost(to.host(), static_cast<quint16>(to.port(usual)));
}

void WayTest::takeConnection()
{
    pass(QString::number(m_socket.peerPort()));
    if (m_settings.endpoint.scheme() == u"https"_s)
        m_socket.startClientEncryption();
    else
        end();
}

void WayTest::judgeErrors(const QList<QSslError> &errors)
{
    if (isPinned(m_settings.pins, m_socket.peerCertificate()))
        return m_socket.ignoreSslErrors();
    m_untrusted = untrusted(errors, m_socket.peerCertificate());
    if (!m_settings.pins.isEmpty())
        m_untrusted->code.clear(); // another certificate than the one that was trusted
}

void WayTest::takeEncryption()
{
    const QSslCertificate leaf = m_socket.peerCertificate();
    if (!m_settings.pins.isEmpty() && !isPinned(m_settings.pins, leaf))
        return fail(ErrorKind::Tls, notPinnedText(leaf));
    pass(leaf.expiryDate().toUTC().date().toString(Qt::ISODate));
    end();
}

void WayTest::pass(const QString &detail)
{
    ProbeLayer &layer = m_layers[m_step];
    layer.outcome = ProbeLayer::Outcome::Ok;
    layer.took = std::chrono::milliseconds(m_clock.restart());
    layer.detail = detail;
    ++m_step;
}

void WayTest::fail(ErrorKind kind, const QString &message)
{
    if (m_isOver)
        return;
    ProbeLayer &layer = m_layers[m_step];
    layer.outcome = ProbeLayer::Outcome::Failed;
    layer.took = std::chrono::milliseconds(m_clock.elapsed());
    layer.error =
        Error{.kind = kind,
              .code = kind == ErrorKind::Tls && m_untrusted ? m_untrusted->code : QString(),
              .message = message};
    end();
}

ErrorKind WayTest::kindOfStep() const
{
    return m_step <= stepOfTcp ? ErrorKind::Connect : ErrorKind::Tls;
}

void WayTest::end()
{
    m_isOver = true;
    m_timeout.stop();
    m_socket.abort();
    Q_EMIT finished();
}

} // namespace TMinus
