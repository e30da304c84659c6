// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/acknowledger.h"
#include "console/arrival.h"
#include "console/consumercosts.h"

#include <QMap>

namespace TMinus {

/// When a message that came is acknowledged.
enum class AckPolicy {
    Manual,       ///< when the operator says so, row by row
    AfterViewing, ///< when its details were opened
    Automatic,    ///< as soon as it came
};

/// One delivery, as an acknowledgement names it.
struct Delivery
{
    QString topic = {};
    QString group = {};
    QString messageId = {};
    QString handle = {};
    bool operator==(const Delivery &) const = default;
};

/// What a session needs from outside beside the transport.
struct ConsumerSessionTools
{
    /// Keeps what came, and calls back once that is done: nobody hears of a message, and none is
    /// acknowledged, before. The callback is called on this thread and at most once.
    using Keeper = std::function<void(const QList<Arrival> &, std::function<void()>)>;
    ConsumerTools consumer = {};
    Keeper keep = {}; ///< none: nothing is kept
};

/// One consumer as an operator works with it: it polls, acknowledges by its policy or on demand,
/// and counts what that costs. The transport must outlive it.
class ConsumerSession final : public QObject
{
    Q_OBJECT

public:
    ConsumerSession(Transport &transport, const Guard &guard, ConsumerSessionTools tools = {},
                    QObject *parent = nullptr);
    ~ConsumerSession() override;

    /// Starts polling; what stands in the way is reported by failed().
    void start(const ConsumerWish &wish, AckPolicy policy);
    void stop();
    const ConsumerWish &wish() const { return m_wish; }
    Consumer::State state() const { return m_consumer.state(); }
    /// When the first poll that failed is tried again, while all wait for that; else none.
    std::optional<QDateTime> retryAt() const;
    AckPolicy policy() const { return m_policy; }
    /// Counts for what comes from now on.
    void setPolicy(AckPolicy policy) { m_policy = policy; }
    const ConsumerCosts &costs() const { return m_costs; }
    /// Who polls: for those who write down what it does.
    Consumer &consumer() { return m_consumer; }

    /// Acknowledges @p deliveries in their order, as many in a request as the transport takes.
    void acknowledge(const QList<Delivery> &deliveries);
    /// The operator has seen this one: acknowledges it where that is the policy.
    void view(const Delivery &delivery);
    /// Commits or rolls back one half message.
    void settle(const Delivery &delivery, SettleRequest::Decision decision);

Q_SIGNALS:
    /// It is about to start with @p wish.
    void starting(const TMinus::ConsumerWish &wish);
    /// It is about to go, and its consumer with it.
    void ending();
    /// Messages of one topic came, and are kept.
    void arrived(const QList<TMinus::Arrival> &arrivals);
    /// The acknowledgement of these is on its way.
    void acknowledging(const QList<TMinus::Delivery> &deliveries);
    /// A commit or a rollback is on its way.
    void settling(const TMinus::Delivery &delivery, TMinus::SettleRequest::Decision decision);
    /// What became of one of them.
    void settled(const TMinus::AckVerdict &verdict);
    /// What became of a commit or a rollback.
    void decided(const TMinus::SettleRequest &request, const QString &messageId,
                 const TMinus::AckVerdict &verdict);
    /// All of one wish are settled.
    void acknowledged(const TMinus::AckReport &report);
    /// State, next try or costs are others.
    void changed();
    /// Something that the operator should read: a topic was given up, part of a reply was damaged,
    /// the wish was wrong. Errors: those of Consumer::failed().
    void failed(const QString &topic, const TMinus::Error &error);

private:
    struct Round;
    void takeBatch(const QString &topic, const ConsumeBatch &batch);
    void take(const QList<Arrival> &arrivals);
    void takeFailure(const QString &topic, const Error &error,
                     std::chrono::milliseconds retryAfter);
    void takeVerdicts(const std::shared_ptr<Round> &round, const AckRequest &request,
                      const Result<AckReport> &outcome);

    ConsumerTools m_tools;
    ConsumerSessionTools::Keeper m_keep;
    Acknowledger m_acknowledger;
    Consumer m_consumer;
    ConsumerWish m_wish;
    AckPolicy m_policy = AckPolicy::Manual;
    ConsumerCosts m_costs;
    QMap<QString, QDateTime> m_retries; ///< of topics that wait after a failure
};

} // namespace TMinus
