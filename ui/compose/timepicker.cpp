// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/timepicker.h"

#include "base/result.h"
#include "ui/compose/daygrid.h"
#include "ui/compose/loadbars.h"
#include "ui/compose/pastebox.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/iconbutton.h"
#include "ui/controls/label.h"
#include "ui/style/brushwork.h"
#include "ui/style/looks.h"
#include "ui/style/scaledtext.h"
#include "ui/style/typography.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace TMinus {

namespace {

constexpr int pickerWidth = 372;
constexpr int quietReach = 3; ///< hours to either side

} // namespace

TimePicker::TimePicker(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"timePicker"_s);
    setFixedWidth(pickerWidth);
    createWidgets();
    arrangeWidgets();
    connect(m_days, &DayGrid::chosen, this, &TimePicker::takeDay);
    connect(m_hours, &LoadBars::chosen, this, &TimePicker::takeHour);
    connect(m_minutes, &LoadStrip::chosen, this,
            [this](const QDateTime &due) { Q_EMIT chosen(onWall(due, m_view.zone)); });
    connect(m_paste, &PasteBox::taken, this, &TimePicker::takeReading);
}

void TimePicker::createWidgets()
{
    m_title = new Label({}, {.isStrong = true}, this);
    m_title->setObjectName(u"monthTitle"_s);
    m_turners = new QWidget(this);
    m_days = new DayGrid(this);
    m_days->setObjectName(u"days"_s);
    m_days->setAccessibleName(tr("Day"));
    m_note = new Label({}, {.ink = &Tokens::text3, .share = smallText}, this);
    m_note->setWordWrap(true);
    m_dayTitle = new ElidedLabel({}, {.share = tableText, .isStrong = true}, this);
    m_dayCount = new Label({}, {.ink = &Tokens::text2, .share = tableText}, this);
    m_dayCount->setObjectName(u"dayCount"_s);
    m_hours = new LoadBars(this);
    m_hours->setObjectName(u"hours"_s);
    m_hours->setAccessibleName(tr("Messages due in each hour of the day"));
    m_takeHour = new QPushButton(this);
    m_takeHour->setObjectName(u"takeQuietHour"_s);
    m_takeHour->setToolTip(tr("Takes the quietest hour of the day."));
    keepScaled(*m_takeHour, tableText, {22, 4});
    setLook(*m_takeHour, ButtonLook::Link);
    connect(m_takeHour, &QPushButton::clicked, this, [this] { takeHour(m_quietHour); });
    m_minutes = new LoadStrip(this);
    m_minutes->setObjectName(u"minutes"_s);
    m_paste = new PasteBox(this);
}

