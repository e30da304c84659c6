// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinescene.h"

#include "base/sharedclock.h"
#include "timeline/zonelens.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace TMinus {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 shortest = 30 * second;
constexpr qint64 longest = 60 * day;
constexpr qint64 followsAfter = 30 * second; ///< without a pan
constexpr qint64 leastLead = 3 * second;     ///< nearer is effectively now

/// The range of @p length in which @p now stands at a third.
TimeRange around(qint64 now, qint64 length)
{
    return {now - length / 3, now - length / 3 + length};
}

} // namespace

TimelineScene::TimelineScene(SharedClock &clock, const ZoneLens &lens, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_lens(lens)
    , m_range(around(now(), steps().first()))
{}

const QList<qint64> &TimelineScene::steps()
{
    static const QList<qint64> all{30 * minute, 6 * hour, day, 7 * day, 30 * day};
    return all;
}

qint64 TimelineScene::now() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

void TimelineScene::setData(const TimelineData &data)
{
    m_data = data;
    ++m_revision;
    if (m_current)
        m_current = spotOf(m_current->spot.entry.row);
    Q_EMIT dataChanged();
}

void TimelineScene::setRange(TimeRange range, Way way)
{
    const qint64 length = qBound(shortest, range.length(), longest);
    if (length != range.length())
        range = {range.from + (range.length() - length) / 2,
                 range.from + (range.length() - length) / 2 + length};
    if (range == m_range)
        return;
    m_range = range;
    Q_EMIT rangeChanged(way);
}

void TimelineScene::show(TimeRange range, Way way)
{
    if (way != Way::Follow && range != m_range)
        m_zooms.push(m_range, now(),
                     way == Way::Pan ? ZoomStack::Step::Pan : ZoomStack::Step::Jump);
    if (way == Way::Pan) {
        m_lastPan = now();
        m_isFollowing = false;
    }
    setRange(range, way);
}

void TimelineScene::pan(qint64 by)
{
    show({m_range.from + by, m_range.until + by}, Way::Pan);
}

void TimelineScene::zoom(qreal factor, qint64 anchor)
{
    const qreal length = qBound(qreal(shortest), qreal(m_range.length()) * factor, qreal(longest));
    const qreal share = qreal(anchor - m_range.from) / qreal(m_range.length());
    const auto from = anchor - qint64(std::llround(share * length));
    show({from, from + qint64(std::llround(length))});
}

void TimelineScene::takeStep(int step)
{
    const qint64 length = steps().at(step);
    const qint64 time = now();
    if (m_range.contains(time))
        return show(around(time, length));
    const qint64 middle = m_range.from + m_range.length() / 2;
    show({middle - length / 2, middle - length / 2 + length});
}

int TimelineScene::step() const
{
    return int(steps().indexOf(m_range.length()));
}

void TimelineScene::goHome()
{
    m_isFollowing = true;
    m_lastPan = 0;
    show(around(now(), m_range.length()));
}

void TimelineScene::goBack()
{
    if (const auto before = m_zooms.back(m_range))
        setRange(*before, Way::Jump);
}

void TimelineScene::goForward()
{
    if (const auto after = m_zooms.forward(m_range))
        setRange(*after, Way::Jump);
}

void TimelineScene::follow(qint64 msPerPixel)
{
    const qint64 time = now();
    if (!m_isFollowing) {
        m_isFollowing = m_range.contains(time) && std::llabs(time - m_lastPan) >= followsAfter;
        return;
    }
    if (!m_range.contains(time)) {
        m_isFollowing = false;
        return;
    }
    const qint64 step = qMax<qint64>(1, msPerPixel);
    const qint64 behind = time - (m_range.from + m_range.length() / 3);
    const qint64 pixels = behind >= 0 ? behind / step : -(-behind / step);
    if (pixels != 0)
        show({m_range.from + pixels * step, m_range.until + pixels * step}, Way::Follow);
}

void TimelineScene::setFolding(bool isFolding)
{
    if (m_isFolding == isFolding)
        return;
    m_isFolding = isFolding;
    Q_EMIT foldingChanged();
}

void TimelineScene::setSlice(const std::optional<TimeRange> &slice)
{
    if (m_slice == slice)
        return;
    m_slice = slice;
    Q_EMIT sliceChanged();
}

void TimelineScene::zoomToSlice()
{
    if (!m_slice)
        return;
    const TimeRange wanted = *m_slice;
    setSlice({});
    show(wanted);
}

TimeRange TimelineScene::whole() const
{
    const qint64 time = now();
    TimeRange all{time - hour, time + hour};
    if (const auto extent = m_data.extent())
        all = {qMin(all.from, extent->from), qMax(all.until, extent->until)};
    const qint64 room = all.length() / 50;
    return {all.from - room, all.until + room};
}

void TimelineScene::setWindow(std::chrono::hours window)
{
    m_window = window;
    Q_EMIT rangeChanged(Way::Follow);
}

MoveBounds TimelineScene::bounds(qint64 lead) const
{
    return {now() + lead + leastLead, windowEnd()};
}

void TimelineScene::setCurrent(const std::optional<SceneSpot> &spot, const QSet<quint32> &also)
{
    m_current = spot;
    m_selected = also;
    if (spot)
        m_selected.insert(spot->spot.entry.row);
    Q_EMIT selectionChanged();
    QList<quint32> rows;
    if (spot)
        rows.append(spot->spot.entry.row);
    for (const quint32 row : std::as_const(m_selected)) {
        if (!spot || row != spot->spot.entry.row)
            rows.append(row);
    }
    Q_EMIT chosen(rows);
}

void TimelineScene::showSelection(std::optional<quint32> row, const QSet<quint32> &rows)
{
    m_current = row ? spotOf(*row) : std::nullopt;
    m_selected = rows;
    Q_EMIT selectionChanged();
}

int TimelineScene::laneNamed(const QString &name) const
{
    const auto found =
        std::find_if(m_data.lanes.cbegin(), m_data.lanes.cend(),
                     [&name](const TimelineLane &lane) { return lane.name == name; });
    return found == m_data.lanes.cend() ? -1 : int(found - m_data.lanes.cbegin());
}

/// Looks at all of them: asked once for each row that somebody chooses.
std::optional<SceneSpot> TimelineScene::spotOf(quint32 row) const
{
    for (int lane = 0; lane < m_data.lanes.size(); ++lane) {
        for (const LaneKind kind : allLaneKinds) {
            for (const LaneEntry &entry : m_data.lanes.at(lane).times->entries(kind)) {
                if (entry.row == row)
                    return SceneSpot{lane, {kind, entry}};
            }
        }
    }
    return std::nullopt;
}

} // namespace TMinus
