// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "console/pace.h"

namespace TMinus {

/// How fast an outbox may hand over: so many a second by its own clock. A jump of that clock costs,
/// or gives, no more than a pace may save up.
class OutboxPace final
{
public:
    /// @p perSecond 0: no limit.
    OutboxPace(int perSecond, Now now);

    /// Forgets who has to wait.
    void begin() { m_isWaitedFor = false; }
    /// Whether one more may go, which then counts as gone; otherwise it waits.
    bool take();
    /// How long to wait, at least @p pause.
    std::chrono::milliseconds pauseOf(std::chrono::milliseconds pause) const;

private:
    Pace::Clock::time_point instant() const;

    Now m_now;
    Pace m_pace;
    bool m_isWaitedFor = false;
};

} // namespace TMinus
