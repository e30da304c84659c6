// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelineview.h"

namespace TMinus {

namespace {

using Part = LaneCanvas::Hit::Part;

constexpr qsizetype mostChosen = 100'000;

/// Whether messages of @p kind are part of @p mark; null: of a bar.
bool belongs(LaneKind kind, const LaneMark *mark)
{
    if (!mark || !isException(mark->kind))
        return !isException(kind);
    return mark->isLower ? isOurs(kind) : kind == mark->kind;
}

} // namespace

// What the view does with what is pointed at or chosen; painting and moving are in timelineview.cpp.

std::optional<LaneCanvas::Hit> TimelineView::currentHit()
{
    const auto &current = m_scene.current();
    return current ? canvas().hitOf(*current) : std::nullopt;
}

void TimelineView::openCurrent()
{
    if (const auto hit = currentHit())
        open(*hit);
}

/// Whether what @p hit is on is what is selected.
bool TimelineView::isChosen(const LaneCanvas::Hit &hit)
{
    return currentHit() == hit;
}

void TimelineView::reorder(int lane, int before)
{
    if (lane < 0)
        return;
    const auto name = [this](int number) {
        return number < 0 ? QString() : m_scene.data().lanes.at(number).name;
    };
    m_canvas.stack().move(m_scene.data(), name(lane), name(before));
    TimelineAccessible::tellRange(*this);
    update();
}

void TimelineView::setKeyLane(int lane)
{
    m_keyLane = lane;
    m_keyName = lane < 0 || lane >= m_scene.data().lanes.size()
        ? QString()
        : m_scene.data().lanes.at(lane).name;
    viewport()->update();
}

void TimelineView::chooseSpot(const SceneSpot &spot)
{
    m_scene.setCurrent(spot);
}

void TimelineView::choose(const LaneCanvas::Hit &hit)
{
    const LaneTimes &times = *m_scene.data().lanes.at(hit.lane).times;
    const LaneMark *mark =
        hit.part == Part::OnMark ? &canvas().layout(hit.lane).marks().at(hit.mark) : nullptr;
    std::optional<LaneSpot> first;
    QSet<quint32> rows;
    for (const LaneKind kind : allLaneKinds) {
        if (!belongs(kind, mark))
            continue;
        for (const LaneEntry &entry : times.entries(kind, hit.range)) {
            if (!first || entry.at < first->entry.at)
                first = LaneSpot{kind, entry};
            if (rows.size() < mostChosen)
                rows.insert(entry.row);
        }
    }
    if (first)
        m_scene.setCurrent(SceneSpot{hit.lane, *first}, rows);
}

void TimelineView::open(const LaneCanvas::Hit &hit)
{
    const LaneMark *mark =
        hit.part == Part::OnMark ? &canvas().layout(hit.lane).marks().at(hit.mark) : nullptr;
    if (!mark || mark->count != 1)
        return zoomTo(hit);
    choose(hit);
    Q_EMIT opened(mark->first.row);
}

void TimelineView::zoomTo(const LaneCanvas::Hit &hit)
{
    const qint64 room = qMax<qint64>(hit.range.length() / 4, 1000);
    const qint64 length = qMin(m_scene.range().length() / 4, hit.range.length() + 2 * room);
    const qint64 middle = hit.range.from + hit.range.length() / 2;
    const qint64 half = qMax(length, hit.range.length()) / 2;
    m_scene.show({middle - half, middle + half});
}

} // namespace TMinus
