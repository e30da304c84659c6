// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manypace.h"

#include "base/duration.h"
#include "timeline/phrasescanner.h"
#include "timeline/phrasespan.h"
#include "ui/controls/flowlayout.h"
#include "ui/controls/label.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace TMinus {

namespace {

constexpr int spanWidth = 72;
constexpr int mostPerSecond = 10'000;

/// People put a blank between number and unit, and write units in their language.
Result<std::chrono::milliseconds> spanOf(const QLineEdit &field)
{
    PhraseScanner scanner(field.text().trimmed());
    const auto spoken = takeSpan(scanner);
    const auto span = spoken ? Result<std::chrono::milliseconds>(*spoken)
                             : readDuration(field.text().remove(u' '));
    if (span && span->count() < 0)
        return failure(ErrorKind::InvalidArgument, {});
    return span;
}

} // namespace

ManyPace::ManyPace(int perSecond, QWidget *parent)
    : QWidget(parent)
    , m_isSpread(new QCheckBox(tr("Spread over"), this))
    , m_spread(addSpan(u"spread"_s, tr("Over how long they are spread"),
                       tr("10 min", "a length of time")))
    , m_peak(new Label({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_jitter(addSpan(u"jitter"_s, tr("How much later each may be due, by chance"),
                       tr("0 s", "a length of time")))
    , m_rate(new QSpinBox(this))
{
    m_isSpread->setObjectName(u"isSpread"_s);
    m_isSpread->setToolTip(tr("Due times are spread evenly, so that not all are due at once."));
    m_peak->setObjectName(u"peakMinute"_s);
    m_rate->setObjectName(u"rate"_s);
    m_rate->setAccessibleName(tr("How many leave in a second at most"));
    m_rate->setToolTip(tr("How many leave in a second at most; 0 has no limit."));
    m_rate->setRange(0, mostPerSecond);
    m_rate->setSpecialValueText(tr("no limit", "of messages a second"));
    m_rate->setSuffix(tr("/s", "behind a number of messages"));
    m_rate->setValue(perSecond);
    setLayout(new FlowLayout(16));
    layout()->addWidget(group({m_isSpread, m_spread, m_peak}));
    layout()->addWidget(group({new Label(tr("Jitter"), {.ink = &Tokens::text2}, this), m_jitter}));
    layout()->addWidget(group({new Label(tr("Rate"), {.ink = &Tokens::text2}, this), m_rate}));
    QSizePolicy tall(QSizePolicy::Preferred, QSizePolicy::Minimum);
    tall.setHeightForWidth(true);
    setSizePolicy(tall);
    connect(m_isSpread, &QCheckBox::toggled, this, &ManyPace::look);
    for (QLineEdit *field : {m_spread, m_jitter})
        connect(field, &QLineEdit::textChanged, this, &ManyPace::look);
    connect(m_rate, &QSpinBox::valueChanged, this, &ManyPace::edited);
    look();
}

QWidget *ManyPace::group(std::initializer_list<QWidget *> widgets)
{
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return whole;
}

QLineEdit *ManyPace::addSpan(const QString &name, const QString &says, const QString &text)
{
    auto *field = new QLineEdit(text, this);
    field->setObjectName(name);
    field->setAccessibleName(says);
    field->setToolTip(tr("%1: 10 min, 1h30m, 45s.", "%1 is what a field is for").arg(says));
    field->setFixedWidth(qMax(spanWidth, field->fontMetrics().horizontalAdvance(u"00h00m00"_s)));
    return field;
}

void ManyPace::look()
{
    m_spread->setEnabled(m_isSpread->isChecked());
    setFieldMark(*m_spread,
                 m_spread->isEnabled() && !spanOf(*m_spread) ? FieldMark::Wrong : FieldMark::None);
    setFieldMark(*m_jitter, spanOf(*m_jitter) ? FieldMark::None : FieldMark::Wrong);
    Q_EMIT edited();
}

QString ManyPace::fault() const
{
    const bool isWrong = (m_isSpread->isChecked() && !spanOf(*m_spread)) || !spanOf(*m_jitter);
    return isWrong ? tr("This is no length of time. Write it like 10 min, 1h30m or 45s.")
                   : QString();
}

void ManyPace::write(BulkPlan &plan) const
{
    const auto spread = spanOf(*m_spread);
    if (m_isSpread->isChecked() && spread)
        plan.spread = *spread;
    plan.spreadsAll = plan.spread.has_value();
    const auto jitter = spanOf(*m_jitter);
    if (jitter && jitter->count() > 0)
        plan.jitter = *jitter;
    plan.perSecond = m_rate->value();
}

void ManyPace::setPeak(qint64 perMinute, int busyPerMinute)
{
    const bool isBusy = perMinute > busyPerMinute;
    m_peak->setInk(isBusy ? &Tokens::warnText : &Tokens::text2);
    m_peak->setText(
        perMinute > 0
            ? tr("so that no minute holds more than %1").arg(QLocale().toString(perMinute))
            : QString());
    m_peak->setToolTip(
        isBusy ? tr("More than %1 in a minute is busy. Spread them further.").arg(busyPerMinute)
               : QString());
}

} // namespace TMinus
