// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/wheneditor.h"

#include "base/result.h"
#include "ui/compose/datefield.h"
#include "ui/compose/presetrow.h"
#include "ui/compose/zonebox.h"
#include "ui/controls/elidedlabel.h"
#include "ui/controls/segments.h"
#include "ui/style/typography.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QTimeEdit>

namespace TMinus {

using namespace std::chrono_literals;
using Kind = WhenChoice::Kind;

namespace {

constexpr int dateWidth = 124;
constexpr int timeWidth = 92;
constexpr int unitWidth = 112;
constexpr int mostAmount = 999'999;
constexpr std::chrono::milliseconds units[] = {1s, 1min, 1h, 24h};

/// The largest unit in which @p after is a whole number.
int unitOf(std::chrono::milliseconds after)
{
    for (int unit = 3; unit > 0; --unit) {
        if (after >= units[unit] && after % units[unit] == 0ms)
            return unit;
    }
    return 0;
}

/// Wide enough for its text at any size of it.
void widen(QWidget &field, int width, const QString &sample)
{
    field.setFixedWidth(qMax(width, field.fontMetrics().horizontalAdvance(sample) + 42));
}

} // namespace

WhenEditor::WhenEditor(std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
{
    createWidgets();
    createPages();
    arrangeWidgets();
    connectSignals();
    showChoice();
}

void WhenEditor::createWidgets()
{
    m_kind = new Segments({tr("Now"), tr("After"), tr("At")}, this);
    m_kind->setObjectName(u"whenKind"_s);
    m_kind->setAccessibleName(tr("When it is due"));
    m_kind->setWhatsThis(tr(
        "Now: at once. After: so long from now, in server time. At: a day and a time in a zone."));
    m_amount = new QSpinBox(this);
    m_amount->setObjectName(u"amount"_s);
    m_amount->setAccessibleName(tr("How long from now"));
    m_amount->setToolTip(tr("How long from now it is due, in the unit beside it."));
    m_amount->setRange(0, mostAmount);
    m_unit = new QComboBox(this);
    m_unit->setObjectName(u"unit"_s);
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->setToolTip(tr("Unit of the delay: seconds, minutes, hours or days."));
    m_unit->addItems({tr("seconds"), tr("minutes"), tr("hours"), tr("days")});
    m_date = new DateField(this);
    m_date->setObjectName(u"date"_s);
    m_date->setAccessibleName(tr("Day"));
    m_date->setToolTip(tr("Day on which it is due. Alt+Down opens the calendar."));
    m_time = new QTimeEdit(this);
    m_time->setObjectName(u"time"_s);
    m_time->setAccessibleName(tr("Time"));
    m_time->setToolTip(tr("Time of that day, in the zone beside it."));
    m_time->setDisplayFormat(u"HH:mm:ss"_s);
    m_zone = new ZoneBox(this);
    m_zone->setObjectName(u"zone"_s);
    m_zone->setAccessibleName(tr("Zone"));
    m_zone->setWhatsThis(tr("Zone of this day and time alone. That of the window is at its foot."));
    m_presets = new PresetRow(this);
    m_presets->setObjectName(u"presets"_s);
    measure();
}

void WhenEditor::measure()
{
    widen(*m_amount, timeWidth, u"999999"_s);
    widen(*m_unit, unitWidth, m_unit->itemText(0));
    widen(*m_date, dateWidth, u"2027-12-28"_s);
    widen(*m_time, timeWidth, u"00:00:00"_s);
}

void WhenEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_presets)
        measure();
}

void WhenEditor::createPages()
{
    const auto page = [this](std::initializer_list<QWidget *> widgets) {
        auto *whole = new QWidget(this);
        auto *row = new QHBoxLayout(whole);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        for (QWidget *widget : widgets)
            row->addWidget(widget, qobject_cast<Label *>(widget) || widget == m_zone ? 1 : 0);
        return whole;
    };
    const auto note = [this](const QString &text) {
        return new ElidedLabel(text, {.ink = &Tokens::text2, .share = tableText}, this);
    };
    m_nowPage = page({note(tr("It leaves at once and has no due time."))});
    m_nowPage->setMinimumHeight(28);
    m_afterPage = page({m_amount, m_unit, note(tr("in server time"))});
    m_atPage = page({m_date, m_time, m_zone});
}

