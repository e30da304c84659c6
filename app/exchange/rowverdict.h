// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/messagestate.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace TMinus {

/// What is to become of one row of many: what a dry run found, and once it left what became of it.
struct RowVerdict
{
    qint64 row = 0; ///< from 1
    bool isGood = true;
    QString key = {};
    std::optional<QDateTime> due = {};      ///< UTC; absent: at once, or not known
    QString why = {};                       ///< a sentence; empty: nothing to say
    std::chrono::milliseconds moved{0};     ///< how much later than the row itself says
    std::optional<MessageState> state = {}; ///< absent: it did not leave
    bool operator==(const RowVerdict &) const = default;

    /// Whether somebody has to look at it.
    bool hasFailed() const
    {
        if (!state)
            return !isGood;
        return *state != MessageState::Pending && *state != MessageState::Held;
    }
};

} // namespace TMinus
