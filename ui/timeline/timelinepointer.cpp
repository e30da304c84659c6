// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinepointer.h"

#include "timeline/timesnap.h"
#include "timeline/zonelens.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QWheelEvent>

#include <cmath>

namespace TMinus {

namespace {

using Part = LaneCanvas::Hit::Part;

constexpr qreal zoomPerNotch = 1.2;
constexpr int notch = 120;     ///< of a wheel, in eighths of a degree
constexpr qreal mostTug = 24;  ///< pixels that an accepted message follows
constexpr int panPerNotch = 8; ///< a notch pans by this part of what is in sight
constexpr qint64 fineStep = 1000;

} // namespace

TimelinePointer::TimelinePointer(TimelineView &view)
    : m_view(view)
{}

void TimelinePointer::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    m_start = m_last = event.position().toPoint();
    m_hit = m_view.canvas().hit(m_start);
    m_startTime = m_view.canvas().scale().time(m_start.x());
    m_carried = pressedSpot();
    const QList<TimelineLane> &lanes = m_view.scene().data().lanes;
    m_lane = m_hit.lane < 0 ? QString() : lanes.at(m_hit.lane).name;
    m_deed = Deed::Pressed;
    m_view.cards().hide();
}

void TimelinePointer::moveTo(const QMouseEvent &event)
{
    const QPoint place = event.position().toPoint();
    if (m_deed == Deed::Pressed
        && (place - m_start).manhattanLength() >= QApplication::startDragDistance())
        begin(event);
    switch (m_deed) {
    case Deed::None:
    case Deed::Pressed:
        return;
    case Deed::Panning:
        m_view.scene().pan(
            qint64(std::llround((m_last.x() - place.x()) * m_view.canvas().scale().msPerPixel())));
        m_view.scrollLanes(m_last.y() - place.y());
        break;
    case Deed::Slicing:
        slice(place);
        break;
    case Deed::Moving:
    case Deed::Tugging:
        carry(event);
        break;
    case Deed::Ordering: {
        const LaneCanvas::Hit hit = m_view.canvas().hit({1, place.y()});
        m_view.viewport()->setCursor(hit.lane >= 0 ? Qt::DragMoveCursor : Qt::ForbiddenCursor);
        break;
    }
    }
    m_last = place;
}

/// The pointer went far enough to mean something.
void TimelinePointer::begin(const QMouseEvent &event)
{
    const bool isSlice = m_hit.part == Part::Axis || event.modifiers().testFlag(Qt::ShiftModifier);
    if (m_hit.part == Part::Label) {
        m_deed = Deed::Ordering;
        return;
    }
    if (m_hit.part == Part::Chevron || m_hit.part == Part::Nothing) {
        m_deed = Deed::None;
        return;
    }
    if (isSlice)
        m_carried = std::nullopt;
    if (isSlice)
        m_deed = Deed::Slicing;
    else if (m_carried)
        m_deed = m_carried->spot.kind == LaneKind::Held ? Deed::Moving : Deed::Tugging;
    else
        m_deed = Deed::Panning;
    if (m_deed == Deed::Panning)
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
}

/// The single message that was pressed on.
std::optional<SceneSpot> TimelinePointer::pressedSpot() const
{
    if (m_hit.part != Part::OnMark)
        return std::nullopt;
    const LaneMark &mark = m_view.canvas().layout(m_hit.lane).marks().at(m_hit.mark);
    if (mark.count != 1)
        return std::nullopt;
    return SceneSpot{m_hit.lane, {mark.kind, mark.first}};
}

std::optional<SceneSpot> TimelinePointer::carried() const
{
    const bool isCarrying = m_deed == Deed::Moving || m_deed == Deed::Tugging;
    return isCarrying ? m_carried : std::nullopt;
}

/// Others may have come between press and release.
int TimelinePointer::pressedLane() const
{
    return m_hit.lane < 0 ? -1 : m_view.scene().laneNamed(m_lane);
}

void TimelinePointer::slice(const QPoint &place)
{
    const qint64 end = m_view.canvas().scale().time(place.x());
    if (end != m_startTime)
        m_view.scene().setSlice(TimeRange{qMin(m_startTime, end), qMax(m_startTime, end)});
}

