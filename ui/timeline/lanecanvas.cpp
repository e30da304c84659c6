// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanecanvas.h"

#include "timeline/timefolds.h"
#include "timeline/zonelens.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"
#include "ui/timeline/lanepainting.h"
#include "ui/timeline/timelinescene.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace TMinus {

namespace {

constexpr int chevronWidth = 22;
constexpr qreal hitReach = 3;

} // namespace

LaneCanvas::LaneCanvas(const TimelineScene &scene)
    : m_scene(scene)
{}

void LaneCanvas::set(const Setting &setting)
{
    const bool isOtherLook = setting.palette.cacheKey() != m_setting.palette.cacheKey()
        || setting.font != m_setting.font || setting.ratio != m_setting.ratio;
    m_setting = setting;
    m_sizes = TimelineSizes::of(setting.font, setting.size.width());
    const Key key{m_scene.revision(), setting.shown,
                  m_sizes.label,      setting.size.width() - m_sizes.right,
                  setting.folded,     m_sizes.share};
    if (key.revision != m_key.revision)
        m_stack.look(m_scene.data());
    if (key != m_key || m_ticksZone != m_scene.lens().zone()) {
        m_key = key;
        layOut();
    }
    if (isOtherLook)
        m_pictures.clear();
    stackUp();
}

void LaneCanvas::layOut()
{
    m_layouts.clear();
    m_matching.clear();
    m_pictures.clear();
    m_folds.clear();
    m_scale = TimeScale(m_key.shown, m_key.left, m_key.right);
    if (m_key.folded > 0) {
        QList<const LaneTimes *> lanes;
        for (const TimelineLane &lane : m_scene.data().lanes)
            lanes.append(lane.times.get());
        m_folds = findFolds(lanes, m_scale, m_scene.now());
        m_scale = TimeScale(m_key.shown, m_key.left, m_key.right, m_folds, m_key.folded);
    }
    m_ticksZone = m_scene.lens().zone();
    m_ticks = axisTicks(m_scale, m_ticksZone, m_sizes.share);
}

/// Bars make a lane higher, and which lanes are in sight depends on how high they are: lanes that are
/// out of sight keep what they were.
void LaneCanvas::stackUp()
{
    const int room = m_setting.size.height() - m_sizes.axis;
    for (int round = 0; round < 2; ++round) {
        const QList<LaneRow> rows =
            onTheWay(m_setting.before, m_stack.rows(m_scene.data(), m_dense, m_sizes, room),
                     m_setting.settled);
        if (rows != m_rows) {
            m_pictures.clear();
            m_rows = rows;
        }
        QSet<int> dense = m_dense;
        for (const LaneRow &row : rowsInSight()) {
            if (layout(row.lane).isDense())
                dense.insert(row.lane);
            else
                dense.remove(row.lane);
        }
        if (dense == m_dense)
            return;
        m_dense = dense;
    }
}

int LaneCanvas::contentHeight() const
{
    return m_rows.isEmpty() ? 0 : m_rows.last().top + m_rows.last().height;
}

QList<LaneRow> LaneCanvas::rowsInSight() const
{
    QList<LaneRow> found;
    for (const LaneRow &row : m_rows) {
        const QRect rect = rowRect(row);
        if (rect.bottom() >= m_sizes.axis && rect.top() < m_setting.size.height())
            found.append(row);
    }
    return found;
}

std::optional<LaneRow> LaneCanvas::rowOf(int lane) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [lane](const LaneRow &row) { return row.lane == lane; });
    return found == m_rows.cend() ? std::nullopt : std::optional(*found);
}

QRect LaneCanvas::rowRect(const LaneRow &row) const
{
    return {0, m_sizes.axis + row.top - m_setting.scroll, m_setting.size.width(), row.height};
}

const LaneLayout &LaneCanvas::layout(int lane) const
{
    auto found = m_layouts.find(lane);
    if (found != m_layouts.end())
        return *found;
    const QFontMetricsF metrics(strong(sized(m_setting.font, smallText)));
    const LaneRoom room{.digitWidth = metrics.horizontalAdvance(QLatin1Char('0')),
                        .now = m_scene.now()};
    const TimelineLane &shown = m_scene.data().lanes.at(lane);
    if (shown.matching)
        m_matching.insert(lane, LaneLayout(*shown.matching, m_scale, room));
    return *m_layouts.insert(lane, LaneLayout(*shown.times, m_scale, room));
}

QRectF LaneCanvas::markRect(int lane, int mark) const
{
    const auto row = rowOf(lane);
    const LaneLayout &laid = layout(lane);
    if (!row || mark < 0 || mark >= laid.marks().size())
        return {};
    return TMinus::markRect(laid.marks().at(mark), laid, laneBrush(*row, rowRect(*row).top()));
}

