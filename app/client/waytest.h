// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/connection.h"
#include "messaging/probe.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

class QHostInfo;

namespace TMinus {

/// Goes the way to an endpoint step by step, without asking it anything: name, TCP, TLS. Behind a
/// proxy none of them can be tried from here, and all stay Skipped.
class WayTest final : public QObject
{
    Q_OBJECT

public:
    explicit WayTest(const ConnectionSettings &settings, QObject *parent = nullptr);

    /// Goes; finished() comes from the event loop, after ConnectionSettings::timeout at the latest.
    void start();
    /// Three layers, in order; Skipped from the first failed one on.
    const QList<ProbeLayer> &layers() const { return m_layers; }
    /// Whether the whole way is open, or cannot be tried.
    bool isOpen() const;

Q_SIGNALS:
    /// The way ended. Comes once.
    void finished();

private:
    void takeAddresses(const QHostInfo &found);
    void takeConnection();
    void judgeErrors(const QList<QSslError> &errors);
    void takeEncryption();
    void pass(const QString &detail);
    void fail(ErrorKind kind, const QString &message);
    ErrorKind kindOfStep() const;
    void end();

    const ConnectionSettings m_settings;
    QList<ProbeLayer> m_layers;
    qsizetype m_step = 0;
    bool m_isOver = false;
    QElapsedTimer m_clock; ///< since the step began
    QSslSocket m_socket;
    QTimer m_timeout;
    std::optional<Error> m_untrusted; ///< what speaks against the certificate
};

} // namespace TMinus
