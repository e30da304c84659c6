// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/timesection.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "console/busyminute.h"
#include "timeline/zonelens.h"
#include "ui/compose/readbackcard.h"
#include "ui/compose/timepicker.h"
#include "ui/compose/wheneditor.h"

#include <QScreen>
#include <QVBoxLayout>

namespace TMinus {

using namespace std::chrono_literals;
using Kind = WhenChoice::Kind;

namespace {

constexpr int shortBelow = 760;  ///< height of the window
constexpr qint64 leastLead = 10; ///< seconds that a time offered lies ahead

} // namespace

TimeSection::TimeSection(SharedClock &clock, ZoneLens &lens, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_lens(lens)
    , m_when(new WhenEditor([&clock] { return clock.now(); }, this))
    , m_strip(new LoadStrip(this))
    , m_readBack(new ReadBackCard(this))
    , m_picker(new TimePicker(this))
{
    m_strip->setObjectName(u"loadStrip"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_when);
    column->addWidget(m_strip);
    column->addWidget(m_readBack);
    connect(m_when, &WhenEditor::edited, this, &TimeSection::edited);
    connect(m_when, &WhenEditor::calendarRequested, this, &TimeSection::openPicker);
    connect(m_when, &WhenEditor::pasteRequested, this, &TimeSection::openPaste);
    connect(m_picker, &TimePicker::chosen, m_when, &WhenEditor::setChoice);
    connect(m_strip, &LoadStrip::chosen, this,
            [this](const QDateTime &due) { m_when->setChoice(onWall(due, choice().zone)); });
    m_strip->hide();
}

const WhenChoice &TimeSection::choice() const
{
    return m_when->choice();
}

void TimeSection::setLoad(const DueLoad &load)
{
    m_load = load;
    showLoad(m_clock.now());
    Q_EMIT loadChanged();
}

void TimeSection::setLimits(std::chrono::hours window, int busyPerMinute)
{
    m_window = window;
    m_busyPerMinute = busyPerMinute;
}

LoadView TimeSection::view(const QDateTime &now) const
{
    const QDateTime latest = now.addSecs(std::chrono::seconds(m_window).count());
    return {.load = m_load,
            .due = dueOf(choice(), now).value_or(now.addSecs(600)),
            .zone = choice().zone,
            .busyPerMinute = m_busyPerMinute,
            .legal = {.least = now.addSecs(leastLead), .most = latest}};
}

std::optional<Finding> TimeSection::busyFinding() const
{
    const auto due = dueOf(choice(), m_clock.now());
    const qint64 count = due ? m_load.at(*due) : 0;
    if (count <= m_busyPerMinute)
        return std::nullopt;
    return busyMinute(count);
}

void TimeSection::refresh(bool isBad)
{
    const QDateTime now = m_clock.now();
    m_when->refresh();
    showReadBack(now, isBad);
    showLoad(now);
}

void TimeSection::showLoad(const QDateTime &now)
{
    const auto due = dueOf(choice(), now);
    const bool isShown = due && *due > now && !m_load.isEmpty();
    m_strip->setVisible(isShown);
    if (isShown)
        m_strip->show(view(now));
    if (m_picker->isVisible())
        m_picker->show(view(now), now);
}

void TimeSection::showReadBack(const QDateTime &now, bool isBad)
{
    if (choice().kind == Kind::AtOnce)
        return m_readBack->say(tr("Now"), tr("It is delivered as soon as it is accepted."), false);
    const auto due = dueOf(choice(), now);
    if (!due)
        return m_readBack->say(tr("Which time?"), tr("This time is not one instant."), true);
    const ReadBack parts =
        readBack(*due, {.now = now, .zone = choice().zone, .yourZone = m_lens.zone()});
    m_readBack->show(parts, isBad,
                     *due <= now ? tr("the broker would deliver it at once") : QString());
}

void TimeSection::openPicker()
{
    const QDateTime now = m_clock.now();
    m_picker->show(view(now), now);
    m_picker->adjustSize();
    QPoint corner = m_when->anchor().mapToGlobal(QPoint(0, m_when->anchor().height() + 4));
    if (const QScreen *screen = m_when->screen()) {
        const QRect room = screen->availableGeometry();
        corner.setY(qMax(room.top(), qMin(corner.y(), room.bottom() - m_picker->height())));
        corner.setX(qMax(room.left(), qMin(corner.x(), room.right() - m_picker->width())));
    }
    m_picker->move(corner);
    m_picker->show();
}

void TimeSection::openPaste()
{
    openPicker();
    m_picker->focusPaste();
}

void TimeSection::fitWindow()
{
    m_strip->setShort(window()->height() < shortBelow);
}

bool TimeSection::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize && object == window())
        fitWindow();
    return QWidget::eventFilter(object, event);
}

/// A pane that floats has another window.
void TimeSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    fitWindow();
}

} // namespace TMinus
