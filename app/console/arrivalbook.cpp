// SPDX-License-Identifier: Apache-2.0
#include "console/arrivalbook.h"

#include <algorithm>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longestSleep = 30s; // so jumps of the clock are noticed
constexpr auto sweepEvery = 60s;
constexpr int sweepAtOnce = 200;

SeenFact factOf(const Arrival &arrival)
{
    return {.message = arrival.message,
            .topic = arrival.topic,
            .group = arrival.group,
            .isOrdered = arrival.mode == ConsumeMode::Ordered,
            .serverTime = arrival.serverTime};
}

} // namespace

LedgerFact decisionFact(const SettleRequest &request, const QString &messageId)
{
    const HalfDecision decision{.topic = request.topic,
                                .messageId = messageId,
                                .handle = request.handle,
                                .group = request.group};
    return request.decision == SettleRequest::Decision::Commit
        ? LedgerFact(CommittedFact{decision})
        : LedgerFact(RolledBackFact{decision});
}

/// Arrivals that are told together.
struct ArrivalBook::Batch
{
    qsizetype open = 0;
    QList<RecordedArrival> all = {};
    QList<RecordedArrival> recorded = {};
};

ArrivalBook::ArrivalBook(Courier &courier, CallAfter after, QObject *parent)
    : QObject(parent)
    , m_courier(courier)
    , m_after(std::move(after))
{}

ArrivalBook::~ArrivalBook() = default;

void ArrivalBook::follow(Consumer &consumer, const ConsumerWish &wish)
{
    unfollow(consumer);
    if (wish.mode == ConsumeMode::Half)
        return;
    m_watches[&consumer] = std::make_unique<ConsumerWatch>(consumer, wish, m_courier, m_after);
    connect(&consumer, &Consumer::received, this,
            [this, wish](const QString &topic, const ConsumeBatch &batch) {
                take(arrivalsOf(wish, topic, batch));
            });
}

void ArrivalBook::unfollow(Consumer &consumer)
{
    disconnect(&consumer, nullptr, this, nullptr);
    m_watches.erase(&consumer);
}

void ArrivalBook::take(const QList<Arrival> &arrivals)
{
    const auto batch = std::make_shared<Batch>();
    for (const Arrival &arrival : arrivals) {
        if (arrival.mode == ConsumeMode::Half)
            continue; // it waits for commit, nobody can see it yet
        ++batch->open;
        write(arrival, batch);
    }
}

void ArrivalBook::write(const Arrival &arrival, const std::shared_ptr<Batch> &batch)
{
    m_courier.scribe().write(m_courier.eventOf({}, factOf(arrival)), this,
                             [this, arrival, batch](const Result<AppendedEvent> &outcome) {
                                 takeRecorded(arrival, outcome, *batch);
                             });
}

void ArrivalBook::takeRecorded(const Arrival &arrival, const Result<AppendedEvent> &outcome,
                               Batch &batch)
{
    batch.all.append({.arrival = arrival});
    if (outcome) {
        batch.all.last().id = outcome->id;
        batch.all.last().source = outcome->source;
        batch.recorded.append(batch.all.last());
        m_leases.insert(arrival.message.nextConsumeTime,
                        {outcome->id, arrival.message.receiptHandle});
    }
    if (--batch.open > 0)
        return;
    Q_EMIT written(batch.all);
    if (batch.recorded.isEmpty())
        return;
    armExpiry();
    Q_EMIT recorded(batch.recorded);
    for (const RecordedArrival &one : std::as_const(batch.recorded)) {
        if (one.wasPlanned())
            Q_EMIT matched(one);
    }
}

void ArrivalBook::takeVerdicts(const QList<AckVerdict> &verdicts)
{
    for (const AckVerdict &verdict : verdicts) {
        if (verdict.state == AckVerdict::State::Unknown)
            continue; // it may come again: then its lease has ended
        const LedgerFact fact = verdict.state == AckVerdict::State::Acked
            ? LedgerFact(AckedFact{.handle = verdict.receiptHandle, .requestId = verdict.requestId})
            : LedgerFact(AckFailedFact{.handle = verdict.receiptHandle,
                                       .code = verdict.code,
                                       .text = verdict.message,
                                       .requestId = verdict.requestId});
        m_courier.scribe().write(m_courier.eventOf({}, fact), this, {});
        if (verdict.state == AckVerdict::State::Acked)
            m_leases.removeIf([&verdict](const auto &lease) {
                return lease.value().second == verdict.receiptHandle;
            });
    }
}

void ArrivalBook::takeDecision(const SettleRequest &request, const QString &messageId,
                               const AckVerdict &verdict)
{
    if (verdict.state != AckVerdict::State::Acked)
        return;
    const LedgerFact fact = decisionFact(request, messageId);
    m_courier.scribe().write(m_courier.eventOf({}, fact), this, {});
}

void ArrivalBook::start()
{
    sweep();
}

// Leases ---------------------------------------------------------------------------------------

void ArrivalBook::armExpiry()
{
    if (m_leases.isEmpty())
        return;
    const std::chrono::milliseconds left(m_courier.serverNow().msecsTo(m_leases.firstKey()));
    m_timer = std::make_unique<QObject>();
    m_after(std::clamp(left, 0ms, longestSleep), m_timer.get(), [this] { expireDue(); });
}

void ArrivalBook::expireDue()
{
    const QDateTime now = m_courier.serverNow();
    while (!m_leases.isEmpty() && m_leases.firstKey() <= now) {
        const auto [id, handle] = m_leases.first();
        m_leases.erase(m_leases.begin());
        expire(id, handle);
    }
    armExpiry();
}

void ArrivalBook::expire(const QString &id, const QString &handle)
{
    m_courier.ledger().append(m_courier.eventOf(id, LeaseExpiredFact{handle}), this,
                              [this, id, handle](const Result<AppendedEvent> &outcome) {
                                  if (outcome)
                                      Q_EMIT expired(id, handle);
                              });
}

/// Those that ended while nobody was there to see it.
void ArrivalBook::sweep()
{
    m_after(sweepEvery, this, [this] { sweep(); });
    const qint64 now = m_courier.serverNow().toMSecsSinceEpoch();
    const SqlCondition ended{.text = "m.state IN (7, 8) AND m.profile=? AND m.lease_end<?",
                             .values = {m_courier.place().profile, now}};
    m_courier.ledger().page({.condition = ended, .limit = sweepAtOnce}, this,
                            [this](const Result<LedgerPage> &page) {
                                if (!page)
                                    return;
                                for (const LedgerMessage &message : page->messages)
                                    sweepMessage(message.id);
                            });
}

void ArrivalBook::sweepMessage(const QString &id)
{
    m_courier.ledger().deliveries(
        id, this, [this, id](const Result<QList<LedgerDelivery>> &deliveries) {
            const QDateTime now = m_courier.serverNow();
            for (const LedgerDelivery &delivery : deliveries.value_or(QList<LedgerDelivery>())) {
                const bool isOpen = delivery.state == MessageState::Seen
                    || delivery.state == MessageState::AckFailed;
                if (isOpen && delivery.leaseEnd && *delivery.leaseEnd < now)
                    expire(id, delivery.handle);
            }
        });
}

} // namespace TMinus
