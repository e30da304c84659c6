// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

namespace TMinus {

/// What a ScriptedServer does with one request.
struct Deed
{
    enum class When { AtOnce, AfterHead, AfterBody }; ///< AtOnce: when the connection stands
    /// Drip: a byte every 5 ms. Steady: the refrain every millisecond. Endless: as fast as it goes.
    enum class Pace { Whole, Drip, Steady, Endless };
    enum class Then { Keep, Close, Reset }; ///< Keep without bytes: hang
    When when = When::AfterBody;
    QByteArray bytes = {};
    Pace pace = Pace::Whole;
    QByteArray refrain = {}; ///< of Steady and Endless: what follows the bytes, again and again
    Then then = Then::Keep;

    static Deed answer(QByteArray reply) { return {.bytes = std::move(reply)}; }
    static Deed hang() { return {}; }
    static Deed close(When when = When::AfterBody) { return {.when = when, .then = Then::Close}; }
    static Deed reset(When when) { return {.when = when, .then = Then::Reset}; }
    static Deed cut(QByteArray part) { return {.bytes = std::move(part), .then = Then::Close}; }
    static Deed cutByReset(QByteArray part)
    {
        return {.bytes = std::move(part), .then = Then::Reset};
    }
    static Deed drip(QByteArray reply) { return {.bytes = std::move(reply), .pace = Pace::Drip}; }
    static Deed steady(QByteArray first, QByteArray refrain)
    {
        return {.bytes = std::move(first), .pace = Pace::Steady, .refrain = std::move(refrain)};
    }
    static Deed endless(QByteArray first, QByteArray refrain)
    {
        return {.bytes = std::move(first), .pace = Pace::Endless, .refrain = std::move(refrain)};
    }
};

/// A whole HTTP reply: status line, Date, the headers given ("Name: value\r\n" each),
/// Content-Length, body.
QByteArray httpReply(const QByteArray &status, const QByteArray &body,
                     const QByteArray &headers = "Content-Type: text/xml;charset=utf-8\r\n");

/// A peer on the loopback that does what it is told, well or badly, and keeps every byte it was
/// sent. One deed a request, in the order of arrival, over all connections; the last one repeats.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// Listens at once on a free port; with @p tls, over TLS.
    explicit ScriptedServer(QList<Deed> script, std::optional<QSslConfiguration> tls = {});
    ~ScriptedServer() override;

    /// Certificate and key of tests/data/tls/NAME.pem and NAME.key.
    static QSslConfiguration tlsOf(const QString &folder, const QString &name);
    /// A port of the loopback where nobody listens.
    static quint16 deafPort();

    QUrl endpoint(const QString &host = QStringLiteral("127.0.0.1")) const;
    void setScript(QList<Deed> script);
    /// Stops listening and resets every connection.
    void stop();
    /// Listens again, on the same port.
    void restart();
    /// Every request whose head has arrived, with as much of its body as was there.
    const QList<QByteArray> &requests() const { return m_requests; }
    /// Connections so far, and those open now.
    int connectionCount() const { return m_connectionCount; }
    int openCount() const;

    class Connection;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class Connection;
    Deed nextDeed();
    const Deed &coming() const;

    QList<Deed> m_script;
    qsizetype m_at = 0;
    std::optional<QSslConfiguration> m_tls;
    quint16 m_port = 0;
    int m_connectionCount = 0;
    QList<QByteArray> m_requests;
};

} // namespace TMinus
