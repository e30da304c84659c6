// SPDX-License-Identifier: Apache-2.0
#include "broker/peersocket.h"

#include <cerrno>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#ifdef __linux__
#include <netinet/tcp.h>
#endif

namespace TMinus {

bool hasPeerLeft(qintptr socket)
{
    pollfd peer{.fd = static_cast<int>(socket), .events = POLLIN, .revents = 0};
#ifdef POLLRDHUP
    peer.events |= POLLRDHUP; // also behind bytes that nobody has read yet
    constexpr short gone = POLLRDHUP | POLLHUP | POLLERR;
#else
    constexpr short gone = POLLHUP | POLLERR;
#endif
    if (::poll(&peer, 1, 0) > 0 && (peer.revents & gone) != 0)
        return true;
    char byte = 0;
    const auto size = ::recv(peer.fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return size == 0 || (size < 0 && errno != EAGAIN && errno != EWOULDBLOCK);
}

void acknowledgeQuickly([[maybe_unused]] qintptr socket)
{
#ifdef __linux__
    const int on = 1;
    ::setsockopt(static_cast<int>(socket), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#endif
}

} // namespace TMinus