void WhenEditor::arrangeWidgets()
{
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("When"), {.ink = &Tokens::text2}, this));
    head->addStretch(1);
    head->addWidget(m_kind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    for (QWidget *page : {m_nowPage, m_afterPage, m_atPage})
        column->addWidget(page);
    column->addWidget(m_presets);
}

void WhenEditor::connectSignals()
{
    connect(m_kind, &Segments::currentChanged, this, [this](int kind) {
        if (!m_isShowing)
            setKind(Kind(kind));
    });
    connect(m_amount, &QSpinBox::valueChanged, this, &WhenEditor::takeAfter);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &WhenEditor::takeAfter);
    connect(m_date, &QDateEdit::dateChanged, this, &WhenEditor::takeWall);
    connect(m_time, &QTimeEdit::timeChanged, this, &WhenEditor::takeWall);
    connect(m_date, &DateField::calendarRequested, this, &WhenEditor::calendarRequested);
    connect(m_zone, &ZoneBox::chosen, this,
            [this](const QTimeZone &zone) { setChoice(seenFrom(m_choice, zone)); });
    connect(m_presets, &PresetRow::chosen, this,
            [this](WhenPreset preset) { setChoice(presetChoice(preset, m_now(), m_choice.zone)); });
    connect(m_presets, &PresetRow::lastUsedChosen, this, &WhenEditor::setChoice);
    connect(m_presets, &PresetRow::pasteChosen, this, &WhenEditor::pasteRequested);
}

void WhenEditor::setChoice(const WhenChoice &choice)
{
    m_choice = choice;
    showChoice();
    Q_EMIT edited();
}

void WhenEditor::setKind(Kind kind)
{
    WhenChoice choice = m_choice;
    if (choice.kind == Kind::AtOnce)
        choice.kind = Kind::After; // what it was before, or ten minutes
    setChoice(toldAs(choice, kind, m_now()));
}

void WhenEditor::setLastUsed(const WhenChoice &choice)
{
    m_presets->setLastUsed(choice);
}

void WhenEditor::setTimed(bool isTimed, const QString &reason)
{
    if (!isTimed && m_choice.kind != Kind::AtOnce)
        setKind(Kind::AtOnce);
    for (QWidget *part : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_presets)}) {
        part->setEnabled(isTimed);
        part->setToolTip(isTimed ? QString() : reason);
    }
}

void WhenEditor::takeAfter()
{
    if (m_isShowing)
        return;
    m_choice.after = m_amount->value() * units[m_unit->currentIndex()];
    Q_EMIT edited();
}

void WhenEditor::takeWall()
{
    if (m_isShowing)
        return;
    m_choice.wall = QDateTime(m_date->date(), m_time->time(), Qt::UTC);
    m_choice.doubled = DoubledHour::Ask;
    Q_EMIT edited();
}

void WhenEditor::showChoice()
{
    m_isShowing = true;
    m_kind->setCurrent(int(m_choice.kind));
    m_nowPage->setVisible(m_choice.kind == Kind::AtOnce);
    m_afterPage->setVisible(m_choice.kind == Kind::After);
    m_atPage->setVisible(m_choice.kind == Kind::At);
    if (m_choice.kind == Kind::After)
        showAfter();
    if (m_choice.wall.isValid()) {
        m_date->setDate(m_choice.wall.date());
        m_time->setTime(m_choice.wall.time());
    }
    m_zone->setZone(m_choice.zone);
    m_isShowing = false;
}

void WhenEditor::showAfter()
{
    const int unit = unitOf(m_choice.after);
    m_unit->setCurrentIndex(unit);
    m_amount->setValue(qBound(0, int(m_choice.after / units[unit]), mostAmount));
}

void WhenEditor::setMark(FieldMark mark)
{
    for (QWidget *field : {static_cast<QWidget *>(m_amount), static_cast<QWidget *>(m_date)}) {
        if (fieldMarkOf(field) != mark)
            setFieldMark(*field, mark);
    }
}

void WhenEditor::refresh()
{
    const QDateTime now = m_now();
    const auto tonight = dueOf(presetChoice(WhenPreset::Tonight, now, m_choice.zone), now);
    m_presets->setTonight(tonight && *tonight > now);
}

void WhenEditor::focusTime()
{
    QWidget *field = m_choice.kind == Kind::After ? static_cast<QWidget *>(m_amount) : m_date;
    field->setFocus(Qt::OtherFocusReason);
}

QWidget &WhenEditor::anchor() const
{
    return *m_date;
}

} // namespace TMinus
