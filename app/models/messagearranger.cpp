// SPDX-License-Identifier: Apache-2.0
#include "models/messagearranger.h"

namespace TMinus {

MessageArranger::MessageArranger(std::function<void(const Answer &)> deliver)
    : m_answers([deliver = std::move(deliver)](const std::deque<Answer> &answers) {
        for (const Answer &answer : answers)
            deliver(answer);
    })
{}

MessageArranger::~MessageArranger()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_isObsolete = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void MessageArranger::ask(Wish wish)
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    {
        const std::lock_guard lock(m_mutex);
        m_wish = std::move(wish);
        m_isObsolete = true;
    }
    m_wake.notify_one();
}

void MessageArranger::work()
{
    for (;;) {
        std::optional<Wish> wish;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isOver || m_wish; });
            if (m_isOver)
                return;
            wish.swap(m_wish);
            m_isObsolete = false;
        }
        answer(*wish);
    }
}

void MessageArranger::answer(const Wish &wish)
{
    const auto post = [&](std::vector<quint32> order, bool isWhole) {
        m_answers.post({wish.number, wish.rows.end, std::move(order), isWhole});
    };
    auto order = arranged(wish.rows, wish.arrangement, m_isObsolete,
                          [&](std::vector<quint32> first) { post(std::move(first), false); });
    if (!m_isObsolete)
        post(std::move(order), true);
}

} // namespace TMinus
