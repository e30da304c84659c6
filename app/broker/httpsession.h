// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/httphandler.h"
#include "broker/httpserver.h"
#include "broker/requestparser.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <array>
#include <deque>
#include <optional>
#include <unordered_set>

namespace TMinus {

class HttpSession;

/// What the connections of one server share.
struct HttpShared
{
    HttpHandler &handler;
    HttpLimits limits = {};
    std::unordered_set<HttpSession *> sessions = {};
    qsizetype bodies = 0; ///< bytes that bodies may still take
    int reading = 0;      ///< bodies that are being read and do not wait
    std::deque<std::shared_ptr<HttpSession>> queue = {}; ///< sessions whose body waits for room
    bool isClosing = false;
};

/// One connection: reads a request, has it answered, writes the reply, and again.
class HttpSession final : public std::enable_shared_from_this<HttpSession>
{
public:
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp,
                                                    boost::asio::io_context::executor_type>;

    HttpSession(Socket socket, std::shared_ptr<HttpShared> shared);
    HttpSession(const HttpSession &) = delete;
    HttpSession &operator=(const HttpSession &) = delete;
    ~HttpSession();
    /// Begins with the first request.
    void start();
    /// Says why it cannot be served, then closes.
    void refuse(const Error &error);
    /// Goes on with a body that had to wait for room.
    void resumeBody();
    /// Closes now when no answer is on its way.
    void close();

private:
    using Code = boost::system::error_code;
    using ReplyBuffers = std::array<boost::asio::const_buffer, 2>; ///< head, body

    void waitForRequest();
    void readHead();
    void onHead(const Code &error);
    void readBody();
    void readSome();
    void chargeBody();
    void pauseBody();
    void resumeOthers();
    void endBody();
    void onBody(const Code &error);
    void fail(const Code &error);
    void serve();
    void watchPeer();
    void watchPeerLater();
    void partFromPeer();
    void answer(quint64 turn, const HttpReply &reply, const ReplyManner &manner);
    void answerOddly(const HttpReply &reply, const ReplyManner &manner);
    void waitForPeerToLeave();
    void closeSocket();
    void write(const HttpReply &reply, bool keepAlive);
    std::size_t sendAtOnce(const ReplyBuffers &buffers);
    void onWritten(bool keepAlive);
    void releaseBody();
    HttpRequest takeRequest();

    /// The loop's own executor: an executor of any kind costs an allocation at every step.
    using Stream =
        boost::beast::basic_stream<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

    Stream m_stream;
    std::shared_ptr<HttpShared> m_shared;
    boost::beast::flat_buffer m_buffer;
    std::optional<RequestParser> m_parser;
    std::string m_head;
    QByteArray m_body;
    HttpHandler::Cancel m_cancel;
    std::optional<boost::asio::steady_timer> m_watch; ///< only behind a pipelined request
    qsizetype m_charged = 0;                          ///< bytes of the body that are here
    bool m_isReading = false;                         ///< a body, and not waiting for room
    bool m_isFavoured = false;                        ///< reads on although there is no room
    quint64 m_turn = 0; ///< number of the request; a late answer to another one is ignored
    bool m_isAnswering = false;
    bool m_keepsAlive = false;
    bool m_isHead = false;
};

} // namespace TMinus
