// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace TMinus {

/// The sandbox's event loop with its one alarm. post() and stop() may be called from any thread,
/// the rest on the thread that runs it.
class IoLoop final
{
public:
    IoLoop();
    ~IoLoop();
    /// Runs until stop().
    void run();
    /// Has run() return.
    void stop();
    /// Has @p work done on the loop's thread.
    void post(std::function<void()> work);
    /// What happens when the alarm rings.
    void setAlarm(std::function<void()> ring);
    /// Has the alarm ring after @p rest at the latest: an earlier setting stays.
    void ringIn(std::chrono::milliseconds rest);
    /// Asio's side of it, for the HTTP server.
    boost::asio::io_context &context();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace TMinus
