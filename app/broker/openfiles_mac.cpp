// SPDX-License-Identifier: Apache-2.0
#include "broker/openfiles.h"

#include <algorithm>

#include <sys/resource.h>
#include <sys/sysctl.h>

namespace TMinus {

namespace {

constexpr rlim_t others = 128; // the store, libraries, the window that the sandbox may run in

/// What the kernel gives one process, whatever its own limits say: above it setrlimit() refuses.
rlim_t mostOfKernel(rlim_t otherwise)
{
    int most = 0;
    std::size_t size = sizeof most;
    if (::sysctlbyname("kern.maxfilesperproc", &most, &size, nullptr, 0) != 0 || most <= 0)
        return otherwise;
    return static_cast<rlim_t>(most);
}

} // namespace

int possibleConnections(int wanted)
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return wanted;
    const rlim_t needed = static_cast<rlim_t>(wanted) + others;
    if (files.rlim_cur < needed) { // 256 is usual, much less than one may have
        const rlim_t before = files.rlim_cur;
        files.rlim_cur = std::min({needed, files.rlim_max, mostOfKernel(before)});
        if (::setrlimit(RLIMIT_NOFILE, &files) != 0)
            files.rlim_cur = before;
    }
    const rlim_t possible = files.rlim_cur - std::min(others, files.rlim_cur / 2);
    return static_cast<int>(std::min(possible, static_cast<rlim_t>(wanted)));
}

} // namespace TMinus
