// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineview.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "timeline/zonelens.h"
#include "ui/timeline/hovercard.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelinewords.h"

#include <QApplication>
#include <QDateTime>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <cmath>

namespace TMinus {

namespace {

using Part = LaneCanvas::Hit::Part;
using namespace std::chrono_literals;

constexpr auto settleTime = 160; ///< ms
constexpr auto hoverTime = 350ms;

/// Nothing moves by itself where the system or the operator does not want it.
int motion(const QWidget &widget, int usual)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0
        ? usual
        : 0;
}

qint64 between(qint64 from, qint64 until, qreal share)
{
    return from + qint64(std::llround(qreal(until - from) * share));
}

} // namespace

TimelineView::TimelineView(TimelineScene &scene, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_scene(scene)
    , m_canvas(scene)
    , m_pointer(*this)
    , m_shown(scene.range())
    , m_card(new HoverCard(this))
{
    TimelineAccessible::install();
    setObjectName(u"lanes"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setMinimumHeight(60);
    m_settling.setStartValue(0.0);
    m_settling.setEndValue(1.0);
    m_settling.setEasingCurve(QEasingCurve::OutCubic);
    m_springing.setStartValue(1.0);
    m_springing.setEndValue(0.0);
    m_springing.setEasingCurve(QEasingCurve::OutCubic);
    m_hoverWait.setSingleShot(true);
    m_hoverWait.setInterval(hoverTime);
    connectScene();
}

TimelineView::~TimelineView() = default;

void TimelineView::connectScene()
{
    connect(&m_scene, &TimelineScene::rangeChanged, this, &TimelineView::takeRange);
    connect(&m_scene, &TimelineScene::dataChanged, this, &TimelineView::takeData);
    connect(&m_scene, &TimelineScene::selectionChanged, this, &TimelineView::takeSelection);
    connect(&m_scene, &TimelineScene::sliceChanged, this, &TimelineView::update);
    connect(&m_scene, &TimelineScene::foldingChanged, this, &TimelineView::update);
    connect(&m_scene.lens(), &ZoneLens::changed, this, &TimelineView::update);
    connect(&m_scene.clock(), &SharedClock::secondPassed, this, &TimelineView::tick);
    connect(&m_hoverWait, &QTimer::timeout, this, [this] { showCard(m_hovered); });
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
                  .keyLane = hasFocus() ? m_keyLane : -1});
    return m_canvas;
}

void TimelineView::update()
{
    fitScrollBar();
    viewport()->update();
}

/// A jump settles; what is dragged or driven by the clock follows at once.
void TimelineView::takeRange(TimelineScene::Way way)
{
    m_settling.stop();
    TimelineAccessible::tellRange(*this);
    const int time = way == TimelineScene::Way::Jump ? motion(*this, settleTime) : 0;
    if (time == 0 || !isVisible()) {
        m_shown = m_scene.range();
        return update();
    }
    const TimeRange from = m_shown;
    m_settling.disconnect(this);
    connect(&m_settling, &QVariantAnimation::valueChanged, this, [this, from](const QVariant &now) {
        const TimeRange to = m_scene.range();
        const qreal share = now.toReal();
        m_shown = share >= 1
            ? to
            : TimeRange{between(from.from, to.from, share), between(from.until, to.until, share)};
        update();
    });
    m_settling.setDuration(time);
    m_settling.start();
}

void TimelineView::takeData()
{
    if (m_move) {
        const SceneSpot &from = m_move->from;
        const bool isThere = from.lane < m_scene.data().lanes.size()
            && m_scene.data()
                   .lanes.at(from.lane)
                   .times->spots({from.spot.entry.at, from.spot.entry.at + 1}, 1000)
                   .contains(from.spot);
        if (!isThere) {
            const quint32 row = from.spot.entry.row;
            m_pointer.cancel();
            Q_EMIT moveLost(row);
        }
    }
    m_hovered = m_carded = {};
    hideCard();
    TimelineAccessible::tellRange(*this);
    update();
}

void TimelineView::takeSelection()
{
    viewport()->update();
    const auto &current = m_scene.current();
    if (!current)
        return;
    m_keyLane = current->lane;
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
    hideCard();
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
        hover({-1, -1});
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
        hover(event->position().toPoint());
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

void TimelineView::setMove(const std::optional<LaneMove> &move)
{
    const auto before = m_move;
    m_move = move;
    if (move)
        Q_EMIT moving(move->from.spot.entry.row, QDateTime::fromMSecsSinceEpoch(move->to, Qt::UTC));
    else if (before)
        Q_EMIT moving(before->from.spot.entry.row, {});
    viewport()->update();
}

void TimelineView::dropMove()
{
    if (!m_move)
        return;
    const LaneMove move = *m_move;
    setMove({});
    if (move.to != move.from.spot.entry.at)
        Q_EMIT moveRequested(move.from.spot.entry.row,
                             QDateTime::fromMSecsSinceEpoch(move.to, Qt::UTC));
}

void TimelineView::setTug(const std::optional<LaneTug> &tug)
{
    m_springing.stop();
    m_tug = tug;
    viewport()->update();
}

void TimelineView::springBack()
{
    if (!m_tug)
        return;
    const LaneTug pulled = *m_tug;
    m_springing.disconnect(this);
    connect(&m_springing, &QVariantAnimation::valueChanged, this,
            [this, pulled](const QVariant &share) {
                m_tug = LaneTug{pulled.from, pulled.pixels * share.toReal()};
                viewport()->update();
            });
    connect(&m_springing, &QVariantAnimation::finished, this, [this] { setTug({}); });
    m_springing.setDuration(motion(*this, settleTime));
    m_springing.start();
    Q_EMIT copyOffered(pulled.from.spot.entry.row);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    if (m_pointer.isIdle())
        setMove({});
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace TMinus
