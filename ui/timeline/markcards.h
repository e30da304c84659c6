// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/lanecanvas.h"
#include "ui/timeline/timelinescene.h"

#include <QTimer>

namespace TMinus {

class HoverCard;
class TimelineView;

/// The card of what is pointed at on the timeline, or of the current message: when it comes, stays
/// and goes.
class MarkCards final
{
public:
    explicit MarkCards(TimelineView &view);

    /// The pointer is at @p place of the view now.
    void hover(const QPoint &place);
    /// The card of the current message, or away with it.
    void toggle();
    void hide();
    bool isShown() const;
    /// More is known of the message whose card is shown.
    void refresh();
    /// Other data came: the card stays with its message, or goes with it.
    void takeData();

private:
    void show(const LaneCanvas::Hit &hit);

    TimelineView &m_view;
    HoverCard *m_card; ///< the view's
    QTimer m_wait;
    QPoint m_place;
    LaneCanvas::Hit m_hovered;
    LaneCanvas::Hit m_carded;        ///< what the card was shown for last
    std::optional<SceneSpot> m_spot; ///< its first message
};

} // namespace TMinus
