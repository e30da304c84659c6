// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mqhttp/httpdate.h"
#include "mqhttp/requestsigner.h"

#include <QTcpSocket>

/// A client with nothing between it and the wire: what a test writes is what the server gets.
class RawClient final
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(patience);
    }

    /// A signed request as bytes.
    static QByteArray request(const char *method, const QByteArray &target,
                              const QByteArray &body = {},
                              const QDateTime &date = QDateTime::currentDateTimeUtc())
    {
        TMinus::HttpRequest request{.method = method, .target = target, .body = body};
        request.headers = {{"Host", "127.0.0.1"},
                           {"Date", TMinus::formatHttpDate(date)},
                           {"x-mq-version", "2015-06-06"},
                           {"Content-Type", "text/xml;charset=utf-8"},
                           {"Content-Length", QByteArray::number(body.size())}};
        TMinus::sign(request,
                     {QStringLiteral("sandbox"), TMinus::Secret("sandbox"), TMinus::Secret()});
        return bytes(request);
    }
    static QByteArray bytes(const TMinus::HttpRequest &request)
    {
        QByteArray text = request.method + ' ' + request.target + " HTTP/1.1\r\n";
        for (const TMinus::HttpHeader &header : request.headers)
            text += header.name + ": " + header.value + "\r\n";
        return text + "\r\n" + request.body;
    }
    static QByteArray message(const QByteArray &body, const QByteArray &properties = {})
    {
        QByteArray xml = "<Message><MessageBody>" + body + "</MessageBody>";
        if (!properties.isEmpty())
            xml += "<Properties>" + properties + "</Properties>";
        return xml + "</Message>";
    }

    void write(const QByteArray &data)
    {
        m_socket.write(data);
        m_socket.flush();
    }
    /// The next reply, whole: head, blank line and body. What came so far when it ends before.
    QByteArray reply()
    {
        for (;;) {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (end >= 0) {
                const qsizetype size = end + 4 + lengthIn(m_buffer.left(end));
                if (m_buffer.size() >= size) {
                    const QByteArray reply = m_buffer.left(size);
                    m_buffer.remove(0, size);
                    return reply;
                }
            }
            if (!m_socket.waitForReadyRead(patience) && m_socket.bytesAvailable() == 0)
                return std::exchange(m_buffer, {});
            m_buffer += m_socket.readAll();
        }
    }
    QByteArray exchange(const QByteArray &data)
    {
        write(data);
        return reply();
    }
    static int status(const QByteArray &reply) { return reply.mid(9, 3).toInt(); }
    static QByteArray element(const QByteArray &reply, const QByteArray &name)
    {
        const qsizetype from = reply.indexOf('<' + name + '>') + name.size() + 2;
        const qsizetype to = reply.indexOf("</" + name + '>');
        return to < from ? QByteArray() : reply.mid(from, to - from);
    }
    bool isClosed()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState
            || m_socket.waitForDisconnected(patience);
    }
    QTcpSocket &socket() { return m_socket; }

private:
    static qsizetype lengthIn(const QByteArray &head)
    {
        const qsizetype at = head.indexOf("Content-Length: ");
        return at < 0 ? 0 : head.mid(at + 16, head.indexOf("\r\n", at) - at - 16).toLongLong();
    }

    static constexpr int patience = 60'000;
    QTcpSocket m_socket;
    QByteArray m_buffer;
};