int LaneCanvas::markOf(int lane, const LaneSpot &spot) const
{
    if (lane < 0 || lane >= m_scene.data().lanes.size())
        return -1;
    const QList<LaneMark> &marks = layout(lane).marks();
    for (qsizetype mark = marks.size() - 1; mark >= 0; --mark) {
        const LaneMark &one = marks.at(mark);
        const bool isAlike =
            isException(spot.kind) ? one.kind == spot.kind || one.isLower : !isException(one.kind);
        if (isAlike && isOurs(spot.kind) == one.isLower && spot.entry.at >= one.first.at
            && spot.entry.at <= one.last)
            return int(mark);
    }
    return -1;
}

LaneCanvas::Hit LaneCanvas::hit(const QPoint &place) const
{
    if (place.y() < m_sizes.axis)
        return {.part = place.x() < m_sizes.label ? Hit::Part::Nothing : Hit::Part::Axis};
    for (const LaneRow &row : rowsInSight()) {
        const QRect rect = rowRect(row);
        if (!rect.contains(place))
            continue;
        if (place.x() < m_sizes.label)
            return {.part = place.x() < chevronWidth ? Hit::Part::Chevron : Hit::Part::Label,
                    .lane = row.lane};
        const LaneLayout &laid = layout(row.lane);
        for (qsizetype mark = laid.marks().size() - 1; mark >= 0 && !row.isCollapsed; --mark) {
            const QRectF box =
                markRect(row.lane, int(mark)).adjusted(-hitReach, -hitReach, hitReach, hitReach);
            const LaneMark &one = laid.marks().at(mark);
            if (box.contains(place))
                return {Hit::Part::OnMark, row.lane, int(mark), {one.first.at, one.last + 1}};
        }
        for (const LaneBar &bar : laid.bars()) {
            if (!row.isCollapsed && place.x() >= bar.x && place.x() < bar.x + 4)
                return {Hit::Part::OnBar, row.lane, -1, bar.range};
        }
        return {.part = Hit::Part::Ground, .lane = row.lane};
    }
    return {.part = place.x() < m_sizes.label ? Hit::Part::Nothing : Hit::Part::Ground};
}

std::optional<LaneCanvas::Hit> LaneCanvas::hitOf(const SceneSpot &spot) const
{
    const int mark = markOf(spot.lane, spot.spot);
    const QList<Hit> all =
        spot.lane < m_scene.data().lanes.size() ? buckets(spot.lane) : QList<Hit>();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Hit &hit) {
        return mark >= 0 ? hit.mark == mark
                         : hit.mark < 0 && hit.range.contains(spot.spot.entry.at);
    });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

QRectF LaneCanvas::hitRect(const Hit &hit) const
{
    if (hit.part == Hit::Part::OnMark)
        return markRect(hit.lane, hit.mark);
    const auto row = rowOf(hit.lane);
    if (!row)
        return {};
    const QRect lane = rowRect(*row);
    const qreal left = m_scale.x(hit.range.from);
    return {left, qreal(lane.top()), m_scale.x(hit.range.until) - left, qreal(lane.height())};
}

QList<LaneCanvas::Hit> LaneCanvas::buckets(int lane) const
{
    QList<Hit> found;
    const LaneLayout &laid = layout(lane);
    for (int mark = 0; mark < laid.marks().size(); ++mark) {
        const LaneMark &one = laid.marks().at(mark);
        found.append({Hit::Part::OnMark, lane, mark, {one.first.at, one.last + 1}});
    }
    for (const LaneBar &bar : laid.bars())
        found.append({Hit::Part::OnBar, lane, -1, bar.range});
    std::stable_sort(found.begin(), found.end(), [](const Hit &one, const Hit &other) {
        return one.range.from < other.range.from;
    });
    return found;
}

AxisBrush LaneCanvas::axisBrush() const
{
    return {.tokens = tokensOf(m_setting.palette),
            .scale = m_scale,
            .lens = m_scene.lens(),
            .sizes = m_sizes,
            .font = m_setting.font,
            .size = m_setting.size,
            .now = m_scene.now(),
            .windowEnd = m_scene.windowEnd(),
            .windowHours = int(m_scene.window().count()),
            .title = m_setting.title};
}

LaneBrush LaneCanvas::laneBrush(const LaneRow &row, qreal top) const
{
    return {.tokens = tokensOf(m_setting.palette),
            .font = strong(sized(m_setting.font, smallText)),
            .top = top,
            .height = qreal(row.height),
            .hasTracks = row.hasTracks,
            .isCollapsed = row.isCollapsed,
            .right = qreal(m_setting.size.width() - m_sizes.right),
            .leaving = m_scene.now()};
}

std::pair<QRect, QRect> LaneCanvas::nowRects() const
{
    return TMinus::nowRects(axisBrush());
}

} // namespace TMinus
