// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace TMinus {

/// How many things may go when at most so many may go a second: what was not used within a tenth of
/// a second is lost, so nothing is caught up in a burst.
class Pace final
{
public:
    using Clock = std::chrono::steady_clock;

    /// @p perSecond 0: no limit.
    Pace(int perSecond, Clock::time_point now);
    /// How many may go at @p now, at most @p wanted; these count as gone.
    qint64 take(qint64 wanted, Clock::time_point now);
    /// How long until one more may go; 0 when it may at once.
    std::chrono::milliseconds untilNext(Clock::time_point now) const;

private:
    double roomAt(Clock::time_point now) const;

    double m_perSecond;
    double m_most; ///< what can be saved up
    double m_room;
    Clock::time_point m_last;
};

} // namespace TMinus
