// SPDX-License-Identifier: Apache-2.0
#include "console/courier.h"

#include "base/ulid.h"
#include "ledger/arrivalmatcher.h"

#include <QPointer>

namespace TMinus {

/// One message on its way, whoever still wants to hear of it.
struct Courier::Trip
{
    QPointer<QObject> context;
    Callback<SendReport> done;
    SendReport report = {};
    QDateTime left = {}; ///< ours, when the publish began
    bool isGivenUp = false;
    PendingReply request = {};
    std::shared_ptr<std::function<void()>> stop = {};
};

namespace {

/// What the ledger is told of it.
LedgerFact outcomeOf(const SendReport &report)
{
    if (report.receipt)
        return AcceptedFact{*report.receipt};
    switch (report.state()) {
    case MessageState::NotSent:
        return NotSentFact{*report.error};
    case MessageState::Refused:
        return RefusedFact{*report.error};
    default:
        return UnknownFact{.error = *report.error};
    }
}

} // namespace

Courier::Courier(Transport &transport, Ledger &ledger, CourierOptions options, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_ledger(ledger)
    , m_options(std::move(options))
    , m_scribe(ledger, m_options.after)
{}

Courier::~Courier()
{
    m_ledger.setSending(this, false);
}

PendingReply Courier::send(const QString &wishedId, const LeavingFact &fact, QObject *context,
                           Callback<SendReport> done)
{
    const QString id = wishedId.isEmpty() ? newUlid(m_options.now()) : wishedId;
    const auto trip = std::make_shared<Trip>(Trip{.context = context, .done = std::move(done)});
    trip->report.id = id;
    trip->report.draft = marked(fact.draft.value_or(Draft()), id);
    return start(trip, eventOf(id, LeavingFact{.draft = trip->report.draft, .after = fact.after}));
}

PendingReply Courier::handOver(const LedgerMessage &held, bool needsLease, QObject *context,
                               Callback<SendReport> done)
{
    const auto trip = std::make_shared<Trip>(Trip{.context = context, .done = std::move(done)});
    trip->report.id = held.id;
    trip->report.draft = held.draft;
    return start(
        trip, eventOf(held.id, LeavingFact{.revision = held.revision, .needsLease = needsLease}));
}

Draft Courier::marked(const Draft &draft, const QString &id) const
{
    Draft copy = draft;
    copy.properties.remove(markerProperty); // of the message that it was copied from
    if (m_options.marks)
        copy.properties.insert(markerProperty, id);
    return copy;
}

LedgerEvent Courier::eventOf(const QString &id, const LedgerFact &fact) const
{
    LedgerEvent event{.id = id, .place = m_options.place, .at = m_options.now(), .fact = fact};
    if (const auto known = m_transport.skew().interval())
        event.skew = known->middle();
    return event;
}

QDateTime Courier::serverNow() const
{
    return m_transport.skew().toServer(m_options.now());
}

PendingReply Courier::start(const TripPtr &trip, const LedgerEvent &leaving)
{
    const std::weak_ptr<Trip> weak = trip;
    trip->stop = std::make_shared<std::function<void()>>([weak] {
        const auto alive = weak.lock();
        if (!alive)
            return;
        alive->isGivenUp = true;
        alive->request.abort();
    });
    ++m_open;
    m_ledger.setSending(this, true);
    m_ledger.append(leaving, this, [this, trip](const Result<AppendedEvent> &outcome) {
        takeLeaving(trip, outcome);
    });
    return PendingReply(trip->stop);
}

/// It is on disk as leaving, or nothing of it may leave.
void Courier::takeLeaving(const TripPtr &trip, const Result<AppendedEvent> &outcome)
{
    if (!outcome)
        return finish(*trip, failure(outcome.error()));
    if (!trip->isGivenUp)
        return publish(trip);
    trip->report.error = Error{.kind = ErrorKind::Canceled};
    writeOutcome(trip);
}

void Courier::publish(const TripPtr &trip)
{
    trip->left = m_options.now();
    // Its outcome is written down even if nobody waits for it any more.
    trip->request =
        m_transport.publish(trip->report.draft, this, [this, trip](Result<PublishReceipt> outcome) {
            takeAnswer(trip, outcome);
        });
}

void Courier::takeAnswer(const TripPtr &trip, Result<PublishReceipt> &outcome)
{
    SendReport &report = trip->report;
    report.took = std::chrono::milliseconds(trip->left.msecsTo(m_options.now()));
    if (outcome)
        report.receipt = *std::move(outcome);
    else
        report.error = std::move(outcome).error();
    writeOutcome(trip);
}

void Courier::writeOutcome(const TripPtr &trip)
{
    m_scribe.write(eventOf(trip->report.id, outcomeOf(trip->report)), this,
                   [this, trip](const Result<AppendedEvent> &outcome) {
                       if (!outcome)
                           trip->report.unrecorded = outcome.error();
                       finish(*trip, std::move(trip->report));
                   });
}

void Courier::finish(Trip &trip, Result<SendReport> outcome)
{
    --m_open;
    m_ledger.setSending(this, m_open > 0);
    Q_EMIT ended();
    trip.stop.reset();
    if (trip.context && trip.done)
        trip.done(std::move(outcome));
}

} // namespace TMinus
