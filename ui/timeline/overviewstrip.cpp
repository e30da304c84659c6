// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/overviewstrip.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"
#include "ui/timeline/lanepainting.h"
#include "ui/timeline/timelinesizes.h"
#include "ui/timeline/timelinewords.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace TMinus {

namespace {

constexpr int columnWidth = 3;
constexpr qreal leastWindow = 14; ///< pixels
constexpr qreal gripsFrom = 26;   ///< pixels of a window that has edges to hold
constexpr qreal glyphGap = 12;    ///< pixels, one glyph in each
constexpr LaneKind exceptions[] = {LaneKind::Overdue, LaneKind::Unknown, LaneKind::Refused,
                                   LaneKind::Held};

} // namespace

OverviewStrip::OverviewStrip(TimelineScene &scene, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
{
    setObjectName(u"overview"_s);
    setMouseTracking(true);
    setAccessibleName(tr("All messages on one strip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto repaint = [this] { update(); };
    connect(&scene, &TimelineScene::rangeChanged, this, repaint);
    connect(&scene, &TimelineScene::dataChanged, this, repaint);
    connect(&scene.clock(), &SharedClock::secondPassed, this, [this] {
        const qreal x = scale().x(m_scene.now());
        update(QRectF(x - 4, 0, 8, height()).toAlignedRect());
    });
}

QSize OverviewStrip::sizeHint() const
{
    return {400, TimelineSizes::of(QApplication::font(), width()).overview};
}

int OverviewStrip::labelWidth() const
{
    return TimelineSizes::of(QApplication::font(), width()).label;
}

TimeScale OverviewStrip::scale() const
{
    return {m_whole.length() > 0 ? m_whole : m_scene.whole(), qreal(labelWidth()),
            qreal(width() - 8)};
}

/// Counts again only when the data, the width or the whole changed by what can be seen.
void OverviewStrip::count()
{
    const TimeRange whole = m_scene.whole();
    const TimeRange &range = m_scene.range();
    const TimeRange wanted{qMin(whole.from, range.from), qMax(whole.until, range.until)};
    const qint64 slack = m_whole.length() / 200;
    const bool isNear =
        qAbs(wanted.from - m_whole.from) <= slack && qAbs(wanted.until - m_whole.until) <= slack;
    const bool isSame =
        m_revision == m_scene.revision() && m_counted == width() && m_countedFrom == scale().left();
    if (isSame && (isNear || m_grip != Grip::None))
        return;
    m_whole = wanted;
    m_revision = m_scene.revision();
    m_counted = width();
    m_columns.clear();
    m_glyphs.clear();
    const TimeScale all = scale();
    m_countedFrom = all.left();
    qint64 from = m_whole.from;
    for (qreal x = all.left(); x < all.right(); x += columnWidth) {
        const qint64 until = all.time(x + columnWidth);
        m_columns.append(m_scene.data().count({from, until}));
        from = until;
    }
    for (const LaneKind kind : exceptions) {
        for (qreal x = all.left(); x < all.right(); x += glyphGap) {
            const TimeRange part{all.time(x), all.time(x + glyphGap)};
            const bool isTaken =
                std::any_of(m_glyphs.cbegin(), m_glyphs.cend(), [x](const Glyph &glyph) {
                    return std::abs(glyph.x - x - glyphGap / 2) < glyphGap;
                });
            for (const TimelineLane &lane : m_scene.data().lanes) {
                const auto entries = lane.times->entries(kind, part);
                if (isTaken || entries.empty())
                    continue;
                m_glyphs.append({all.x(entries.front().at), kind});
                break;
            }
        }
    }
}

QRectF OverviewStrip::window() const
{
    const TimeScale all = scale();
    const qreal left = all.x(m_scene.range().from);
    const qreal right = all.x(m_scene.range().until);
    const qreal half = qMax(leastWindow, right - left) / 2;
    const qreal middle = (left + right) / 2;
    return {middle - half, 1, 2 * half, height() - 3.0};
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    count();
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    painter.fillRect(rect(), tokens.alt);
    painter.setFont(sized(QApplication::font(), smallText));
    painter.setPen(tokens.text2);
    const TimeRange whole = m_scene.whole();
    const qsizetype pending = m_scene.data().count(LaneKind::Pending);
    const int room = labelWidth() - 20;
    QString words = wholeWords(whole, pending);
    if (painter.fontMetrics().horizontalAdvance(words) > room)
        words = kindCount(LaneKind::Pending, pending);
    painter.drawText(QRect(12, 0, room, height()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
    painter.setClipRect(QRect(labelWidth(), 0, width(), height()));
    paintHistogram(painter);
    paintWindow(painter);
    const qreal now = scale().x(m_scene.now());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.text, 1.5));
    painter.drawLine(QPointF(now, 2), QPointF(now, height() - 3));
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintGlyphs(painter);
    painter.setClipping(false);
    paintHair(painter, QRectF(0, height() - 1, width(), 1), tokens.hair);
    paintHair(painter, QRectF(labelWidth() - 1, 0, 1, height()), tokens.hair);
}

void OverviewStrip::paintHistogram(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const qsizetype highest =
        m_columns.isEmpty() ? 0 : *std::max_element(m_columns.cbegin(), m_columns.cend());
    const qreal now = scale().x(m_scene.now());
    const QColor over = mixed(tokens.alt, tokens.quiet, .55);
    const QColor ahead = mixed(tokens.alt, tokens.pending, .75);
    qreal x = labelWidth();
    for (const qsizetype count : m_columns) {
        if (count > 0) {
            const qreal tall = qMax(1.5, qreal(count) / qreal(highest) * (height() - 10));
            painter.fillRect(QRectF(x, height() - 3 - tall, columnWidth - 1, tall),
                             x < now ? over : ahead);
        }
        x += columnWidth;
    }
}

void OverviewStrip::paintWindow(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const QRectF box = window();
    QColor wash = tokens.accent;
    wash.setAlphaF(.12F);
    paintBox(painter,
             {.rect = box, .ground = wash, .edge = tokens.accent, .width = 1.5, .radius = 3});
    if (box.width() <= gripsFrom)
        return;
    for (const qreal x : {box.left(), box.right()})
        paintBox(painter,
                 {.rect = {x - 2.5, height() / 2.0 - 7, 5, 13},
                  .ground = tokens.base,
                  .edge = tokens.accent,
                  .width = 1.5,
                  .radius = 2});
}

void OverviewStrip::paintGlyphs(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    for (const Glyph &glyph : m_glyphs)
        paintMark(painter, markOf(glyph.kind), tokens,
                  {.centre = {glyph.x, 9}, .reach = 4, .ground = tokens.alt});
}

OverviewStrip::Grip OverviewStrip::gripAt(qreal x) const
{
    const QRectF box = window();
    if (box.width() > gripsFrom) {
        if (std::abs(x - box.left()) <= 5)
            return Grip::Left;
        if (std::abs(x - box.right()) <= 5)
            return Grip::Right;
    }
    return x >= box.left() && x <= box.right() ? Grip::Window : Grip::None;
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().x() < labelWidth())
        return;
    m_last = event->position().x();
    m_grip = gripAt(m_last);
    if (m_grip != Grip::None)
        return;
    const TimeRange &range = m_scene.range();
    const qint64 from = scale().time(m_last) - range.length() / 2;
    m_scene.show({from, from + range.length()});
    m_grip = Grip::Window;
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    const qreal x = event->position().x();
    const Grip over = m_grip == Grip::None ? gripAt(x) : m_grip;
    setCursor(over == Grip::Left || over == Grip::Right ? Qt::SizeHorCursor
                  : over == Grip::Window                ? Qt::OpenHandCursor
                                                        : Qt::ArrowCursor);
    if (m_grip == Grip::None)
        return;
    const TimeScale all = scale();
    TimeRange range = m_scene.range();
    const qint64 by = all.time(x) - all.time(m_last);
    m_last = x;
    if (m_grip != Grip::Right)
        range.from += by;
    if (m_grip != Grip::Left)
        range.until += by;
    if (range.length() > 0)
        m_scene.show(range, TimelineScene::Way::Pan);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
    update();
}

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    m_scene.zoom(std::pow(1.2, -event->angleDelta().y() / 120.0),
                 scale().time(event->position().x()));
    event->accept();
}

} // namespace TMinus
