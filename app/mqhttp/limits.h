// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

/// The numbers of PROTOCOL.md section 16. Sizes in bytes.
namespace TMinus::Limits {

inline constexpr int batch = 16;
inline constexpr int handles = 16;
inline constexpr std::chrono::seconds wait{30};
inline constexpr qsizetype requestLine = 1024;
inline constexpr qsizetype body = 4 << 20;
inline constexpr qsizetype delayedBody = 64 << 10;
inline constexpr qsizetype properties = 16 << 10;
inline constexpr qsizetype topicName = 64;
inline constexpr qsizetype tag = 64;
inline constexpr std::chrono::hours schedule{40 * 24};
inline constexpr std::chrono::hours retention{72};
inline constexpr std::chrono::seconds lease{300};
inline constexpr std::chrono::seconds orderedLease{60};
inline constexpr std::chrono::seconds halfLease{10};
inline constexpr int redeliveries = 288;
inline constexpr std::chrono::seconds checkLeast{10};
inline constexpr std::chrono::seconds checkMost{300};
inline constexpr std::chrono::hours halfLife{24};
inline constexpr std::chrono::minutes clockDifference{15};

} // namespace TMinus::Limits
