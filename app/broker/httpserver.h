// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/httphandler.h"
#include "broker/ioloop.h"

namespace TMinus {

/// How much strangers may take. CONTRACT.md section 10.
struct HttpLimits
{
    int connections = 4096;
    qsizetype header = 16 << 10;             ///< bytes, request line included
    qsizetype body = 32 << 20;               ///< bytes of one request
    qsizetype allBodies = 256 << 20;         ///< bytes that are here of all of them; the rest wait
    std::chrono::milliseconds idle{180'000}; ///< between two requests
    std::chrono::milliseconds head{20'000};  ///< from its first byte to its end
    std::chrono::milliseconds read{60'000};  ///< for a body
    std::chrono::milliseconds write{60'000}; ///< for a reply
};

/// HTTP/1.1 on Boost.Beast: reads requests whole, one at a time per connection, answers them, and
/// notices when somebody who waits has left. PROTOCOL.md sections 3.2 and 18.
class HttpServer final
{
public:
    HttpServer(IoLoop &loop, HttpHandler &handler, const HttpLimits &limits = {});
    ~HttpServer();
    /// Listens; gives the port. Errors: InvalidArgument (no such address), Connect (taken, forbidden).
    Result<quint16> listen(const QString &address, quint16 port);
    /// Takes no more connections and closes the ones that wait for nothing.
    void close();
    /// Connections that are open.
    int connections() const;
    /// Bytes that the bodies being read take.
    qsizetype bodyBytes() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace TMinus
