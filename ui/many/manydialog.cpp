// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manydialog.h"

#include "console/timetext.h"
#include "console/wishfilling.h"
#include "messaging/errortext.h"
#include "timeline/zonelens.h"
#include "ui/compose/answerfields.h"
#include "ui/controls/label.h"
#include "ui/many/manyhead.h"
#include "ui/many/manymapping.h"
#include "ui/many/manypace.h"
#include "ui/many/manysource.h"
#include "ui/many/manywords.h"
#include "ui/many/verdicttable.h"
#include "ui/style/typography.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace TMinus {

namespace {

using namespace std::chrono_literals;
using Stage = ManyFoot::Stage;

constexpr QSize usualSize(744, 608);
constexpr int edge = 20;
constexpr auto thinking = 300ms; ///< after the last edit
constexpr qsizetype shownGood = 1'000;
constexpr qsizetype shownRefused = 100'000;

} // namespace

ManyDialog::ManyDialog(Setup setup, ZoneLens &lens, QWidget *parent)
    : QDialog(parent)
    , m_setup(std::move(setup))
    , m_lens(lens)
    , m_source(new ManySource(this))
    , m_mapping(new ManyMapping(m_setup.zone.section(u'/', -1).replace(u'_', u' '), this))
    , m_answers(new AnswerFields(this))
    , m_pace(new ManyPace(m_setup.perSecond, this))
    , m_form(new QWidget(this))
    , m_head(new ManyHead(this))
    , m_table(new VerdictTable(m_model, this))
    , m_foot(new ManyFoot(this))
{
    setObjectName(u"manyDialog"_s);
    setWindowTitle(tr("Many messages"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setObjectName(u"verdicts"_s);
    m_table->setAccessibleName(tr("Rows and what becomes of them"));
    m_answers->setLabels(labelsOf(m_setup.common.draft));
    m_edited.setSingleShot(true);
    m_edited.setInterval(thinking);
    m_model.setTimeText([this](const QDateTime &due) {
        const QDateTime local = due.toTimeZone(m_lens.zone());
        const bool isOtherYear = !m_survey.first
            || local.date().year() != m_survey.first->toTimeZone(m_lens.zone()).date().year();
        return QLocale().toString(
            local,
            isOtherYear ? tr("d MMM yyyy HH:mm:ss", "day and clock, as QLocale formats them")
                        : tr("d MMM HH:mm:ss", "day and clock, as QLocale formats them"));
    });
    arrangeWidgets();
    connectSignals();
    resize(usualSize);
}

void ManyDialog::arrangeWidgets()
{
    auto *upper = new QVBoxLayout(m_form);
    upper->setContentsMargins(edge, 10, edge, 12);
    upper->setSpacing(10);
    for (QWidget *widget : {static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_mapping),
                            static_cast<QWidget *>(m_answers), static_cast<QWidget *>(m_pace)})
        upper->addWidget(widget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new Label(tr("Many messages"), {.share = dialogTitle, .isStrong = true}, this);
    title->setObjectName(u"manyTitle"_s);
    title->setContentsMargins(edge, 16, edge, 0);
    column->addWidget(title);
    column->addWidget(m_form);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addWidget(m_foot);
    m_mapping->hide();
}

void ManyDialog::connectSignals()
{
    const auto edit = [this] {
        m_mapping->setVisible(m_source->isFile());
        if (!isRunning())
            m_edited.start();
    };
    connect(m_source, &ManySource::edited, this, edit);
    connect(m_mapping, &ManyMapping::edited, this, edit);
    connect(m_answers, &AnswerFields::edited, this, edit);
    connect(m_pace, &ManyPace::edited, this, edit);
    connect(&m_edited, &QTimer::timeout, this, &ManyDialog::lookAgain);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, edit);
    connect(&m_lens, &ZoneLens::changed, m_table, qOverload<>(&QWidget::update));
    connect(m_head, &ManyHead::onlyFailedChosen, &m_model, &BulkModel::setOnlyFailed);
    connect(m_head, &ManyHead::fixRequested, this, &ManyDialog::fix);
    connect(m_foot, &ManyFoot::actRequested, this, &ManyDialog::act);
    connect(m_foot, &ManyFoot::backRequested, this, [this] { setStage(Stage::Ready); });
    connect(m_foot, &ManyFoot::closeRequested, this, &ManyDialog::reject);
    connect(m_foot, &ManyFoot::saveRequested, this, &ManyDialog::chooseTarget);
    connect(m_foot, &ManyFoot::pauseToggled, this, &ManyDialog::togglePause);
    connect(m_foot, &ManyFoot::stopRequested, this, [this] {
        setStage(Stage::Stopping);
        Q_EMIT stopRequested();
    });
}

void ManyDialog::setFile(const QString &file)
{
    m_source->setFile(file);
}

void ManyDialog::setAccess(const ComposeAccess &access)
{
    m_access = access;
    showFoot();
}

BulkPlan ManyDialog::plan() const
{
    BulkPlan plan{.common = m_setup.common,
                  .zone = m_setup.zone,
                  .answers = m_answers->answers(),
                  .hold = m_setup.hold,
                  .leavesOutRefused = true,
                  .shownRows = shownGood,
                  .shownRefused = shownRefused};
    m_source->write(plan);
    m_pace->write(plan);
    if (m_source->isFile())
        plan.mapping = m_mapping->mapping();
    return plan;
}

QString ManyDialog::fault() const
{
    if (m_source->isFile() && m_source->file().isEmpty())
        return tr("Choose a file first.");
    return m_pace->fault();
}

void ManyDialog::lookAgain()
{
    m_edited.stop();
    if (isRunning())
        return;
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_plan = plan();
    if (!m_plan.file.isEmpty())
        m_watcher.addPath(m_plan.file);
    if (const QString reason = fault(); !reason.isEmpty()) {
        showFault({.kind = ErrorKind::InvalidArgument, .message = reason});
        return;
    }
    setStage(Stage::Looking);
    m_head->say({.title = tr("Dry run"), .note = tr("looking at the rows")});
    Q_EMIT dryRunRequested(m_plan);
}

void ManyDialog::showLooked(qint64 rows)
{
    if (m_stage == Stage::Looking && rows > 0)
        m_head->say({.title = tr("Dry run"), .note = tr("looking at row %1").arg(counted(rows))});
}

void ManyDialog::showSurvey(const BulkSurvey &survey)
{
    m_survey = survey;
    m_model.setRows(survey.refused, survey.good);
    if (m_source->isFile() && m_mapping->setColumns(survey.columns))
        return lookAgain(); // by what the columns are called
    m_source->setFacts(tr("%n row(s) · %1", nullptr, int(survey.rows)).arg(sizeText(survey.bytes)));
    m_pace->setPeak(survey.peakMinute, m_setup.busyPerMinute);
    const qint64 before = survey.settled + survey.unknown;
    QStringList notes{tr("nothing has been sent")};
    if (before > 0)
        notes = {tr("%n left before", "rows of a file", int(before))};
    if (m_setup.hold)
        notes.append(tr("they are held here until %1 before they are due")
                         .arg(spanText(m_setup.hold->lead)));
    if (!survey.warnings.isEmpty())
        notes.append(survey.warnings.constFirst().sentence);
    m_head->say({.title = tr("Dry run"),
                 .fine = tr("%1 good", "a number of rows").arg(counted(survey.toSend)),
                 .failed = survey.troubleCount > 0
                     ? tr("%1 refused", "a number of rows").arg(counted(survey.troubleCount))
                     : QString(),
                 .note = notes.join(u" · "_s)});
    setStage(Stage::Ready);
}

void ManyDialog::showFault(const Error &error)
{
    m_survey = {};
    m_model.setRows({}, {});
    m_source->setFacts({});
    m_pace->setPeak(0, m_setup.busyPerMinute);
    m_head->say(
        {.title = tr("Dry run"),
         .note = error.kind == ErrorKind::InvalidArgument ? error.message : errorSentence(error),
         .isWrong = true});
    setStage(Stage::Ready);
}

void ManyDialog::showBegun()
{
    setStage(Stage::Running);
}

void ManyDialog::takeOutcome(qint64 row, const SendReport &report)
{
    m_model.setOutcome({.row = row,
                        .key = report.draft.key,
                        .due = report.draft.due,
                        .why = report.error ? errorSentence(*report.error) : QString(),
                        .state = report.state()});
}

void ManyDialog::takeHeld(qint64 row, const HeldReport &report)
{
    m_model.setOutcome({.row = row,
                        .key = report.draft.key,
                        .due = report.draft.due,
                        .state = MessageState::Held});
}

void ManyDialog::showProgress(const BulkSummary &summary)
{
    const qint64 failed = summary.refused + summary.notSent + summary.unknown;
    const bool isPaused = m_stage == Stage::Paused;
    m_head->setProgress(summary.toSend > 0 ? qreal(summary.done) / qreal(summary.toSend) : 0);
    m_head->say({.title = isPaused ? tr("Paused") : goingWords(m_plan),
                 .fine = fineWords(m_plan, summary),
                 .failed = failed > 0 ? tr("%1 failed", "a number of rows").arg(counted(failed))
                                      : QString(),
                 .note = tr("%1 of %2", "two numbers of rows")
                             .arg(counted(summary.done), counted(summary.toSend))});
}

void ManyDialog::showFinished(const BulkSummary &summary)
{
    m_model.flush();
    showProgress(summary);
    QString note =
        tr("%1 of %2", "two numbers of rows").arg(counted(summary.done), counted(summary.toSend));
    if (summary.error)
        note = errorSentence(*summary.error);
    else if (summary.isSilent)
        note = tr("nobody answers; %n stayed", "rows", int(summary.left()));
    else if (summary.left() > 0)
        note = tr("%n stayed", "rows", int(summary.left()));
    const qint64 failed = summary.refused + summary.notSent + summary.unknown;
    m_head->say({.title = summary.left() > 0 ? tr("Ended early") : tr("Done"),
                 .fine = fineWords(m_plan, summary),
                 .failed = failed > 0 ? tr("%1 failed", "a number of rows").arg(counted(failed))
                                      : QString(),
                 .note = note,
                 .isWrong = summary.error || summary.isSilent});
    m_head->setProgress(-1);
    setStage(Stage::Done);
}

void ManyDialog::showSaved(const QString &file, const Result<qint64> &saved)
{
    m_head->setNote(
        saved ? tr("%n row(s) in %1", nullptr, int(*saved)).arg(QFileInfo(file).fileName())
              : errorSentence(saved.error()),
        !saved);
}

bool ManyDialog::isRunning() const
{
    return m_stage == Stage::Running || m_stage == Stage::Paused || m_stage == Stage::Stopping;
}

void ManyDialog::setStage(Stage stage)
{
    m_stage = stage;
    m_form->setEnabled(!isRunning() && stage != Stage::Done);
    m_foot->setStage(stage);
    showFoot();
}

/// Why they cannot go; empty: they can.
QString ManyDialog::stopReason() const
{
    if (const QString reason = fault(); !reason.isEmpty())
        return reason;
    if (!m_access.maySend())
        return m_access.reason;
    if (m_stage == Stage::Looking)
        return tr("The rows are being looked at.");
    if (m_survey.toSend == 0)
        return tr("There is no row to send.");
    const auto permit = m_setup.permit ? m_setup.permit(m_survey.toSend) : Result<void>();
    return permit ? QString() : permit.error().message;
}

void ManyDialog::showFoot()
{
    const bool isArmed = m_access.kind == ComposeAccess::Kind::Armed;
    m_foot->setAct(actWords(m_plan, m_survey, isArmed), stopReason(), isArmed);
    const bool hasFailed = std::ranges::any_of(m_model.verdicts(), &RowVerdict::hasFailed);
    m_foot->setSaveable(hasFailed && !isRunning(),
                        m_stage == Stage::Done ? tr("Save failed rows…")
                                               : tr("Save refused rows…"));
    m_head->setFixable(hasFailed, m_source->isFile() && !isRunning());
}

void ManyDialog::togglePause()
{
    const bool isPaused = m_stage == Stage::Running;
    setStage(isPaused ? Stage::Paused : Stage::Running);
    Q_EMIT pauseRequested(isPaused);
}

void ManyDialog::fix()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_source->file()));
}

void ManyDialog::chooseTarget()
{
    auto *files = new QFileDialog(this, tr("Save the rows with their reasons"), u"rows.csv"_s,
                                  tr("Rows (%1)").arg(u"*.csv *.jsonl"_s));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"csv"_s);
    connect(files, &QFileDialog::fileSelected, this, [this](const QString &file) {
        QMap<qint64, RowVerdict> rows;
        for (RowVerdict verdict : m_model.verdicts()) {
            if (verdict.hasFailed())
                rows.insert(verdict.row, verdict);
        }
        Q_EMIT saveRequested(m_plan, rows, file);
    });
    files->open();
}

/// What runs is stopped first: closing is no answer to what becomes of the rest.
void ManyDialog::reject()
{
    if (m_stage == Stage::Asking)
        return setStage(Stage::Ready);
    if (!isRunning())
        QDialog::reject();
}

void ManyDialog::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(palette()).base);
}

} // namespace TMinus
