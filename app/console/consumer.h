// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/backoff.h"
#include "console/callafter.h"
#include "console/guard.h"
#include "messaging/transport.h"

#include <QObject>

#include <memory>
#include <vector>

namespace TMinus {

/// What a consumer asks for.
struct ConsumerWish
{
    QStringList topics = {}; ///< 1 to 8, one poll each
    QString group = {};
    ConsumeMode mode = ConsumeMode::Plain;
    QString tags = {};                ///< expression "a||b"; empty: all
    int batch = 16;                   ///< messages per poll, 1 to 16
    std::chrono::seconds wait{30};    ///< 0 to 30
    std::optional<qint64> limit = {}; ///< never more; several topics then take turns
    bool operator==(const ConsumerWish &) const = default;
};

/// What a consumer needs from outside beside the transport.
struct ConsumerTools
{
    Now now = systemNow();
    Backoff::Jitter jitter = Backoff::randomJitter();
    /// Calls back after a time unless the context dies before.
    CallAfter after = afterByTimer();
};

/// A stream of messages: one poll per topic, the next at once after an answer, later after a
/// failure. It acknowledges nothing. The transport must outlive it.
class Consumer final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Polling,    ///< at least one poll is open or about to be
        BackingOff, ///< all topics wait after a failure
    };
    Q_ENUM(State)

    Consumer(Transport &transport, Guard guard, ConsumerTools tools = {},
             QObject *parent = nullptr);
    ~Consumer() override;

    State state() const { return m_state; }
    /// Starts asking; what stands in the way is reported by failed(), and the state stays Stopped.
    void start(const ConsumerWish &wish);
    /// @p count of the messages that came do not count for the limit; called while received() tells
    /// of them.
    void passOver(qsizetype count) { m_taken -= count; }
    /// Gives the open polls up. What had been handed out all the same is still reported.
    void stop();

Q_SIGNALS:
    /// Messages of @p topic came; never an empty batch, but maybe only its damage.
    void received(const QString &topic, const TMinus::ConsumeBatch &batch);
    /// A poll ended and there was nothing to hand out.
    void nothingCame(const QString &topic, const QString &requestId);
    /// A poll failed; it is tried again after @p retryAfter. Zero: this topic was given up, since
    /// asking again cannot help. Wrong wishes come with an empty topic.
    /// Errors: InvalidArgument, ReadOnly, and those of Transport.
    void failed(const QString &topic, const TMinus::Error &error,
                std::chrono::milliseconds retryAfter);
    void stateChanged(TMinus::Consumer::State state);

private:
    struct Poll;

    std::optional<Error> objection() const;
    void ask(Poll &poll);
    void askWhereRoomIs();
    void askNow(Poll &poll);
    void askLater(Poll &poll, std::chrono::milliseconds pause);
    void takeAnswer(Poll &poll, const Result<ConsumeBatch> &outcome);
    void takeBatch(Poll &poll, const ConsumeBatch &batch);
    void takeNothing(Poll &poll, const QString &requestId);
    void takeFailure(Poll &poll, const Error &error);
    int room() const;
    void updateState();
    void setState(State state);

    Transport &m_transport;
    const Guard m_guard;
    ConsumerTools m_tools;
    ConsumerWish m_wish;
    qint64 m_taken = 0;
    State m_state = State::Stopped;
    std::vector<std::shared_ptr<Poll>> m_polls;
};

} // namespace TMinus
