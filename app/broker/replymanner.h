// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace TMinus {

/// How a reply goes out when something is to go wrong on purpose. The values below: nothing is.
struct ReplyManner
{
    std::chrono::milliseconds latency{0};   ///< before its first byte
    std::optional<qsizetype> cutAfter = {}; ///< bytes, head included; then the connection closes
    bool isDropped = false;                 ///< closes without an answer
    bool isHeldBack = false;                ///< never answers
    std::optional<qsizetype> bytesPerSecond = {};
    bool operator==(const ReplyManner &) const = default;
    /// Whether nothing goes wrong.
    bool isUsual() const { return *this == ReplyManner(); }
};

} // namespace TMinus
