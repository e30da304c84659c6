// SPDX-License-Identifier: Apache-2.0
#include "cli/bulkcommand.h"

#include "cli/bulkwording.h"
#include "cli/heldsend.h"
#include "cli/terminal.h"
#include "console/bulkrecords.h"
#include "console/desk.h"
#include "console/records.h"
#include "console/standardinput.h"
#include "console/timetext.h"
#include "exchange/templatetext.h"
#include "messaging/errortext.h"

#include <QFile>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

constexpr auto progressPause = 500ms;

/// What the templates of the command itself ask for.
QStringList labelsOf(const Draft &draft)
{
    QStringList labels;
    QStringList texts{draft.tag, draft.key, QString::fromUtf8(draft.body)};
    texts += draft.properties.values();
    for (const QString &text : texts) {
        const auto parsed = TemplateText::parse(text);
        for (const QString &label : parsed ? parsed->labels() : QStringList()) {
            if (!labels.contains(label))
                labels.append(label);
        }
    }
    return labels;
}

} // namespace

BulkCommand::BulkCommand(Session &session)
    : m_session(session)
{
    m_progress.setInterval(progressPause);
    connect(&m_progress, &QTimer::timeout, this, &BulkCommand::showProgress);
}

void BulkCommand::start(BulkPlan plan, const HoldOptions &holding)
{
    if (const auto asked = ask(plan); !asked)
        return m_session.fail(asked.error());
    if (const auto way = m_session.connect(); !way)
        return m_session.fail(way.error());
    const auto desk = m_session.desk();
    if (!desk)
        return m_session.fail(desk.error());
    if (const auto completed = complete(plan, **desk, holding); !completed)
        return m_session.fail(completed.error());
    m_busyPerMinute = (*desk)->profile().busyPerMinute;
    m_isDryRun = plan.isDryRun;
    m_isHolding = plan.hold.has_value();
    m_sender =
        std::make_unique<BulkSender>(m_session.transport(), m_session.guard(), m_session.now());
    if (!m_isDryRun)
        m_sender->recordBy((*desk)->courier());
    connectSender();
    m_session.output().progress(tr("Looking at all rows …"));
    m_sender->start(plan);
}

/// Fills in what only the session knows.
Result<void> BulkCommand::complete(BulkPlan &plan, Desk &desk, const HoldOptions &holding) const
{
    const Profile &profile = desk.profile();
    plan.realm = m_session.realm();
    plan.instance = m_session.instance();
    plan.profile = profile.id;
    plan.ledger = desk.courier().ledger().path();
    plan.duplicateWithin = profile.duplicate;
    if (plan.zone.isEmpty())
        plan.zone = m_session.zone();
    if (!holding.isWanted())
        return {};
    return holding.read({}, profile).map([&plan](const HoldWish &wish) {
        plan.hold = BulkHold{.lead = *wish.lead, .late = wish.late};
    });
}

void BulkCommand::connectSender()
{
    connect(m_sender.get(), &BulkSender::surveyed, this, &BulkCommand::takeSurvey);
    connect(m_sender.get(), &BulkSender::planned, this, &BulkCommand::showPlanned);
    connect(m_sender.get(), &BulkSender::settled, this, &BulkCommand::takeOutcome);
    connect(m_sender.get(), &BulkSender::held, this, &BulkCommand::takeHeld);
    connect(m_sender.get(), &BulkSender::finished, this, &BulkCommand::finish);
}

void BulkCommand::forget(const QString &file)
{
    const auto removed = SendJournal::remove(file);
    if (!removed)
        return m_session.fail(removed.error());
    m_session.output().line(*removed ? tr("The journal was removed. All rows can go again.")
                                     : tr("There was no journal of that file."));
    m_session.end(Exit::Done);
}

void BulkCommand::stop()
{
    if (m_sender)
        m_sender->stop();
    else
        m_session.end(Exit::Done);
}

/// Asks for the values of {{ask:Label}} in the options, one line each.
Result<void> BulkCommand::ask(BulkPlan &plan) const
{
    const QStringList labels = labelsOf(plan.common.draft);
    if (labels.isEmpty())
        return {};
    if (!isTerminal(stdin))
        return failure(ErrorKind::InvalidArgument,
                       tr("{{ask:%1}} needs somebody to answer, and this is no terminal. Write the "
                          "value itself.")
                           .arg(labels.constFirst()));
    QFile input;
    if (!openStandardInput(input))
        return failure(ErrorKind::Storage, u"stdin: "_s + input.errorString());
    for (const QString &label : labels) {
        m_session.output().note(label + u':');
        plan.answers.insert(label, QString::fromUtf8(input.readLine()).trimmed());
    }
    return {};
}

