// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <chrono>
#include <functional>

namespace TMinus {

/// How long to wait after failures that follow one another: 2, 4, 8 … 60 s, each up to a fifth
/// longer or shorter, so that many clients do not come back together. CONTRACT.md section 4.
class Backoff final
{
public:
    /// Gives a number from -1 to 1.
    using Jitter = std::function<double()>;

    /// A jitter from the system's random numbers.
    static Jitter randomJitter();

    explicit Backoff(Jitter jitter = randomJitter());
    /// The wait after one more failure.
    std::chrono::milliseconds next();
    /// Something went well: the next failure is the first again.
    void reset() { m_failures = 0; }

private:
    Jitter m_jitter;
    int m_failures = 0;
};

/// Whether asking again can help by itself: the way was broken or the service busy. A wrong key or
/// a missing topic stays wrong until somebody mends it. Never a reason to repeat a publish.
bool isWorthRetry(const Error &error);

} // namespace TMinus
