// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
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

    /// @p commit and @p done are called on the writer's own thread, @p done after each @p commit.
    GroupWriter(Commit commit, Done done)
        : m_commit(std::move(commit))
        , m_done(std::move(done))
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

private:
    void run()
    {
        for (;;) {
            std::vector<Job> jobs;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_isEnding || !m_queue.empty(); });
                if (m_queue.empty())
                    return;
                jobs.swap(m_queue);
            }
            Result<void> result = m_commit(jobs);
            m_done(std::move(jobs), std::move(result));
        }
    }

    Commit m_commit;
    Done m_done;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_queue; ///< under m_mutex
    bool m_isEnding = false;  ///< under m_mutex
    std::thread m_thread;     ///< last: it starts when all the rest is there
};

} // namespace TMinus
