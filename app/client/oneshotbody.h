// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

namespace TMinus {

/// The body of a request that may leave once: it cannot be rewound, so QNetworkAccessManager cannot
/// send it again behind our back when a connection closes, and it knows whether any of it was taken.
/// Nothing is taken before the connection, and TLS, stand.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);

    /// Whether somebody has taken a byte (or, of an empty body, asked for one).
    bool hasLeft() const { return m_hasLeft; }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_body.size(); }
    qint64 size() const override { return m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_at; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

Q_SIGNALS:
    /// The first bytes are being taken: the head of the request is on its way.
    void leaving();

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qsizetype m_at = 0;
    bool m_hasLeft = false;
};

} // namespace TMinus
