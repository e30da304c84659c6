// SPDX-License-Identifier: Apache-2.0
#include "ui/report/reportdialog.h"

#include "console/instantreader.h"
#include "timeline/zonename.h"
#include "ui/compose/loadbars.h"
#include "ui/controls/band.h"
#include "ui/controls/label.h"
#include "ui/controls/messagebars.h"
#include "ui/controls/segments.h"
#include "ui/report/reportcounts.h"
#include "ui/style/iconbook.h"
#include "ui/style/looks.h"
#include "ui/style/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <numeric>

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr QSize usualSize(608, 608);
constexpr int edge = 20;
constexpr int shiftBegins = 8; ///< o'clock

/// The last eight o'clock in the morning.
QDateTime startOfShift(const QDateTime &now, const QTimeZone &zone)
{
    const QDateTime here = now.toTimeZone(zone);
    const QDateTime start(here.date(), QTime(shiftBegins, 0), zone);
    return (start <= here ? start : start.addDays(-1)).toUTC();
}

/// The part that stands out of the others; -1: none does.
int peakOf(const QList<qint64> &counts)
{
    const auto most = std::ranges::max_element(counts);
    if (most == counts.end() || *most == 0)
        return -1;
    const qint64 all = std::accumulate(counts.begin(), counts.end(), qint64(0));
    return *most * counts.size() >= 3 * all ? int(most - counts.begin()) : -1;
}

} // namespace

ReportDialog::ReportDialog(const Place &place, QWidget *parent)
    : QDialog(parent)
    , m_place(place)
    , m_profile(new QComboBox(this))
    , m_since(new QComboBox(this))
    , m_ahead(new QComboBox(this))
    , m_format(new Segments({u"HTML"_s, u"CSV"_s, u"ICS"_s}, this))
    , m_title(new Label({}, {.isStrong = true}, this))
    , m_facts(new Label({}, {.ink = &Tokens::text2, .share = tableText}, this))
    , m_counts(new ReportCounts(this))
    , m_loadTitle(new Label({}, {.share = tableText, .isStrong = true}, this))
    , m_load(new LoadBars(this))
    , m_notes(new QPlainTextEdit(this))
    , m_withoutBodies(new QCheckBox(tr("Leave out bodies"), this))
    , m_copy(new QPushButton(icon(u"copy"_s), tr("Copy"), this))
    , m_save(new QPushButton(tr("Save report"), this))
    , m_bars(new MessageBars(this))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Shift report"));
    setAttribute(Qt::WA_DeleteOnClose);
    fillSpans();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(upper());
    column->addWidget(m_bars);
    column->addWidget(middle());
    column->addWidget(lower(), 1);
    column->addWidget(foot());
    resize(usualSize);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ReportDialog::previewRequested);
    connect(m_since, &QComboBox::currentTextChanged, this, &ReportDialog::look);
    connect(m_ahead, &QComboBox::currentIndexChanged, this, &ReportDialog::previewRequested);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::saveRequested);
    connect(m_copy, &QPushButton::clicked, this, &ReportDialog::copyRequested);
}

void ReportDialog::fillSpans()
{
    for (const auto &[id, title] : m_place.profiles)
        m_profile->addItem(title, id);
    m_profile->addItem(tr("All profiles"), QString());
    const QDateTime shift = startOfShift(m_place.now, m_place.zone);
    m_since->addItem(
        tr("start of shift, %1").arg(shift.toTimeZone(m_place.zone).toString(u"HH:mm")), shift);
    for (const int hours : {8, 12, 24, 72})
        m_since->addItem(tr("%n hour(s) ago", nullptr, hours), m_place.now.addSecs(-3600 * hours));
    for (const int hours : {4, 8, 12, 24, 72})
        m_ahead->addItem(tr("%n hour(s)", nullptr, hours), hours);
    m_ahead->setCurrentIndex(2);
    m_since->setEditable(true);
    m_since->setInsertPolicy(QComboBox::NoInsert);
    m_since->lineEdit()->setToolTip(tr("Or a time in words: 6h, today 06:00, 2027-01-12 "
                                       "08:00."));
}

QWidget *ReportDialog::upper()
{
    auto *page = new Band({}, this);
    m_profile->setObjectName(u"reportProfile"_s);
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setToolTip(tr("Whose messages are reported."));
    m_since->setObjectName(u"reportSince"_s);
    m_since->setAccessibleName(tr("Since", "the beginning of a report"));
    m_since->setWhatsThis(tr("When the shift began: a time, or how long ago."));
    m_since->setMinimumContentsLength(16);
    m_ahead->setObjectName(u"reportAhead"_s);
    m_ahead->setAccessibleName(tr("Ahead", "how far a report looks"));
    m_ahead->setToolTip(tr("How far ahead it lists what is due."));
    m_format->setObjectName(u"reportFormat"_s);
    m_format->setAccessibleName(tr("Format"));
    m_format->setToolTip(tr("HTML prints well, CSV is for spreadsheets, ICS for calendars."));
    m_format->setCurrent(0);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(
        new Label(tr("Since", "the beginning of a report"), {.ink = &Tokens::text2}, page));
    choices->addWidget(m_since);
    choices->addWidget(
        new Label(tr("Ahead", "how far a report looks"), {.ink = &Tokens::text2}, page));
    choices->addWidget(m_ahead);
    choices->addStretch(1);
    choices->addWidget(m_format);
    auto *top = new QHBoxLayout;
    top->addWidget(new Label(tr("Shift report"), {.share = dialogTitle, .isStrong = true}, page),
                   1);
    top->addWidget(m_profile);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(edge, 16, edge, 12);
    column->setSpacing(10);
    column->addLayout(top);
    column->addLayout(choices);
    return page;
}

