// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/sandbox.h"
#include "messaging/clockskew.h"

#include <QCoreApplication>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace TMinus {

class StatusStrip;
class ZoneLens;

/// Puts what is so into the words of the status strip. What is not known is said to be unknown,
/// never 0.
class StatusWriter final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::StatusWriter)

public:
    /// Both must outlive the writer.
    StatusWriter(StatusStrip &strip, const ZoneLens &lens);

    /// Nothing polls.
    void tellStopped();
    /// The polls are open, or wait for @p retryAfter after a failure.
    void tellPolling(std::chrono::milliseconds retryAfter);
    /// The service answered a poll, just now.
    void tellReply();
    /// How far the server's clock is from ours; nothing: it was not asked yet.
    void tellSkew(const std::optional<ClockSkew::Interval> &skew);
    void tellCounts(const SandboxStatus &status);
    /// That so many faults are on, in the colour of warnings.
    void tellFaults(int faults);
    /// Says @p words of the sandbox instead of counts.
    void tellSandbox(const QString &words);
    /// When the next message that was sent from here is due; invalid: none is waiting.
    void tellNextDue(const QDateTime &due);
    /// So many are overdue, which matters more.
    void tellOverdue(qsizetype count);
    /// How many are held here, and when the next one is handed over; invalid: none is.
    void tellHeld(qsizetype count, const QDateTime &leaves);
    /// The server's time, and the zone in which times are shown.
    void tellTime(const QDateTime &now);

private:
    void showConnected();

    StatusStrip &m_strip;
    const ZoneLens &m_lens;
    bool m_isConnected = false;
    QDateTime m_now;       ///< as tellTime() said
    QDateTime m_lastReply; ///< invalid: none came yet
};

} // namespace TMinus
