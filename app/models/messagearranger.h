// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/mailbox.h"
#include "models/messagearrangement.h"

#include <condition_variable>
#include <thread>

namespace TMinus {

/// Arranges many rows on a thread of its own. A newer wish makes the older one obsolete.
class MessageArranger final
{
public:
    struct Wish
    {
        quint64 number = 0; ///< tells answers apart
        MessageSnapshot rows = {};
        MessageArrangement arrangement = {};
    };
    struct Answer
    {
        quint64 number = 0;
        quint32 end = 0; ///< of the rows that were looked at
        std::vector<quint32> order = {};
        bool isWhole = false; ///< else the first rows, and more is to come
    };

    /// @p deliver hears of answers on the thread that made the arranger.
    explicit MessageArranger(std::function<void(const Answer &)> deliver);
    ~MessageArranger();

    void ask(Wish wish);

private:
    void work();
    void answer(const Wish &wish);

    Mailbox<Answer> m_answers;
    std::mutex m_mutex; ///< holds what stands below
    std::condition_variable m_wake;
    std::optional<Wish> m_wish;
    bool m_isOver = false;
    std::atomic<bool> m_isObsolete = false;
    std::thread m_thread; ///< from the first wish on
};

} // namespace TMinus
