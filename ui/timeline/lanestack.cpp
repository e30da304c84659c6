// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanestack.h"

#include <algorithm>

namespace TMinus {

namespace {

/// Below this many pixels lanes have one track only.
constexpr int shortBelow = 150;

int growth(const QList<LaneRow> &rows, int room, const QList<int> &most)
{
    int used = 0;
    int growing = 0;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        used += rows.at(row).height;
        growing += rows.at(row).height < most.at(row) ? 1 : 0;
    }
    return growing > 0 && room > used ? (room - used) / growing : 0;
}

} // namespace

QList<LaneRow> onTheWay(const QList<LaneRow> &before, const QList<LaneRow> &rows, qreal share)
{
    if (share >= 1)
        return rows;
    QHash<int, LaneRow> from;
    for (const LaneRow &row : before)
        from.insert(row.lane, row);
    const auto between = [share](int one, int other) {
        return one + qRound(share * (other - one));
    };
    QList<LaneRow> moved = rows;
    for (LaneRow &row : moved) {
        const LaneRow start = from.value(row.lane, row);
        row.top = between(start.top, row.top);
        row.height = between(start.height, row.height);
    }
    return moved;
}

QList<int> LaneStack::order(const TimelineData &data) const
{
    QList<int> lanes;
    for (int lane = 0; lane < data.lanes.size(); ++lane)
        lanes.append(lane);
    QHash<QString, qsizetype> places;
    for (qsizetype place = 0; place < m_order.size(); ++place)
        places.insert(m_order.at(place), place);
    std::stable_sort(lanes.begin(), lanes.end(), [&](int one, int other) {
        return places.value(data.lanes.at(one).name, m_order.size())
            < places.value(data.lanes.at(other).name, m_order.size());
    });
    return lanes;
}

QList<LaneRow> LaneStack::rows(const TimelineData &data, const QSet<int> &dense,
                               const TimelineSizes &sizes, int height) const
{
    QList<LaneRow> rows;
    QList<int> most;
    const bool isShort = height < qRound(shortBelow * sizes.share);
    for (const int lane : order(data)) {
        LaneRow row{.lane = lane, .isCollapsed = isCollapsed(data.lanes.at(lane).name)};
        row.hasTracks = !isShort && !row.isCollapsed;
        const bool isDense = dense.contains(lane);
        row.height = row.isCollapsed ? sizes.collapsed
            : isDense                ? sizes.dense
            : isShort                ? sizes.shortLane
                                     : sizes.lane;
        rows.append(row);
        most.append(row.isCollapsed ? sizes.collapsed
                        : isDense   ? sizes.denseMost
                        : isShort   ? sizes.shortLane
                                    : sizes.laneMost);
    }
    const int more = growth(rows, height, most);
    int top = 0;
    for (qsizetype number = 0; number < rows.size(); ++number) {
        LaneRow &row = rows[number];
        row.height = qMax(row.height, qMin(row.height + more, most.at(number)));
        row.top = top;
        top += row.height;
    }
    return rows;
}

void LaneStack::look(const TimelineData &data)
{
    for (const TimelineLane &lane : data.lanes) {
        const bool isEmpty = lane.times->isEmpty();
        if (isEmpty && !m_wasEmpty.value(lane.name, false))
            m_collapsed.insert(lane.name);
        m_wasEmpty.insert(lane.name, isEmpty);
    }
}

void LaneStack::setCollapsed(const QString &lane, bool isCollapsed)
{
    if (isCollapsed)
        m_collapsed.insert(lane);
    else
        m_collapsed.remove(lane);
}

void LaneStack::setAllCollapsed(const TimelineData &data, bool isCollapsed)
{
    for (const TimelineLane &lane : data.lanes)
        setCollapsed(lane.name, isCollapsed);
}

void LaneStack::move(const TimelineData &data, const QString &lane, const QString &other)
{
    QStringList names;
    for (const int number : order(data))
        names.append(data.lanes.at(number).name);
    if (lane == other || !names.removeOne(lane))
        return;
    const qsizetype place = names.indexOf(other);
    names.insert(place < 0 ? names.size() : place, lane);
    m_order = names;
}

} // namespace TMinus
