// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/singleinstance.h"

#include "base/result.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>

namespace TMinus {

namespace {

constexpr int patience = 1000;          // ms that the first one has to answer
constexpr qsizetype longestLine = 4096; // a link has 2,000 characters at most

/// In the folder of this login where there is one: it is private, and empty after a restart.
QString nameFor(const QString &data)
{
    QString path = QFileInfo(data).canonicalFilePath();
    if (path.isEmpty())
        path = QDir::cleanPath(QFileInfo(data).absoluteFilePath());
    const QByteArray hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    const QString name = u"tminus-"_s + QString::fromLatin1(hash);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return runtime.isEmpty() || !QFileInfo(runtime).isDir() ? name : runtime + u'/' + name;
}

} // namespace

SingleInstance::SingleInstance(const QString &data, QObject *parent)
    : QObject(parent)
    , m_name(nameFor(data))
{}

SingleInstance::~SingleInstance() = default;

SingleInstance::Role SingleInstance::begin(const QString &link)
{
    if (tellFirst(link))
        return Role::Second;
    return listen() ? Role::First : Role::Alone;
}

bool SingleInstance::tellFirst(const QString &link) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    const QJsonObject wish =
        link.isEmpty() ? QJsonObject{{u"show"_s, true}} : QJsonObject{{u"open"_s, link}};
    socket.write(QJsonDocument(wish).toJson(QJsonDocument::Compact) + '\n');
    // It answers with a line, so that one that hangs is not taken for one that shows a window.
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience);
}

/// What a crash has left behind is in the way: nobody answered there.
bool SingleInstance::listen()
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *peer = m_server->nextPendingConnection())
            take(peer);
    });
    if (m_server->listen(m_name))
        return true;
    QLocalServer::removeServer(m_name);
    return m_server->listen(m_name);
}

void SingleInstance::take(QLocalSocket *peer)
{
    connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
    connect(peer, &QLocalSocket::readyRead, this, [this, peer] { read(peer); });
    read(peer);
}

void SingleInstance::read(QLocalSocket *peer)
{
    if (!peer->canReadLine()) {
        if (peer->bytesAvailable() > longestLine)
            peer->abort();
        return;
    }
    const QJsonObject wish = QJsonDocument::fromJson(peer->readLine(longestLine)).object();
    peer->write("{\"ok\":true}\n");
    peer->disconnectFromServer();
    const QString link = wish.value(u"open"_s).toString();
    if (!link.isEmpty())
        Q_EMIT linkOpened(link);
    else if (wish.value(u"show"_s).toBool())
        Q_EMIT shown();
}

} // namespace TMinus