QWidget *ReportDialog::middle()
{
    auto *page = new Band({.ground = &Tokens::window, .hasLine = true}, this);
    m_title->setObjectName(u"reportTitle"_s);
    m_title->setWordWrap(true);
    m_counts->setObjectName(u"reportCounts"_s);
    m_load->setObjectName(u"reportLoad"_s);
    m_load->setAccessibleName(tr("Messages due in each of the next hours"));
    m_load->setFocusPolicy(Qt::NoFocus);
    m_load->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(edge, 12, edge, 8);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_counts);
    column->addSpacing(4);
    column->addWidget(m_loadTitle);
    column->addWidget(m_load);
    return page;
}

QWidget *ReportDialog::lower()
{
    auto *page = new Band({.hasLine = true}, this);
    m_notes->setObjectName(u"reportNotes"_s);
    m_notes->setAccessibleName(tr("Notes for the next shift"));
    m_notes->setToolTip(tr("Stands at the head of the report."));
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(60);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(edge, 10, edge, 10);
    column->setSpacing(6);
    column->addWidget(
        new Label(tr("Notes for the next shift"), {.share = tableText, .isStrong = true}, page));
    column->addWidget(m_notes, 1);
    return page;
}

QWidget *ReportDialog::foot()
{
    auto *page = new Band({.ground = &Tokens::chrome, .hasLine = true}, this);
    m_withoutBodies->setObjectName(u"reportWithoutBodies"_s);
    m_withoutBodies->setToolTip(tr("Bodies may hold what is not meant for everybody."));
    m_withoutBodies->setChecked(true);
    m_copy->setObjectName(u"reportCopy"_s);
    m_copy->setToolTip(tr("Copies the report in short, as text."));
    m_save->setObjectName(u"reportSave"_s);
    m_save->setToolTip(tr("Writes the report to a file and asks where."));
    m_save->setDefault(true);
    setLook(*m_save, ButtonLook::Primary);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(edge, 10, edge, 10);
    row->setSpacing(8);
    row->addWidget(m_withoutBodies);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return page;
}

Result<ReportWish> ReportDialog::wish() const
{
    ReportWish wish{.profile = m_profile->currentData().toString(),
                    .ahead = std::chrono::hours(m_ahead->currentData().toInt()),
                    .withBodies = !m_withoutBodies->isChecked(),
                    .zone = m_place.zone,
                    .operatorName = m_place.operatorName,
                    .handover = m_notes->toPlainText().trimmed()};
    const int preset = m_since->findText(m_since->currentText());
    if (preset >= 0) {
        wish.since = m_since->itemData(preset).toDateTime();
        return wish;
    }
    const auto reading = readInstant(
        m_since->currentText(),
        {.zone = QString::fromLatin1(m_place.zone.id()), .now = m_place.now, .allowsPast = true});
    if (!reading)
        return failure(reading.error());
    wish.since = reading->kind == PhraseReading::Kind::After
        ? m_place.now.addMSecs(-std::chrono::abs(reading->after).count())
        : reading->kind == PhraseReading::Kind::At ? reading->at
                                                   : m_place.now;
    if (wish.since > m_place.now)
        return failure(ErrorKind::InvalidArgument,
                       tr("This time lies ahead. Name the time when the shift began."));
    return wish;
}

ReportFormat ReportDialog::format() const
{
    return static_cast<ReportFormat>(m_format->current());
}

/// A time that cannot be read is marked and says why; what was shown stays.
void ReportDialog::look()
{
    const auto wanted = wish();
    setFieldMark(*m_since, wanted ? FieldMark::None : FieldMark::Wrong);
    m_since->setToolTip(wanted ? QString() : wanted.error().message);
    m_save->setEnabled(wanted.has_value());
    m_copy->setEnabled(wanted.has_value());
    if (wanted)
        Q_EMIT previewRequested();
}

void ReportDialog::showReport(const ShiftReport &report)
{
    const QDateTime since = report.wish.since.toTimeZone(m_place.zone);
    const QDateTime made = report.made.toTimeZone(m_place.zone);
    const QString format = tr("ddd d MMM yyyy, HH:mm", "date and time, as QLocale formats them");
    const QString until =
        made.date() == since.date() ? made.toString(u"HH:mm"_s) : QLocale().toString(made, format);
    m_title->setText(tr("%1 · %2 – %3 %4", "a profile, from, until, the zone")
                         .arg(m_profile->currentText(), QLocale().toString(since, format), until,
                              zoneText(m_place.zone)));
    m_facts->setText(tr("by %1, made %2 · ledger of this computer only")
                         .arg(m_place.operatorName, made.toString(u"HH:mm:ss"_s)));
    m_counts->showReport(report);
}

void ReportDialog::showLoad(const QList<qint64> &counts, const QStringList &ticks)
{
    m_loadTitle->setText(tr("Load in the next %1").arg(m_ahead->currentText()));
    m_load->show({.counts = counts, .hot = peakOf(counts), .ticks = ticks});
}

void ReportDialog::setSaving(bool isSaving)
{
    m_save->setEnabled(!isSaving);
    m_copy->setEnabled(!isSaving);
}

} // namespace TMinus
