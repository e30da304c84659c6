// SPDX-License-Identifier: Apache-2.0
// Consuming, and what time does by itself.
#include "broker/engine.h"

#include "mqhttp/errorcodes.h"

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr int slice = 2000;          // messages that become visible before others get a turn
constexpr auto longestRest = 1000ms; // the computer's clock may jump
constexpr auto clearingEvery = 1h;

ConsumeMode modeOf(Operation operation)
{
    switch (operation) {
    case Operation::ConsumeOrdered:
        return ConsumeMode::Ordered;
    case Operation::ConsumeHalf:
        return ConsumeMode::Half;
    default:
        return ConsumeMode::Plain;
    }
}

} // namespace

PollId Engine::consume(const Consumption &consumption, Callback<QList<ReceivedMessage>> done)
{
    const Resource &resource = consumption.resource;
    const auto topic = topicFor(resource);
    if (!topic) {
        done(tl::unexpected<Error>(topic.error()));
        return 0;
    }
    Poll poll{.topic = *topic,
              .group = m_directory.consumingGroup(resource.instance, resource.group),
              .mode = modeOf(resource.operation),
              .filter = TagFilter(resource.tags),
              .count = resource.count,
              .deadline = Poll::Clock::now() + consumption.wait,
              .done = std::move(done)};
    if (poll.group == 0) {
        poll.done(serviceFailure(u"SubscriptionNotExist"_s));
        return 0;
    }
    const auto messages = serve(poll);
    const bool mayWait =
        consumption.wait > 0ms && (!m_options.pollLimit || m_polls.size() < *m_options.pollLimit);
    if (!messages.isEmpty() || !mayWait) {
        poll.done(messages);
        return 0;
    }
    return m_polls.add(std::move(poll));
}

void Engine::cancel(PollId poll)
{
    m_polls.take(poll);
}

GroupQueue &Engine::queueFor(TopicState &topic, int group)
{
    auto &queue = topic.queues[group];
    if (!queue)
        queue = std::make_unique<GroupQueue>(topic.log, m_options.redeliveries + 1);
    return *queue;
}

QList<ReceivedMessage> Engine::serve(const Poll &poll)
{
    if (poll.mode == ConsumeMode::Half)
        return m_dispenser.handOutHalves(poll);
    GroupQueue &queue = queueFor(*poll.topic, poll.group);
    const auto before = queue.nextEnd();
    auto messages = m_dispenser.handOut(poll, queue);
    if (const auto after = queue.nextEnd(); after && (!before || *after < *before))
        m_leaseEnds.emplace(*after, poll.topic->row.id, poll.group);
    return messages;
}

/// Looks whether a poll that is being held can be answered now. Of polls that want the same, the
/// first that finds nothing speaks for the rest.
void Engine::serveWaiting(TopicState &topic)
{
    std::set<std::tuple<int, ConsumeMode, QStringList>> empty;
    for (const PollId id : m_polls.waitingOn(&topic)) {
        const Poll *poll = m_polls.find(id);
        if (!poll)
            continue;
        const auto same = std::tuple(poll->group, poll->mode, poll->filter.tags());
        if (empty.contains(same))
            continue;
        const auto messages = serve(*poll);
        if (messages.isEmpty())
            empty.insert(same);
        else if (const auto taken = m_polls.take(id))
            taken->done(messages);
    }
}

void Engine::advance()
{
    const Instant moment = now();
    showDue(moment);
    endLeases(moment);
    giveUpHalves(moment);
    serveNews(moment);
    for (const Poll &poll : m_polls.takeOverdue(Poll::Clock::now()))
        poll.done(QList<ReceivedMessage>());
    if (moment >= m_nextClearing)
        dropOld(moment);
}

void Engine::serveNews(Instant moment)
{
    for (TopicState *topic : m_withHalves) {
        if (topic->halves.nextCheck().value_or(Instant::max()) <= moment)
            m_news.insert(topic);
    }
    for (TopicState *topic : std::exchange(m_news, {}))
        serveWaiting(*topic);
}

