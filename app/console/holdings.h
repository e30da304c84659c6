// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/holdwish.h"
#include "ledger/ledgerevent.h"

namespace TMinus {

class Courier;

/// Whether @p message belongs to @p profile: each must be done by its own service, key and guard.
/// Errors: InvalidArgument with the code place; its message is the profile that it belongs to.
Result<void> checkPlace(const LedgerMessage &message, const QString &profile);

/// Why a message cannot be held until shortly before it is due: it is due at no time.
Error holdNeedsDue();

/// Puts messages into the outbox, and edits, moves and cancels those that are there. All but
/// cancelling asks the guard and the pre-flight. The ledger decides whether a message still can:
/// what is leaving meanwhile answers InvalidArgument with the code step. What belongs to another
/// profile is left alone: see checkPlace(). Sender and courier must
/// outlive the contexts of open calls.
class Holdings final
{
public:
    /// What asks is held until @p usualLead before it is due, once somebody gives it a time.
    Holdings(Sender &sender, Courier &courier, Guard guard, std::chrono::milliseconds usualLead);

    /// Errors: as Sender::send(); InvalidArgument with the code holdNeedsDue where a lead is asked
    /// for and there is no due time.
    PendingReply hold(const HoldWish &wish, QObject *context, Callback<HeldReport> done);
    /// Makes another message of it. What asks and is due some time does not ask any more. Its lead
    /// stays, unless @p wish says another; so does its late rule.
    void edit(const QString &id, const HoldWish &wish, QObject *context, Callback<HeldReport> done);
    /// Gives it another due time; its lead stays. What asks does not ask any more.
    void move(const QString &id, const QDateTime &due, QObject *context, Callback<HeldReport> done);
    /// Hands it over at once, whoever has the lease and whatever its time. Where nobody could be
    /// reached it may be held again. Errors: as Courier::handOver(), ReadOnly.
    void sendNow(const QString &id, QObject *context, Callback<SendReport> done);
    /// It will not leave. Always allowed.
    void cancel(const QString &id, QObject *context, Callback<AppendedEvent> done);

private:
    using Step = std::function<void(const LedgerMessage &)>;
    using Failing = std::function<void(const Error &)>;
    void withHeld(const QString &id, QObject *context, Failing failing, Step step);
    void withOwn(const QString &id, QObject *context, Failing failing, Step step);
    void writeEdit(const LedgerMessage &held, HeldReport report, QObject *context,
                   Callback<HeldReport> done);
    void append(const LedgerFact &fact, HeldReport report, QObject *context,
                Callback<HeldReport> done);
    QDateTime leavesAt(const HoldWish &wish, const std::optional<QDateTime> &due) const;
    QDateTime movedLeaves(const LedgerMessage &held, const QDateTime &due) const;
    HoldKind kindAfter(const LedgerMessage &held, const std::optional<QDateTime> &due) const;

    Sender &m_sender;
    Courier &m_courier;
    Guard m_guard;
    std::chrono::milliseconds m_usualLead;
};

} // namespace TMinus
