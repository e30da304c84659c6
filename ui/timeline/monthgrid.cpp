// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/monthgrid.h"

#include "base/result.h"
#include "timeline/timeticks.h"
#include "timeline/zonelens.h"
#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace TMinus {

namespace {

constexpr int columns = 7;
constexpr int usualCell = 38;
constexpr int headHeight = 26;

int cellHeight()
{
    return qMax(usualCell, 2 * QFontMetrics(sized(QApplication::font(), smallText)).height() + 8);
}

/// "1.2k": there is no room for more.
QString shortCount(qsizetype count)
{
    if (count < 1000)
        return QLocale().toString(count);
    const bool isMillion = count >= 999'500;
    const double share = double(count) / (isMillion ? 1e6 : 1e3);
    return QLocale().toString(share, 'f', share < 10 ? 1 : 0) + (isMillion ? u"M"_s : u"k"_s);
}

} // namespace

MonthGrid::MonthGrid(TimelineScene &scene, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
{
    const QDate today = dayOf(scene.now(), scene.lens().zone());
    m_month = QDate(today.year(), today.month(), 1);
    const auto repaint = [this] { update(); };
    connect(&scene, &TimelineScene::dataChanged, this, repaint);
    connect(&scene.lens(), &ZoneLens::changed, this, repaint);
}

void MonthGrid::setMonth(const QDate &month)
{
    m_month = QDate(month.year(), month.month(), 1);
    updateGeometry();
    update();
}

void MonthGrid::setChosen(const QSet<QDate> &chosen)
{
    m_chosen = chosen;
    update();
}

void MonthGrid::setCursor(const QDate &day)
{
    m_cursor = day;
    update();
}

qsizetype MonthGrid::count(const QDate &day) const
{
    const QTimeZone &zone = m_scene.lens().zone();
    const TimeRange range{startOfDay(day, zone), startOfDay(day.addDays(1), zone)};
    qsizetype sum = 0;
    for (const TimelineLane &lane : m_scene.data().lanes) {
        for (const LaneKind kind : {LaneKind::Pending, LaneKind::Held, LaneKind::Leaving,
                                    LaneKind::Unknown, LaneKind::Overdue})
            sum += lane.times->count(kind, range);
    }
    return sum;
}

QSize MonthGrid::sizeHint() const
{
    const int lead = m_month.dayOfWeek() - 1;
    const int weeks = (lead + m_month.daysInMonth() + columns - 1) / columns;
    return {278, headHeight + weeks * cellHeight()};
}

QRect MonthGrid::cellOf(const QDate &day) const
{
    const int place = m_month.dayOfWeek() - 1 + day.day() - 1;
    const int left = width() * (place % columns) / columns;
    const int right = width() * (place % columns + 1) / columns;
    return QRect(left, headHeight + place / columns * cellHeight(), right - left, cellHeight())
        .adjusted(1, 1, -1, -1);
}

QDate MonthGrid::dayAt(const QPoint &place) const
{
    for (QDate day = m_month; day.month() == m_month.month(); day = day.addDays(1)) {
        if (cellOf(day).contains(place))
            return day;
    }
    return {};
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && day.isValid())
        Q_EMIT pressed(day, event->modifiers());
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setFont(sized(QApplication::font(), smallText));
    painter.setPen(tokens.text2);
    for (int column = 0; column < columns; ++column) {
        const QRect head(width() * column / columns, 0, width() / columns, headHeight);
        painter.drawText(head, Qt::AlignCenter,
                         QLocale().dayName(column + 1, QLocale::ShortFormat).left(2));
    }
    qsizetype highest = 1;
    for (QDate day = m_month; day.month() == m_month.month(); day = day.addDays(1))
        highest = qMax(highest, count(day));
    for (QDate day = m_month; day.month() == m_month.month(); day = day.addDays(1))
        paintDay(painter, day, highest);
}

void MonthGrid::paintDay(QPainter &painter, const QDate &day, qsizetype highest) const
{
    const Tokens &tokens = tokensOf(palette());
    const QRect cell = cellOf(day);
    const qsizetype due = count(day);
    const QDate today = dayOf(m_scene.now(), m_scene.lens().zone());
    RoundBox box{.rect = cell};
    if (due > 0)
        box.ground = mixed(tokens.base, tokens.pending,
                           .10 + .38 * std::sqrt(double(due) / double(highest)));
    if (m_chosen.contains(day)) {
        box.edge = tokens.focus;
        box.width = 2;
    } else if (day == today) {
        box.edge = tokens.text;
        box.width = 1.5;
    }
    paintBox(painter, box);
    if (day == m_cursor)
        paintBox(painter,
                 {.rect = QRectF(cell).adjusted(3, 3, -3, -3),
                  .edge = tokens.focus,
                  .width = 1.5,
                  .radius = 3});
    const QFont font = sized(QApplication::font(), tableText);
    painter.setFont(day == today ? strong(font) : font);
    painter.setPen(due > 0 || day >= today ? tokens.text : tokens.text3);
    const int half = cell.height() / 2;
    painter.drawText(due > 0 ? cell.adjusted(0, 3, 0, -half + 3) : cell, Qt::AlignCenter,
                     QString::number(day.day()));
    if (due == 0)
        return;
    painter.setFont(sized(QApplication::font(), badgeText));
    painter.setPen(tokens.text);
    painter.drawText(cell.adjusted(0, half - 2, 0, -2), Qt::AlignCenter, shortCount(due));
}

} // namespace TMinus
