// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/transport.h"

#include <QPointer>

#include <deque>

namespace TMinus {

/// One call that a FakeTransport has not answered yet.
template<typename Request, typename T>
struct OpenCall
{
    Request request = {};
    QPointer<QObject> context = {};
    Callback<T> done = {};
    std::shared_ptr<std::function<void()>> stop = {};
};

/// The calls of one kind: what was asked, and the answers a test gives.
template<typename Request, typename T>
class CallLine final
{
public:
    /// Everything that was ever asked, in its order.
    QList<Request> asked = {};
    int aborted = 0;

    PendingReply ask(const Request &request, QObject *context, Callback<T> done)
    {
        asked.append(request);
        m_open.push_back({request, context, std::move(done), {}});
        m_open.back().stop = std::make_shared<std::function<void()>>([this] { ++aborted; });
        return PendingReply(m_open.back().stop);
    }
    /// How many wait for an answer.
    qsizetype open() const { return static_cast<qsizetype>(m_open.size()); }
    /// Answers the oldest open call, at once.
    void answer(Result<T> outcome)
    {
        auto call = std::move(m_open.front());
        m_open.pop_front();
        call.stop.reset();
        if (call.context)
            call.done(std::move(outcome));
    }

private:
    std::deque<OpenCall<Request, T>> m_open;
};

/// A transport without a wire: it notes what is asked and answers when the test says so.
class FakeTransport final : public Transport
{
public:
    Capabilities can = {};
    ClockSkew known = {};
    CallLine<Draft, PublishReceipt> publishes;
    CallLine<ConsumeRequest, ConsumeBatch> polls;
    CallLine<AckRequest, QList<AckVerdict>> acks;
    CallLine<SettleRequest, AckVerdict> settles;
    CallLine<QString, ProbeReport> probes; ///< by topic

    const Capabilities &capabilities() const override { return can; }
    const ClockSkew &skew() const override { return known; }
    PendingReply publish(const Draft &draft, QObject *context,
                         Callback<PublishReceipt> done) override
    {
        return publishes.ask(draft, context, std::move(done));
    }
    PendingReply consume(const ConsumeRequest &request, QObject *context,
                         Callback<ConsumeBatch> done) override
    {
        return polls.ask(request, context, std::move(done));
    }
    PendingReply acknowledge(const AckRequest &request, QObject *context,
                             Callback<QList<AckVerdict>> done) override
    {
        return acks.ask(request, context, std::move(done));
    }
    PendingReply settleHalf(const SettleRequest &request, QObject *context,
                            Callback<AckVerdict> done) override
    {
        return settles.ask(request, context, std::move(done));
    }
    PendingReply probe(const QString &topic, const QString &, QObject *context,
                       Callback<ProbeReport> done) override
    {
        return probes.ask(topic, context, std::move(done));
    }
};

/// A clock that stands still until it is turned.
class HandClock final
{
public:
    QDateTime now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);
    /// The clock as the code under test reads it.
    std::function<QDateTime()> face()
    {
        return [this] { return now; };
    }
    /// Makes @p skew know that the server's clock is @p ahead of this one, within 200 ms.
    void setServerAhead(ClockSkew &skew, std::chrono::milliseconds ahead) const
    {
        // Two replies, one just before and one just after a full second of the server's clock.
        const QDateTime server = now.addMSecs(ahead.count());
        const qint64 second = server.toSecsSinceEpoch();
        const auto ours = [ahead](qint64 ms) {
            return QDateTime::fromMSecsSinceEpoch(ms - ahead.count(), Qt::UTC);
        };
        const auto date = [](qint64 s) { return QDateTime::fromSecsSinceEpoch(s, Qt::UTC); };
        skew.observe(ours(second * 1000 - 100), ours(second * 1000 - 100), date(second - 1));
        skew.observe(ours(second * 1000 + 100), ours(second * 1000 + 100), date(second));
    }
};

/// Timers that run when the test says so.
class HandTimer final
{
public:
    /// The pauses that were asked for, in their order.
    QList<std::chrono::milliseconds> pauses = {};
    /// The timer as the code under test calls it.
    auto face()
    {
        return
            [this](std::chrono::milliseconds pause, QObject *context, std::function<void()> then) {
                pauses.append(pause);
                m_waiting.push_back({context, std::move(then)});
            };
    }
    /// Lets the oldest one run out.
    void fire()
    {
        auto [context, then] = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (context)
            then();
    }
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }

private:
    std::deque<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
};

} // namespace TMinus
