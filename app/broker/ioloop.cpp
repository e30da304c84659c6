// SPDX-License-Identifier: Apache-2.0
#include "broker/ioloop.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <optional>

namespace TMinus {

namespace asio = boost::asio;

class IoLoop::Private
{
public:
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> guard =
        asio::make_work_guard(context);
    asio::steady_timer alarm{context};
    std::optional<std::chrono::steady_clock::time_point> ringsAt;
    std::function<void()> ring;
};

IoLoop::IoLoop()
    : d(std::make_unique<Private>())
{}

IoLoop::~IoLoop() = default;

void IoLoop::run()
{
    d->context.run();
}

void IoLoop::stop()
{
    d->context.stop();
}

void IoLoop::post(std::function<void()> work)
{
    asio::post(d->context, std::move(work));
}

void IoLoop::setAlarm(std::function<void()> ring)
{
    d->ring = std::move(ring);
}

void IoLoop::ringIn(std::chrono::milliseconds rest)
{
    const auto when = std::chrono::steady_clock::now() + rest;
    if (d->ringsAt && *d->ringsAt <= when)
        return;
    d->ringsAt = when;
    d->alarm.expires_at(when);
    d->alarm.async_wait([this](const boost::system::error_code &error) {
        if (error)
            return;
        d->ringsAt.reset();
        d->ring();
    });
}

asio::io_context &IoLoop::context()
{
    return d->context;
}

} // namespace TMinus
