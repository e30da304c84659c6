// SPDX-License-Identifier: Apache-2.0
#include "broker/polls.h"

namespace TMinus {

PollId Polls::add(Poll poll)
{
    poll.id = ++m_last;
    m_byTopic[poll.topic].insert(poll.id);
    m_deadlines.emplace(poll.deadline, poll.id);
    m_polls.emplace(poll.id, std::move(poll));
    return m_last;
}

std::optional<Poll> Polls::take(PollId id)
{
    const auto found = m_polls.find(id);
    if (found == m_polls.end())
        return std::nullopt;
    Poll poll = std::move(found->second);
    m_polls.erase(found);
    m_byTopic[poll.topic].erase(id);
    const auto [first, last] = m_deadlines.equal_range(poll.deadline);
    for (auto at = first; at != last; ++at) {
        if (at->second == id) {
            m_deadlines.erase(at);
            break;
        }
    }
    return poll;
}

std::vector<PollId> Polls::waitingOn(const TopicState *topic) const
{
    const auto found = m_byTopic.find(topic);
    if (found == m_byTopic.end())
        return {};
    return {found->second.begin(), found->second.end()};
}

const Poll *Polls::find(PollId id) const
{
    const auto found = m_polls.find(id);
    return found == m_polls.end() ? nullptr : &found->second;
}

std::vector<Poll> Polls::takeOverdue(Poll::Clock::time_point now)
{
    std::vector<Poll> overdue;
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now)
        overdue.push_back(*take(m_deadlines.begin()->second));
    return overdue;
}

std::optional<Poll::Clock::time_point> Polls::nextDeadline() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(m_deadlines.begin()->first);
}

} // namespace TMinus
