// SPDX-License-Identifier: Apache-2.0
#include "broker/httpsession.h"

#include "broker/httphead.h"
#include "broker/oddreply.h"
#include "broker/peersocket.h"

#include <boost/asio/write.hpp>
#include <boost/beast/core/buffers_suffix.hpp>
#include <boost/beast/http/read.hpp>

namespace TMinus {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr std::size_t firstRead = 4096;
constexpr std::size_t readAhead = 64 << 10; // beside a head; a body leaves the buffer as it comes
constexpr std::chrono::milliseconds glance{100}; // at a client behind a pipelined request

} // namespace

HttpSession::HttpSession(Socket socket, std::shared_ptr<HttpShared> shared)
    : m_stream(std::move(socket))
    , m_shared(std::move(shared))
    , m_buffer(std::size_t(m_shared->limits.header) + readAhead)
{
    m_shared->sessions.insert(this);
}

HttpSession::~HttpSession()
{
    releaseBody();
    m_shared->sessions.erase(this);
}

void HttpSession::start()
{
    boost::system::error_code ignored;
    m_stream.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    m_stream.socket().non_blocking(true, ignored);
    waitForRequest();
}

void HttpSession::refuse(const Error &error)
{
    write(m_shared->handler.refuse(error), false);
}

void HttpSession::close()
{
    if (m_isAnswering)
        return;
    closeSocket();
}

/// The time between two requests is counted apart from the time that a request may take.
void HttpSession::waitForRequest()
{
    m_isAnswering = false;
    if (m_shared->isClosing)
        return close();
    if (m_buffer.size() > 0)
        return readHead();
    if (m_buffer.capacity() > firstRead)
        m_buffer.shrink_to_fit(); // a large request needs its room only once
    m_stream.expires_after(m_shared->limits.idle);
    m_stream.async_read_some(m_buffer.prepare(firstRead),
                             [self = shared_from_this()](const Code &error, std::size_t size) {
                                 if (error)
                                     return;
                                 self->m_buffer.commit(size);
                                 self->readHead();
                             });
}

/// What is here already is read at once: most requests come in one piece, and each wait for more
/// costs a timer and a turn of the loop.
void HttpSession::readHead()
{
    m_parser.emplace();
    limit(*m_parser, m_shared->limits);
    Code read;
    m_parser->eager(true);
    m_buffer.consume(m_parser->put(m_buffer.data(), read));
    m_parser->eager(false);
    if (read && read != http::error::need_more)
        return fail(read);
    if (m_parser->is_header_done())
        return onHead({});
    m_stream.expires_after(m_shared->limits.head);
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](const Code &error, std::size_t) { self->onHead(error); });
}

void HttpSession::onHead(const Code &error)
{
    if (error)
        return fail(error);
    ++m_turn;
    m_keepsAlive = m_parser->keep_alive();
    const auto expected = m_parser->get()[http::field::expect];
    if (!beast::iequals(expected, "100-continue"))
        return readBody();
    static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(m_stream, asio::buffer(goOn),
                      [self = shared_from_this()](const Code &failed, std::size_t) {
                          if (!failed)
                              self->readBody();
                      });
}

void HttpSession::readBody()
{
    chargeBody();
    if (m_parser->is_done())
        return serve();
    resumeBody();
}

void HttpSession::resumeBody()
{
    m_isReading = true;
    ++m_shared->reading;
    m_stream.expires_after(m_shared->limits.read);
    readSome();
}

void HttpSession::readSome()
{
    acknowledgeQuickly(qintptr(m_stream.socket().native_handle()));
    http::async_read_some(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](const Code &error, std::size_t) { self->onBody(error); });
}

void HttpSession::onBody(const Code &error)
{
    if (error)
        return fail(error);
    chargeBody();
    if (m_parser->is_done())
        return serve();
    m_isFavoured || m_shared->bodies > 0 ? readSome() : pauseBody();
}

/// Only what is here takes room: somebody who announces much and sends nothing stops nobody.
void HttpSession::chargeBody()
{
    const auto here = static_cast<qsizetype>(m_parser->get().body().size());
    m_shared->bodies -= here - m_charged;
    m_charged = here;
}

/// Waits in line for room.
void HttpSession::pauseBody()
{
    endBody();
    m_shared->queue.push_back(shared_from_this());
    resumeOthers();
}

/// Those in line go on while there is room. When all wait, the first goes on all the same, to its
/// end: or nobody ever would. Were it to wait again, all would grow in turn.
void HttpSession::resumeOthers()
{
    while (!m_shared->isClosing && !m_shared->queue.empty()
           && (m_shared->bodies > 0 || m_shared->reading == 0)) {
        const auto first = m_shared->queue.front();
        m_shared->queue.pop_front();
        first->m_isFavoured = m_shared->bodies <= 0;
        first->resumeBody();
    }
}

void HttpSession::endBody()
{
    m_isFavoured = false;
    if (std::exchange(m_isReading, false))
        --m_shared->reading;
}

/// Says what is wrong when the other side still listens; a lost connection has no listener.
void HttpSession::fail(const Code &error)
{
    if (const auto complaint = complaintOf(error))
        return refuse(*complaint);
    closeSocket();
}

HttpRequest HttpSession::takeRequest()
{
    HttpRequest request = requestOf(*m_parser);
    m_isHead = m_parser->get().method() == http::verb::head;
    m_parser.reset();
    return request;
}