void TimePicker::arrangeWidgets()
{
    auto *turners = new QHBoxLayout(m_turners);
    turners->setContentsMargins(0, 0, 0, 0);
    QToolButton *before = iconButton(u"chevl"_s, tr("Month before"), this);
    QToolButton *next = iconButton(u"chevr"_s, tr("Next month"), this);
    before->setObjectName(u"monthBefore"_s);
    next->setObjectName(u"monthNext"_s);
    connect(before, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(next, &QToolButton::clicked, this, [this] { turn(1); });
    turners->addWidget(before);
    turners->addWidget(next);
    const auto row = [](QWidget *left, QWidget *right) {
        auto *line = new QHBoxLayout;
        line->addWidget(left, 1);
        line->addWidget(right);
        return line;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    column->addLayout(row(m_title, m_turners));
    column->addWidget(m_days);
    column->addWidget(m_note);
    QHBoxLayout *day = row(m_dayTitle, m_takeHour);
    day->addWidget(m_dayCount);
    column->addLayout(day);
    column->addWidget(m_hours);
    column->addWidget(m_minutes);
    column->addWidget(
        new Label(tr("Or write a time"), {.share = tableText, .isStrong = true}, this));
    column->addWidget(m_paste);
}

void TimePicker::show(const LoadView &view, const QDateTime &now)
{
    const bool isOther = !m_month.isValid() || view.due != m_view.due;
    m_view = view;
    m_now = now;
    if (isOther)
        m_month = local().date();
    showMonth();
    showHours();
    m_minutes->show(view);
    m_paste->setContext({.now = now, .zone = view.zone});
}

QDateTime TimePicker::midnight(QDate day) const
{
    const WallReading reading = readWall(QDateTime(day, QTime(0, 0), Qt::UTC), m_view.zone);
    return reading.kind == WallReading::Kind::Gap ? reading.second : reading.first;
}

void TimePicker::showMonth()
{
    DayGrid::Picture picture{.month = m_month,
                             .today = m_now.toTimeZone(m_view.zone).date(),
                             .chosen = local().date(),
                             .last = m_view.legal.most.toTimeZone(m_view.zone).date()};
    for (QDate day(m_month.year(), m_month.month(), 1); day.month() == m_month.month();
         day = day.addDays(1)) {
        const qint64 count = m_view.load.between(midnight(day), midnight(day.addDays(1)));
        if (count > 0)
            picture.counts.insert(day, count);
    }
    m_title->setText(
        QLocale().toString(m_month, tr("MMMM yyyy", "a month, as QLocale formats it")));
    const auto window = std::chrono::seconds(m_now.secsTo(m_view.legal.most));
    m_note->setText(tr("Struck-out days are beyond this profile's window of %n hour(s).", nullptr,
                       int(std::chrono::round<std::chrono::hours>(window).count())));
    const int before = m_days->sizeHint().height();
    m_days->show(picture);
    if (isVisible() && m_days->sizeHint().height() != before)
        adjustSize();
}

void TimePicker::showHours()
{
    const QDate day = local().date();
    const QDateTime begin = midnight(day);
    LoadBars::Picture picture{
        .chosen = local().time().hour(),
        .ticks = {u"00:00"_s, u"06:00"_s, u"12:00"_s, u"18:00"_s, u"24:00"_s}};
    for (int hour = 0; hour < 24; ++hour)
        picture.counts.append(
            m_view.load.between(begin.addSecs(hour * 3600), begin.addSecs((hour + 1) * 3600)));
    const auto quiet = quietHour(picture.counts);
    m_takeHour->setVisible(quiet.has_value());
    if (quiet) {
        picture.quiet = m_quietHour = *quiet;
        m_takeHour->setText(tr("%1, %2 due", "a clock and a number")
                                .arg(atHour(*quiet).wall.time().toString(u"HH:mm"_s))
                                .arg(picture.counts.at(*quiet)));
    }
    m_hours->show(picture);
    const QString name = QLocale().toString(day, tr("ddd d MMM", "a day, as QLocale formats it"));
    m_dayTitle->setText(tr("%1, due each hour", "%1 is a day").arg(name));
    m_dayCount->setText(
        tr("%1 in all", "a number").arg(m_view.load.between(begin, midnight(day.addDays(1)))));
}

void TimePicker::turn(int months)
{
    m_month = QDate(m_month.year(), m_month.month(), 1).addMonths(months);
    showMonth();
}

void TimePicker::takeDay(QDate day)
{
    Q_EMIT chosen({.kind = WhenChoice::Kind::At,
                   .wall = QDateTime(day, local().time(), Qt::UTC),
                   .zone = m_view.zone});
}

WhenChoice TimePicker::atHour(int hour) const
{
    const QTime time = local().time();
    return {.kind = WhenChoice::Kind::At,
            .wall = QDateTime(local().date(), QTime(hour, time.minute(), time.second()), Qt::UTC),
            .zone = m_view.zone};
}

void TimePicker::takeHour(int hour)
{
    Q_EMIT chosen(atHour(hour));
}

/// The one with the least due among those near the choice, the nearest of several; nothing where
/// none has less than its own.
std::optional<int> TimePicker::quietHour(const QList<qint64> &counts) const
{
    const int own = local().time().hour();
    int best = own;
    for (int step = 1; step <= quietReach; ++step) {
        for (const int hour : {own + step, own - step}) {
            if (hour < 0 || hour >= counts.size() || counts.at(hour) >= counts.at(best))
                continue;
            const auto due = dueOf(atHour(hour), m_now);
            if (due && *due >= m_view.legal.least && *due <= m_view.legal.most)
                best = hour;
        }
    }
    return best == own ? std::nullopt : std::optional(best);
}

/// What is read of the words may take another line.
bool TimePicker::event(QEvent *event)
{
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        resize(width(), layout()->totalHeightForWidth(width()));
    return isDone;
}

void TimePicker::takeReading(const PhraseReading &reading)
{
    switch (reading.kind) {
    case PhraseReading::Kind::AtOnce:
        Q_EMIT chosen({.kind = WhenChoice::Kind::AtOnce, .zone = m_view.zone});
        break;
    case PhraseReading::Kind::After:
        Q_EMIT chosen(
            {.kind = WhenChoice::Kind::After, .after = reading.after, .zone = m_view.zone});
        break;
    case PhraseReading::Kind::At:
        Q_EMIT chosen(onWall(reading.at, reading.isZoneNamed ? reading.zone : m_view.zone));
        break;
    }
    close();
}

void TimePicker::focusPaste()
{
    m_paste->focusLine();
}

void TimePicker::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.chrome);
    paintBox(painter, {.rect = rect(), .edge = tokens.border, .radius = 0});
}

} // namespace TMinus
