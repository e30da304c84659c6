// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelineview.h"

namespace TMinus {

namespace {

using Part = LaneCanvas::Hit::Part;

constexpr int gapOfMark = 16;
constexpr int gapOfPill = 34;
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

void TimelineView::hover(const QPoint &place)
{
    const LaneCanvas::Hit hit = canvas().hit(place);
    if (hit == m_hovered)
        return;
    const bool wasShown = m_card->isVisible();
    hideCard();
    m_hovered = hit;
    if (hit.part != Part::OnMark && hit.part != Part::OnBar)
        return;
    if (wasShown)
        showCard(hit);
    else
        m_hoverWait.start();
}

void TimelineView::hideCard()
{
    m_hoverWait.stop();
    m_card->hide();
}

void TimelineView::refreshCard()
{
    if (m_card->isVisible())
        showCard(m_carded);
}

void TimelineView::showCard(const LaneCanvas::Hit &hit)
{
    if (hit.part != Part::OnMark)
        return;
    m_carded = hit;
    const LaneMark mark = canvas().layout(hit.lane).marks().at(hit.mark); // the layout may go
    const CardText text = factsOf({hit.lane, {mark.kind, mark.first}}, mark.count);
    if (text.title.isEmpty())
        return;
    const QRect around = canvas().markRect(hit.lane, hit.mark).toAlignedRect();
    m_card->show(text, {viewport()->mapToGlobal(around.topLeft()), around.size()},
                 mark.count > 1 ? gapOfPill - around.width() / 4 : gapOfMark);
}

void TimelineView::toggleCard()
{
    if (m_card->isVisible())
        return hideCard();
    const auto &current = m_scene.current();
    if (!current)
        return;
    const int mark = canvas().markOf(current->lane, current->spot);
    if (mark >= 0)
        showCard({Part::OnMark, current->lane, mark, {}});
}

void TimelineView::toggleLane(int lane, bool all)
{
    if (lane < 0 || lane >= m_scene.data().lanes.size())
        return;
    LaneStack &stack = m_canvas.stack();
    const QString name = m_scene.data().lanes.at(lane).name;
    const bool isCollapsed = !stack.isCollapsed(name);
    if (all)
        stack.setAllCollapsed(m_scene.data(), isCollapsed);
    else
        stack.setCollapsed(name, isCollapsed);
    TimelineAccessible::tellRange(*this);
    update();
}

void TimelineView::reorder(int lane, int before)
{
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

void TimelineView::zoomTo(const LaneCanvas::Hit &hit)
{
    const qint64 room = qMax<qint64>(hit.range.length() / 4, 1000);
    const qint64 length = qMin(m_scene.range().length() / 4, hit.range.length() + 2 * room);
    const qint64 middle = hit.range.from + hit.range.length() / 2;
    const qint64 half = qMax(length, hit.range.length()) / 2;
    m_scene.show({middle - half, middle + half});
}

} // namespace TMinus
