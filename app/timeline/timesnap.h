// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanetimes.h"

#include <QTimeZone>

namespace TMinus {

/// How finely a message that is moved keeps to the clock, in ms, while @p visible ms are in sight.
qint64 snapStep(qint64 visible);

/// The nearest instant to @p at whose clock in @p zone shows a multiple of @p step.
qint64 snapped(qint64 at, qint64 step, const QTimeZone &zone);

/// Where a message that is ours may go.
struct MoveBounds
{
    qint64 earliest = 0; ///< ms
    qint64 latest = 0;   ///< ms
    bool operator==(const MoveBounds &) const = default;
};

/// Where a move ends, and which wall stopped it.
struct MoveTarget
{
    enum class Wall { None, Earliest, Latest };
    qint64 at = 0;
    Wall wall = Wall::None;
    bool operator==(const MoveTarget &) const = default;
};

/// Stops @p at at the walls. Bounds that cross leave only the earliest.
MoveTarget bounded(qint64 at, const MoveBounds &bounds);

/// A quiet slot is at least that long, in ms.
inline constexpr qint64 quietLength = 60'000;

/// The slot of @p length ms nearest to @p near, within @p bounds, in which @p lane has least,
/// among sixty to either side; the nearer of two that are alike.
qint64 quietSlot(const LaneTimes &lane, qint64 near, qint64 length, const MoveBounds &bounds);

} // namespace TMinus
