// SPDX-License-Identifier: Apache-2.0
#include "timeline/timefolds.h"

#include "timeline/timescale.h"

#include <algorithm>

namespace TMinus {

namespace {

constexpr qreal leastGap = 90;   ///< pixels; a fold takes half of it
constexpr qreal keptBeside = 24; ///< pixels of a gap that stay
constexpr qreal grain = 4;       ///< pixels between looks

bool isOccupied(const QList<const LaneTimes *> &lanes, const TimeRange &range)
{
    return std::any_of(lanes.cbegin(), lanes.cend(),
                       [&](const LaneTimes *lane) { return lane->count(range) > 0; });
}

} // namespace

QList<TimeRange> findFolds(const QList<const LaneTimes *> &lanes, const TimeScale &scale,
                           qint64 now)
{
    QList<TimeRange> folds;
    qreal start = scale.left();
    const auto endAt = [&](qreal end) {
        if (end - start >= leastGap)
            folds.append({scale.time(start + keptBeside), scale.time(end - keptBeside)});
    };
    qint64 from = scale.range().from;
    for (qreal x = scale.left(); x < scale.right(); x += grain) {
        const qint64 until = scale.time(x + grain);
        const TimeRange look{from, until};
        if (look.contains(now) || isOccupied(lanes, look)) {
            endAt(x);
            start = x + grain;
        }
        from = until;
    }
    if (start > scale.left()) // all of it empty: nothing to fold against
        endAt(scale.right());
    return folds;
}

} // namespace TMinus
