// SPDX-License-Identifier: Apache-2.0
#include "console/pace.h"

#include <algorithm>
#include <cmath>

namespace TMinus {

using namespace std::chrono_literals;

Pace::Pace(int perSecond, Clock::time_point now)
    : m_perSecond(perSecond)
    , m_most(std::max(1.0, perSecond / 10.0))
    , m_room(1)
    , m_last(now)
{}

double Pace::roomAt(Clock::time_point now) const
{
    const std::chrono::duration<double> gone = now - m_last;
    return std::min(m_most, m_room + std::max(0.0, gone.count()) * m_perSecond);
}

qint64 Pace::take(qint64 wanted, Clock::time_point now)
{
    if (m_perSecond == 0)
        return wanted;
    m_room = roomAt(now);
    m_last = now;
    const qint64 taken = std::min(wanted, static_cast<qint64>(m_room));
    m_room -= static_cast<double>(taken);
    return taken;
}

std::chrono::milliseconds Pace::untilNext(Clock::time_point now) const
{
    if (m_perSecond == 0)
        return 0ms;
    const double missing = 1 - roomAt(now);
    return missing <= 0
        ? 0ms
        : std::chrono::milliseconds(static_cast<qint64>(std::ceil(missing / m_perSecond * 1000)));
}

} // namespace TMinus
