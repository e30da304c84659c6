// SPDX-License-Identifier: Apache-2.0
#include "timeline/zoomstack.h"

#include <cstdlib>

namespace TMinus {

namespace {

constexpr qsizetype most = 100;
constexpr qint64 panTogether = 1000;

} // namespace

void ZoomStack::push(const TimeRange &left, qint64 now, Step step)
{
    m_forward.clear();
    const bool goesOn = step == Step::Pan && m_lastPan && !m_back.isEmpty()
        && std::llabs(now - *m_lastPan) <= panTogether;
    m_lastPan = step == Step::Pan ? std::optional(now) : std::nullopt;
    if (goesOn || (!m_back.isEmpty() && m_back.last() == left))
        return;
    m_back.append(left);
    if (m_back.size() > most)
        m_back.removeFirst();
}

std::optional<TimeRange> ZoomStack::back(const TimeRange &here)
{
    m_lastPan.reset();
    if (m_back.isEmpty())
        return std::nullopt;
    m_forward.append(here);
    return m_back.takeLast();
}

std::optional<TimeRange> ZoomStack::forward(const TimeRange &here)
{
    m_lastPan.reset();
    if (m_forward.isEmpty())
        return std::nullopt;
    m_back.append(here);
    return m_forward.takeLast();
}

} // namespace TMinus
