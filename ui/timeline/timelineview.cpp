// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineview.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelineactions.h"
#include "ui/timeline/timelinewords.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace TMinus {

namespace {

using Part = LaneCanvas::Hit::Part;
using namespace std::chrono_literals;

constexpr auto busyAfter = 300ms; ///< what is read sooner needs no word

} // namespace

TimelineView::TimelineView(TimelineScene &scene, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_scene(scene)
    , m_canvas(scene)
    , m_pointer(*this)
    , m_shown(scene.range())
    , m_settling(*this, [this](qreal share) { settle(share); })
    , m_folding(*this, [this](qreal share) { fold(share); })
    , m_collapsing(*this, [this](qreal share) { collapse(share); })
    , m_springing(*this, [this](qreal share) { spring(share); })
    , m_cards(*this)
{
    TimelineAccessible::install();
    setObjectName(u"lanes"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setMinimumHeight(60);
    m_busyWait.setSingleShot(true);
    m_busyWait.setInterval(busyAfter);
    connectScene();
    addTimelineActions(*this);
}

TimelineView::~TimelineView() = default;

void TimelineView::connectScene()
{
    connect(&m_scene, &TimelineScene::rangeChanged, this, &TimelineView::takeRange);
    connect(&m_scene, &TimelineScene::dataChanged, this, &TimelineView::takeData);
    connect(&m_scene, &TimelineScene::selectionChanged, this, &TimelineView::takeSelection);
    connect(&m_scene, &TimelineScene::sliceChanged, this, &TimelineView::update);
    connect(&m_scene, &TimelineScene::foldingChanged, this, &TimelineView::takeFolding);
    connect(&m_scene.lens(), &ZoneLens::changed, this, &TimelineView::update);
    connect(&m_scene.clock(), &SharedClock::secondPassed, this, &TimelineView::tick);
    connect(&m_busyWait, &QTimer::timeout, this, [this] { showBusy(true); });
}

void TimelineView::setFactsOf(FactsOf factsOf)
{
    m_factsOf = std::move(factsOf);
}

CardText TimelineView::factsOf(const SceneSpot &spot, qsizetype count) const
{
    return m_factsOf ? m_factsOf(spot, count) : CardText{};
}

void TimelineView::setTitle(const QString &title)
{
    m_title = title;
    update();
}

LaneCanvas &TimelineView::canvas()
{
    m_canvas.set({.size = viewport()->size(),
                  .scroll = verticalScrollBar()->value(),
                  .font = QApplication::font(),
                  .palette = palette(),
                  .ratio = devicePixelRatioF(),
                  .shown = m_shown,
                  .title = m_title,
                  .keyLane = hasFocus() ? m_keyLane : -1,
                  .isBusy = m_isBusy,
                  .folded = m_folded,
                  .before = m_before,
                  .settled = m_settled});
    return m_canvas;
}

void TimelineView::setBusy(bool isBusy)
{
    if (!isBusy) {
        m_busyWait.stop();
        return showBusy(false);
    }
    if (!m_isBusy && !m_busyWait.isActive())
        m_busyWait.start();
}

void TimelineView::showBusy(bool isBusy)
{
    m_isBusy = isBusy;
    viewport()->update(0, 0, viewport()->width(), canvas().sizes().axis + 2);
}

void TimelineView::update()
{
    fitScrollBar();
    viewport()->update();
}

/// Lanes and marks have other numbers now: what is held on to is sought again.
void TimelineView::takeData()
{
    m_collapsing.stop();
    m_settled = 1;
    if (m_keyLane >= 0)
        m_keyLane = m_scene.laneNamed(m_keyName);
    if (const auto carried = m_pointer.carried(); carried || m_move) {
        const SceneSpot from = m_move ? m_move->from : *carried;
        const quint32 row = from.spot.entry.row;
        const auto now = m_scene.spotOf(row);
        if (!now || now->spot != from.spot) {
            m_pointer.cancel();
            Q_EMIT moveLost(row);
        } else {
            m_pointer.follow(*now);
            if (m_move)
                m_move->from = *now;
        }
    }
    m_cards.takeData();
    TimelineAccessible::tellData(*this);
    update();
}

void TimelineView::takeSelection()
{
    viewport()->update();
    const auto &current = m_scene.current();
    if (!current)
        return;
    setKeyLane(current->lane);
    const qint64 at = current->spot.entry.at;
    const TimeRange &range = m_scene.range();
    if (!range.contains(at))
        m_scene.show({at - range.length() / 2, at - range.length() / 2 + range.length()});
    if (const auto row = canvas().rowOf(current->lane)) {
        const QRect rect = canvas().rowRect(*row);
        if (rect.top() < canvas().sizes().axis)
            scrollLanes(rect.top() - canvas().sizes().axis);
        else if (rect.bottom() > viewport()->height())
            scrollLanes(rect.bottom() - viewport()->height());
    }
    TimelineAccessible::tellCurrent(*this);
}

/// Only what the clock changes is painted again: the line of now and its pill.
void TimelineView::tick()
{
    m_scene.follow(qint64(std::llround(canvas().scale().msPerPixel())));
    const auto rects = canvas().nowRects();
    if (m_nowRects.first != rects.first) {
        viewport()->update(m_nowRects.first);
        viewport()->update(rects.first);
    }
    if (m_nowRects.second != rects.second)
        viewport()->update(m_nowRects.second);
    viewport()->update(rects.second);
}

void TimelineView::fitScrollBar()
{
    const LaneCanvas &laid = canvas();
    const int room = viewport()->height() - laid.sizes().axis;
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(laid.sizes().lane / 2);
    verticalScrollBar()->setRange(0, qMax(0, laid.contentHeight() - room));
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const LaneCanvas &laid = canvas();
    painter.setClipRegion(event->region());
    laid.paint(painter, event->region().boundingRect());
    paintSlicePill(painter, laid, m_scene);
    if (m_move)
        paintMove(painter, *m_move, laid, m_scene);
    if (m_tug)
        paintTug(painter, *m_tug, laid);
    m_nowRects = laid.nowRects();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScrollBar();
}

void TimelineView::scrollContentsBy(int, int)
{
    m_cards.hide();
    viewport()->update();
}

void TimelineView::scrollLanes(int pixels)
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pixels);
}

