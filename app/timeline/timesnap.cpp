// SPDX-License-Identifier: Apache-2.0
#include "timeline/timesnap.h"

#include <QDateTime>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr int slotsAround = 60;

qint64 roundTo(qint64 value, qint64 step)
{
    const qint64 shifted = value + step / 2;
    const qint64 rest = shifted % step;
    return shifted - (rest < 0 ? rest + step : rest);
}

} // namespace

qint64 snapStep(qint64 visible)
{
    if (visible <= 2 * hour)
        return 10'000;
    if (visible <= 12 * hour)
        return minute;
    if (visible <= 2 * 24 * hour)
        return 5 * minute;
    if (visible <= 14 * 24 * hour)
        return 15 * minute;
    return hour;
}

qint64 snapped(qint64 at, qint64 step, const QTimeZone &zone)
{
    const qint64 offset =
        qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * 1000;
    return roundTo(at + offset, step) - offset;
}

MoveTarget bounded(qint64 at, const MoveBounds &bounds)
{
    if (at < bounds.earliest || bounds.latest < bounds.earliest)
        return {bounds.earliest, MoveTarget::Wall::Earliest};
    if (at > bounds.latest)
        return {bounds.latest, MoveTarget::Wall::Latest};
    return {at, MoveTarget::Wall::None};
}

qint64 quietSlot(const LaneTimes &lane, qint64 near, qint64 length, const MoveBounds &bounds)
{
    qint64 best = bounded(near, bounds).at;
    qsizetype least = lane.count({best, best + length});
    for (int step = 1; step <= slotsAround && least > 0; ++step) {
        for (const int sign : {1, -1}) {
            const qint64 slot = near + sign * step * length;
            if (bounded(slot, bounds).wall != MoveTarget::Wall::None)
                continue;
            const qsizetype count = lane.count({slot, slot + length});
            if (count < least) {
                least = count;
                best = slot;
            }
        }
    }
    return best;
}

} // namespace TMinus
