// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineaccessible.h"

#include "timeline/zonelens.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/timelinewords.h"

#include <QWindow>

namespace TMinus {

namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(*view) : nullptr;
}

void deleteAll(QHash<int, QAccessible::Id> &items)
{
    const QHash<int, QAccessible::Id> gone = std::exchange(items, {});
    for (const QAccessible::Id id : gone)
        QAccessible::deleteAccessibleInterface(id);
}

/// Those from @p first on.
void deleteFrom(QHash<int, QAccessible::Id> &items, int first)
{
    QList<QAccessible::Id> gone;
    for (auto item = items.begin(); item != items.end();) {
        if (item.key() < first) {
            ++item;
        } else {
            gone.append(item.value());
            item = items.erase(item);
        }
    }
    for (const QAccessible::Id id : std::as_const(gone))
        QAccessible::deleteAccessibleInterface(id);
}

QRect onScreen(const TimelineView &view, const QRect &rect)
{
    return {view.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

TimelineAccessible *accessibleOf(const TimelineView &view)
{
    return static_cast<TimelineAccessible *>(
        QAccessible::queryAccessibleInterface(const_cast<TimelineView *>(&view)));
}

} // namespace

TimelineAccessible::TimelineAccessible(TimelineView &view)
    : QAccessibleWidget(&view, QAccessible::List)
    , m_view(view)
{}

TimelineAccessible::~TimelineAccessible()
{
    deleteAll(m_lanes);
}

void TimelineAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void TimelineAccessible::tellCurrent(TimelineView &view)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    if (QAccessibleInterface *item = accessibleOf(view)->currentItem()) {
        QAccessibleEvent event(item, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void TimelineAccessible::tellData(TimelineView &view)
{
    if (QAccessible::isActive())
        accessibleOf(view)->keepWhatIsLeft();
}

void TimelineAccessible::tellRange(TimelineView &view)
{
    if (!QAccessible::isActive())
        return;
    accessibleOf(view)->keepWhatIsLeft();
    QAccessibleEvent event(&view, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

/// An item speaks of what is at its place now: only those without a place go, so that a reader does
/// not lose the one that it is on each time that something moves.
void TimelineAccessible::keepWhatIsLeft()
{
    deleteFrom(m_lanes, childCount());
    for (const QAccessible::Id id : std::as_const(m_lanes))
        static_cast<LaneAccessible *>(QAccessible::accessibleInterface(id))->keepWhatIsLeft();
}

int TimelineAccessible::childCount() const
{
    return int(m_view.canvas().rows().size());
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const QAccessible::Id id = m_lanes.value(index, 0))
        return QAccessible::accessibleInterface(id);
    auto *lane = new LaneAccessible(m_view, index);
    m_lanes.insert(index, QAccessible::registerAccessibleInterface(lane));
    return lane;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *lane = dynamic_cast<const LaneAccessible *>(child);
    return lane ? lane->place() : -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    for (int place = 0; place < childCount(); ++place) {
        QAccessibleInterface *lane = child(place);
        if (lane->rect().contains(x, y))
            return lane;
    }
    return nullptr;
}

QAccessibleInterface *TimelineAccessible::currentItem() const
{
    const auto &current = m_view.scene().current();
    if (!current)
        return nullptr;
    const LaneCanvas &canvas = m_view.canvas();
    const QList<LaneRow> rows = canvas.rows();
    for (int place = 0; place < rows.size(); ++place) {
        if (rows.at(place).lane != current->lane)
            continue;
        const auto hit = canvas.hitOf(*current);
        const qsizetype number = hit ? canvas.buckets(current->lane).indexOf(*hit) : -1;
        return number < 0 ? nullptr : child(place)->child(int(number));
    }
    return nullptr;
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    return m_view.hasFocus() ? currentItem() : nullptr;
}

QString TimelineAccessible::text(QAccessible::Text text) const
{
    if (text != QAccessible::Name)
        return QAccessibleWidget::text(text);
    const TimelineScene &scene = m_view.scene();
    return spokenTimeline(scene.range(), scene.data().count(scene.range()), scene.lens());
}

LaneAccessible::LaneAccessible(TimelineView &view, int place)
    : m_view(view)
    , m_place(place)
{}

LaneAccessible::~LaneAccessible()
{
    deleteAll(m_items);
}

void LaneAccessible::keepWhatIsLeft()
{
    deleteFrom(m_items, childCount());
}

std::optional<LaneRow> LaneAccessible::row() const
{
    const QList<LaneRow> rows = m_view.canvas().rows();
    return m_place < rows.size() ? std::optional(rows.at(m_place)) : std::nullopt;
}

bool LaneAccessible::isValid() const
{
    return row().has_value();
}

QWindow *LaneAccessible::window() const
{
    return m_view.window()->windowHandle();
}

QAccessibleInterface *LaneAccessible::parent() const
{
    return accessibleOf(m_view);
}

int LaneAccessible::childCount() const
{
    const auto lane = row();
    return lane ? int(m_view.canvas().buckets(lane->lane).size()) : 0;
}

QAccessibleInterface *LaneAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const QAccessible::Id id = m_items.value(index, 0))
        return QAccessible::accessibleInterface(id);
    auto *item = new SpotAccessible(m_view, m_place, index);
    m_items.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *LaneAccessible::childAt(int x, int y) const
{
    for (int number = 0; number < childCount(); ++number) {
        QAccessibleInterface *item = child(number);
        if (item->rect().contains(x, y))
            return item;
    }
    return nullptr;
}

int LaneAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const SpotAccessible *>(child);
    return item ? item->number() : -1;
}

QString LaneAccessible::text(QAccessible::Text text) const
{
    const auto lane = row();
    return lane && text == QAccessible::Name
        ? laneSpoken(m_view.scene().data().lanes.at(lane->lane))
        : QString();
}

QRect LaneAccessible::rect() const
{
    const auto lane = row();
    return lane ? onScreen(m_view, m_view.canvas().rowRect(*lane)) : QRect();
}

QAccessible::State LaneAccessible::state() const
{
    QAccessible::State state;
    const auto lane = row();
    state.invalid = !lane;
    state.expandable = true;
    state.expanded = lane && !lane->isCollapsed;
    state.collapsed = lane && lane->isCollapsed;
    return state;
}

SpotAccessible::SpotAccessible(TimelineView &view, int place, int number)
    : m_view(view)
    , m_place(place)
    , m_number(number)
{}

std::optional<LaneCanvas::Hit> SpotAccessible::hit() const
{
    const LaneCanvas &canvas = m_view.canvas();
    if (m_place >= canvas.rows().size())
        return std::nullopt;
    const QList<LaneCanvas::Hit> buckets = canvas.buckets(canvas.rows().at(m_place).lane);
    return m_number < buckets.size() ? std::optional(buckets.at(m_number)) : std::nullopt;
}

bool SpotAccessible::isValid() const
{
    return hit().has_value();
}

QWindow *SpotAccessible::window() const
{
    return m_view.window()->windowHandle();
}

QAccessibleInterface *SpotAccessible::parent() const
{
    return accessibleOf(m_view)->child(m_place);
}

QString SpotAccessible::text(QAccessible::Text text) const
{
    const auto here = hit();
    if (!here || text != QAccessible::Name)
        return {};
    const TimelineScene &scene = m_view.scene();
    const TimelineLane &lane = scene.data().lanes.at(here->lane);
    const LaneLayout &layout = m_view.canvas().layout(here->lane);
    if (here->mark < 0)
        return spokenBucket(here->range, lane.times->count(here->range), scene.lens());
    const LaneMark mark = layout.marks().at(here->mark); // the layout may go
    if (mark.count > 1)
        return spokenPill(mark, scene.lens());
    const SceneSpot spot{here->lane, {mark.kind, mark.first}};
    return spokenSpot({.spot = spot.spot,
                       .lane = lane.name,
                       .key = m_view.factsOf(spot, 1).key,
                       .now = scene.now()},
                      scene.lens());
}

QRect SpotAccessible::rect() const
{
    const auto here = hit();
    if (!here)
        return {};
    const LaneCanvas &canvas = m_view.canvas();
    return onScreen(m_view, canvas.hitRect(*here).toAlignedRect());
}

QAccessible::State SpotAccessible::state() const
{
    QAccessible::State state;
    const auto here = hit();
    state.invalid = !here;
    state.selectable = true;
    state.focusable = true;
    const auto &current = m_view.scene().current();
    if (!here || !current || current->lane != here->lane)
        return state;
    const bool isCurrent = m_view.canvas().hitOf(*current) == here;
    state.selected = isCurrent;
    state.focused = isCurrent && m_view.hasFocus();
    return state;
}

} // namespace TMinus
