// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

class TimelineView;

/// What can be done with the lanes by an action; keys that only step, pan and cut slices are the
/// view's own.
enum class TimelineDeed {
    ZoomIn,
    ZoomOut,
    Home,
    Back,
    Forward,
    HalfHour,
    SixHours,
    Day,
    Week,
    Month,
    Fold,
    Months,
    Card,
    Twin,
    Save,
    CollapseLane,
    CollapseAll,
    Earlier,
    Later,
    MuchEarlier,
    MuchLater,
    Quiet,
};

/// Does it with what is current in @p view.
void perform(TimelineView &view, TimelineDeed deed);

/// Gives @p view an action for each deed; its key counts while the view has the focus.
void addTimelineActions(TimelineView &view);

} // namespace TMinus
