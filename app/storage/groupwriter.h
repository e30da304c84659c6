// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace TMinus {

/// One thread that writes in groups: it takes all that is queued, commits it in one go and then
/// tells what became of it. While it writes, the next group gathers. Hands over through std alone.
template<typename Job>
class GroupWriter final
{
public:
    using Commit = std::function<Result<void>(std::vector<Job> &)>;
    using Done = std::function<void(std::vector<Job>, Result<void>)>;
    /// What is to be done when nobody wants to write: after each commit, once nothing came for
    /// @p pause, again and again as long as @p work gives true. At once where it had to wait for
    /// @p longest, and once more before the end.
    struct Idle
    {
        std::function<bool(const GroupWriter &)> work = {};
        std::chrono::milliseconds pause{20};
        std::chrono::milliseconds longest{1000};
    };

    /// @p commit, @p done and the work of @p idle are called on the writer's own thread, @p done
    /// after each @p commit.
    GroupWriter(Commit commit, Done done)
        : GroupWriter(std::move(commit), std::move(done), Idle())
    {}
    GroupWriter(Commit commit, Done done, Idle idle)
        : m_commit(std::move(commit))
        , m_done(std::move(done))
        , m_idle(std::move(idle))
        , m_thread([this] { run(); })
    {}
    GroupWriter(const GroupWriter &) = delete;
    GroupWriter &operator=(const GroupWriter &) = delete;
    /// Writes what is queued, then ends.
    ~GroupWriter()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isEnding = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    /// Queues @p job; called from any thread.
    void post(Job job)
    {
        bool wasEmpty = false;
        {
            const std::scoped_lock lock(m_mutex);
            wasEmpty = m_queue.empty();
            m_queue.push_back(std::move(job));
        }
        if (wasEmpty)
            m_wake.notify_one();
    }

    /// Whether somebody waits for a commit: what is done meanwhile gives way.
    bool isWaitedFor() const
    {
        const std::scoped_lock lock(m_mutex);
        return !m_queue.empty();
    }

private:
    using Clock = std::chrono::steady_clock;

    bool hasToGoOn() const { return m_isEnding || !m_queue.empty(); }
    void run()
    {
        for (;;) {
            std::vector<Job> jobs;
            {
                std::unique_lock lock(m_mutex);
                beIdle(lock);
                m_wake.wait(lock, [this] { return hasToGoOn(); });
                if (m_queue.empty())
                    break;
                jobs.swap(m_queue);
            }
            Result<void> result = m_commit(jobs);
            m_done(std::move(jobs), std::move(result));
            if (m_idle.work && !m_idleSince)
                m_idleSince = Clock::now();
        }
        if (m_idleSince)
            m_idle.work(*this);
    }
    void beIdle(std::unique_lock<std::mutex> &lock)
    {
        bool isOverdue = m_idleSince && Clock::now() - *m_idleSince > m_idle.longest;
        if (m_idleSince && !isOverdue)
            m_wake.wait_for(lock, m_idle.pause, [this] { return hasToGoOn(); });
        while (m_idleSince && (std::exchange(isOverdue, false) || !hasToGoOn())) {
            lock.unlock();
            m_idleSince.reset();
            if (m_idle.work(*this))
                m_idleSince = Clock::now();
            lock.lock();
        }
    }

    Commit m_commit;
    Done m_done;
    Idle m_idle;
    std::optional<Clock::time_point> m_idleSince; ///< of the thread: there is work, since then
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_queue; ///< under m_mutex
    bool m_isEnding = false;  ///< under m_mutex
    std::thread m_thread;     ///< last: it starts when all the rest is there
};

} // namespace TMinus
