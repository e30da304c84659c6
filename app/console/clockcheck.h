// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/backoff.h"
#include "console/callafter.h"
#include "messaging/transport.h"

namespace TMinus {

/// Whether the server's time is known well enough to act on it: after the start, and after each
/// jump of our clock or sleep of the computer, the service is asked first. The transport must
/// outlive it.
class ClockCheck final : public QObject
{
    Q_OBJECT

public:
    struct Tools
    {
        Now now = systemNow();
        CallAfter after = afterByTimer();
        Backoff::Jitter jitter = Backoff::randomJitter();
    };
    ClockCheck(Transport &transport, Tools tools, QObject *parent = nullptr);

    bool isSure() const { return m_isSure; }
    /// Asks, and again after failures, until it is sure.
    void start();
    /// By our clock it should be between these two now: tells jumps and sleep. Whether it is.
    bool feel(const QDateTime &from, const QDateTime &to);
    QDateTime serverNow() const { return m_transport.skew().toServer(m_tools.now()); }

Q_SIGNALS:
    void becameSure();
    /// The service could not be asked; it is tried again after that time.
    void failed(const TMinus::Error &error, std::chrono::milliseconds retryAfter);

private:
    void ask();
    void takeReport(const Result<ProbeReport> &outcome);

    Transport &m_transport;
    Tools m_tools;
    Backoff m_backoff;
    bool m_isSure = false;
    bool m_isAsking = false;
};

} // namespace TMinus
