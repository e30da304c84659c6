// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

#include "messaging/fate.h"

#include <algorithm>
#include <array>

namespace TMinus {

Exit worse(Exit one, Exit other)
{
    static constexpr std::array worstFirst{Exit::Unknown, Exit::Local, Exit::Unreached,
                                           Exit::Refused, Exit::Usage, Exit::Incomplete,
                                           Exit::Done};
    return std::min(std::ranges::find(worstFirst, one), std::ranges::find(worstFirst, other))[0];
}

Exit exitFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidArgument:
    case ErrorKind::ReadOnly:
    case ErrorKind::Unsupported:
        return Exit::Usage;
    case ErrorKind::Storage:
    case ErrorKind::Locked:
    case ErrorKind::KeyStore:
        return Exit::Local;
    case ErrorKind::MalformedReply:
        return Exit::Unknown; // it was answered, so it did leave
    case ErrorKind::Service:
        return fateOf(error) == Fate::Unknown ? Exit::Unknown : Exit::Refused;
    case ErrorKind::Name:
    case ErrorKind::Connect:
    case ErrorKind::Tls:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Canceled:
        return fateOf(error) == Fate::Unknown ? Exit::Unknown : Exit::Unreached;
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
