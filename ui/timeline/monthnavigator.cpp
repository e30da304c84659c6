// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/monthnavigator.h"

#include "base/result.h"
#include "timeline/timeticks.h"
#include "timeline/zonelens.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/typography.h"
#include "ui/timeline/monthgrid.h"
#include "ui/timeline/timelinewords.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace TMinus {

namespace {

constexpr int usualWidth = 296;

} // namespace

MonthNavigator::MonthNavigator(TimelineScene &scene, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_first(new MonthGrid(scene, this))
    , m_second(new MonthGrid(scene, this))
    , m_firstTitle(new Label({}, {.isStrong = true}, this))
    , m_secondTitle(new Label({}, {.isStrong = true}, this))
    , m_sum(new Label({}, {.ink = &Tokens::text2, .share = smallText}, this))
{
    setObjectName(u"months"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Months"));
    m_first->setObjectName(u"firstMonth"_s);
    m_second->setObjectName(u"secondMonth"_s);
    m_sum->setObjectName(u"daysSum"_s);
    m_sum->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(9, 6, 8, 8);
    column->setSpacing(2);
    column->addWidget(createHead(m_first, m_firstTitle));
    column->addWidget(m_first);
    column->addSpacing(6);
    column->addWidget(createHead(m_second, m_secondTitle));
    column->addWidget(m_second);
    column->addWidget(m_sum);
    column->addStretch(1);
    for (MonthGrid *grid : {m_first, m_second})
        connect(grid, &MonthGrid::pressed, this, &MonthNavigator::choose);
    turnTo(dayOf(scene.now(), scene.lens().zone()));
    connect(&scene, &TimelineScene::dataChanged, this, &MonthNavigator::tell);
}

QWidget *MonthNavigator::createHead(MonthGrid *grid, Label *title)
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(3, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(title);
    row->addStretch(1);
    QToolButton *earlier = iconButton(u"chevl"_s, tr("Earlier month"), head);
    QToolButton *later = iconButton(u"chevr"_s, tr("Later month"), head);
    earlier->setObjectName(grid->objectName() + u"Earlier"_s);
    later->setObjectName(grid->objectName() + u"Later"_s);
    connect(earlier, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(later, &QToolButton::clicked, this, [this] { turn(1); });
    row->addWidget(earlier);
    row->addWidget(later);
    return head;
}

QSize MonthNavigator::sizeHint() const
{
    const QSize wanted = QWidget::sizeHint();
    return {qMax(usualWidth, wanted.width()), wanted.height()};
}

void MonthNavigator::turnTo(const QDate &day)
{
    const QDate month(day.year(), day.month(), 1);
    m_first->setMonth(month);
    m_second->setMonth(month.addMonths(1));
    const QString pattern = tr("MMMM yyyy", "a month, as QLocale formats it");
    m_firstTitle->setText(QLocale().toString(m_first->month(), pattern));
    m_secondTitle->setText(QLocale().toString(m_second->month(), pattern));
}

void MonthNavigator::turn(int months)
{
    turnTo(m_first->month().addMonths(months));
}

void MonthNavigator::choose(const QDate &day, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier) && m_anchor.isValid()) {
        m_chosen.clear();
        for (QDate one = qMin(day, m_anchor); one <= qMax(day, m_anchor); one = one.addDays(1))
            m_chosen.insert(one);
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        if (!m_chosen.remove(day))
            m_chosen.insert(day);
        m_anchor = day;
    } else {
        const bool wasOnly = m_chosen == QSet<QDate>{day};
        m_chosen = wasOnly ? QSet<QDate>() : QSet<QDate>{day};
        m_anchor = day;
    }
    m_first->setChosen(m_chosen);
    m_second->setChosen(m_chosen);
    if (m_chosen.size() == 1) {
        const TimeRange range = ranges().first();
        m_scene.show(range);
    }
    tell();
    Q_EMIT daysChosen(ranges());
}

void MonthNavigator::clear()
{
    m_chosen.clear();
    m_first->setChosen({});
    m_second->setChosen({});
    tell();
    Q_EMIT daysChosen({});
}

QList<TimeRange> MonthNavigator::ranges() const
{
    QList<QDate> days(m_chosen.cbegin(), m_chosen.cend());
    std::sort(days.begin(), days.end());
    const QTimeZone &zone = m_scene.lens().zone();
    QList<TimeRange> found;
    for (const QDate &day : std::as_const(days))
        found.append({startOfDay(day, zone), startOfDay(day.addDays(1), zone)});
    return found;
}

/// How many days and messages; the table below lists only these.
void MonthNavigator::tell()
{
    qsizetype due = 0;
    for (const QDate &day : std::as_const(m_chosen))
        due += m_first->count(day);
    m_sum->setText(m_chosen.isEmpty() ? tr("Choose days: the table lists only these.")
                                      : tr("%n day(s) chosen, %1 due. The table lists only these.",
                                           nullptr, int(m_chosen.size()))
                                            .arg(QLocale().toString(due)));
}

void MonthNavigator::moveCursor(const QDate &day)
{
    m_cursor = day;
    const QDate last = m_second->month().addMonths(1);
    if (day < m_first->month())
        turnTo(day);
    else if (day >= last)
        turnTo(day.addMonths(-1));
    m_first->setCursor(day);
    m_second->setCursor(day);
    setAccessibleDescription(tr("%1, %2 due", "a day, a number")
                                 .arg(QLocale().toString(day, QLocale::LongFormat),
                                      QLocale().toString(m_first->count(day))));
}

void MonthNavigator::keyPressEvent(QKeyEvent *event)
{
    const auto move = [this](int days) { moveCursor(m_cursor.addDays(days)); };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1);
    case Qt::Key_Right:
        return move(1);
    case Qt::Key_Up:
        return move(-7);
    case Qt::Key_Down:
        return move(7);
    case Qt::Key_PageUp:
        return moveCursor(m_cursor.addMonths(-1));
    case Qt::Key_PageDown:
        return moveCursor(m_cursor.addMonths(1));
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return choose(m_cursor, event->modifiers());
    case Qt::Key_Escape:
        if (m_chosen.isEmpty())
            Q_EMIT closeRequested();
        else
            clear();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthNavigator::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    moveCursor(m_cursor.isValid() ? m_cursor : dayOf(m_scene.now(), m_scene.lens().zone()));
}

void MonthNavigator::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_first->setCursor({});
    m_second->setCursor({});
}

void MonthNavigator::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    paintHair(painter, QRectF(0, 0, 1, height()), tokens.hair);
}

} // namespace TMinus
