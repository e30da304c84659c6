// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace TMinus {

/// Whether the one at the other end of @p socket has closed its side; takes nothing of what it sent.
bool hasPeerLeft(qintptr socket);

/// Acknowledges at once what came through @p socket, where the system can be told so. Without it,
/// senders that write a request in pieces wait 40 ms for our acknowledgement. Of a request that is
/// here whole the reply itself is one, and costs no packet of its own.
void acknowledgeQuickly(qintptr socket);

} // namespace TMinus
