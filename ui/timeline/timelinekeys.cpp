// SPDX-License-Identifier: Apache-2.0
#include "timeline/zonelens.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelineactions.h"
#include "ui/timeline/timelineview.h"

#include <QKeyEvent>

#include <algorithm>

namespace TMinus {

namespace {

constexpr qreal keyZoom = 1.2 * 1.2;

/// Moves the end of the slice, which begins at the current message or in the middle.
void growSlice(TimelineScene &scene, const TimeScale &scale, int sign)
{
    const qint64 step = qint64(scale.msPerPixel() * 20) * sign;
    const std::optional<TimeRange> slice = scene.slice();
    if (slice) {
        const TimeRange grown{slice->from, slice->until + step};
        return scene.setSlice(grown.length() > 0 ? std::optional(grown) : std::nullopt);
    }
    const qint64 middle = scene.range().from + scene.range().length() / 2;
    const qint64 start = scene.current() ? scene.current()->spot.entry.at : middle;
    scene.setSlice(TimeRange{qMin(start, start + step), qMax(start, start + step)});
}

/// The first message at or after the middle of what is in sight, else the last one before.
std::optional<LaneSpot> nearMiddle(const LaneTimes &times, const TimelineScene &scene)
{
    const qint64 at = scene.range().contains(scene.now())
        ? scene.now()
        : scene.range().from + scene.range().length() / 2;
    if (const auto next = times.after({at - 1, std::numeric_limits<quint32>::max(), 0}))
        return next;
    return times.before({at, 0, 0});
}

void stepMessage(TimelineView &view, int lane, int sign)
{
    TimelineScene &scene = view.scene();
    if (lane < 0 || lane >= scene.data().lanes.size())
        return;
    const LaneTimes &times = *scene.data().lanes.at(lane).times;
    const auto &current = scene.current();
    std::optional<LaneSpot> next;
    if (!current || current->lane != lane)
        next = nearMiddle(times, scene);
    else
        next = sign > 0 ? times.after(current->spot.entry) : times.before(current->spot.entry);
    if (next)
        view.chooseSpot({lane, *next});
}

void stepBucket(TimelineView &view, int lane, int sign)
{
    TimelineScene &scene = view.scene();
    if (lane < 0 || lane >= scene.data().lanes.size())
        return;
    const QList<LaneCanvas::Hit> buckets = view.canvas().buckets(lane);
    const auto &current = scene.current();
    const qint64 at = current && current->lane == lane ? current->spot.entry.at : scene.now();
    if (sign > 0) {
        const auto next = std::find_if(buckets.cbegin(), buckets.cend(),
                                       [at](const auto &hit) { return hit.range.from > at; });
        if (next != buckets.cend())
            view.choose(*next);
        return;
    }
    const auto last = std::find_if(buckets.crbegin(), buckets.crend(),
                                   [at](const auto &hit) { return hit.range.until <= at; });
    if (last != buckets.crend())
        view.choose(*last);
}

/// To the lane above or below, and there to what is nearest in time.
void stepLane(TimelineView &view, int lane, int sign)
{
    const QList<LaneRow> rows = view.canvas().rows();
    const auto here = std::find_if(rows.cbegin(), rows.cend(),
                                   [lane](const LaneRow &row) { return row.lane == lane; });
    if (rows.isEmpty())
        return;
    const qsizetype place = here == rows.cend() ? (sign > 0 ? -1 : 1) : here - rows.cbegin();
    const qsizetype next = qBound<qsizetype>(0, place + sign, rows.size() - 1);
    const int target = rows.at(next).lane;
    view.setKeyLane(target);
    const auto current = view.scene().current();
    const LaneTimes &times = *view.scene().data().lanes.at(target).times;
    if (!current || current->lane == target)
        return;
    const qint64 at = current->spot.entry.at;
    const auto after = times.after({at - 1, std::numeric_limits<quint32>::max(), 0});
    const auto before = times.before({at, 0, 0});
    const bool takesAfter = after && (!before || after->entry.at - at <= at - before->entry.at);
    if (takesAfter || before)
        view.chooseSpot({target, takesAfter ? *after : *before});
}

void stepHeld(TimelineView &view, int steps)
{
    TimelineScene &scene = view.scene();
    const auto &current = scene.current();
    if (!current)
        return;
    if (current->spot.kind != LaneKind::Held) {
        Q_EMIT view.copyOffered(current->spot.entry.row, current->spot.kind);
        return;
    }
    const qint64 step = snapStep(scene.range().length());
    const qint64 from = view.move() ? view.move()->to : current->spot.entry.at;
    view.setMove(
        moveTo(scene, *current, snapped(from + steps * step, step, scene.lens().zone()), step));
}

/// To where least is due.
void moveToQuiet(TimelineView &view)
{
    TimelineScene &scene = view.scene();
    const auto &current = scene.current();
    if (!current || current->spot.kind != LaneKind::Held)
        return;
    const qint64 length = qMax(snapStep(scene.range().length()), quietLength);
    const qint64 from = view.move() ? view.move()->to : current->spot.entry.at;
    const LaneTimes &lane = *scene.data().lanes.at(current->lane).times;
    const qint64 slot = quietSlot(lane, snapped(from, length, scene.lens().zone()), length,
                                  scene.bounds(current->spot.entry.span));
    view.setMove(moveTo(scene, *current, slot, length));
}

/// The lane of the keyboard changes places with the one above or below.
void carryLane(TimelineView &view, int sign)
{
    const QList<LaneRow> rows = view.canvas().rows();
    const auto here = std::find_if(rows.cbegin(), rows.cend(), [&view](const LaneRow &row) {
        return row.lane == view.keyLane();
    });
    if (here == rows.cend())
        return;
    const qsizetype place = here - rows.cbegin();
    const qsizetype before = sign < 0 ? place - 1 : place + 2;
    if (before >= 0)
        view.reorder(view.keyLane(), before < rows.size() ? rows.at(before).lane : -1);
}

bool takeArrow(TimelineView &view, const QKeyEvent &event)
{
    const int key = event.key();
    const bool isAlong = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isAcross = key == Qt::Key_Up || key == Qt::Key_Down;
    const int sign = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    if (isAcross && held == Qt::NoModifier) {
        stepLane(view, view.keyLane(), sign);
        return true;
    }
    if (isAcross && held == Qt::AltModifier) {
        carryLane(view, sign);
        return true;
    }
    if (!isAlong)
        return false;
    if (held == Qt::NoModifier)
        stepMessage(view, qMax(0, view.keyLane()), sign);
    else if (held == Qt::ControlModifier)
        stepBucket(view, qMax(0, view.keyLane()), sign);
    else if (held == Qt::ShiftModifier)
        growSlice(view.scene(), view.canvas().scale(), sign);
    else
        return false;
    return true;
}

bool takeScreen(TimelineView &view, const QKeyEvent &event)
{
    TimelineScene &scene = view.scene();
    switch (event.key()) {
    case Qt::Key_PageUp:
        scene.pan(-scene.range().length() * 9 / 10);
        return true;
    case Qt::Key_PageDown:
        scene.pan(scene.range().length() * 9 / 10);
        return true;
    default:
        return false;
    }
}

/// What a zoom keeps in its place.
qint64 anchorOf(const TimelineScene &scene)
{
    return scene.current() && scene.range().contains(scene.current()->spot.entry.at)
        ? scene.current()->spot.entry.at
        : scene.range().from + scene.range().length() / 2;
}

} // namespace

void perform(TimelineView &view, TimelineDeed deed)
{
    TimelineScene &scene = view.scene();
    switch (deed) {
    case TimelineDeed::ZoomIn:
        return scene.zoom(1 / keyZoom, anchorOf(scene));
    case TimelineDeed::ZoomOut:
        return scene.zoom(keyZoom, anchorOf(scene));
    case TimelineDeed::Home:
        return scene.goHome();
    case TimelineDeed::Back:
        return scene.goBack();
    case TimelineDeed::Forward:
        return scene.goForward();
    case TimelineDeed::HalfHour:
    case TimelineDeed::SixHours:
    case TimelineDeed::Day:
    case TimelineDeed::Week:
    case TimelineDeed::Month:
        return scene.takeStep(int(deed) - int(TimelineDeed::HalfHour));
    case TimelineDeed::Fold:
        return scene.setFolding(!scene.isFolding());
    case TimelineDeed::Months:
        return Q_EMIT view.monthsRequested();
    case TimelineDeed::Card:
        return view.cards().toggle();
    case TimelineDeed::Twin:
        return Q_EMIT view.twinRequested();
    case TimelineDeed::Save:
        return Q_EMIT view.saveRequested();
    case TimelineDeed::CollapseLane:
        return view.toggleLane(view.keyLane(), false);
    case TimelineDeed::CollapseAll:
        return view.toggleLane(view.keyLane(), true);
    case TimelineDeed::Earlier:
        return stepHeld(view, -1);
    case TimelineDeed::Later:
        return stepHeld(view, 1);
    case TimelineDeed::MuchEarlier:
        return stepHeld(view, -10);
    case TimelineDeed::MuchLater:
        return stepHeld(view, 10);
    case TimelineDeed::Quiet:
        return moveToQuiet(view);
    }
}

/// Keys that have no action: they step, pan and cut, as in any list. LOOK.md section 7.
void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (takeArrow(*this, *event) || takeScreen(*this, *event))
        return;
    if (event->key() == Qt::Key_Escape)
        return leave(*event);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
        return enter();
    QAbstractScrollArea::keyPressEvent(event);
}

/// Gives up one thing at a time: a move, the card, the slice.
void TimelineView::leave(QKeyEvent &event)
{
    if (m_move || m_tug)
        m_pointer.cancel();
    else if (m_cards.isShown())
        m_cards.hide();
    else if (m_scene.slice())
        m_scene.setSlice({});
    else
        event.ignore();
}

void TimelineView::enter()
{
    if (m_move)
        dropMove();
    else if (m_scene.slice())
        m_scene.zoomToSlice();
    else
        openCurrent();
}

/// A message that Alt and the arrows move is let go with Alt.
void TimelineView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt && m_pointer.isIdle())
        dropMove();
    QAbstractScrollArea::keyReleaseEvent(event);
}

} // namespace TMinus
