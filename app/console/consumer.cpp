// SPDX-License-Identifier: Apache-2.0
#include "console/consumer.h"

#include <algorithm>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostTopics = 8;
/// A service that answers empty polls at once must not be asked again and again without a breath.
constexpr std::chrono::milliseconds breath = 1s;
/// How long a topic may wait for its first message while others wait for their turn.
constexpr std::chrono::seconds turn = 1s;

} // namespace

/// The poll of one topic.
struct Consumer::Poll : std::enable_shared_from_this<Consumer::Poll>
{
    enum class Phase { Open, Waiting, BackingOff, Over }; // Waiting: for room
    Poll(const QString &itsTopic, const Backoff::Jitter &jitter)
        : topic(itsTopic)
        , backoff(jitter)
    {}
    const QString topic;
    Backoff backoff;
    Phase phase = Phase::Waiting;
    int count = 0; ///< what the open request asks for
    QDateTime asked = {};
    PendingReply reply = {};
};

Consumer::Consumer(Transport &transport, Guard guard, ConsumerTools tools, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_guard(std::move(guard))
    , m_tools(std::move(tools))
{}

Consumer::~Consumer() = default;

void Consumer::start(const ConsumerWish &wish)
{
    stop();
    m_wish = wish;
    m_taken = 0;
    m_polls.clear();
    if (const auto error = objection()) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed({}, *error, 0ms); }, Qt::QueuedConnection);
        return;
    }
    for (const QString &topic : std::as_const(m_wish.topics))
        m_polls.push_back(std::make_shared<Poll>(topic, m_tools.jitter));
    setState(State::Polling);
    askWhereRoomIs();
}

void Consumer::stop()
{
    for (const auto &poll : m_polls) {
        poll->phase = Poll::Phase::Over;
        poll->reply.abort();
    }
    setState(State::Stopped);
}

std::optional<Error> Consumer::objection() const
{
    if (const auto permit = m_guard.permit(Guard::Deed::Poll); !permit)
        return permit.error();
    const auto wrong = [](const QString &text) {
        return Error{.kind = ErrorKind::InvalidArgument, .message = text};
    };
    const Capabilities &can = m_transport.capabilities();
    if (m_wish.topics.isEmpty() || m_wish.topics.size() > mostTopics)
        return wrong(tr("A consumer asks for 1 to %1 topics.").arg(mostTopics));
    if (m_wish.group.isEmpty())
        return wrong(tr("A consumer needs a group. Name the one that it belongs to."));
    if (!can.batch.contains(m_wish.batch))
        return wrong(
            tr("A batch holds %1 to %2 messages.").arg(can.batch.least).arg(can.batch.most));
    if (!can.wait.contains(m_wish.wait))
        return wrong(tr("A poll waits %1 to %2 seconds.")
                         .arg(can.wait.least.count())
                         .arg(can.wait.most.count()));
    if (m_wish.mode == ConsumeMode::Half && !m_wish.tags.isEmpty())
        return wrong(tr("Half messages cannot be chosen by tag. Leave the tags out."));
    return std::nullopt;
}

void Consumer::ask(Poll &poll)
{
    poll.phase = Poll::Phase::Waiting;
    poll.count = 0;
    const auto kept = poll.shared_from_this();
    if (const auto mine = std::ranges::find(m_polls, kept); mine != m_polls.end())
        std::rotate(mine, mine + 1, m_polls.end()); // whoever waits longer goes first
    askWhereRoomIs();
}

void Consumer::askWhereRoomIs()
{
    const auto polls = m_polls; // asking may change them
    for (const auto &poll : polls) {
        if (poll->phase == Poll::Phase::Waiting && room() > 0)
            askNow(*poll);
    }
}

void Consumer::askNow(Poll &poll)
{
    poll.phase = Poll::Phase::Open;
    poll.asked = m_tools.now();
    poll.count = room();
    const bool isCrowded = m_wish.limit && m_polls.size() > 1;
    const ConsumeRequest request{.topic = poll.topic,
                                 .group = m_wish.group,
                                 .mode = m_wish.mode,
                                 .tags = m_wish.tags,
                                 .count = poll.count,
                                 .wait = isCrowded ? std::min(m_wish.wait, turn) : m_wish.wait};
    const auto kept = poll.shared_from_this();
    poll.reply = m_transport.consume(
        request, this, [this, kept](const Result<ConsumeBatch> &got) { takeAnswer(*kept, got); });
}

void Consumer::askLater(Poll &poll, std::chrono::milliseconds pause)
{
    const auto kept = poll.shared_from_this();
    m_tools.after(pause, this, [this, kept] {
        if (kept->phase == Poll::Phase::Over)
            return;
        ask(*kept);
        updateState();
    });
}

void Consumer::takeAnswer(Poll &poll, const Result<ConsumeBatch> &outcome)
{
    const bool isOver = poll.phase == Poll::Phase::Over;
    poll.count = 0;
    if (outcome && (!outcome->messages.isEmpty() || outcome->damage))
        return takeBatch(poll, *outcome);
    if (isOver)
        return;
    if (outcome)
        return takeNothing(poll, outcome->requestId);
    if (outcome.error().code == u"MessageNotExist"_s)
        return takeNothing(poll, outcome.error().requestId);
    takeFailure(poll, outcome.error());
}

void Consumer::takeBatch(Poll &poll, const ConsumeBatch &batch)
{
    poll.backoff.reset();
    m_taken += batch.messages.size();
    Q_EMIT received(poll.topic, batch);
    if (m_wish.limit && m_taken >= *m_wish.limit)
        stop();
    if (poll.phase != Poll::Phase::Over)
        ask(poll);
}

void Consumer::takeNothing(Poll &poll, const QString &requestId)
{
    poll.backoff.reset();
    const std::chrono::milliseconds held(poll.asked.msecsTo(m_tools.now()));
    Q_EMIT nothingCame(poll.topic, requestId);
    if (poll.phase == Poll::Phase::Over)
        return;
    if (held < 0ms || held >= breath)
        return ask(poll);
    askLater(poll, breath - held);
    askWhereRoomIs();
}

void Consumer::takeFailure(Poll &poll, const Error &error)
{
    if (!isWorthRetry(error)) {
        poll.phase = Poll::Phase::Over;
        askWhereRoomIs();
        Q_EMIT failed(poll.topic, error, 0ms);
        return updateState();
    }
    poll.phase = Poll::Phase::BackingOff;
    const auto pause = poll.backoff.next();
    askLater(poll, pause);
    askWhereRoomIs();
    updateState();
    Q_EMIT failed(poll.topic, error, pause);
}

/// How many messages one more request may ask for, so that all together stay within the limit.
int Consumer::room() const
{
    if (!m_wish.limit)
        return m_wish.batch;
    qint64 left = *m_wish.limit - m_taken;
    for (const auto &poll : m_polls)
        left -= poll->phase == Poll::Phase::Open ? poll->count : 0;
    return static_cast<int>(std::clamp<qint64>(left, 0, m_wish.batch));
}

void Consumer::updateState()
{
    const auto isIn = [this](Poll::Phase phase) {
        return std::ranges::any_of(m_polls, [phase](const auto &p) { return p->phase == phase; });
    };
    if (isIn(Poll::Phase::Open) || isIn(Poll::Phase::Waiting))
        setState(State::Polling);
    else
        setState(isIn(Poll::Phase::BackingOff) ? State::BackingOff : State::Stopped);
}

void Consumer::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace TMinus
