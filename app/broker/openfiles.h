// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

/// How many connections this process can keep open, at most @p wanted: raises its own limit on open
/// files as far as the system lets it, and leaves some for everything else.
int possibleConnections(int wanted);

} // namespace TMinus
