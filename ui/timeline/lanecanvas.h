// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanelayout.h"
#include "ui/timeline/axispainting.h"
#include "ui/timeline/lanestack.h"

#include <QHash>
#include <QPixmap>

namespace TMinus {

class TimelineScene;
struct LaneBrush;
struct SceneSpot;

/// Where everything of the timeline is, and its picture: for the view, for a file, for a screen
/// reader. Keeps layouts and pictures of lanes until something they show changes.
class LaneCanvas final
{
public:
    explicit LaneCanvas(const TimelineScene &scene);

    /// What a picture depends on besides the scene.
    struct Setting
    {
        QSize size = {};
        int scroll = 0; ///< pixels that the lanes are moved up
        QFont font = {};
        QPalette palette = {};
        qreal ratio = 1;
        TimeRange shown = {};       ///< while it moves: not yet the scene's
        QString title = {};         ///< what the lanes are by
        int keyLane = -1;           ///< that has the keyboard
        bool isBusy = false;        ///< what is shown is being read
        qreal folded = 0;           ///< how far gaps are folded, up to 1
        QList<LaneRow> before = {}; ///< where the lanes stood,
        qreal settled = 1;          ///< and how far they are from there
    };
    /// What lies at a place.
    struct Hit
    {
        enum class Part { Nothing, Axis, Chevron, Label, Ground, OnMark, OnBar };
        Part part = Part::Nothing;
        int lane = -1;
        int mark = -1;        ///< of the layout
        TimeRange range = {}; ///< of the mark or the bar
        bool operator==(const Hit &) const = default;
    };

    /// Brings all up to date with the scene and @p setting.
    void set(const Setting &setting);
    LaneStack &stack() { return m_stack; }
    const Setting &setting() const { return m_setting; }
    const TimelineSizes &sizes() const { return m_sizes; }
    const TimeScale &scale() const { return m_scale; }
    const QList<LaneRow> &rows() const { return m_rows; }
    int contentHeight() const;
    /// The rows that are in sight.
    QList<LaneRow> rowsInSight() const;
    /// A copy: rows are made anew when anything changes.
    std::optional<LaneRow> rowOf(int lane) const;
    QRect rowRect(const LaneRow &row) const;
    const LaneLayout &layout(int lane) const;
    QRectF markRect(int lane, int mark) const;
    /// Which mark of @p lane shows @p spot; -1: none.
    int markOf(int lane, const LaneSpot &spot) const;
    Hit hit(const QPoint &place) const;
    /// The mark or the bar that shows @p spot.
    std::optional<Hit> hitOf(const SceneSpot &spot) const;
    /// Where the mark or the bar of @p hit is.
    QRectF hitRect(const Hit &hit) const;
    /// The marks and bars of @p lane, by time.
    QList<Hit> buckets(int lane) const;
    std::pair<QRect, QRect> nowRects() const;
    void paint(QPainter &painter, const QRect &dirty) const;
    /// The same without pictures in between, for a file of lines.
    void paintPlain(QPainter &painter) const;
    /// How many pictures of lanes were made so far.
    int picturesMade() const { return m_made; }

private:
    struct Key
    {
        quint64 revision = 0;
        TimeRange shown = {};
        int left = 0;
        int right = 0;
        qreal folded = 0;
        qreal share = 1;
        bool operator==(const Key &) const = default;
    };
    void layOut();
    void stackUp();
    AxisBrush axisBrush() const;
    LaneBrush laneBrush(const LaneRow &row, qreal top) const;
    QPixmap picture(const LaneRow &row) const;
    void paintMarks(QPainter &painter, const LaneRow &row, qreal top) const;
    void paintSelection(QPainter &painter, const LaneRow &row) const;
    void paintLabel(QPainter &painter, const LaneRow &row) const;
    void paintSlice(QPainter &painter) const;
    void paintBusy(QPainter &painter) const;

    const TimelineScene &m_scene;
    LaneStack m_stack;
    Setting m_setting;
    TimelineSizes m_sizes;
    TimeScale m_scale{{0, 1}, 0, 1};
    QList<LaneRow> m_rows;
    QSet<int> m_dense;
    Key m_key;
    QList<TimeRange> m_folds;
    mutable AxisTicks m_ticks;
    mutable QTimeZone m_ticksZone;
    mutable QHash<int, LaneLayout> m_layouts;
    mutable QHash<int, LaneLayout> m_matching; ///< of what a filter lets through
    mutable QHash<int, QPixmap> m_pictures;
    mutable int m_made = 0;
};

} // namespace TMinus
