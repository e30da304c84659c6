// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace TMinus {

class PhraseScanner;

/// Takes the whole rest as a length of time: "1h 30m", "2 hours", "30分钟后". Takes nothing else, nor
/// a bare number. The limits are those of readDuration().
std::optional<std::chrono::milliseconds> takeSpan(PhraseScanner &scanner);

} // namespace TMinus
