// SPDX-License-Identifier: Apache-2.0
#include "broker/httpserver.h"

#include "broker/httpsession.h"
#include "broker/openfiles.h"
#include "mqhttp/errorcodes.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

namespace TMinus {

namespace asio = boost::asio;
using asio::ip::tcp;
using Socket = HttpSession::Socket;
using Acceptor = asio::basic_socket_acceptor<tcp, asio::io_context::executor_type>;

namespace {

constexpr std::chrono::milliseconds breather{100}; // when the computer has no more sockets for us

} // namespace

class HttpServer::Private
{
public:
    Private(IoLoop &loop, HttpHandler &handler, const HttpLimits &limits)
        : acceptor(loop.context())
        , pause(loop.context())
        , shared(std::make_shared<HttpShared>(HttpShared{.handler = handler, .limits = limits}))
    {
        shared->bodies = limits.allBodies;
        shared->limits.connections = possibleConnections(limits.connections);
    }

    void accept()
    {
        acceptor.async_accept([this](const boost::system::error_code &error, Socket socket) {
            if (error == asio::error::operation_aborted || !acceptor.is_open())
                return;
            if (error)
                return rest();
            take(std::move(socket));
            accept();
        });
    }

    void take(Socket socket)
    {
        const bool isFull = std::ssize(shared->sessions) >= shared->limits.connections;
        const auto session = std::make_shared<HttpSession>(std::move(socket), shared);
        if (isFull)
            session->refuse(serviceError(u"QpsLimitExceeded"_s, u"Too many connections."_s));
        else
            session->start();
    }

    void rest()
    {
        pause.expires_after(breather);
        pause.async_wait([this](const boost::system::error_code &error) {
            if (!error)
                accept();
        });
    }

    Acceptor acceptor;
    asio::steady_timer pause;
    std::shared_ptr<HttpShared> shared;
};

HttpServer::HttpServer(IoLoop &loop, HttpHandler &handler, const HttpLimits &limits)
    : d(std::make_unique<Private>(loop, handler, limits))
{}

HttpServer::~HttpServer()
{
    d->shared->isClosing = true; // sessions may outlive us for a moment
    d->shared->queue.clear();
}

Result<quint16> HttpServer::listen(const QString &address, quint16 port)
{
    boost::system::error_code error;
    const auto where = asio::ip::make_address(address.toStdString(), error);
    if (error)
        return failure(ErrorKind::InvalidArgument, QString::fromStdString(error.message()));
    const tcp::endpoint endpoint(where, port);
    d->acceptor.open(endpoint.protocol(), error);
    if (!error)
        d->acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        d->acceptor.bind(endpoint, error);
    if (!error)
        d->acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return failure(ErrorKind::Connect, QString::fromStdString(error.message()));
    d->accept();
    return d->acceptor.local_endpoint().port();
}

void HttpServer::close()
{
    boost::system::error_code ignored;
    d->acceptor.close(ignored);
    d->pause.cancel();
    d->shared->isClosing = true;
    d->shared->queue.clear();
    const auto sessions = d->shared->sessions; // closing one may take it out
    for (HttpSession *session : sessions)
        session->close();
}

int HttpServer::connections() const
{
    return static_cast<int>(d->shared->sessions.size());
}

qsizetype HttpServer::bodyBytes() const
{
    return d->shared->limits.allBodies - d->shared->bodies;
}

} // namespace TMinus
