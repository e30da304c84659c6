// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/daygrid.h"

#include "base/result.h"
#include "ui/style/brushwork.h"
#include "ui/style/tokens.h"
#include "ui/style/typography.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace TMinus {

namespace {

constexpr int cellHeight = 38;
constexpr int headHeight = 22;
constexpr qreal leastTint = 0.10;
constexpr qreal mostTint = 0.48;
constexpr qreal strikeShare = 0.6; ///< of the number's colour: it stays to be read

QString countText(qint64 count)
{
    if (count < 1000)
        return QString::number(count);
    return u"%1k"_s.arg(QString::number(double(count) / 1000, 'f', count < 10'000 ? 1 : 0));
}

} // namespace

DayGrid::DayGrid(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// As many weeks as the month touches: no empty line below it.
QSize DayGrid::sizeHint() const
{
    const QDate first(m_picture.month.year(), m_picture.month.month(), 1);
    const int days = first.dayOfWeek() - 1 + first.daysInMonth();
    return {340, headHeight + (days + 6) / 7 * cellHeight};
}

void DayGrid::show(const Picture &picture)
{
    if (picture == m_picture)
        return;
    const bool isOtherMonth = picture.month != m_picture.month;
    m_picture = picture;
    if (isOtherMonth)
        updateGeometry();
    update();
}

QRect DayGrid::cellOf(QDate day) const
{
    const QDate first(m_picture.month.year(), m_picture.month.month(), 1);
    if (day.month() != first.month() || day.year() != first.year())
        return {};
    const int place = first.dayOfWeek() - 1 + day.day() - 1;
    const int left = place % 7 * width() / 7;
    const int right = (place % 7 + 1) * width() / 7;
    return {left, headHeight + place / 7 * cellHeight, right - left, cellHeight};
}

QDate DayGrid::dayAt(const QPoint &point) const
{
    const QDate first(m_picture.month.year(), m_picture.month.month(), 1);
    for (QDate day = first; day.month() == first.month(); day = day.addDays(1)) {
        if (cellOf(day).contains(point))
            return day;
    }
    return {};
}

void DayGrid::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setFont(sized(QApplication::font(), smallText));
    painter.setPen(tokens.text3);
    for (int column = 0; column < 7; ++column)
        painter.drawText(QRect(column * width() / 7, 0, width() / 7, headHeight), Qt::AlignCenter,
                         QLocale().dayName(column + 1, QLocale::ShortFormat).left(2));
    qint64 most = 1;
    for (const qint64 count : std::as_const(m_picture.counts))
        most = qMax(most, count);
    const QDate first(m_picture.month.year(), m_picture.month.month(), 1);
    for (QDate day = first; day.month() == first.month(); day = day.addDays(1))
        paintDay(painter, day, std::sqrt(double(m_picture.counts.value(day)) / double(most)));
}

void DayGrid::paintDay(QPainter &painter, QDate day, qreal share) const
{
    const Tokens &tokens = tokensOf(palette());
    const QRectF cell = QRectF(cellOf(day)).adjusted(1, 1, -1, -1);
    const qint64 count = m_picture.counts.value(day);
    const bool mayBe = isLegal(day);
    RoundBox box{.rect = cell, .radius = 4};
    if (mayBe && count > 0)
        box.ground =
            mixed(tokens.chrome, tokens.pending, leastTint + share * (mostTint - leastTint));
    if (day == m_picture.chosen) {
        box.edge = tokens.focus;
        box.width = 2;
    } else if (day == m_picture.today) {
        box.edge = tokens.text;
        box.width = 1.5;
    }
    paintBox(painter, box);
    const bool hasCount = mayBe && count > 0;
    const QRectF top = hasCount ? cell.adjusted(0, 3, 0, -cell.height() / 2 + 3) : cell;
    painter.setPen(mayBe ? tokens.text : tokens.text3);
    const QFont font = sized(QApplication::font(), tableText);
    painter.setFont(day == m_picture.today ? strong(font) : font);
    painter.drawText(top, Qt::AlignCenter, QString::number(day.day()));
    if (day > m_picture.last)
        painter.fillRect(QRectF(cell.center().x() - 14, cell.center().y(), 28, 1),
                         mixed(tokens.chrome, tokens.text3, strikeShare));
    if (!hasCount)
        return;
    painter.setFont(sized(QApplication::font(), badgeText));
    painter.drawText(cell.adjusted(0, cell.height() / 2 - 1, 0, -2), Qt::AlignCenter,
                     countText(count));
}

void DayGrid::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    if (event->button() == Qt::LeftButton && day.isValid() && isLegal(day))
        Q_EMIT chosen(day);
}

void DayGrid::keyPressEvent(QKeyEvent *event)
{
    const QMap<int, int> steps{
        {Qt::Key_Left, -1}, {Qt::Key_Right, 1}, {Qt::Key_Up, -7}, {Qt::Key_Down, 7}};
    if (!steps.contains(event->key()))
        return QWidget::keyPressEvent(event);
    const QDate from = m_picture.chosen.isValid() ? m_picture.chosen : m_picture.today;
    const QDate day = from.addDays(steps.value(event->key()));
    if (isLegal(day))
        Q_EMIT chosen(day);
}

bool DayGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const QDate day = dayAt(help->pos());
    QString text;
    if (day.isValid() && day > m_picture.last)
        text = tr("This day is beyond the profile's window.");
    else if (day.isValid() && day < m_picture.today)
        text = tr("This day is over.");
    else if (day.isValid())
        text = tr("%n message(s) due", nullptr, int(m_picture.counts.value(day)));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace TMinus
