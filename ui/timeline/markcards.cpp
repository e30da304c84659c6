// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/markcards.h"

#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/timelinewords.h"

#include <QLocale>

namespace TMinus {

namespace {

using Part = LaneCanvas::Hit::Part;
using namespace std::chrono_literals;

constexpr auto hoverTime = 350ms;
constexpr int gapOfMark = 16;
constexpr int gapOfPill = 34;

/// How many of each kind are in a bar; the most of a kind is its shape.
CardText barCard(const TimelineLane &lane, const TimeRange &range, const ZoneLens &lens)
{
    CardText card{.title = spokenBucket(range, lane.times->count(range), lens)};
    qsizetype most = 0;
    for (const LaneKind kind : allLaneKinds) {
        const qsizetype count = lane.times->count(kind, range);
        if (count == 0)
            continue;
        card.lines.append({laneKindWord(kind), QLocale().toString(count)});
        if (count > most)
            card.kind = kind;
        most = qMax(most, count);
    }
    return card;
}

} // namespace

MarkCards::MarkCards(TimelineView &view)
    : m_view(view)
    , m_card(new HoverCard(&view))
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(hoverTime);
    QObject::connect(&m_wait, &QTimer::timeout, m_card,
                     [this] { show(m_view.canvas().hit(m_place)); });
}

void MarkCards::hover(const QPoint &place)
{
    const LaneCanvas::Hit hit = m_view.canvas().hit(place);
    m_place = place;
    if (hit == m_hovered)
        return;
    const bool wasShown = isShown();
    hide();
    m_hovered = hit;
    if (hit.part != Part::OnMark && hit.part != Part::OnBar)
        return;
    if (wasShown)
        show(hit);
    else
        m_wait.start();
}

void MarkCards::hide()
{
    m_wait.stop();
    m_card->hide();
}

bool MarkCards::isShown() const
{
    return m_card->isVisible();
}

void MarkCards::refresh()
{
    if (isShown())
        show(m_carded);
}

void MarkCards::show(const LaneCanvas::Hit &hit)
{
    m_carded = hit;
    m_spot = std::nullopt;
    const LaneCanvas &canvas = m_view.canvas();
    CardText text;
    int gap = gapOfMark;
    if (hit.part == Part::OnMark && hit.mark < canvas.layout(hit.lane).marks().size()) {
        const LaneMark mark = canvas.layout(hit.lane).marks().at(hit.mark); // the layout may go
        m_spot = SceneSpot{hit.lane, {mark.kind, mark.first}};
        text = m_view.factsOf(*m_spot, mark.count);
        gap = mark.count > 1 ? gapOfPill : gapOfMark;
    } else if (hit.part == Part::OnBar) {
        const TimelineScene &scene = m_view.scene();
        text = barCard(scene.data().lanes.at(hit.lane), hit.range, scene.lens());
    }
    if (text.title.isEmpty())
        return;
    const QRect around = m_view.canvas().hitRect(hit).toAlignedRect();
    m_card->show(text, {m_view.viewport()->mapToGlobal(around.topLeft()), around.size()}, gap);
}

void MarkCards::takeData()
{
    m_hovered = {};
    if (!isShown() || !m_spot)
        return hide();
    const auto now = m_view.scene().spotOf(m_spot->spot.entry.row);
    const auto hit = now ? m_view.canvas().hitOf(*now) : std::nullopt;
    if (hit && hit->part == Part::OnMark)
        show(*hit);
    else
        hide();
}

void MarkCards::toggle()
{
    if (isShown())
        return hide();
    if (const auto hit = m_view.currentHit())
        show(*hit);
}

} // namespace TMinus
