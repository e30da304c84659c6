// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"
#include "timeline/timelinedata.h"

namespace SQLite {
class Database;
}

namespace TMinus {

/// Which messages stand on a timeline, and what its lanes are by.
struct LaneQuery
{
    enum class By { Topic, Tag, Profile, State };
    By by = By::Topic;
    SqlCondition condition = {};
    QDateTime now = {}; ///< the service's clock, for derived states
};

/// Reads them as lanes, sorted by name; the rows are those of LedgerMessage. Throws
/// SQLite::Exception.
TimelineData readLanes(SQLite::Database &database, const LaneQuery &query);

/// How a message that stands so is drawn.
LaneKind laneKindOf(MessageState state, DerivedState derived, HoldKind hold);

} // namespace TMinus