void BulkCommand::takeSurvey(const BulkSurvey &survey)
{
    m_survey = survey;
    warnOf(survey);
    if (survey.troubleCount > 0)
        return refuse(survey);
    m_isBegun = true;
    if (!m_isDryRun)
        m_progress.start();
    m_sender->proceed();
}

void BulkCommand::refuse(const BulkSurvey &survey)
{
    for (const QString &trouble : survey.troubles)
        m_session.output().complain(trouble);
    const int count = static_cast<int>(survey.troubleCount);
    if (survey.duplicates > 0)
        m_session.output().warn(tr("With --again rows go all the same that were sent or held a "
                                   "moment ago."));
    if (survey.duplicates == survey.troubleCount)
        return m_session.fail(
            Error{.kind = ErrorKind::InvalidArgument,
                  .code = u"duplicate"_s,
                  .message = tr("%n row(s) were sent or held a moment ago, so nothing was sent.",
                                nullptr, count)});
    m_session.fail(
        Error{.kind = ErrorKind::InvalidArgument,
              .code = u"rows"_s,
              .message = tr("%n row(s) cannot be sent, so nothing was sent. Correct them "
                            "and try again.",
                            nullptr, count)});
}

void BulkCommand::warnOf(const BulkSurvey &survey)
{
    Output &output = m_session.output();
    for (const BulkWarning &warning : survey.warnings)
        output.warn(tr("Row %1: %2 (%n row(s) in all)", nullptr, static_cast<int>(warning.count))
                        .arg(QString::number(warning.firstRow), warning.sentence));
    const qint64 together = survey.peakMinute + survey.knownInPeak;
    if (survey.peakBegin && together > m_busyPerMinute)
        output.warn(
            tr("%n message(s) are due in the minute of %1.", nullptr, static_cast<int>(together))
                .arg(timeText(*survey.peakBegin)));
    if (!survey.unusedColumns.isEmpty())
        output.warn(tr("These columns are not used: %1. They are for {{row.COLUMN}} only.")
                        .arg(survey.unusedColumns.join(u", "_s)));
    if (survey.unknown > 0)
        output.warn(tr("Of %n row(s) of an earlier run nobody knows whether they are stored. They "
                       "are not sent again; look for them before you do.",
                       nullptr, static_cast<int>(survey.unknown)));
}

void BulkCommand::showPlanned(const PlannedRow &row)
{
    m_session.output().record(plannedRecord(row));
    m_session.output().line(plannedLine(row));
}

void BulkCommand::takeOutcome(qint64 row, const SendReport &report)
{
    Output &output = m_session.output();
    output.record(outcomeRecord(report, row));
    if (!report.error)
        return m_session.used(report.draft.topic);
    m_worst = worse(m_worst, exitFor(*report.error));
    output.complain(rowFailure(row, report));
}

void BulkCommand::takeHeld(qint64 row, const HeldReport &report)
{
    m_session.output().record(heldRecord(report, MessageState::Held, row));
    if (!m_leaves.isValid() || report.leaves < m_leaves)
        m_leaves = report.leaves;
}

void BulkCommand::showProgress()
{
    m_session.output().progress(progressText(m_sender->summary(), m_sender->elapsed()));
}

void BulkCommand::finish(const BulkSummary &summary)
{
    m_progress.stop();
    if (summary.error && !m_isBegun)
        return m_session.fail(*summary.error);
    Output &output = m_session.output();
    if (summary.error)
        output.complain(errorSentence(*summary.error));
    output.line(m_isDryRun && m_isBegun ? surveyTitle(m_survey, m_isHolding)
                                        : summaryTitle(summary));
    output.fields(m_isDryRun ? surveyFields(m_survey) : summaryFields(summary));
    output.record(summaryRecord(summary));
    const Exit exit = exitOf(summary);
    if (summary.held == 0)
        return m_session.end(exit);
    warnIfNobodyHandsOver(m_session, m_leaves, this, [this, exit] { m_session.end(exit); });
}

Exit BulkCommand::exitOf(const BulkSummary &summary) const
{
    Exit exit = m_worst;
    if (summary.error)
        exit = worse(exit, exitFor(*summary.error));
    if (summary.unknownBefore > 0)
        exit = worse(exit, Exit::Unknown);
    if (summary.left() > 0 || summary.isStopped)
        exit = worse(exit, Exit::Incomplete);
    return exit;
}

} // namespace TMinus
