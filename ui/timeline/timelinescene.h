// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timelinedata.h"
#include "timeline/timesnap.h"
#include "timeline/zoomstack.h"

#include <QObject>
#include <QSet>

#include <chrono>

namespace TMinus {

class SharedClock;
class ZoneLens;

/// A message of a lane.
struct SceneSpot
{
    int lane = 0; ///< in the data
    LaneSpot spot = {};
    bool operator==(const SceneSpot &) const = default;
};

/// What the timeline shows and where one is on it: shared by the lanes, the overview, the months and
/// the header above them. It paints nothing.
class TimelineScene final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the scene.
    TimelineScene(SharedClock &clock, const ZoneLens &lens, QObject *parent = nullptr);

    /// The zoom steps of the header: 30 min, 6 h, 1 day, 7 days, 30 days, in ms.
    static const QList<qint64> &steps();

    SharedClock &clock() const { return m_clock; }
    const ZoneLens &lens() const { return m_lens; }
    qint64 now() const;

    const TimelineData &data() const { return m_data; }
    void setData(const TimelineData &data);
    /// Rises with every change of the data.
    quint64 revision() const { return m_revision; }

    enum class Way {
        Jump,   ///< can be gone back from
        Pan,    ///< the same; several are one, and it stops following
        Follow, ///< the clock moves it
    };
    const TimeRange &range() const { return m_range; }
    void show(TimeRange range, Way way = Way::Jump);
    void pan(qint64 by);
    /// Makes what is in sight @p factor times as long; @p anchor (ms) stays where it is.
    void zoom(qreal factor, qint64 anchor);
    /// Takes one of steps() around the middle; around now while that is in sight.
    void takeStep(int step);
    /// Which of steps() it is; -1: none.
    int step() const;
    void goHome();
    void goBack();
    void goForward();
    bool isFollowing() const { return m_isFollowing; }
    /// The clock went on: while it follows, the range does.
    void follow(qint64 msPerPixel);

    bool isFolding() const { return m_isFolding; }
    void setFolding(bool isFolding);

    const std::optional<TimeRange> &slice() const { return m_slice; }
    void setSlice(const std::optional<TimeRange> &slice);
    void zoomToSlice();

    /// All that there is and now, with room beside it.
    TimeRange whole() const;
    /// How far ahead the service takes messages.
    void setWindow(std::chrono::hours window);
    qint64 windowEnd() const { return now() + std::chrono::milliseconds(m_window).count(); }
    std::chrono::hours window() const { return m_window; }
    /// Where a message that is ours, and leaves @p lead ms before its due, may go.
    MoveBounds bounds(qint64 lead) const;

    const std::optional<SceneSpot> &current() const { return m_current; }
    /// Where the message @p row stands; looks at all.
    std::optional<SceneSpot> spotOf(quint32 row) const;
    /// The lane of that name; -1: none.
    int laneNamed(const QString &name) const;
    const QSet<quint32> &selected() const { return m_selected; }
    /// Makes @p spot the current message and selects it and @p also.
    void setCurrent(const std::optional<SceneSpot> &spot, const QSet<quint32> &also = {});
    /// Somebody else selected: nothing is asked for. @p row is the current one.
    void showSelection(std::optional<quint32> row, const QSet<quint32> &rows);

Q_SIGNALS:
    void dataChanged();
    void rangeChanged(TMinus::TimelineScene::Way way);
    void sliceChanged();
    void foldingChanged();
    void selectionChanged();
    /// A person chose these rows here; the first is the current one.
    void chosen(const QList<quint32> &rows);

private:
    void setRange(TimeRange range, Way way);

    SharedClock &m_clock;
    const ZoneLens &m_lens;
    TimelineData m_data;
    quint64 m_revision = 0;
    TimeRange m_range;
    ZoomStack m_zooms;
    bool m_isFollowing = true;
    qint64 m_lastPan = 0;
    bool m_isFolding = false;
    std::optional<TimeRange> m_slice;
    std::chrono::hours m_window{72};
    std::optional<SceneSpot> m_current;
    QSet<quint32> m_selected;
};

} // namespace TMinus
