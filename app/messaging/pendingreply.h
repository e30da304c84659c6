// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace TMinus {

/// Called once, from the event loop: never inside the call that started the work, and not at all
/// once the context given with it has died.
template<typename T>
using Callback = std::function<void(Result<T>)>;

/// A request under way. A handle that goes away aborts nothing.
class PendingReply final
{
public:
    PendingReply() = default;
    /// @p stop gives the work up; it is kept alive by the work itself, not by this handle.
    explicit PendingReply(std::weak_ptr<std::function<void()>> stop)
        : m_stop(std::move(stop))
    {}
    /// True until the callback has been called.
    bool isPending() const { return !m_stop.expired(); }
    /// Gives up: the callback still comes, with ErrorKind::Canceled. Nothing happens when it is over.
    void abort() const
    {
        if (const auto stop = m_stop.lock())
            (*stop)();
    }

private:
    std::weak_ptr<std::function<void()>> m_stop;
};

/// Gives @p outcome to @p done from the event loop, unless @p context dies before. The work counts
/// as pending until then for whoever holds @p stop.
template<typename T>
void answerLater(QObject *context, std::shared_ptr<std::function<void()>> stop, Callback<T> done,
                 Result<T> outcome)
{
    QMetaObject::invokeMethod(
        context,
        [stop = std::move(stop), done = std::move(done), outcome = std::move(outcome)]() mutable {
            stop.reset();
            done(std::move(outcome));
        },
        Qt::QueuedConnection);
}

/// The same for work that was over before it began.
template<typename T>
PendingReply answerLater(QObject *context, Callback<T> done, Result<T> outcome)
{
    const auto stop = std::make_shared<std::function<void()>>([] {});
    answerLater(context, stop, std::move(done), std::move(outcome));
    return PendingReply(stop);
}

} // namespace TMinus
