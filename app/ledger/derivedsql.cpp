// SPDX-License-Identifier: Apache-2.0
#include "ledger/derivedsql.h"

namespace TMinus {

namespace {

// What was sent at once is due when the service took it, a half message when it was committed.
const QByteArray due =
    "iif(m.transaction_check IS NULL, coalesce(m.due, m.accepted, m.moment), m.moment)";

// One interval that would have matched its tag covers due to due + grace. A half message comes only
// when it is committed: until then it has its handle, and nobody waits for it.
QByteArray watched()
{
    return "((m.transaction_check IS NULL OR m.half_handle='') AND EXISTS(SELECT 1 FROM watching w "
           "WHERE w.profile=m.profile AND w.topic=m.topic AND w.since<="
        + due + " AND w.until>=" + due + "+grace(m.profile) AND takes_tag(w.tags, m.tag)))";
}

// 2: pending
QByteArray pendingSince(qint64 now)
{
    return "(m.state=2 AND " + due + "<" + QByteArray::number(now) + ")";
}

QByteArray isGracePast(qint64 now)
{
    return "(" + due + "+grace(m.profile)<" + QByteArray::number(now) + ")";
}

} // namespace

QByteArray derivedSql(DerivedState state, qint64 now)
{
    const QByteArray pending = pendingSince(now);
    const QByteArray late = isGracePast(now);
    switch (state) {
    case DerivedState::None:
        return "(" + derivedSql(now) + "=0)";
    case DerivedState::Due:
        return "(" + pending + " AND NOT " + late + ")";
    case DerivedState::Overdue:
        return "(" + pending + " AND " + late + " AND " + watched() + ")";
    case DerivedState::NotWatched:
        return "(" + pending + " AND " + late + " AND NOT " + watched() + ")";
    case DerivedState::Live: // 7: seen
        return "(m.state=7 AND m.lease_end>" + QByteArray::number(now) + ")";
    }
    Q_UNREACHABLE();
}

QByteArray derivedSql(qint64 now)
{
    QByteArray sql = "CASE";
    for (const DerivedState state :
         {DerivedState::Due, DerivedState::Overdue, DerivedState::NotWatched, DerivedState::Live}) {
        sql += " WHEN " + derivedSql(state, now) + " THEN "
            + QByteArray::number(static_cast<int>(state));
    }
    return sql + " ELSE 0 END";
}

} // namespace TMinus
