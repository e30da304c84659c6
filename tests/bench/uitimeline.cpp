// SPDX-License-Identifier: Apache-2.0
#include "base/sharedclock.h"
#include "tests/bench/uibench.h"
#include "timeline/zonelens.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTimeZone>
#include <QTimer>

#include <algorithm>
#include <array>
#include <ctime>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'799'735'527'000; ///< Tue 12 Jan 2027, 06:32:07 UTC
constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
constexpr int lanes = 4;
constexpr double frameLimit = 8;     ///< ms, p99
constexpr double growthLimit = 1.2;  ///< times, for ten times the messages
constexpr double openingLimit = 300; ///< ms
constexpr double changeLimit = 16;   ///< ms
constexpr double memoryLimit = 24;   ///< bytes a message
constexpr double churnLimit = 16;    ///< ms, each frame
constexpr double idleLimit = .3;     ///< per cent of a core
constexpr int idleTime = 10'000;     ///< ms
constexpr int changesAtOnce = 100;   ///< ten times a second

/// Spread over three days, a third of them around some hours, some of each kind that is drawn by
/// itself.
TimelineData messages(int count)
{
    TimelineData data;
    QRandomGenerator random(7);
    quint32 row = 1;
    for (int lane = 0; lane < lanes; ++lane) {
        auto times = std::make_shared<LaneTimes>();
        for (int number = 0; number < count / lanes; ++number) {
            const qint64 at = number % 3 == 0
                ? start + (number % 6) * day / 2 + qint64(random.bounded(90)) * minute
                    + random.bounded(60'000)
                : start - day / 4 + qint64(random.generateDouble() * double(3 * day));
            times->append({at < start ? LaneKind::Acked : LaneKind::Pending, {at, row++, 0}});
        }
        for (const LaneKind kind : {LaneKind::Overdue, LaneKind::Unknown, LaneKind::Held}) {
            for (int number = 0; number < 20; ++number)
                times->append({kind, {start + number * 97 * minute, row++, 600'000}});
        }
        times->settle();
        data.lanes.append({u"topic-%1"_s.arg(lane), times, {}, {}});
    }
    return data;
}

/// CPU time of the program, which others on the machine do not lengthen: all of a frame is work.
class Spent final
{
public:
    double ms() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    const std::clock_t m_start = std::clock();
};

class Bench final
{
public:
    Bench()
        : m_clock(
            [this] { return QDateTime::fromMSecsSinceEpoch(start + m_passed.elapsed(), Qt::UTC); })
        , m_scene(m_clock, m_lens)
        , m_view(m_scene)
    {
        m_passed.start();
        m_lens.choose(ZoneLens::Kind::Named, u"Asia/Shanghai"_s);
        m_view.resize(1395, 640);
        m_view.show();
        QApplication::processEvents();
    }

    TimelineScene &scene() { return m_scene; }
    /// How long it takes to be shown, in ms.
    double open(const TimelineData &data)
    {
        const Spent spent;
        m_scene.setData(data);
        m_view.viewport()->repaint();
        return spent.ms();
    }
    /// Frames through all ranges, there and back, in ms.
    std::vector<double> roam()
    {
        std::vector<double> frames;
        qint64 length = 30'000;
        while (length < 60 * day) {
            for (int step = 0; step < 6; ++step)
                frames.push_back(frame({start - length / 3 + step * length / 40,
                                        start + 2 * length / 3 + step * length / 40}));
            length = length * 6 / 5;
        }
        return frames;
    }

    /// Frames of a pan while a thousand messages a second are sent, fall due, are seen and
    /// acknowledged, in ms: each takes a batch in and paints.
    std::vector<double> churn(TimelineData data)
    {
        std::vector<double> frames;
        quint32 row = 1;
        for (int round = 0; round < 200; ++round) {
            QList<qint64> rows;
            TimelineData read;
            for (int lane = 0; lane < lanes; ++lane) {
                QList<LaneSpot> spots;
                for (int number = 0; number < changesAtOnce / lanes; ++number, ++row) {
                    rows.append(row);
                    const std::array kinds{LaneKind::Pending, LaneKind::Overdue, LaneKind::Seen,
                                           LaneKind::Acked};
                    spots.append({kinds[std::size_t(round) % kinds.size()],
                                  {start + number * minute, row, 0}});
                }
                read.lanes.append({data.lanes.at(lane).name, std::make_shared<LaneTimes>(spots)});
            }
            const Spent spent;
            mergeLanes(data, rows, read);
            m_scene.setData(data);
            m_scene.pan(minute / 4);
            m_view.viewport()->repaint();
            frames.push_back(spent.ms());
        }
        return frames;
    }
    /// Per cent of a core while nothing happens but the clock.
    double rest()
    {
        m_scene.show({start - 10 * minute, start + 20 * minute});
        m_scene.goHome();
        QApplication::processEvents();
        QEventLoop loop;
        QTimer::singleShot(1000, &loop, &QEventLoop::quit); // what settles has settled then
        loop.exec();
        QTimer::singleShot(idleTime, &loop, &QEventLoop::quit);
        const Spent spent;
        loop.exec();
        return spent.ms() * 100 / idleTime;
    }

private:
    double frame(const TimeRange &range)
    {
        const Spent spent;
        m_scene.show(range, TimelineScene::Way::Pan);
        m_view.viewport()->repaint();
        return spent.ms();
    }

    QElapsedTimer m_passed;
    SharedClock m_clock;
    ZoneLens m_lens;
    TimelineScene m_scene;
    TimelineView m_view;
};

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::size_t(share * double(values.size() - 1))];
}

/// A hundred changes at once, as they come ten times a second: the lane is made anew.
double changeTime(TimelineData &data, TimelineScene &scene)
{
    const Spent spent;
    TimelineLane &lane = data.lanes.first();
    QList<LaneSpot> gone;
    QList<LaneSpot> come;
    const auto pending = lane.times->entries(LaneKind::Pending);
    for (std::size_t number = 0; number < 100; ++number) {
        const LaneEntry &entry = pending[number * pending.size() / 100];
        gone.append({LaneKind::Pending, entry});
        come.append({LaneKind::Seen, entry});
    }
    auto times = std::make_shared<LaneTimes>(*lane.times);
    times->change(gone, come);
    lane.times = times;
    scene.setData(data);
    return spent.ms();
}

} // namespace

void benchTimeline(Report &report)
{
    const Theme theme(Theme::Choice::Light);
    Bench bench;
    bench.open(messages(100'000));
    const std::vector<double> few = bench.roam();
    TimelineData data = messages(1'000'000);
    const double opening = bench.open(data);
    const std::vector<double> many = bench.roam();
    const double frame = percentile(many, .99);
    report.add({u"timeline, a frame with 1,000,000 messages"_s,
                u"p50 %1 ms, p99 %2 ms of %3"_s.arg(figure(percentile(many, .5)), figure(frame))
                    .arg(many.size()),
                u"p99 at most %1 ms"_s.arg(figure(frameLimit)), frame <= frameLimit});
    const double growth = percentile(many, .5) / percentile(few, .5);
    report.add({u"timeline, ten times the messages"_s, u"%1 times the time"_s.arg(figure(growth)),
                u"at most %1 times (100,000: p50 %2 ms)"_s.arg(figure(growthLimit),
                                                               figure(percentile(few, .5))),
                growth <= growthLimit});
    report.add({u"timeline, the first picture of 1,000,000"_s, u"%1 ms"_s.arg(figure(opening)),
                u"at most %1 ms"_s.arg(figure(openingLimit)), opening <= openingLimit});
    std::vector<double> changes;
    for (int round = 0; round < 50; ++round)
        changes.push_back(changeTime(data, bench.scene()));
    const double change = percentile(changes, .99);
    report.add({u"timeline, 100 changes at once among 1,000,000"_s,
                u"p50 %1 ms, p99 %2 ms"_s.arg(figure(percentile(changes, .5)), figure(change)),
                u"p99 at most %1 ms"_s.arg(figure(changeLimit)), change <= changeLimit});
    const std::vector<double> churned = bench.churn(data);
    const double worst = percentile(churned, 1);
    report.add({u"timeline, a frame of a pan among 1,000 changes/s"_s,
                u"p50 %1 ms, worst %2 ms"_s.arg(figure(percentile(churned, .5)), figure(worst)),
                u"worst at most %1 ms"_s.arg(figure(churnLimit)), worst <= churnLimit});
    const double resting = bench.rest();
    report.add({u"timeline, standing still with the clock ticking"_s,
                u"%1 % of a core"_s.arg(figure(resting)), u"under %1 %"_s.arg(figure(idleLimit)),
                resting < idleLimit});
    double bytes = 0;
    for (const TimelineLane &lane : data.lanes)
        bytes += double(lane.times->memory());
    bytes /= double(data.size());
    report.add({u"timeline, memory of a message"_s, u"%1 bytes"_s.arg(figure(bytes)),
                u"at most %1 bytes"_s.arg(figure(memoryLimit)), bytes <= memoryLimit});
}
