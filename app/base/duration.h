// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <chrono>

namespace TMinus {

/// Reads a DURATION as people type it: "10s", "1h30m", "1.5h", "+90m", "-2d", "250ms"; a bare
/// whole number is seconds. Units: ms s m min h d w; at most 400 years. Parts of a millisecond are
/// rounded. Errors: InvalidArgument, with the column (blanks around the text do not count).
Result<std::chrono::milliseconds> readDuration(const QString &text);

/// The time in whole units, the largest first: "1h30m", "1w1d", "250ms", "0s". Reads back as the
/// same time.
QString writeDuration(std::chrono::milliseconds duration);

} // namespace TMinus
