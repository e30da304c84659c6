// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timelinedata.h"
#include "ui/timeline/timelinesizes.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace TMinus {

/// A lane where it stands.
struct LaneRow
{
    int lane = 0; ///< in the data
    int top = 0;  ///< below the axis, before scrolling
    int height = 0;
    bool isCollapsed = false;
    bool hasTracks = true; ///< high enough for two
    bool operator==(const LaneRow &) const = default;
};

/// Where lanes are that go from @p before to @p rows, at @p share of the way (up to 1).
QList<LaneRow> onTheWay(const QList<LaneRow> &before, const QList<LaneRow> &rows, qreal share);

/// In which order the lanes stand, which are collapsed, and how high each is. Empty lanes collapse
/// by themselves; none opens by itself.
class LaneStack final
{
public:
    /// Where the lanes stand in @p height pixels; @p dense has the numbers of those that show bars.
    QList<LaneRow> rows(const TimelineData &data, const QSet<int> &dense,
                        const TimelineSizes &sizes, int height) const;
    /// Collapses what became empty.
    void look(const TimelineData &data);
    bool isCollapsed(const QString &lane) const { return m_collapsed.contains(lane); }
    void setCollapsed(const QString &lane, bool isCollapsed);
    void setAllCollapsed(const TimelineData &data, bool isCollapsed);
    /// Puts @p lane before @p other; behind all when that is empty.
    void move(const TimelineData &data, const QString &lane, const QString &other);
    /// The lanes of @p data from the top, by number.
    QList<int> order(const TimelineData &data) const;

private:
    QStringList m_order; ///< names that were put somewhere; others follow
    QSet<QString> m_collapsed;
    QHash<QString, bool> m_wasEmpty; ///< at the last look
};

} // namespace TMinus