void HttpSession::serve()
{
    endBody();
    m_isAnswering = true;
    m_stream.expires_never();
    // Nothing else keeps the session while it waits for its answer.
    auto answered = [self = shared_from_this(), turn = m_turn](const HttpReply &reply,
                                                               const ReplyManner &manner) {
        self->answer(turn, reply, manner);
    };
    const quint64 turn = m_turn;
    auto cancel = m_shared->handler.handle(takeRequest(), std::move(answered));
    if (!cancel || turn != m_turn || !m_isAnswering)
        return;
    m_cancel = std::move(cancel);
    m_buffer.shrink_to_fit();
    watchPeer();
}

/// A client that is made to wait may go away: then nothing must be handed out to it.
void HttpSession::watchPeer()
{
    m_stream.socket().async_wait(asio::ip::tcp::socket::wait_read,
                                 [weak = weak_from_this(), turn = m_turn](const Code &error) {
                                     const auto self = weak.lock();
                                     if (!self || error || self->m_turn != turn || !self->m_cancel)
                                         return;
                                     hasPeerLeft(qintptr(self->m_stream.socket().native_handle()))
                                         ? self->partFromPeer()
                                         : self->watchPeerLater();
                                 });
}

/// Its next request is here already, so the socket is readable all the time: look now and then.
void HttpSession::watchPeerLater()
{
    m_watch.emplace(m_stream.get_executor(), glance);
    m_watch->async_wait([weak = weak_from_this(), turn = m_turn](const Code &error) {
        const auto self = weak.lock();
        if (self && !error && self->m_turn == turn && self->m_cancel)
            self->watchPeer();
    });
}

/// It may have closed only its own side: it hears that there is nothing, and gets nothing.
void HttpSession::partFromPeer()
{
    const auto self = shared_from_this(); // the poll that is canceled held it
    write(std::exchange(m_cancel, {})(), false);
}

void HttpSession::answer(quint64 turn, const HttpReply &reply, const ReplyManner &manner)
{
    if (turn != m_turn || !m_stream.socket().is_open())
        return;
    m_cancel = {};
    if (manner.isUsual())
        write(reply, m_keepsAlive && !m_shared->isClosing);
    else
        answerOddly(reply, manner);
}

/// Something goes wrong on purpose.
void HttpSession::answerOddly(const HttpReply &reply, const ReplyManner &manner)
{
    ++m_turn;
    if (manner.isHeldBack)
        return waitForPeerToLeave();
    ReplyManner own = manner;
    const std::string head = headOf(reply, m_keepsAlive);
    const std::string whole =
        head + (std::exchange(m_isHead, false) ? std::string() : reply.body.toStdString());
    if (own.cutAfter && *own.cutAfter < 0)
        own.cutAfter = static_cast<qsizetype>(whole.size() / 2);
    m_stream.expires_never();
    std::make_shared<OddReply<Stream>>(m_stream, whole, own,
                                       [self = shared_from_this()](bool isWhole) {
                                           self->onWritten(isWhole && self->m_keepsAlive);
                                       })
        ->send();
}

/// A request that is never answered keeps its connection until the other side gives up.
void HttpSession::waitForPeerToLeave()
{
    m_stream.socket().async_wait(
        asio::ip::tcp::socket::wait_read, [self = shared_from_this()](const Code &error) {
            if (!error && hasPeerLeft(qintptr(self->m_stream.socket().native_handle())))
                self->closeSocket();
        });
}

void HttpSession::closeSocket()
{
    boost::system::error_code ignored;
    m_stream.socket().close(ignored);
}

void HttpSession::write(const HttpReply &reply, bool keepAlive)
{
    ++m_turn;
    m_isAnswering = true;
    m_head = headOf(reply, keepAlive);
    m_body = m_isHead ? QByteArray() : reply.body;
    m_isHead = false;
    const ReplyBuffers buffers{asio::buffer(m_head),
                               asio::buffer(m_body.constData(), std::size_t(m_body.size()))};
    const std::size_t sent = sendAtOnce(buffers);
    if (sent == asio::buffer_size(buffers))
        return onWritten(keepAlive);
    beast::buffers_suffix rest(buffers);
    rest.consume(sent);
    m_stream.expires_after(m_shared->limits.write);
    asio::async_write(m_stream, rest,
                      [self = shared_from_this(), keepAlive](const Code &error, std::size_t) {
                          self->onWritten(keepAlive && !error);
                      });
}

/// As much as the socket takes without waiting. With another request here already the loop gets its
/// turn first: many of them answered in one another would fill the stack.
std::size_t HttpSession::sendAtOnce(const ReplyBuffers &buffers)
{
    Code ignored; // the write of the rest meets it again
    return m_buffer.size() > 0 ? 0 : m_stream.socket().write_some(buffers, ignored);
}

void HttpSession::onWritten(bool keepAlive)
{
    m_body = {};
    releaseBody();
    if (keepAlive)
        return waitForRequest();
    m_isAnswering = false;
    boost::system::error_code ignored;
    m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    closeSocket();
}

/// Gives the room back.
void HttpSession::releaseBody()
{
    endBody();
    m_shared->bodies += std::exchange(m_charged, 0);
    resumeOthers();
}

} // namespace TMinus
