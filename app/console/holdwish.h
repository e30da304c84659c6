// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/sender.h"
#include "ledger/ledgermessage.h"

namespace TMinus {

/// A wish to keep a message here for a while before it is sent.
struct HoldWish
{
    SendWish send = {};
    /// Held until this long before it is due, across restarts. None: only for the undo window.
    std::optional<std::chrono::milliseconds> lead = {};
    /// Without a lead: the time in which it can be taken back; cut so that 3 s are left before due.
    std::chrono::milliseconds undo{0};
    std::optional<std::chrono::seconds> late = {}; ///< drop when later than that; none: send anyway
    bool operator==(const HoldWish &) const = default;
};

/// A message that waits here now.
struct HeldReport
{
    QString id = {};
    Draft draft = {};
    QList<Finding> warnings = {}; ///< of the pre-flight
    QDateTime leaves = {};        ///< by the server's clock
    HoldKind hold = HoldKind::Hold;
    bool operator==(const HeldReport &) const = default;
};

} // namespace TMinus
