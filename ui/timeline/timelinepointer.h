// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/lanecanvas.h"
#include "ui/timeline/timelinescene.h"

class QMouseEvent;
class QWheelEvent;

namespace TMinus {

class TimelineView;

/// What a pointer does on the timeline: zoom, pan, cut a slice, move a message, order the lanes.
class TimelinePointer final
{
public:
    explicit TimelinePointer(TimelineView &view);

    void press(const QMouseEvent &event);
    void moveTo(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void wheel(const QWheelEvent &event);
    /// Gives up what goes on; returns whether something did.
    bool cancel();
    bool isIdle() const { return m_deed == Deed::None; }
    /// The message that goes with the pointer.
    std::optional<SceneSpot> carried() const;
    /// It stands there now, in other data.
    void follow(const SceneSpot &carried) { m_carried = carried; }

private:
    enum class Deed {
        None,
        Pressed, ///< nobody knows yet what becomes of it
        Panning,
        Slicing,
        Moving,
        Tugging,
        Ordering,
    };
    void begin(const QMouseEvent &event);
    void slice(const QPoint &place);
    void carry(const QMouseEvent &event);
    std::optional<SceneSpot> pressedSpot() const;
    int pressedLane() const;
    void click(const QMouseEvent &event);

    TimelineView &m_view;
    Deed m_deed = Deed::None;
    QPoint m_start;
    QPoint m_last;
    qint64 m_startTime = 0; ///< ms
    LaneCanvas::Hit m_hit;
    QString m_lane;                     ///< the name of the one that was pressed on
    std::optional<SceneSpot> m_carried; ///< or may be, from the press on
};

} // namespace TMinus
