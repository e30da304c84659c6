// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkworker.h"
#include "console/holdings.h"
#include "console/pace.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>

namespace TMinus {

/// How a bulk went, so far or in all.
struct BulkSummary
{
    qint64 toSend = 0;
    qint64 pending = 0; ///< accepted
    qint64 held = 0;    ///< wait in the outbox
    qint64 refused = 0;
    qint64 notSent = 0;
    qint64 unknown = 0;              ///< of this run, and interrupted ones of an earlier run
    qint64 skipped = 0;              ///< accepted or held in an earlier run
    qint64 unknownBefore = 0;        ///< in an earlier run, skipped too
    bool isStopped = false;          ///< somebody wanted no more
    bool isSilent = false;           ///< given up: nobody answers any more
    std::optional<Error> error = {}; ///< why it could not begin, or not go on
    std::chrono::milliseconds took{0};

    /// Those of this run with an outcome.
    qint64 done = 0;
    /// Those that were not tried.
    qint64 left() const { return toSend - done; }
    bool operator==(const BulkSummary &) const = default;
};

/// Sends many messages: all are looked at before the first one goes, a bounded number is on the way
/// at any time, and each is written down before it leaves. Nothing is repeated. Where the plan says
/// so they are held in the outbox instead. The transport must outlive it.
class BulkSender final : public QObject
{
    Q_OBJECT

public:
    BulkSender(Transport &transport, Guard guard, Now now, QObject *parent = nullptr);
    ~BulkSender() override;

    /// Each row gets into the ledger, too, in which the journal's id finds it; @p courier must outlive
    /// it. Where the ledger cannot be written the bulk stops.
    void recordBy(Courier &courier);
    /// Asks the service for its clock, then looks at all rows; ends with surveyed() or finished().
    void start(const BulkPlan &plan);
    /// Sends what was surveyed, or in a dry run gives it by planned(); ends with finished().
    void proceed();
    /// Hands out no more rows until it goes on; those on the way are answered meanwhile.
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    /// How many rows were looked at so far, before surveyed().
    qint64 looked() const { return m_worker ? m_worker->looked() : 0; }
    /// Hands out no more rows; finished() comes when those on the way are answered.
    void stop();
    /// The counts so far.
    const BulkSummary &summary() const { return m_summary; }
    /// Since the first row could go.
    std::chrono::milliseconds elapsed() const
    {
        return std::chrono::milliseconds(m_elapsed.elapsed());
    }

Q_SIGNALS:
    /// All rows were looked at. Those with troubles must not be sent: unless the
    /// plan leaves them out call proceed() only without.
    void surveyed(const TMinus::BulkSurvey &survey);
    /// A row of a dry run.
    void planned(const TMinus::PlannedRow &row);
    /// What became of a row.
    void settled(qint64 row, const TMinus::SendReport &report);
    /// A row waits in the outbox now.
    void held(qint64 row, const TMinus::HeldReport &report);
    void finished(const TMinus::BulkSummary &summary);

private:
    void askClock();
    void takeClock(const Result<ProbeReport> &outcome);
    void openLedger();
    void beginSurvey();
    void takeLetter(BulkLetter letter);
    void takeSurvey(const BulkLetter &letter);
    void takeRows(BulkLetter letter);
    void refillSoon();
    void refill();
    void send(PlannedRow row);
    void sendInTurn(PlannedRow row);
    void leave(const PlannedRow &row);
    void hold(const PlannedRow &row, const SendWish &wish);
    void takeHeld(const PlannedRow &row, const HeldReport &report);
    void keepBack(const PlannedRow &row);
    void sendNextOf(const Draft &draft);
    void takeOutcome(const PlannedRow &row, const Result<SendReport> &outcome);
    void settle(qint64 row, const SendReport &report);
    void watchSilence(const SendReport &report);
    void fail(const Error &error);
    void endIfDone();
    void finish();

    Transport &m_transport;
    Guard m_guard;
    Now m_now;
    Sender m_sender;
    Courier *m_courier = nullptr;
    std::unique_ptr<Holdings> m_holdings;
    BulkPlan m_plan;
    BulkSummary m_summary;
    std::vector<qint64> m_interrupted;
    QElapsedTimer m_elapsed;
    QTimer m_paceTimer;
    Pace m_pace{0, {}};
    PendingReply m_probe;
    QHash<QString, std::deque<PlannedRow>>
        m_turns;             ///< by topic and sharding key: one is on the way,
                             ///< these wait for it
    qint64 m_open = 0;       ///< on the way
    qint64 m_asked = 0;      ///< rows the worker was asked for
    qint64 m_unanswered = 0; ///< in a row: nobody was there, or nobody answered
    bool m_isSending = false;
    bool m_isAtEnd = false; ///< no more rows are handed out
    bool m_isRefilling = false;
    bool m_isOver = false;
    bool m_isPaused = false;
    std::unique_ptr<BulkWorker> m_worker; ///< last: its thread ends first
};

} // namespace TMinus
