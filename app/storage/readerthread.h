// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/readertask.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace TMinus {

/// One thread that reads a file through a Reader of its own, one task at a time, in the order in
/// which they were posted. A task can be given up: one that waits never runs, one that runs is
/// interrupted. Reader has `void interrupt()`, callable from any thread.
template<typename Reader>
class ReaderThread final
{
public:
    using Task = ReaderTask<Reader>;
    using Open = std::function<Result<std::unique_ptr<Reader>>()>;
    using Done = std::function<void(std::unique_ptr<Task>)>;

    /// @p open is called on the thread before the first task, and again while it fails; @p done
    /// takes each task back, on the thread.
    ReaderThread(Open open, Done done)
        : m_open(std::move(open))
        , m_done(std::move(done))
        , m_thread([this] { run(); })
    {}
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;
    /// Gives up what runs and what waits, then ends.
    ~ReaderThread()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isEnding = true;
            if (m_current && m_reader)
                m_reader->interrupt();
        }
        m_wake.notify_one();
        m_thread.join();
    }
    /// Queues @p task; called from any thread.
    void post(std::unique_ptr<Task> task)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_queue.push_back(std::move(task));
        }
        m_wake.notify_one();
    }
    /// Ends the task with that ticket early, with Canceled; nothing happens when it is over.
    void giveUp(int ticket)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_current && m_current->ticket == ticket) {
            if (m_reader)
                m_reader->interrupt();
            return;
        }
        const auto waiting = std::find_if(m_queue.begin(), m_queue.end(),
                                          [&](const auto &task) { return task->ticket == ticket; });
        if (waiting == m_queue.end())
            return;
        m_canceled.push_back(std::move(*waiting));
        m_queue.erase(waiting);
        m_wake.notify_one();
    }

private:
    static Error canceled() { return {.kind = ErrorKind::Canceled}; }

    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock,
                        [this] { return m_isEnding || !m_queue.empty() || !m_canceled.empty(); });
            while (!m_canceled.empty())
                finish(lock, m_canceled, canceled());
            if (m_isEnding) {
                while (!m_queue.empty())
                    finish(lock, m_queue, canceled());
                return;
            }
            if (!m_queue.empty())
                runFirst(lock);
        }
    }
    void finish(std::unique_lock<std::mutex> &lock, std::deque<std::unique_ptr<Task>> &from,
                const Error &error)
    {
        std::unique_ptr<Task> task = std::move(from.front());
        from.pop_front();
        lock.unlock();
        task->fail(error);
        m_done(std::move(task));
        lock.lock();
    }
    void runFirst(std::unique_lock<std::mutex> &lock)
    {
        m_current = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        const Result<void> ready = beReady();
        if (ready)
            m_current->run(*m_reader);
        else
            m_current->fail(ready.error());
        lock.lock();
        // Only now: whoever holds the lock and sees a current task may interrupt it.
        std::unique_ptr<Task> task = std::move(m_current);
        lock.unlock();
        m_done(std::move(task));
        lock.lock();
    }
    Result<void> beReady()
    {
        if (m_reader)
            return {};
        auto opened = m_open();
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        const std::scoped_lock lock(m_mutex);
        m_reader = std::move(*opened);
        return {};
    }

    Open m_open;
    Done m_done;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Task>> m_queue;    ///< under m_mutex
    std::deque<std::unique_ptr<Task>> m_canceled; ///< under m_mutex
    std::unique_ptr<Task> m_current;              ///< changed under m_mutex
    std::unique_ptr<Reader> m_reader;             ///< changed under m_mutex
    bool m_isEnding = false;                      ///< under m_mutex
    std::thread m_thread;                         ///< last: it starts when all the rest is there
};

} // namespace TMinus
