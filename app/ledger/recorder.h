// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/eventlog.h"

namespace TMinus {

class ArrivalMatcher;

/// Takes wishes to write something down: finds the message, refuses what the table of steps does
/// not allow, and joins arrivals with what was planned. Runs inside a transaction, on the thread
/// that writes. Throws SQLite::Exception, and then nothing of the transaction may stay.
class Recorder final
{
public:
    Recorder(SQLite::Database &database, Writer writer);
    ~Recorder();
    /// What profiles keep; counts from the next event on.
    void setPolicies(LedgerPolicies policies) { m_policies = std::move(policies); }
    const LedgerPolicies &policies() const { return m_policies; }

    /// Writes @p event. Refused with InvalidArgument and nothing written; the codes: step (the table
    /// does not allow it), missing (no such message or delivery), known (there is one already),
    /// changed (it is another revision by now), lease (it is another's).
    Result<AppendedEvent> append(const LedgerEvent &event);
    /// The outcome of what left from processes that are no longer in the table is unknown now.
    /// Returns how many messages that were.
    qint64 abandonLeaving(const QDateTime &at);
    EventLog &log() { return m_log; }

private:
    struct Statements;
    Result<AppendedEvent> begin(const LedgerEvent &event);
    AppendedEvent introduce(const LedgerEvent &event, StoredEvent stored, MessageState state);
    Result<AppendedEvent> proceed(const LedgerEvent &event, const Standing &standing);
    Result<AppendedEvent> see(const LedgerEvent &event, const SeenFact &fact);
    Result<AppendedEvent> seeAgain(const LedgerEvent &event, const SeenFact &fact,
                                   const Standing &standing, bool isNameless = false);
    /// Of a @p isNameless message it tells the id, too.
    static SeenFact shortened(const SeenFact &fact, bool isNameless);
    Result<AppendedEvent> decide(const LedgerEvent &event, const HalfDecision &decision);
    Result<AppendedEvent> settleDelivery(const LedgerEvent &event);
    Result<void> checkFence(const LeavingFact &fact, const Standing &standing);
    AppendedEvent settleByArrival(const LedgerEvent &event, AppendedEvent appended);
    void trim(const Standing &before, MessageState after);
    AppendedEvent write(const LedgerEvent &event, StoredEvent stored, MessageState state);
    StoredEvent storedFor(const LedgerEvent &event, const Standing &standing) const;
    LedgerPolicy policyFor(const QString &profile) const { return m_policies.value(profile); }

    Writer m_writer;
    LedgerPolicies m_policies;
    EventLog m_log;
    std::unique_ptr<ArrivalMatcher> m_matcher;
    std::unique_ptr<Statements> m_sql;
};

} // namespace TMinus
