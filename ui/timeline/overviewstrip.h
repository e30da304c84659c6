// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timescale.h"
#include "ui/timeline/timelinescene.h"

#include <QWidget>

namespace TMinus {

/// All that there is on one strip, with a window that can be dragged and drawn by its edges.
class OverviewStrip final : public QWidget
{
    Q_OBJECT

public:
    /// @p scene must outlive the strip.
    explicit OverviewStrip(TimelineScene &scene, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }
    /// The window, in pixels.
    QRectF window() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Grip { None, Window, Left, Right };
    struct Glyph
    {
        qreal x = 0;
        LaneKind kind = LaneKind::Overdue;
    };
    void count();
    void paintHistogram(QPainter &painter) const;
    void paintWindow(QPainter &painter) const;
    void paintGlyphs(QPainter &painter) const;
    TimeScale scale() const;
    Grip gripAt(qreal x) const;
    int labelWidth() const;

    TimelineScene &m_scene;
    Grip m_grip = Grip::None;
    qreal m_last = 0;
    TimeRange m_whole;          ///< that was counted; stays while it is dragged
    int m_counted = 0;          ///< for this width
    qreal m_countedFrom = 0;    ///< and this left end: the labels grow with the text
    quint64 m_revision = 0;     ///< for this data
    QList<qsizetype> m_columns; ///< counts
    QList<Glyph> m_glyphs;
};

} // namespace TMinus
