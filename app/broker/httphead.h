// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mqhttp/httpmessage.h"

#include <string>

namespace TMinus {

/// Status line and headers of @p reply, with Content-Length and Connection, blank line included.
/// Names keep their spelling: PROTOCOL.md section 18.1.
std::string headOf(const HttpReply &reply, bool keepAlive);

} // namespace TMinus
