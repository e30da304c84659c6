// SPDX-License-Identifier: Apache-2.0
#include "console/outboxpace.h"

#include <algorithm>

namespace TMinus {

OutboxPace::OutboxPace(int perSecond, Now now)
    : m_now(std::move(now))
    , m_pace(perSecond, instant())
{}

bool OutboxPace::take()
{
    const bool mayGo = m_pace.take(1, instant()) == 1;
    m_isWaitedFor = m_isWaitedFor || !mayGo;
    return mayGo;
}

std::chrono::milliseconds OutboxPace::pauseOf(std::chrono::milliseconds pause) const
{
    return m_isWaitedFor ? std::max(pause, m_pace.untilNext(instant())) : pause;
}

Pace::Clock::time_point OutboxPace::instant() const
{
    return Pace::Clock::time_point(std::chrono::milliseconds(m_now().toMSecsSinceEpoch()));
}

} // namespace TMinus
