// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/replymanner.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <functional>
#include <memory>
#include <string>

namespace TMinus {

/// Sends one reply in an odd manner: late, drop by drop, cut off. Lives as long as it takes.
template<typename Stream>
class OddReply final : public std::enable_shared_from_this<OddReply<Stream>>
{
public:
    /// @p done is told whether all of it went out; it keeps the connection alive.
    OddReply(Stream &stream, std::string bytes, const ReplyManner &manner,
             std::function<void(bool isWhole)> done)
        : m_stream(stream)
        , m_bytes(std::move(bytes))
        , m_manner(manner)
        , m_done(std::move(done))
        , m_timer(stream.get_executor())
        , m_isCut(manner.cutAfter && std::size_t(*manner.cutAfter) < m_bytes.size())
    {
        if (m_isCut)
            m_bytes.resize(std::size_t(*manner.cutAfter));
    }
    /// Begins; once.
    void send() { after(m_manner.latency); }

private:
    static constexpr std::chrono::milliseconds drop{100};

    void after(std::chrono::milliseconds rest)
    {
        m_timer.expires_after(rest);
        m_timer.async_wait([self = this->shared_from_this()](const auto &error) {
            error ? self->m_done(false) : self->writeSome();
        });
    }
    void writeSome()
    {
        const std::size_t rest = m_bytes.size() - m_sent;
        if (m_manner.isDropped || rest == 0)
            return m_done(!m_manner.isDropped && !m_isCut);
        const std::size_t size = m_manner.bytesPerSecond ? std::min(rest, dropSize()) : rest;
        boost::asio::async_write(
            m_stream, boost::asio::buffer(m_bytes.data() + m_sent, size),
            [self = this->shared_from_this()](const auto &error, std::size_t sent) {
                self->m_sent += sent;
                error ? self->m_done(false) : self->goOn();
            });
    }
    void goOn() { m_manner.bytesPerSecond ? after(drop) : writeSome(); }
    std::size_t dropSize() const
    {
        return std::size_t(std::max<qsizetype>(1, *m_manner.bytesPerSecond * drop.count() / 1000));
    }

    Stream &m_stream;
    std::string m_bytes;
    ReplyManner m_manner;
    std::function<void(bool)> m_done;
    boost::asio::steady_timer m_timer;
    bool m_isCut;
    std::size_t m_sent = 0;
};

} // namespace TMinus
