// SPDX-License-Identifier: Apache-2.0
#include "console/desk.h"

#include <QUrl>

namespace TMinus {

MessagePlace placeOf(const Profile &profile)
{
    const bool isSandbox = profile.service == ProfileService::Sandbox;
    return {.profile = profile.id,
            .realm = isSandbox ? profile.id : QUrl(profile.endpoint).host().toLower(),
            .instance = profile.instance};
}

Desk::Desk(Transport &transport, Ledger &ledger, DeskSetup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_courier(transport, ledger,
                {.place = placeOf(m_setup.profile),
                 .marks = m_setup.profile.marker,
                 .now = m_setup.now,
                 .after = m_setup.after})
    , m_sender(transport, m_setup.guard, m_setup.now,
               {.courier = &m_courier,
                .duplicateWithin = m_setup.profile.duplicate,
                .busyPerMinute = m_setup.profile.busyPerMinute})
    , m_holdings(m_sender, m_courier, m_setup.guard, m_setup.profile.holdLead)
    , m_outbox(m_courier, transport,
               {.guard = m_setup.guard,
                .tools = {.now = m_setup.now, .after = m_setup.after, .jitter = m_setup.jitter}})
    , m_arrivals(m_courier, m_setup.after)
    , m_hooks(m_setup.profile, {m_courier, m_outbox, m_arrivals, m_setup.after})
{}

Desk::~Desk() = default;

/// What is held may be next to leave.
template<typename T>
Callback<T> Desk::thenWake(Callback<T> done)
{
    return [this, done = std::move(done)](Result<T> outcome) {
        m_outbox.wake();
        if (done)
            done(std::move(outcome));
    };
}

PendingReply Desk::send(const SendWish &wish, QObject *context, Callback<SendReport> done)
{
    Q_EMIT used();
    return m_sender.send(wish, context, std::move(done));
}

PendingReply Desk::hold(const HoldWish &wish, QObject *context, Callback<HeldReport> done)
{
    Q_EMIT used();
    return m_holdings.hold(wish, context, thenWake(std::move(done)));
}

void Desk::cancel(const QString &id, QObject *context, Callback<AppendedEvent> done)
{
    Q_EMIT used();
    m_holdings.cancel(id, context, std::move(done));
}

void Desk::move(const QString &id, const QDateTime &due, QObject *context,
                Callback<HeldReport> done)
{
    Q_EMIT used();
    m_holdings.move(id, due, context, thenWake(std::move(done)));
}

void Desk::edit(const QString &id, const HoldWish &wish, QObject *context,
                Callback<HeldReport> done)
{
    Q_EMIT used();
    m_holdings.edit(id, wish, context, thenWake(std::move(done)));
}

void Desk::sendNow(const QString &id, QObject *context, Callback<SendReport> done)
{
    Q_EMIT used();
    m_holdings.sendNow(id, context, std::move(done));
}

HoldWish Desk::withUndo(const SendWish &wish) const
{
    return {.send = wish, .undo = m_setup.profile.undo, .late = m_setup.profile.late};
}

HoldWish Desk::withLead(const SendWish &wish) const
{
    return {.send = wish, .lead = m_setup.profile.holdLead, .late = m_setup.profile.late};
}

} // namespace TMinus
