// SPDX-License-Identifier: Apache-2.0
#include "console/consumersession.h"

#include "messaging/fate.h"

#include <QPointer>

#include <algorithm>

namespace TMinus {

/// The requests of one wish to acknowledge.
struct ConsumerSession::Round
{
    qsizetype open = 0;
    AckReport report = {};
};

namespace {

void keepNothing(const QList<Arrival> &, const std::function<void()> &then)
{
    then();
}

qint64 bytesOf(const QList<ReceivedMessage> &messages)
{
    qint64 bytes = 0;
    for (const ReceivedMessage &message : messages)
        bytes += message.body.size();
    return bytes;
}

Delivery deliveryOf(const Arrival &arrival)
{
    return {.topic = arrival.topic,
            .group = arrival.group,
            .messageId = arrival.message.messageId,
            .handle = arrival.message.receiptHandle};
}

/// The verdict on a handle whose request failed as a whole.
AckVerdict verdictOf(const QString &handle, const Error &error)
{
    const bool isUnknown = fateOf(error) == Fate::Unknown;
    return {.receiptHandle = handle,
            .state = isUnknown ? AckVerdict::State::Unknown : AckVerdict::State::Failed,
            .code = error.code,
            .message = error.message,
            .requestId = error.requestId};
}

/// One request for each topic and group, the handles in their order.
QList<AckRequest> requestsFor(const QList<Delivery> &deliveries)
{
    QList<AckRequest> requests;
    for (const Delivery &delivery : deliveries) {
        const auto same = std::ranges::find_if(requests, [&](const AckRequest &request) {
            return request.topic == delivery.topic && request.group == delivery.group;
        });
        if (same != requests.end())
            same->handles.append(delivery.handle);
        else
            requests.append({delivery.topic, delivery.group, {delivery.handle}});
    }
    return requests;
}

} // namespace

ConsumerSession::ConsumerSession(Transport &transport, const Guard &guard,
                                 ConsumerSessionTools tools, QObject *parent)
    : QObject(parent)
    , m_tools(tools.consumer)
    , m_keep(tools.keep ? std::move(tools.keep) : ConsumerSessionTools::Keeper(keepNothing))
    , m_acknowledger(transport, guard)
    , m_consumer(transport, guard, std::move(tools.consumer))
{
    connect(&m_consumer, &Consumer::received, this, &ConsumerSession::takeBatch);
    connect(&m_consumer, &Consumer::nothingCame, this,
            [this](const QString &topic, const QString &requestId) {
                m_costs.addEmptyPoll(requestId);
                m_retries.remove(topic);
                Q_EMIT changed();
            });
    connect(&m_consumer, &Consumer::failed, this, &ConsumerSession::takeFailure);
    connect(&m_consumer, &Consumer::stateChanged, this, &ConsumerSession::changed);
}

ConsumerSession::~ConsumerSession()
{
    Q_EMIT ending();
}

void ConsumerSession::start(const ConsumerWish &wish, AckPolicy policy)
{
    m_wish = wish;
    m_policy = policy;
    m_retries.clear();
    m_costs.begin(m_tools.now());
    Q_EMIT starting(wish);
    m_consumer.start(wish);
}

void ConsumerSession::stop()
{
    m_retries.clear();
    m_consumer.stop();
}

std::optional<QDateTime> ConsumerSession::retryAt() const
{
    if (state() != Consumer::State::BackingOff || m_retries.isEmpty())
        return std::nullopt;
    return *std::ranges::min_element(m_retries);
}

void ConsumerSession::takeBatch(const QString &topic, const ConsumeBatch &batch)
{
    m_retries.remove(topic);
    m_costs.addPoll(batch.requestId);
    m_costs.addMessages(batch.messages.size(), bytesOf(batch.messages), m_tools.now());
    if (!batch.messages.isEmpty()) {
        const QList<Arrival> arrivals = arrivalsOf(m_wish, topic, batch);
        const QPointer<ConsumerSession> self(this);
        m_keep(arrivals, [self, arrivals] {
            if (self)
                self->take(arrivals);
        });
    }
    if (batch.damage)
        Q_EMIT failed(topic, *batch.damage);
    Q_EMIT changed();
}

void ConsumerSession::take(const QList<Arrival> &arrivals)
{
    Q_EMIT arrived(arrivals);
    const bool isHalf = arrivals.first().mode == ConsumeMode::Half;
    if (m_policy != AckPolicy::Automatic || isHalf)
        return;
    QList<Delivery> deliveries;
    for (const Arrival &arrival : arrivals)
        deliveries.append(deliveryOf(arrival));
    acknowledge(deliveries);
}

void ConsumerSession::takeFailure(const QString &topic, const Error &error,
                                  std::chrono::milliseconds retryAfter)
{
    m_costs.addPoll(error.requestId);
    if (retryAfter > std::chrono::milliseconds::zero())
        m_retries.insert(topic, m_tools.now().addMSecs(retryAfter.count()));
    else
        Q_EMIT failed(topic, error);
    Q_EMIT changed();
}

void ConsumerSession::acknowledge(const QList<Delivery> &deliveries)
{
    if (deliveries.isEmpty())
        return;
    Q_EMIT acknowledging(deliveries);
    const QList<AckRequest> requests = requestsFor(deliveries);
    const auto round = std::make_shared<Round>(Round{.open = requests.size()});
    for (const AckRequest &request : requests) {
        m_acknowledger.acknowledge(request, this,
                                   [this, round, request](const Result<AckReport> &outcome) {
                                       takeVerdicts(round, request, outcome);
                                   });
    }
}

void ConsumerSession::takeVerdicts(const std::shared_ptr<Round> &round, const AckRequest &request,
                                   const Result<AckReport> &outcome)
{
    AckReport report = outcome.value_or(AckReport{});
    if (!outcome) {
        report.error = outcome.error();
        for (const QString &handle : request.handles)
            report.verdicts.append(verdictOf(handle, outcome.error()));
    }
    for (const AckVerdict &verdict : std::as_const(report.verdicts))
        Q_EMIT settled(verdict);
    round->report.verdicts += report.verdicts;
    if (!round->report.error)
        round->report.error = report.error;
    if (--round->open == 0)
        Q_EMIT acknowledged(round->report);
}

void ConsumerSession::view(const Delivery &delivery)
{
    if (m_policy == AckPolicy::AfterViewing && m_wish.mode != ConsumeMode::Half)
        acknowledge({delivery});
}

void ConsumerSession::settle(const Delivery &delivery, SettleRequest::Decision decision)
{
    Q_EMIT settling(delivery, decision);
    const SettleRequest request{delivery.topic, delivery.group, delivery.handle, decision};
    const auto take = [this, delivery, request](const Result<AckVerdict> &outcome) {
        AckReport report;
        if (outcome) {
            report.verdicts = {*outcome};
        } else {
            report.error = outcome.error();
            report.verdicts = {verdictOf(delivery.handle, outcome.error())};
        }
        Q_EMIT decided(request, delivery.messageId, report.verdicts.first());
        Q_EMIT settled(report.verdicts.first());
        Q_EMIT acknowledged(report);
    };
    m_acknowledger.settle(request, this, take);
}

} // namespace TMinus
