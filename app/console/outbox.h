// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/clockcheck.h"
#include "console/courier.h"
#include "console/guard.h"
#include "console/leasekeeper.h"
#include "console/outboxpace.h"
#include "console/outboxqueue.h"

#include <QHash>

namespace TMinus {

/// What an outbox is set up with.
struct OutboxSetup
{
    Guard guard = {};
    ClockCheck::Tools tools = {};
};

/// What quitting would leave behind.
struct QuitQuestion
{
    qint64 held = 0; ///< wait until their lead
    qint64 undo = 0; ///< of this process, in their undo window
    /// Whether somebody must say what is to become of them: nobody else hands them over.
    bool mustAsk = false;
    bool operator==(const QuitQuestion &) const = default;
};

/// What became of all that was handed over at once.
struct HandOverSummary
{
    QHash<MessageState, qint64> byState = {};
    qint64 left = 0;                 ///< still held
    std::optional<Error> error = {}; ///< why it could not go on
};

/// Hands over what is held for one profile when its time has come, in corrected server time and in
/// order of due, no more a second than the guard lets leave, if this process has the lease; and what
/// this process keeps for its undo window, which is one at a time and waits for no rate.
/// Needs the profile's credential. Late ones go by their late rule. What could not be sent is tried
/// again with pauses. CONTRACT.md section 6. Courier and transport must outlive it.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    Outbox(Courier &courier, Transport &transport, OutboxSetup setup, QObject *parent = nullptr);
    ~Outbox() override;

    /// Takes the lease where it is free, and begins.
    void start();
    /// Hands over no more; what is on its way is still told of. The lease ends by itself.
    void stop();
    /// Something was held or changed here: looks at once.
    void wake();
    /// Who hands over; see LeaseKeeper.
    const LeaseKeeper &lease() const { return m_lease; }
    /// Whether @p held leaves only when somebody says so: the process whose undo window it was is
    /// gone, or it was held before somebody armed.
    bool asks(const LedgerMessage &held) const;

    /// Counts what quitting would leave behind.
    void askQuit(QObject *context, Callback<QuitQuestion> done);
    /// Hands over all that is held, whatever its time; stops where nobody can be reached. Only one
    /// at a time. Errors: Storage, Locked; InvalidArgument with the code lease.
    void handOverAll(QObject *context, Callback<HandOverSummary> done);

Q_SIGNALS:
    /// It left, and this became of it.
    void settled(const TMinus::SendReport &report);
    /// It was too late for it, by its late rule: cancelled.
    void droppedLate(const TMinus::LedgerMessage &message);
    /// Nothing can be handed over for now; tried again after that time.
    void delayed(const TMinus::Error &error, std::chrono::milliseconds retryAfter);
    /// Somebody else, or nobody, hands over now; or asks() answers otherwise.
    void ownerChanged();

private:
    struct Flush;

    void arm();
    void armIn(std::chrono::milliseconds pause);
    void tick();
    void work();
    void lookSoon();
    void look();
    void peek();
    void load();
    void takePeek(const Result<LedgerPage> &page);
    void takeLoad(const Result<LedgerPage> &page);
    LedgerQuery query(int limit) const;
    void depart();
    void departOne(const LedgerMessage &message);
    void dropLate(const LedgerMessage &message);
    bool isPaused() const;
    bool isReady();
    void pause(const Error &error);
    void takeOutcome(const LedgerMessage &message, const Result<SendReport> &outcome);
    void takeRefusal(const LedgerMessage &message, const Error &error);
    void takeReport(const LedgerMessage &message, const SendReport &report);
    void setAside(const LedgerMessage &message);
    void endFlush(std::optional<Error> error);
    void finishFlush(const std::shared_ptr<Flush> &flush);
    bool mayLeave(const LedgerMessage &message) const;
    bool isInPace(const LedgerMessage &message);

    Courier &m_courier;
    OutboxSetup m_setup;
    LeaseKeeper m_lease;
    ClockCheck m_clock;
    OutboxQueue m_queue;
    Backoff m_backoff;
    OutboxPace m_pace;
    QDateTime m_pausedUntil = {};             ///< ours
    std::optional<QDateTime> m_nextLook = {}; ///< the server's; none: something must change first
    QDateTime m_armed = {};                   ///< ours, when the timer was set
    QDateTime m_expected = {};                ///< ours, when it is to run
    QHash<QString, qint64> m_aside;           ///< not again while they are of that revision
    bool m_isRunning = false;
    bool m_isLooking = false;
    bool m_looksAgain = false;
    bool m_looksSoon = false;
    bool m_isBehind = false;        ///< more are late than are loaded at once
    std::shared_ptr<Flush> m_flush; ///< while all is handed over
    std::unique_ptr<QObject> m_timer;
};

} // namespace TMinus
