// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanetimes.h"

#include <QString>

#include <memory>

namespace TMinus {

/// One line of the timeline: a topic, a tag, a profile or a state.
struct TimelineLane
{
    QString name = {}; ///< for people, and what a lane is known by when others come
    std::shared_ptr<const LaneTimes> times = std::make_shared<LaneTimes>();
    /// While a filter is on, those that it lets through; null: all.
    std::shared_ptr<const LaneTimes> matching = {};
    QString note = {}; ///< what else is to be said of it; empty: nothing
};

struct TimelineData;
/// Takes the messages @p rows out of wherever they stand in @p data, and puts those of @p read in.
/// Lanes stay, even when they are empty; new ones stand by name.
void mergeLanes(TimelineData &data, const QList<qint64> &rows, const TimelineData &read);
/// The lane of that name; made where there is none.
TimelineLane &laneNamed(TimelineData &data, const QString &name);

/// What the timeline shows. Cheap to copy.
struct TimelineData
{
    QList<TimelineLane> lanes = {};

    qsizetype size() const
    {
        qsizetype sum = 0;
        for (const TimelineLane &lane : lanes)
            sum += lane.times->size();
        return sum;
    }
    qsizetype count(LaneKind kind) const
    {
        qsizetype sum = 0;
        for (const TimelineLane &lane : lanes)
            sum += lane.times->size(kind);
        return sum;
    }
    qsizetype count(const TimeRange &range) const
    {
        qsizetype sum = 0;
        for (const TimelineLane &lane : lanes)
            sum += lane.times->count(range);
        return sum;
    }
    /// From the first to the last of all; nothing where there are none.
    std::optional<TimeRange> extent() const
    {
        std::optional<TimeRange> all;
        for (const TimelineLane &lane : lanes) {
            const std::optional<TimeRange> one = lane.times->extent();
            if (one && all)
                all = TimeRange{qMin(all->from, one->from), qMax(all->until, one->until)};
            else if (one)
                all = one;
        }
        return all;
    }
};

} // namespace TMinus
