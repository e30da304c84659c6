// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// Makes the close of @p socket a reset, as a crashed peer or a firewall does it.
void closeByReset(QSslSocket &socket)
{
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&atOnce), sizeof atOnce);
    socket.abort();
}

qsizetype contentLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

/// One connection: collects requests and does the deeds.
class ScriptedServer::Connection final : public QObject
{
public:
    Connection(qintptr descriptor, ScriptedServer *server)
        : QObject(server)
        , m_server(*server)
    {
        m_socket.setSocketDescriptor(descriptor);
        connect(&m_socket, &QSslSocket::readyRead, this, &Connection::read);
        connect(&m_socket, &QSslSocket::bytesWritten, this, &Connection::sing);
        connect(&m_socket, &QSslSocket::errorOccurred, this, &Connection::fallSilent);
        connect(&m_socket, &QSslSocket::disconnected, this, &Connection::fallSilent);
        connect(&m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
        connect(&m_timer, &QTimer::timeout, this, &Connection::tick);
        if (server->coming().when == Deed::When::AtOnce) {
            QTimer::singleShot(0, this, [this] { act(m_server.nextDeed()); });
        } else if (server->m_tls) {
            m_socket.setSslConfiguration(*server->m_tls);
            m_socket.startServerEncryption();
        }
    }

    /// The socket speaks once more while it goes away; by then the rest of us is gone.
    ~Connection() override { m_socket.disconnect(this); }

    void reset() { closeByReset(m_socket); }

private:
    void read()
    {
        m_unread += m_socket.readAll();
        while (m_socket.state() == QAbstractSocket::ConnectedState && takeRequest()) {}
    }

    bool takeRequest()
    {
        const qsizetype end = m_unread.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const qsizetype whole = end + 4 + contentLength(m_unread.left(end));
        const bool isWhole = m_unread.size() >= whole;
        if (!isWhole && m_server.coming().when != Deed::When::AfterHead)
            return false;
        m_server.m_requests.append(m_unread.left(whole));
        m_unread.remove(0, std::min(whole, m_unread.size()));
        act(m_server.nextDeed());
        return true;
    }

    void act(const Deed &deed)
    {
        m_deed = deed;
        if (deed.pace == Deed::Pace::Drip) {
            m_timer.start(5);
            return;
        }
        if (deed.pace != Deed::Pace::Whole)
            m_timer.start(1);
        m_socket.write(deed.bytes);
        m_socket.flush();
        if (deed.then == Deed::Then::Close)
            m_socket.disconnectFromHost();
        else if (deed.then == Deed::Then::Reset)
            QTimer::singleShot(0, this, [this] { reset(); }); // not inside a signal of the socket
    }

    void fallSilent()
    {
        m_timer.stop();
        m_deed.pace = Deed::Pace::Whole;
    }

    void sing()
    {
        if (m_deed.pace == Deed::Pace::Endless && m_socket.bytesToWrite() == 0)
            m_socket.write(m_deed.refrain);
    }

    void tick()
    {
        if (m_deed.pace == Deed::Pace::Endless)
            return sing(); // a signal for bytes written inside another one would be missed
        if (m_deed.pace == Deed::Pace::Steady) {
            m_socket.write(m_deed.refrain);
            return;
        }
        m_socket.write(m_deed.bytes.left(1));
        m_deed.bytes.remove(0, 1);
        if (m_deed.bytes.isEmpty())
            m_timer.stop();
    }

    ScriptedServer &m_server;
    QSslSocket m_socket;
    QByteArray m_unread;
    Deed m_deed;
    QTimer m_timer;
};

QByteArray httpReply(const QByteArray &status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\nDate: Sun, 22 Nov 2026 13:14:38 GMT\r\n" + headers
        + "x-mq-request-id: 5DF07C9B31383790319F4D26\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

ScriptedServer::ScriptedServer(QList<Deed> script, std::optional<QSslConfiguration> tls)
    : m_script(std::move(script))
    , m_tls(std::move(tls))
{
    listen(QHostAddress::LocalHost, 0);
    m_port = serverPort();
}

ScriptedServer::~ScriptedServer() = default;

QSslConfiguration ScriptedServer::tlsOf(const QString &folder, const QString &name)
{
    QFile certificate(QDir(folder).filePath(name + u".pem"_s));
    QFile key(QDir(folder).filePath(name + u".key"_s));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        return tls;
    tls.setLocalCertificate(QSslCertificate(&certificate));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

quint16 ScriptedServer::deafPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

QUrl ScriptedServer::endpoint(const QString &host) const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(host);
    url.setPort(m_port);
    return url;
}

void ScriptedServer::setScript(QList<Deed> script)
{
    m_script = std::move(script);
    m_at = 0;
}

void ScriptedServer::stop()
{
    close();
    for (QObject *child : children()) {
        if (auto *connection = dynamic_cast<Connection *>(child))
            connection->reset();
    }
}

void ScriptedServer::restart()
{
    listen(QHostAddress::LocalHost, m_port);
}

int ScriptedServer::openCount() const
{
    int count = 0;
    for (const QObject *child : children())
        count += dynamic_cast<const Connection *>(child) ? 1 : 0;
    return count;
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    ++m_connectionCount;
    new Connection(descriptor, this);
}

Deed ScriptedServer::nextDeed()
{
    const Deed deed = coming();
    ++m_at;
    return deed;
}

const Deed &ScriptedServer::coming() const
{
    return m_script.at(std::min(m_at, m_script.size() - 1));
}

} // namespace TMinus

#ifdef TMINUS_SANITIZED
/// OpenSSL keeps random state for each thread of an access manager, and frees it when the thread is
/// gone: now and then that is after the program.
extern "C" const char *__lsan_default_suppressions();
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libcrypto";
}
#endif
