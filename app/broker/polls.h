// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/topicstate.h"
#include "messaging/pendingreply.h"
#include "messaging/requests.h"

#include <map>
#include <set>
#include <unordered_map>

namespace TMinus {

using PollId = quint64; ///< 0: none

/// A consume that may be held until something comes.
struct Poll
{
    using Clock = std::chrono::steady_clock;
    PollId id = 0;
    TopicState *topic = nullptr;
    int group = 0;
    ConsumeMode mode = ConsumeMode::Plain;
    TagFilter filter = {};
    int count = 1;
    Clock::time_point deadline = {}; ///< not the sandbox's clock: that one can be turned
    Callback<QList<ReceivedMessage>> done = {};
};

/// The consumes that are being held, in the order in which they came.
class Polls final
{
public:
    /// Holds it, and numbers it.
    PollId add(Poll poll);
    /// Takes it out; nothing when it is not there any more.
    std::optional<Poll> take(PollId id);
    /// Those that wait on @p topic.
    std::vector<PollId> waitingOn(const TopicState *topic) const;
    /// Null when it is not held.
    const Poll *find(PollId id) const;
    /// The ones whose time is up, taken out.
    std::vector<Poll> takeOverdue(Poll::Clock::time_point now);
    /// When the first one's time is up; nothing while none is held.
    std::optional<Poll::Clock::time_point> nextDeadline() const;
    /// Polls that are held.
    int size() const { return static_cast<int>(m_polls.size()); }

private:
    std::unordered_map<PollId, Poll> m_polls;
    std::unordered_map<const TopicState *, std::set<PollId>> m_byTopic;
    std::multimap<Poll::Clock::time_point, PollId> m_deadlines;
    PollId m_last = 0;
};

} // namespace TMinus
