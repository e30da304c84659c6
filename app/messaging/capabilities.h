// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace TMinus {

/// Both ends included.
template<typename T>
struct Range
{
    T least;
    T most;
    /// Whether @p value lies within.
    bool contains(T value) const { return least <= value && value <= most; }
    bool operator==(const Range &) const = default;
};

enum class Support { No, Yes, UntilTried };

/// What a transport can do; a pane greys the rest and says why. The values below are HTTP's.
struct Capabilities
{
    Support recall = Support::No;
    Support listPending = Support::No;
    Support listTopics = Support::No;
    Support topicTypes = Support::No;
    std::optional<Range<std::chrono::seconds>> chooseLease = {}; ///< empty: cannot
    std::optional<Range<std::chrono::seconds>> changeLease = {}; ///< empty: cannot
    Range<int> batch{1, 16};
    Range<int> ackBatch{1, 16};
    Range<std::chrono::seconds> wait{std::chrono::seconds(0), std::chrono::seconds(30)};
    std::chrono::seconds usualLease{300};
    std::chrono::hours delayWindow{72};    ///< the profile's
    qsizetype bodyLimit = 4 << 20;         ///< bytes
    qsizetype delayedBodyLimit = 64 << 10; ///< bytes, of scheduled and half messages
    qsizetype propertiesLimit = 16 << 10;  ///< bytes, all together
    bool bodyIsText = true;
    bool tagFilter = true;
    bool sqlFilter = false;
    bool orderPerRequest = true;
    bool halfMessages = true;
    bool senderMakesId = false;
    bool firstConsumeTime = true;
    bool operator==(const Capabilities &) const = default;
};

} // namespace TMinus
