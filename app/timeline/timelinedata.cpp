// SPDX-License-Identifier: Apache-2.0
#include "timeline/timelinedata.h"

#include <algorithm>

namespace TMinus {

namespace {

/// One bit for each number.
std::vector<bool> marked(const QList<qint64> &rows)
{
    const auto highest = std::max_element(rows.cbegin(), rows.cend());
    std::vector<bool> bits(highest == rows.cend() ? 0 : std::size_t(*highest) + 1);
    for (const qint64 row : rows)
        bits[std::size_t(row)] = true;
    return bits;
}

} // namespace

TimelineLane &laneNamed(TimelineData &data, const QString &name)
{
    const auto place = std::lower_bound(
        data.lanes.begin(), data.lanes.end(), name,
        [](const TimelineLane &lane, const QString &other) { return lane.name < other; });
    if (place != data.lanes.end() && place->name == name)
        return *place;
    return *data.lanes.insert(place, {name, std::make_shared<LaneTimes>(), {}, {}});
}

void mergeLanes(TimelineData &data, const QList<qint64> &rows, const TimelineData &read)
{
    for (const TimelineLane &lane : read.lanes)
        laneNamed(data, lane.name);
    const std::vector<bool> bits = marked(rows);
    for (TimelineLane &lane : data.lanes) {
        const QList<LaneSpot> gone = lane.times->spotsOf(bits);
        const auto come =
            std::find_if(read.lanes.cbegin(), read.lanes.cend(),
                         [&lane](const TimelineLane &other) { return other.name == lane.name; });
        const QList<LaneSpot> more = come == read.lanes.cend()
            ? QList<LaneSpot>()
            : come->times->spots(allTime, come->times->size());
        if (gone.isEmpty() && more.isEmpty())
            continue;
        auto times = std::make_shared<LaneTimes>(*lane.times);
        times->change(gone, more);
        lane.times = times;
    }
}

} // namespace TMinus
