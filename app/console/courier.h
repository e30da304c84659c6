// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/scribe.h"
#include "console/sendreport.h"
#include "messaging/transport.h"

namespace TMinus {

/// What a courier is told once.
struct CourierOptions
{
    MessagePlace place = {};
    bool marks = false; ///< each new message carries its id as a property
    Now now = systemNow();
    CallAfter after = afterByTimer();
};

/// Carries messages to the service and leaves a trace in the ledger: that one is about to leave is
/// on disk before its first byte goes, and what became of it is written down afterwards. It asks
/// nobody whether it may. Transport and ledger must outlive it.
class Courier final : public QObject
{
    Q_OBJECT

public:
    Courier(Transport &transport, Ledger &ledger, CourierOptions options,
            QObject *parent = nullptr);
    ~Courier() override;

    /// Sends a message that is new. Errors, before anything left: Storage, Locked. All else is in
    /// the report.
    PendingReply send(const Draft &draft, QObject *context, Callback<SendReport> done)
    {
        return send(LeavingFact{.draft = draft}, context, std::move(done));
    }
    /// The same, with all that is to be written of it.
    PendingReply send(const LeavingFact &fact, QObject *context, Callback<SendReport> done)
    {
        return send({}, fact, context, std::move(done));
    }
    /// The same, as the message @p id of the ledger; where that is empty it gets one.
    PendingReply send(const QString &id, const LeavingFact &fact, QObject *context,
                      Callback<SendReport> done);
    /// Hands over a held message as it was read, with its whole body. Errors, with nothing left and
    /// nothing written: Storage, Locked, and InvalidArgument with the codes changed, lease, step.
    PendingReply handOver(const LedgerMessage &held, bool needsLease, QObject *context,
                          Callback<SendReport> done);

    /// @p draft as the new message @p id: with its mark where there are marks, without another's.
    Draft marked(const Draft &draft, const QString &id) const;
    /// An event of now about the message @p id.
    LedgerEvent eventOf(const QString &id, const LedgerFact &fact) const;
    /// Now, as the server reads it.
    QDateTime serverNow() const;
    Ledger &ledger() { return m_ledger; }
    const MessagePlace &place() const { return m_options.place; }
    Scribe &scribe() { return m_scribe; }
    /// How many are on their way.
    int open() const { return m_open; }

Q_SIGNALS:
    /// One is on its way no more; told just before whoever sent it hears of it.
    void ended();

private:
    struct Trip;
    using TripPtr = std::shared_ptr<Trip>;

    PendingReply start(const TripPtr &trip, const LedgerEvent &leaving);
    void takeLeaving(const TripPtr &trip, const Result<AppendedEvent> &outcome);
    void publish(const TripPtr &trip);
    void takeAnswer(const TripPtr &trip, Result<PublishReceipt> &outcome);
    void writeOutcome(const TripPtr &trip);
    void finish(Trip &trip, Result<SendReport> outcome);

    Transport &m_transport;
    Ledger &m_ledger;
    CourierOptions m_options;
    Scribe m_scribe;
    int m_open = 0;
};

} // namespace TMinus
