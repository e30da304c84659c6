// SPDX-License-Identifier: Apache-2.0
#include "load.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <string>
#include <string_view>

namespace asio = boost::asio;
using asio::ip::tcp;
using Socket = asio::basic_stream_socket<tcp, asio::io_context::executor_type>;
using Clock = std::chrono::steady_clock;

namespace {

/// What the connections of one load share.
struct Run
{
    const LoadPlan &plan;
    asio::io_context context{1};
    LoadResult result = {};
    Clock::time_point end = {};
    qint64 started = 0;

    bool isOver() const
    {
        return Clock::now() >= end || (plan.most > 0 && started >= plan.most)
            || (plan.isEnough && plan.isEnough());
    }
};

class Connection final : public std::enable_shared_from_this<Connection>
{
public:
    explicit Connection(Run &run)
        : m_run(run)
        , m_socket(run.context)
    {
        m_socket.connect({asio::ip::address_v4::loopback(), run.plan.port});
        m_socket.set_option(tcp::no_delay(true));
    }
    void next()
    {
        if (m_run.isOver())
            return;
        ++m_run.started;
        m_request = m_run.plan.request();
        m_since = Clock::now();
        asio::async_write(m_socket,
                          asio::buffer(m_request.constData(), std::size_t(m_request.size())),
                          [self = shared_from_this()](const auto &error, std::size_t) {
                              if (!error)
                                  self->read();
                          });
    }

private:
    void read()
    {
        m_socket.async_read_some(asio::buffer(m_chunk),
                                 [self = shared_from_this()](const auto &error, std::size_t size) {
                                     if (error)
                                         ++self->m_run.result.failures;
                                     else
                                         self->take(std::string_view(self->m_chunk.data(), size));
                                 });
    }
    /// Most replies come in one piece: those are never copied.
    void take(std::string_view piece)
    {
        if (m_reply.empty() && isWhole(piece))
            return finish(piece);
        m_reply.append(piece);
        if (!isWhole(m_reply))
            return read();
        finish(m_reply);
    }
    static bool isWhole(std::string_view reply)
    {
        static constexpr std::string_view length = "Content-Length: ";
        const std::size_t head = reply.find("\r\n\r\n");
        if (head == std::string_view::npos)
            return false;
        const std::size_t at = reply.find(length);
        std::size_t body = 0;
        if (at < head)
            std::from_chars(reply.data() + at + length.size(), reply.data() + head, body);
        return reply.size() >= head + 4 + body;
    }
    void finish(std::string_view reply)
    {
        LoadResult &result = m_run.result;
        const std::chrono::duration<double, std::milli> took = Clock::now() - m_since;
        result.milliseconds.push_back(took.count());
        ++result.requests;
        int status = 0;
        std::from_chars(reply.data() + 9, reply.data() + 12, status);
        if (status == 404)
            ++result.empty;
        else if (status >= 300)
            ++result.failures;
        if (m_run.plan.replied)
            m_run.plan.replied(QByteArray::fromRawData(reply.data(), qsizetype(reply.size())));
        m_reply.clear();
        next();
    }

    Run &m_run;
    Socket m_socket;
    QByteArray m_request;
    std::string m_reply;
    std::array<char, 65536> m_chunk{};
    Clock::time_point m_since;
};

} // namespace

LoadResult runLoad(const LoadPlan &plan)
{
    Run run{.plan = plan};
    std::vector<std::shared_ptr<Connection>> connections;
    for (int i = 0; i < plan.connections; ++i)
        connections.push_back(std::make_shared<Connection>(run));
    const auto start = Clock::now();
    run.end = start + plan.length;
    for (const auto &connection : connections)
        connection->next();
    connections.clear();
    run.context.run();
    run.result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return run.result;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}
