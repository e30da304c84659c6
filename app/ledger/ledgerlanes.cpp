// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerlanes.h"

#include "ledger/bindvalues.h"
#include "ledger/derivedsql.h"
#include "ledger/lastvalues.h"

#include <QMap>

namespace TMinus {

namespace {

const char *columnOf(LaneQuery::By by)
{
    switch (by) {
    case LaneQuery::By::Topic:
        return "m.topic";
    case LaneQuery::By::Tag:
        return "m.tag";
    case LaneQuery::By::Profile:
        return "m.profile";
    case LaneQuery::By::State:
        return "m.state";
    }
    Q_UNREACHABLE();
}

quint32 spanOf(qint64 from, qint64 until)
{
    return quint32(qBound<qint64>(0, until - from, std::numeric_limits<quint32>::max()));
}

/// What SqlStatement reads, in this order.
QByteArray lanesSql(const LaneQuery &query)
{
    return "SELECT m.row, m.moment, m.state, " + derivedSql(query.now.toMSecsSinceEpoch())
        + ", m.hold, m.leaves, m.first_seen, m.due, " + columnOf(query.by)
        + " FROM message m WHERE (" + query.condition.text + ")";
}

LaneSpot readSpot(const SqlStatement &select)
{
    const LaneKind kind = laneKindOf(select.value<MessageState>(2), select.value<DerivedState>(3),
                                     select.value<HoldKind>(4));
    LaneEntry entry{select.number(1), quint32(select.number(0)), 0};
    if (isOurs(kind) && select.maybeNumber(5))
        entry.span = spanOf(select.number(5), entry.at);
    else if (select.maybeNumber(6) && select.maybeNumber(7))
        entry.span = spanOf(select.number(7), select.number(6));
    return {kind, entry};
}

QString nameOf(const SqlStatement &select, LaneQuery::By by)
{
    return by == LaneQuery::By::State ? messageStateWord(select.value<MessageState>(8))
                                      : select.text(8);
}

} // namespace

LaneKind laneKindOf(MessageState state, DerivedState derived, HoldKind hold)
{
    if (derived == DerivedState::Overdue)
        return LaneKind::Overdue;
    if (derived == DerivedState::NotWatched)
        return LaneKind::NotWatched;
    switch (state) {
    case MessageState::Held:
        return hold == HoldKind::Undo ? LaneKind::Leaving : LaneKind::Held;
    case MessageState::Leaving:
        return LaneKind::Leaving;
    case MessageState::Pending:
        return LaneKind::Pending;
    case MessageState::Unknown:
        return LaneKind::Unknown;
    case MessageState::Refused:
    case MessageState::AckFailed:
        return LaneKind::Refused;
    case MessageState::NotSent:
    case MessageState::Cancelled:
        return LaneKind::Dash;
    case MessageState::Seen:
        return LaneKind::Seen;
    case MessageState::Expired:
        return LaneKind::Expired;
    case MessageState::Acked:
        return LaneKind::Acked;
    }
    Q_UNREACHABLE();
}

TimelineData readLanes(SQLite::Database &database, const LaneQuery &query)
{
    QMap<QString, std::shared_ptr<LaneTimes>> lanes;
    SqlStatement select(database, lanesSql(query).toStdString());
    bindValues(select, query.condition.values, 1);
    while (select.step()) {
        std::shared_ptr<LaneTimes> &lane = lanes[nameOf(select, query.by)];
        if (!lane)
            lane = std::make_shared<LaneTimes>();
        lane->append(readSpot(select));
    }
    TimelineData data;
    for (const auto &[name, times] : lanes.asKeyValueRange()) {
        times->settle();
        data.lanes.append({name, times, {}, {}});
    }
    return data;
}

} // namespace TMinus
