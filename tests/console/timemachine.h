// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/callafter.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>
#include <vector>

namespace TMinus {

/// Timers on a clock that a test turns: they run in their order as time passes, and not while the
/// computer sleeps.
class TimeMachine final
{
public:
    /// Turns @p now. @p settle lets what else is under way come to rest at each instant.
    TimeMachine(QDateTime &now, std::function<void()> settle)
        : m_now(now)
        , m_settle(std::move(settle))
    {}
    CallAfter face()
    {
        return
            [this](std::chrono::milliseconds pause, QObject *context, std::function<void()> then) {
                m_timers.push_back({m_elapsed + pause.count(), context, std::move(then)});
            };
    }
    /// Lets time pass.
    void pass(std::chrono::milliseconds span)
    {
        const qint64 end = m_elapsed + span.count();
        m_settle();
        while (runNext(end)) {}
        turn(end - m_elapsed);
        m_settle();
    }
    /// The computer sleeps, or somebody sets the clock: timers know nothing of it.
    void jump(std::chrono::milliseconds span) { m_now = m_now.addMSecs(span.count()); }

private:
    struct Timer
    {
        qint64 at;
        QPointer<QObject> context;
        std::function<void()> then;
    };
    bool runNext(qint64 end)
    {
        const auto next = std::ranges::min_element(m_timers, {}, &Timer::at);
        if (next == m_timers.end() || next->at > end)
            return false;
        const Timer timer = std::move(*next);
        m_timers.erase(next);
        turn(timer.at - m_elapsed);
        if (timer.context)
            timer.then();
        m_settle();
        return true;
    }
    void turn(qint64 ms)
    {
        m_elapsed += ms;
        m_now = m_now.addMSecs(ms);
    }

    QDateTime &m_now;
    std::function<void()> m_settle;
    qint64 m_elapsed = 0;
    std::vector<Timer> m_timers;
};

} // namespace TMinus
