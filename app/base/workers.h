// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"

#include <QPointer>
#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace TMinus {

/// A few threads for what takes time and touches nothing but values: files, large texts, sorting.
/// CONTRACT.md section 1.
class Workers final
{
public:
    /// One thread less than there are cores, 1 to 4.
    Workers()
        : m_answers([](std::deque<std::function<void()>> answers) {
            for (const auto &answer : answers)
                answer();
        })
    {
        m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 4));
    }
    /// Waits for what runs; what has not begun is dropped, and so are answers that did not come yet.
    ~Workers()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    /// Runs @p work on one of the threads; @p done is called with what it gives, once, from the
    /// event loop of the thread that made the workers, unless @p context has died by then.
    template<typename Work, typename Done>
    void run(QObject *context, Work work, Done done)
    {
        m_pool.start([this, work = std::move(work), done = std::move(done),
                      guard = QPointer<QObject>(context)]() mutable {
            m_answers.post([done = std::move(done), guard, value = work()]() mutable {
                if (guard)
                    done(std::move(value));
            });
        });
    }

private:
    Mailbox<std::function<void()>> m_answers;
    QThreadPool m_pool; ///< last: its threads end first
};

} // namespace TMinus
