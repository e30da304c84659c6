// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/timeline/timelineview.h"

#include <QTest>

namespace TMinus {

/// A timeline of half an hour in Shanghai whose clock stands at 14:32:07, with two lanes.
class TimelineFixture
{
public:
    TimelineFixture()
        : clock([this] { return now; })
        , scene(clock, lens)
    {
        lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
        scene.show({at(14, 17), at(14, 47)});
    }

    /// An instant of 12 January 2027 in Shanghai, in ms.
    static qint64 at(int hours, int minutes, int seconds = 0)
    {
        return QDateTime(QDate(2027, 1, 12), QTime(hours - 8, minutes, seconds), Qt::UTC)
            .toMSecsSinceEpoch();
    }
    static TimelineLane lane(const QString &name, const QList<LaneSpot> &spots)
    {
        return {name, std::make_shared<LaneTimes>(spots), {}, {}};
    }
    static TimelineData twoLanes()
    {
        using K = LaneKind;
        return {{lane(u"orders"_s,
                      {{K::Acked, {at(14, 20), 1, 0}},
                       {K::Pending, {at(14, 36), 2, 0}},
                       {K::Held, {at(14, 40), 3, 120'000}},
                       {K::Pending, {at(14, 45), 4, 0}}}),
                 lane(u"coupons"_s,
                      {{K::Overdue, {at(14, 25), 11, 0}},
                       {K::Pending, {at(14, 37), 12, 0}},
                       {K::Pending, {at(14, 37, 4), 13, 0}}})}};
    }
    /// A view of these on the screen, with the focus.
    std::unique_ptr<TimelineView> shownView()
    {
        auto view = std::make_unique<TimelineView>(scene);
        scene.setData(twoLanes());
        view->resize(1000, 240);
        view->show();
        view->activateWindow();
        view->setFocus();
        return view;
    }
    /// The middle of what shows the message @p row of @p lane.
    QPoint placeOf(TimelineView &view, int lane, LaneKind kind, quint32 row) const
    {
        for (const LaneEntry &entry : scene.data().lanes.at(lane).times->entries(kind)) {
            if (entry.row == row)
                return view.canvas()
                    .markRect(lane, view.canvas().markOf(lane, {kind, entry}))
                    .center()
                    .toPoint();
        }
        return {};
    }
    QPoint placeOf(TimelineView &view, qint64 time, int y) const
    {
        return {qRound(view.canvas().scale().x(time)), y};
    }
    std::optional<quint32> currentRow() const
    {
        if (!scene.current())
            return std::nullopt;
        return scene.current()->spot.entry.row;
    }

    QDateTime now{QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC};
    SharedClock clock;
    ZoneLens lens;
    TimelineScene scene;
};

} // namespace TMinus