void TimelinePointer::carry(const QMouseEvent &event)
{
    const int pixels = event.position().toPoint().x() - m_start.x();
    if (m_deed == Deed::Tugging) {
        m_view.setTug(LaneTug{*m_carried, qBound(-mostTug, qreal(pixels), mostTug)});
        return;
    }
    TimelineScene &scene = m_view.scene();
    const TimeScale &scale = m_view.canvas().scale();
    const LaneEntry &entry = m_carried->spot.entry;
    const bool isFine = event.modifiers().testFlag(Qt::AltModifier);
    const qint64 step = isFine ? fineStep : snapStep(scene.range().length());
    qint64 wish = snapped(scale.time(scale.x(entry.at) + pixels), step, scene.lens().zone());
    const LaneTimes &lane = *scene.data().lanes.at(m_carried->lane).times;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        wish = quietSlot(lane, wish, qMax(step, quietLength), scene.bounds(entry.span));
    m_view.setMove(TMinus::moveTo(scene, *m_carried, wish, step));
}

void TimelinePointer::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const Deed deed = m_deed;
    m_deed = Deed::None;
    m_view.viewport()->unsetCursor();
    switch (deed) {
    case Deed::Pressed:
        return click(event);
    case Deed::Moving:
        return m_view.dropMove();
    case Deed::Tugging:
        return m_view.springBack();
    case Deed::Ordering:
        return m_view.reorder(pressedLane(),
                              m_view.canvas().hit({1, event.position().toPoint().y()}).lane);
    case Deed::None:
    case Deed::Panning:
    case Deed::Slicing:
        return;
    }
}

void TimelinePointer::click(const QMouseEvent &event)
{
    TimelineScene &scene = m_view.scene();
    const qint64 at = m_view.canvas().scale().time(event.position().x());
    if (m_hit.part == Part::Chevron)
        return m_view.toggleLane(pressedLane(), event.modifiers().testFlag(Qt::ControlModifier));
    if (m_hit.part == Part::Label)
        return m_view.setKeyLane(pressedLane());
    if (scene.slice() && m_hit.part != Part::Nothing) {
        if (scene.slice()->contains(at))
            return scene.zoomToSlice();
        scene.setSlice({});
    }
    if (m_hit.lane >= 0)
        m_view.setKeyLane(pressedLane());
    const LaneCanvas::Hit hit = m_view.canvas().hit(m_start);
    if (hit.part == Part::OnMark || hit.part == Part::OnBar)
        m_view.choose(hit);
}

void TimelinePointer::doubleClick(const QMouseEvent &event)
{
    const LaneCanvas::Hit hit = m_view.canvas().hit(event.position().toPoint());
    m_deed = Deed::None;
    if (hit.part == Part::Label)
        m_view.toggleLane(hit.lane, false);
    else if (hit.part == Part::OnMark || hit.part == Part::OnBar)
        m_view.open(hit);
}

/// A wheel zooms; two fingers on a pad pan. They are told apart by the device, not by how far they
/// turn.
void TimelinePointer::wheel(const QWheelEvent &event)
{
    const QPoint place = event.position().toPoint();
    TimelineScene &scene = m_view.scene();
    const LaneCanvas &canvas = m_view.canvas();
    const bool isPad = event.pointingDevice()
        && event.pointingDevice()->type() == QInputDevice::DeviceType::TouchPad;
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const QPoint turned = event.angleDelta();
    m_view.cards().hide();
    if (place.x() < canvas.sizes().label && place.y() >= canvas.sizes().axis)
        return m_view.scrollLanes(-turned.y() / 2);
    if (isPad && !isControl) {
        const QPoint pixels = event.pixelDelta().isNull() ? turned / 4 : event.pixelDelta();
        scene.pan(qint64(std::llround(-pixels.x() * canvas.scale().msPerPixel())));
        return m_view.scrollLanes(-pixels.y());
    }
    const bool isPan = event.modifiers().testFlag(Qt::ShiftModifier) || turned.y() == 0;
    if (isPan) {
        const int by = turned.y() == 0 ? turned.x() : turned.y();
        return scene.pan(-scene.range().length() * by / (panPerNotch * notch));
    }
    const qreal factor = std::pow(zoomPerNotch, -qreal(turned.y()) / notch);
    // Turned on while it still settles: the place under the pointer is the one it will be.
    const TimeScale target(scene.range(), canvas.scale().left(), canvas.scale().right(),
                           canvas.scale().folds());
    scene.zoom(factor, target.time(place.x()));
}

bool TimelinePointer::cancel()
{
    const bool was = m_deed != Deed::None && m_deed != Deed::Pressed;
    m_deed = Deed::None;
    m_view.viewport()->unsetCursor();
    m_view.setMove({});
    m_view.setTug({});
    return was;
}

} // namespace TMinus
