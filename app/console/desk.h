// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/arrivalbook.h"
#include "console/holdings.h"
#include "console/hookwatch.h"
#include "console/outbox.h"
#include "settings/profile.h"

namespace TMinus {

/// What a desk is set up with.
struct DeskSetup
{
    Profile profile = {}; ///< of an endpoint without one: its host as id, endpoint and instance
    Guard guard = {};     ///< Arming::guard() where the profile is armed by hand
    Now now = systemNow();
    CallAfter after = afterByTimer();
    Backoff::Jitter jitter = Backoff::randomJitter();
};

/// Where the messages of @p profile live.
MessagePlace placeOf(const Profile &profile);

/// Works for one profile: all that window and command line do with its service goes over this desk,
/// and nothing of it goes unrecorded. Transport and ledger must outlive it.
class Desk final : public QObject
{
    Q_OBJECT

public:
    Desk(Transport &transport, Ledger &ledger, DeskSetup setup, QObject *parent = nullptr);
    ~Desk() override;

    /// Sends at once: pre-flight, guard, duplicate guard, leaving on disk, publish, outcome on disk.
    PendingReply send(const SendWish &wish, QObject *context, Callback<SendReport> done);
    /// Keeps it here: for the undo window, or until its lead. CONTRACT.md section 6.
    PendingReply hold(const HoldWish &wish, QObject *context, Callback<HeldReport> done);
    /// Cancels, without asking the guard, what is held.
    void cancel(const QString &id, QObject *context, Callback<AppendedEvent> done);
    /// Gives what is held another due time.
    void move(const QString &id, const QDateTime &due, QObject *context, Callback<HeldReport> done);

    /// Makes another message of what is held.
    void edit(const QString &id, const HoldWish &wish, QObject *context, Callback<HeldReport> done);
    /// Hands over what is held, whatever its time.
    void sendNow(const QString &id, QObject *context, Callback<SendReport> done);

    /// The wish to hold that the profile's undo window makes of @p wish.
    HoldWish withUndo(const SendWish &wish) const;
    /// The wish to hold until the profile's lead before @p wish is due.
    HoldWish withLead(const SendWish &wish) const;

    const Profile &profile() const { return m_setup.profile; }
    const MessagePlace &place() const { return m_courier.place(); }
    /// Now, as the server reads it.
    QDateTime serverNow() const { return m_courier.serverNow(); }
    /// For what is not above: review() and findDuplicate().
    Sender &sender() { return m_sender; }
    Holdings &holdings() { return m_holdings; }
    Courier &courier() { return m_courier; }
    /// Writes down what consumers bring: follow() each, and give it the verdicts.
    ArrivalBook &arrivals() { return m_arrivals; }
    /// Hands over what is held; does nothing until it is started.
    Outbox &outbox() { return m_outbox; }
    /// Runs the profile's hook for what happens here.
    HookRunner &hook() { return m_hooks.runner(); }

Q_SIGNALS:
    /// Somebody did something here: an arming counts its idle time from now.
    void used();

private:
    DeskSetup m_setup;
    Courier m_courier;
    Sender m_sender;
    Holdings m_holdings;
    Outbox m_outbox;
    ArrivalBook m_arrivals;
    HookWatch m_hooks;

    template<typename T>
    Callback<T> thenWake(Callback<T> done);
};

} // namespace TMinus
