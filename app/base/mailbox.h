// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace TMinus {

/// Brings results from other threads to the one that made the mailbox: the first letter into an
/// empty box wakes that thread with one queued call that carries no data, and all letters that are
/// there by then are delivered together, in their order. Whoever posts must have ended before the
/// mailbox goes; letters that were not delivered by then go with it. CONTRACT.md section 1.
template<typename T>
class Mailbox final
{
public:
    /// @p deliver is called on the thread that made the mailbox, never with nothing.
    explicit Mailbox(std::function<void(std::deque<T>)> deliver)
        : m_deliver(std::move(deliver))
    {}
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;

    /// From any thread.
    void post(T letter)
    {
        const std::lock_guard lock(m_mutex);
        m_letters.push_back(std::move(letter));
        if (m_letters.size() == 1)
            QMetaObject::invokeMethod(
                &m_context, [this] { empty(); }, Qt::QueuedConnection);
    }

private:
    void empty()
    {
        std::deque<T> letters;
        {
            const std::lock_guard lock(m_mutex);
            letters.swap(m_letters);
        }
        m_deliver(std::move(letters));
    }

    std::function<void(std::deque<T>)> m_deliver;
    std::mutex m_mutex;
    std::deque<T> m_letters;
    QObject m_context; ///< takes the queued call, and with its end drops it
};

} // namespace TMinus