bool TimelineView::event(QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::ApplicationFontChange || type == QEvent::PaletteChange)
        update();
    return QAbstractScrollArea::event(event);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_cards.hover({-1, -1});
    if (event->type() == QEvent::NativeGesture) {
        const auto &gesture = static_cast<const QNativeGestureEvent &>(*event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture && gesture.value() > -.9) {
            m_scene.zoom(1 / (1 + gesture.value()), canvas().scale().time(gesture.position().x()));
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_pointer.press(*event);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer.moveTo(*event);
    if (m_pointer.isIdle())
        m_cards.hover(event->position().toPoint());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer.release(*event);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pointer.doubleClick(*event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    m_pointer.wheel(*event);
    event->accept();
}

/// By the menu key of the keyboard: at the current message.
void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isPointed = event->reason() == QContextMenuEvent::Mouse;
    const LaneCanvas::Hit hit =
        isPointed ? canvas().hit(event->pos()) : currentHit().value_or(LaneCanvas::Hit());
    if (hit.part != Part::OnMark && hit.part != Part::OnBar)
        return;
    m_cards.hide();
    if (isPointed && !isChosen(hit))
        choose(hit);
    const QPoint place = isPointed
        ? event->globalPos()
        : viewport()->mapToGlobal(canvas().hitRect(hit).center().toPoint());
    Q_EMIT menuRequested(place);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    if (m_pointer.isIdle())
        setMove({});
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace TMinus
