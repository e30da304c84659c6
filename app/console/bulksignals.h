// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>

namespace TMinus {

/// What the thread that looks at rows and the one that waits for it tell each other meanwhile.
struct BulkSignals
{
    std::atomic_bool stop = false;  ///< nobody wants the rest
    std::atomic<qint64> looked = 0; ///< rows looked at so far
};

} // namespace TMinus
