// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <iterator>

namespace TMinus {

/// How a message stands on the timeline: what is stored of it and what the clock makes of it, one
/// kind for each shape that is drawn.
enum class LaneKind : quint8 {
    Held,
    Leaving,
    Pending,
    Unknown,
    Overdue,
    NotWatched,
    Seen,
    Acked,
    Refused,
    Expired,
    Dash, ///< cancelled, not sent
};

inline constexpr LaneKind allLaneKinds[] = {
    LaneKind::Held,    LaneKind::Leaving,    LaneKind::Pending, LaneKind::Unknown,
    LaneKind::Overdue, LaneKind::NotWatched, LaneKind::Seen,    LaneKind::Acked,
    LaneKind::Refused, LaneKind::Expired,    LaneKind::Dash};
inline constexpr int laneKindCount = int(std::size(allLaneKinds));

/// Still ours: the lower track of a lane. All others are with the broker.
constexpr bool isOurs(LaneKind kind)
{
    return kind == LaneKind::Held || kind == LaneKind::Leaving;
}

/// Never averaged away: drawn by itself on top of any density.
constexpr bool isException(LaneKind kind)
{
    return kind == LaneKind::Overdue || kind == LaneKind::Unknown || kind == LaneKind::Refused
        || isOurs(kind);
}

/// Which of several in one place gives its shape; the least wins.
constexpr int urgency(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Overdue:
        return 0;
    case LaneKind::Unknown:
        return 1;
    case LaneKind::Refused:
        return 2;
    case LaneKind::Held:
        return 3;
    case LaneKind::Leaving:
        return 4;
    case LaneKind::Pending:
        return 5;
    case LaneKind::Seen:
        return 6;
    case LaneKind::Expired:
        return 7;
    case LaneKind::NotWatched:
        return 8;
    case LaneKind::Dash:
        return 9;
    case LaneKind::Acked:
        return 10;
    }
    return 11;
}

} // namespace TMinus
