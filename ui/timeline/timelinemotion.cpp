// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelineview.h"

#include <QDateTime>

#include <cmath>

namespace TMinus {

namespace {

constexpr int settleTime = 160; ///< ms
constexpr int foldTime = 140;
constexpr int springTime = 160;

qint64 between(qint64 from, qint64 until, qreal share)
{
    return from + qint64(std::llround(qreal(until - from) * share));
}

} // namespace

// How the view goes from one picture to the next, and messages from one time to another.

/// A jump settles; what is dragged or driven by the clock follows at once.
void TimelineView::takeRange(TimelineScene::Way way)
{
    m_settling.stop();
    if (way == TimelineScene::Way::Follow)
        TimelineAccessible::tellData(*this); // each second: nobody wants to hear that
    else
        TimelineAccessible::tellRange(*this);
    m_left = m_shown;
    if (way == TimelineScene::Way::Jump)
        m_settling.start(settleTime);
    else
        settle(1);
}

void TimelineView::settle(qreal share)
{
    const TimeRange to = m_scene.range();
    m_shown = share >= 1
        ? to
        : TimeRange{between(m_left.from, to.from, share), between(m_left.until, to.until, share)};
    update();
}

void TimelineView::takeFolding()
{
    m_foldedBefore = m_folded;
    m_folding.start(foldTime);
}

void TimelineView::fold(qreal share)
{
    const qreal to = m_scene.isFolding() ? 1 : 0;
    m_folded = m_foldedBefore + (to - m_foldedBefore) * share;
    update();
}

void TimelineView::toggleLane(int lane, bool all)
{
    if (lane < 0 || lane >= m_scene.data().lanes.size())
        return;
    m_before = canvas().rows();
    LaneStack &stack = m_canvas.stack();
    const QString name = m_scene.data().lanes.at(lane).name;
    const bool isCollapsed = !stack.isCollapsed(name);
    if (all)
        stack.setAllCollapsed(m_scene.data(), isCollapsed);
    else
        stack.setCollapsed(name, isCollapsed);
    m_settled = 0;
    m_collapsing.start(foldTime);
    TimelineAccessible::tellRange(*this);
}

void TimelineView::collapse(qreal share)
{
    m_settled = share;
    update();
}

void TimelineView::setMove(const std::optional<LaneMove> &move)
{
    const auto before = m_move;
    m_move = move;
    if (move)
        Q_EMIT moving(move->from.spot.entry.row, QDateTime::fromMSecsSinceEpoch(move->to, Qt::UTC));
    else if (before)
        Q_EMIT moving(before->from.spot.entry.row, {});
    viewport()->update();
}

void TimelineView::dropMove()
{
    if (!m_move)
        return;
    const LaneMove move = *m_move;
    setMove({});
    if (move.to != move.from.spot.entry.at)
        Q_EMIT moveRequested(move.from.spot.entry.row,
                             QDateTime::fromMSecsSinceEpoch(move.to, Qt::UTC));
}

void TimelineView::setTug(const std::optional<LaneTug> &tug)
{
    m_springing.stop();
    m_tug = tug;
    viewport()->update();
}

void TimelineView::springBack()
{
    if (!m_tug)
        return;
    m_pulled = *m_tug;
    m_springing.start(springTime);
    Q_EMIT copyOffered(m_pulled.from.spot.entry.row, m_pulled.from.spot.kind);
}

void TimelineView::spring(qreal share)
{
    m_tug = share >= 1 ? std::nullopt
                       : std::optional(LaneTug{m_pulled.from, m_pulled.pixels * (1 - share)});
    viewport()->update();
}

} // namespace TMinus