void Engine::showDue(Instant moment)
{
    for (int i = 0; i < slice && m_schedule.next().value_or(Instant::max()) <= moment; ++i) {
        const Schedule::Entry entry = m_schedule.take();
        TopicState &topic = *m_directory.topic(entry.topic);
        --topic.waiting;
        show(topic, {entry.sequence, entry.due, entry.tag, 0});
    }
}

void Engine::endLeases(Instant moment)
{
    while (!m_leaseEnds.empty() && std::get<Instant>(m_leaseEnds.top()) <= moment) {
        const auto [end, topicId, group] = m_leaseEnds.top();
        m_leaseEnds.pop();
        TopicState &topic = *m_directory.topic(topicId);
        GroupQueue &queue = queueFor(topic, group);
        StoreJob job;
        for (const GroupQueue::Lease &lease : queue.expire(moment)) {
            job.steps.emplace_back(deliveryOf(lease, {group, topicId}, DeliveryRow::State::Dead));
        }
        if (!job.steps.empty())
            m_ports.store(std::move(job));
        m_news.insert(&topic);
        watchLeases(queue, topic, group);
    }
}

void Engine::watchLeases(const GroupQueue &queue, const TopicState &topic, int group)
{
    if (const auto next = queue.nextEnd())
        m_leaseEnds.emplace(*next, topic.row.id, group);
}

void Engine::giveUpHalves(Instant moment)
{
    for (TopicState *topic : m_withHalves) {
        StoreJob job;
        for (const HalfRow &row : topic->halves.giveUp(moment))
            job.steps.emplace_back(DropMessage{row.sequence});
        if (!job.steps.empty())
            m_ports.store(std::move(job));
    }
    std::erase_if(m_withHalves, [](const TopicState *topic) { return topic->halves.size() == 0; });
}

/// Retention: what has been visible for three days goes.
void Engine::dropOld(Instant moment)
{
    m_nextClearing = moment + clearingEvery;
    const Instant before = moment - Limits::retention;
    for (const auto &[id, topic] : m_directory.topics()) {
        topic->log.dropBefore(before);
        for (const auto &[group, queue] : topic->queues)
            queue->trim();
    }
    m_ports.store({.steps = {DropBefore{before}}});
}

std::chrono::milliseconds Engine::nextWake() const
{
    const Instant moment = now();
    auto rest = std::chrono::milliseconds(longestRest);
    const auto shorten = [&](std::chrono::milliseconds by) { rest = std::clamp(by, 0ms, rest); };
    if (const auto due = m_schedule.next())
        shorten(*due - moment);
    if (!m_leaseEnds.empty())
        shorten(std::get<Instant>(m_leaseEnds.top()) - moment);
    if (!m_news.empty())
        return 0ms;
    for (const TopicState *topic : m_withHalves) {
        // A check that is due already waits for somebody who asks.
        if (const auto check = topic->halves.nextCheck(); check && *check > moment)
            shorten(*check - moment);
    }
    if (const auto deadline = m_polls.nextDeadline())
        shorten(std::chrono::ceil<std::chrono::milliseconds>(*deadline - Poll::Clock::now()));
    return rest;
}

SandboxStatus Engine::status() const
{
    SandboxStatus status{.polls = m_polls.size()};
    for (const auto &[id, topic] : m_directory.topics()) {
        status.topics.append({.instance = topic->row.instance,
                              .name = topic->row.name,
                              .type = topic->row.type,
                              .waiting = topic->waiting,
                              .stored = topic->log.size(),
                              .half = topic->halves.size()});
        for (const auto &[group, queue] : topic->queues) {
            status.groups.append({.instance = topic->row.instance,
                                  .topic = topic->row.name,
                                  .name = m_directory.groupName(group),
                                  .ready = queue->ready(),
                                  .leased = queue->leased(),
                                  .dead = queue->dead()});
        }
    }
    return status;
}

} // namespace TMinus
