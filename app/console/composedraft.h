// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/message.h"
#include "timeline/whenchoice.h"

namespace TMinus {

/// A message as somebody is writing it: its time as it was chosen, and whether it is to wait here.
struct ComposeDraft
{
    Draft draft = {}; ///< without a due time: that is in when
    WhenChoice when = {};
    std::optional<std::chrono::milliseconds> hold = {}; ///< handed over so long before due
    bool operator==(const ComposeDraft &) const = default;
};

} // namespace TMinus
