// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/timeline/lanecanvas.h"
#include "ui/timeline/markcards.h"
#include "ui/timeline/settling.h"
#include "ui/timeline/timelineoverlay.h"
#include "ui/timeline/timelinepointer.h"
#include "ui/timeline/timelinescene.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace TMinus {

struct CardText;

/// The axis and the lanes, painted; all of it by pointer and by key. What it asks for it says by
/// signals.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// What is known of a message beyond its place; @p count of them where it stands for a pill.
    using FactsOf = std::function<CardText(const SceneSpot &spot, qsizetype count)>;

    /// @p scene must outlive the view.
    explicit TimelineView(TimelineScene &scene, QWidget *parent = nullptr);
    ~TimelineView() override;

    TimelineScene &scene() const { return m_scene; }
    /// Up to date with scene and size.
    LaneCanvas &canvas();
    void setFactsOf(FactsOf factsOf);
    CardText factsOf(const SceneSpot &spot, qsizetype count) const;
    /// What the lanes are by, in the corner of the axis.
    void setTitle(const QString &title);
    /// What is shown is being read: after a moment a line says so.
    void setBusy(bool isBusy);

    /// The message that is moved, and where to.
    const std::optional<LaneMove> &move() const { return m_move; }
    void setMove(const std::optional<LaneMove> &move);
    /// Takes the move that stands, and asks for it.
    void dropMove();
    void setTug(const std::optional<LaneTug> &tug);
    /// Lets a pulled one go back, and offers a copy of it.
    void springBack();
    void toggleLane(int lane, bool all);
    void reorder(int lane, int before);
    /// The lane that the keyboard is in; -1: none.
    int keyLane() const { return m_keyLane; }
    void setKeyLane(int lane);
    /// Makes what @p hit is on current and selects all of it.
    void choose(const LaneCanvas::Hit &hit);
    void chooseSpot(const SceneSpot &spot);
    /// Asks for all of a single message; zooms to many.
    void open(const LaneCanvas::Hit &hit);
    /// Zooms to what @p hit is on.
    void zoomTo(const LaneCanvas::Hit &hit);
    void openCurrent();
    /// What shows the current message.
    std::optional<LaneCanvas::Hit> currentHit();
    MarkCards &cards() { return m_cards; }
    void scrollLanes(int pixels);

Q_SIGNALS:
    /// Somebody moved one that is ours.
    void moveRequested(quint32 row, const QDateTime &due);
    /// A move goes on; an invalid time ends it.
    void moving(quint32 row, const QDateTime &due);
    /// Somebody pulled at one that cannot be moved.
    void copyOffered(quint32 row, TMinus::LaneKind kind);
    /// Somebody wants the menu of what is selected.
    void menuRequested(const QPoint &globalPlace);
    /// Somebody wants to see all of a message.
    void opened(quint32 row);
    /// What was moved changed or left meanwhile.
    void moveLost(quint32 row);
    void twinRequested();
    void monthsRequested();
    void saveRequested();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void connectScene();
    void takeRange(TimelineScene::Way way);
    void settle(qreal share);
    void takeFolding();
    void fold(qreal share);
    void collapse(qreal share);
    void spring(qreal share);
    void showBusy(bool isBusy);
    void leave(QKeyEvent &event);
    void enter();
    bool isChosen(const LaneCanvas::Hit &hit);
    void takeData();
    void takeSelection();
    void tick();
    void update();
    void fitScrollBar();

    TimelineScene &m_scene;
    LaneCanvas m_canvas;
    TimelinePointer m_pointer;
    FactsOf m_factsOf;
    QString m_title;
    TimeRange m_shown; ///< on its way to the scene's,
    TimeRange m_left;  ///< from there
    Settling m_settling;
    qreal m_folded = 0; ///< how far gaps are folded
    qreal m_foldedBefore = 0;
    Settling m_folding;
    QList<LaneRow> m_before; ///< where the lanes stood before one collapsed
    qreal m_settled = 1;     ///< how far they are from there
    Settling m_collapsing;
    LaneTug m_pulled;
    Settling m_springing;
    std::optional<LaneMove> m_move;
    std::optional<LaneTug> m_tug;
    std::pair<QRect, QRect> m_nowRects; ///< as painted last
    int m_keyLane = -1;
    QString m_keyName; ///< of that lane
    MarkCards m_cards;
    bool m_isBusy = false; ///< and shown to be
    QTimer m_busyWait;
};

} // namespace TMinus
