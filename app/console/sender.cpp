// SPDX-License-Identifier: Apache-2.0
#include "console/sender.h"

#include "console/busyminute.h"
#include "console/courier.h"
#include "console/duplicatetext.h"

#include <algorithm>

namespace TMinus {

/// One message on its way out: what each step hands to the next.
struct Sender::Departure
{
    SendWish wish;
    QDateTime asked;     ///< ours, when send() was called
    QDateTime left = {}; ///< ours, when the publish began
    bool isOnlyPrepared = false;
    QObject *context = nullptr;
    Callback<SendReport> done;
    SendReport report = {};
    PendingReply step = {};                           ///< the request that is under way
    std::shared_ptr<std::function<void()>> stop = {}; ///< aborts it, whichever it is
};

namespace {

/// Why the clock could not be asked; nothing when some layer behind the clock failed.
std::optional<Error> reasonAgainst(const Result<ProbeReport> &outcome)
{
    if (!outcome)
        return outcome.error();
    const auto failed =
        std::ranges::find(outcome->layers, ProbeLayer::Outcome::Failed, &ProbeLayer::outcome);
    if (failed == outcome->layers.end())
        return std::nullopt;
    return failed->error.value_or(Error{.kind = ErrorKind::Network, .message = failed->detail});
}

/// That the same message is in the ledger already.
Finding duplicateFinding(const LedgerMessage &same, const SendWish &wish)
{
    return {.level = Finding::Level::Warning,
            .word = u"duplicate"_s,
            .sentence =
                duplicateSentence(same.state, same.created, same.draft.due == wish.draft.due)};
}

} // namespace

Sender::Sender(Transport &transport, Guard guard, Now now, SendRecord record)
    : m_transport(transport)
    , m_guard(std::move(guard))
    , m_now(std::move(now))
    , m_record(record)
{}

QList<Finding> Sender::review(const SendWish &wish) const
{
    const QDateTime now = m_now();
    return preflight(settled(wish, now), view(now, wish));
}

PendingReply Sender::send(const SendWish &wish, QObject *context, Callback<SendReport> done)
{
    return begin(std::make_shared<Departure>(
        Departure{.wish = wish, .asked = m_now(), .context = context, .done = std::move(done)}));
}

PendingReply Sender::prepare(const SendWish &wish, QObject *context, Callback<SendReport> done)
{
    return begin(std::make_shared<Departure>(Departure{.wish = wish,
                                                       .asked = m_now(),
                                                       .isOnlyPrepared = true,
                                                       .context = context,
                                                       .done = std::move(done)}));
}

PendingReply Sender::begin(const DeparturePtr &departure)
{
    const std::weak_ptr<Departure> weak = departure;
    departure->stop = std::make_shared<std::function<void()>>([weak] {
        if (const auto alive = weak.lock())
            alive->step.abort();
    });
    const bool mustAsk = departure->wish.after && !m_transport.skew().interval();
    const bool isAllowed = m_guard.permit(Guard::Deed::Publish).has_value();
    if (mustAsk && isAllowed && !firstStop(review(departure->wish)))
        askClock(departure);
    else
        leave(departure);
    return PendingReply(departure->stop);
}

void Sender::askClock(const DeparturePtr &departure)
{
    departure->step = m_transport.probe(
        departure->wish.draft.topic, {}, departure->context,
        [this, departure](const Result<ProbeReport> &outcome) { takeClock(departure, outcome); });
}

void Sender::takeClock(const DeparturePtr &departure, const Result<ProbeReport> &outcome)
{
    if (m_transport.skew().interval())
        return leave(departure);
    SendReport &report = departure->report;
    report.draft = settled(departure->wish, departure->asked);
    report.error = reasonAgainst(outcome).value_or(Error{.kind = ErrorKind::MalformedReply});
    report.error->left = false; // of the message itself nothing did
    finish(*departure, std::move(report));
}

/// The last look before it goes. What must be on disk before the first byte leaves is written by
/// the courier.
void Sender::leave(const DeparturePtr &departure)
{
    if (const auto permit = m_guard.permit(Guard::Deed::Publish); !permit)
        return refuse(departure, permit.error());
    SendReport &report = departure->report;
    report.draft = settled(departure->wish, departure->asked);
    report.warnings = preflight(report.draft, view(m_now(), departure->wish));
    if (const auto stop = firstStop(report.warnings))
        return refuse(
            departure,
            {.kind = ErrorKind::InvalidArgument, .code = stop->word, .message = stop->sentence});
    if (!m_record.courier || m_record.duplicateWithin.count() == 0)
        return lookAtMinute(departure);
    const SendWish wish{.draft = report.draft, .after = departure->wish.after};
    findDuplicate(wish, departure->context, [this, departure](const auto &found) {
        if (!found)
            return finish(*departure, failure(found.error()));
        judgeDuplicate(departure, *found);
    });
}

/// Answers from the event loop that it may not go.
void Sender::refuse(const DeparturePtr &departure, const Error &error)
{
    QMetaObject::invokeMethod(
        departure->context, [departure, error] { finish(*departure, failure(error)); },
        Qt::QueuedConnection);
}

void Sender::findDuplicate(const SendWish &wish, QObject *context,
                           Callback<std::optional<Finding>> done) const
{
    if (!m_record.courier)
        return void(answerLater<std::optional<Finding>>(context, std::move(done), std::nullopt));
    const DuplicateQuery query{.place = m_record.courier->place(),
                               .draft = wish.draft,
                               .after = wish.after,
                               .since = m_now().addSecs(-m_record.duplicateWithin.count())};
    m_record.courier->ledger().duplicates(
        query, context, [wish, done = std::move(done)](const Result<QList<LedgerMessage>> &found) {
            done(found.map([&wish](const QList<LedgerMessage> &same) -> std::optional<Finding> {
                if (same.isEmpty())
                    return std::nullopt;
                return duplicateFinding(same.last(), wish);
            }));
        });
}

void Sender::judgeDuplicate(const DeparturePtr &departure, const std::optional<Finding> &found)
{
    if (found && !departure->wish.again)
        return finish(*departure,
                      failure({.kind = ErrorKind::InvalidArgument,
                               .code = found->word,
                               .message = found->sentence}));
    if (found)
        departure->report.warnings.append(*found);
    lookAtMinute(departure);
}

/// Says where many others are due in the same minute. A ledger that cannot tell holds nobody up here.
void Sender::lookAtMinute(const DeparturePtr &departure)
{
    const auto &due = departure->report.draft.due;
    if (!m_record.courier || m_record.busyPerMinute == 0 || !due)
        return goOn(departure);
    const int most = m_record.busyPerMinute;
    m_record.courier->ledger().counts(
        inMinuteOf(*due, m_record.courier->place().profile), departure->context,
        [this, departure, most](const Result<LedgerCounts> &counts) {
            const qint64 together = counts ? counts->all() + 1 : 0;
            if (together > most)
                departure->report.warnings.append(busyMinute(together));
            goOn(departure);
        });
}

void Sender::goOn(const DeparturePtr &departure)
{
    if (departure->isOnlyPrepared)
        return void(QMetaObject::invokeMethod(
            departure->context, [departure] { finish(*departure, std::move(departure->report)); },
            Qt::QueuedConnection));
    if (m_record.courier)
        carry(departure);
    else
        publish(departure);
}

void Sender::carry(const DeparturePtr &departure)
{
    const SendWish &wish = departure->wish;
    departure->step = m_record.courier->send(
        wish.id, {.draft = departure->report.draft, .after = wish.askedAfter()}, departure->context,
        [departure, warnings = departure->report.warnings](Result<SendReport> outcome) {
            if (outcome)
                outcome->warnings = warnings;
            finish(*departure, std::move(outcome));
        });
}

void Sender::publish(const DeparturePtr &departure)
{
    departure->left = m_now();
    departure->step = m_transport.publish(
        departure->report.draft, departure->context,
        [this, departure](Result<PublishReceipt> outcome) { takeAnswer(departure, outcome); });
}

void Sender::takeAnswer(const DeparturePtr &departure, Result<PublishReceipt> &outcome)
{
    SendReport &report = departure->report;
    report.took = std::chrono::milliseconds(departure->left.msecsTo(m_now()));
    if (outcome)
        report.receipt = *std::move(outcome);
    else
        report.error = std::move(outcome).error();
    finish(*departure, std::move(report));
}

PreflightView Sender::view(const QDateTime &now, const SendWish &wish) const
{
    const ClockSkew &skew = m_transport.skew();
    return {.capabilities = m_transport.capabilities(),
            .now = skew.toServer(now),
            .skew = skew.interval(),
            .isDueRelative = wish.after.has_value(),
            .acceptsSkew = wish.acceptsSkew};
}

void Sender::finish(Departure &departure, Result<SendReport> outcome)
{
    departure.stop.reset();
    departure.done(std::move(outcome));
}

Draft Sender::settled(const SendWish &wish, const QDateTime &at) const
{
    Draft draft = wish.draft;
    if (wish.after)
        draft.due = m_transport.skew().toServer(at).addMSecs(wish.after->count());
    return draft;
}

} // namespace TMinus
