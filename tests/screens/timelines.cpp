// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/timelines.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "tests/screens/stage.h"
#include "timeline/zonelens.h"
#include "ui/shell/paneheader.h"
#include "ui/shell/paneid.h"
#include "ui/timeline/monthnavigator.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/// A pane with its header, as the window has it.
class TimelineStage final
{
public:
    TimelineStage()
        : m_clock([] { return Stage::now(); })
        , m_scene(m_clock, m_lens)
        , m_header(new PaneHeader(paneTitle(PaneId::Timeline), &m_window))
        , m_pane(new TimelinePane(m_scene, *m_header, &m_window))
    {
        auto *column = new QVBoxLayout(&m_window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_header);
        column->addWidget(m_pane, 1);
        m_lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
    }

    TimelineScene &scene() { return m_scene; }
    TimelinePane &pane() { return *m_pane; }
    TimelineView &view() { return m_pane->view(); }
    QWidget &window() { return m_window; }
    void show(const TimelineData &data, qint64 from, qint64 length)
    {
        m_scene.setData(data);
        m_scene.show({from, from + length});
    }

private:
    SharedClock m_clock;
    ZoneLens m_lens;
    TimelineScene m_scene;
    QWidget m_window;
    PaneHeader *m_header;
    TimelinePane *m_pane;
};

SceneSpot heldOf(const TimelineData &data)
{
    return {0, {LaneKind::Held, data.lanes.first().times->entries(LaneKind::Held).front()}};
}

/// A held message on its way, picture by picture: where it was, where it goes, and the wall.
void drawMove(Stage &stage, TimelineStage &timeline, qint64 start, const QString &end)
{
    const TimelineScene &scene = timeline.scene();
    const SceneSpot held = heldOf(scene.data());
    const QSize size(900, 210);
    stage.draw(timeline.window(), size, u"timeline-move-1"_s + end);
    timeline.view().setMove(moveTo(scene, held, start + 1470'000, 10'000));
    stage.draw(timeline.window(), size, u"timeline-move-2"_s + end);
    timeline.view().setMove(moveTo(scene, held, start, 10'000));
    stage.draw(timeline.window(), size, u"timeline-move-3"_s + end);
    timeline.view().setMove({});
}

/// Only what is overdue passes the filter.
TimelineData onlyOverdue(TimelineData data)
{
    for (TimelineLane &lane : data.lanes) {
        QList<LaneSpot> spots;
        for (const LaneEntry &entry : lane.times->entries(LaneKind::Overdue))
            spots.append({LaneKind::Overdue, entry});
        lane.matching = std::make_shared<LaneTimes>(spots);
    }
    return data;
}

} // namespace

void drawTimelines(Stage &stage, const char *suffix)
{
    const QString end = QLatin1StringView(suffix);
    const qint64 now = Stage::now().toMSecsSinceEpoch();
    const qint64 start = now - 15 * minute - 7000;
    TimelineStage timeline;
    TimelineScene &scene = timeline.scene();
    stage.dress(Theme::Choice::Light);
    stage.draw(timeline.window(), {1395, 440}, u"timeline-empty"_s + end);
    timeline.show(fewMessages(), start, 30 * minute);
    scene.setCurrent(heldOf(scene.data()));
    stage.draw(timeline.window(), {1000, 270}, u"timeline-main"_s + end);
    stage.draw(timeline.window(), {915, 300}, u"timeline-small"_s + end);
    drawMove(stage, timeline, start, end);
    scene.setCurrent({});
    timeline.view().setMove(LaneMove{heldOf(scene.data()), start + 1470'000, {}, 1});
    stage.draw(timeline.window(), {1395, 356}, u"timeline-drag"_s + end);
    timeline.view().setMove({});
    stage.dress(Theme::Choice::Light, 1.4);
    stage.draw(timeline.window(), {1395, 440}, u"timeline-large-text"_s + end);
    timeline.show(monthOfPills(), now - 110 * hour, 30 * 24 * hour);
    scene.setWindow(std::chrono::hours(960));
    scene.setFolding(true);
    stage.dress(Theme::Choice::Light);
    timeline.pane().showMonths(true);
    timeline.pane().months().choose(QDate(2027, 1, 13), {});
    timeline.pane().months().choose(QDate(2027, 1, 15), Qt::ControlModifier);
    scene.show({now - 110 * hour, now + 610 * hour});
    stage.draw(timeline.window(), {1395, 620}, u"timeline-month"_s + end);
    timeline.pane().showMonths(false);
    scene.setFolding(false);
    scene.setWindow(std::chrono::hours(72));
    stage.dress(Theme::Choice::Dark);
    timeline.show(busyDay(), now - 512 * minute, 24 * hour);
    scene.setSlice(TimeRange{now + 248 * minute, now + 348 * minute});
    stage.draw(timeline.window(), {1395, 410}, u"timeline-day-dark"_s + end);
    scene.setSlice({});
    timeline.show(millionMessages(), now - 152 * minute, 78 * hour);
    stage.draw(timeline.window(), {1395, 470}, u"timeline-million-dark"_s + end);
    timeline.show(onlyOverdue(fewMessages()), start, 30 * minute);
    stage.draw(timeline.window(), {1395, 280}, u"timeline-filter-dark"_s + end);
}

} // namespace TMinus
