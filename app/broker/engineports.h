// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "broker/records.h"

#include <functional>

namespace TMinus {

/// What the engine needs from outside; tests give their own.
struct EnginePorts
{
    Now now = {}; ///< the sandbox's clock, offset included
    std::function<void(StoreJob)> store =
        {}; ///< StoreJob::done comes back later, on the engine's thread
    std::function<std::optional<Content>(Sequence)> read = {}; ///< from disk
    std::function<quint64()> random = {};                      ///< for receipt handles
};

} // namespace TMinus
