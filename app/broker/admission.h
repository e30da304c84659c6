// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "broker/records.h"
#include "messaging/message.h"

namespace TMinus {

/// Whether a topic of @p type takes @p draft at @p now: sizes, times, and the kind of message.
/// Errors: Service with InvalidArgument. PROTOCOL.md sections 8.3, 10, 14 and 16.
Result<void> admit(const Draft &draft, TopicType type, Instant now);

} // namespace TMinus
