// SPDX-License-Identifier: Apache-2.0
#include "broker/peersocket.h"

#include <winsock2.h>

namespace TMinus {

bool hasPeerLeft(qintptr socket)
{
    WSAPOLLFD peer{.fd = static_cast<SOCKET>(socket), .events = POLLRDNORM, .revents = 0};
    if (::WSAPoll(&peer, 1, 0) <= 0)
        return false; // nothing has come, the end neither
    if ((peer.revents & POLLERR) != 0)
        return true;
    char byte = 0;
    return ::recv(peer.fd, &byte, 1, MSG_PEEK) <= 0; // does not wait: something is there
}

void acknowledgeQuickly(qintptr)
{
    // Windows acknowledges the second packet at once and has no way to ask for the first.
}

} // namespace TMinus
