// SPDX-License-Identifier: Apache-2.0
#include "broker/openfiles.h"

namespace TMinus {

int possibleConnections(int wanted)
{
    return wanted; // a process may have 16 million handles, and sockets are not among its files
}

} // namespace TMinus
