// SPDX-License-Identifier: Apache-2.0
#include "cli/bulkwording.h"

#include "cli/wording.h"
#include "console/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::BulkWording)
};

QString number(qint64 count)
{
    return QLocale().toString(count);
}

/// Nothing for none: the line is then left out.
QString some(qint64 count)
{
    return count == 0 ? QString() : number(count);
}

QString topicsText(const QMap<QString, qint64> &topics)
{
    QStringList texts;
    for (const auto &[topic, count] : topics.asKeyValueRange())
        texts.append(u"%1 %2"_s.arg(topic, number(count)));
    return texts.join(u", "_s);
}

QString dueText(const std::optional<QDateTime> &due)
{
    return due ? timeText(*due) : Words::tr("at once");
}

} // namespace

QString rowFailure(qint64 row, const SendReport &report)
{
    return Words::tr("Row %1: %2", "which row, then whole sentences")
        .arg(row)
        .arg(failureSentence(report));
}

QString plannedLine(const PlannedRow &row)
{
    const Draft &draft = row.draft;
    QStringList parts{QString::number(row.row), draft.topic, dueText(draft.due)};
    for (const QString &part : {draft.tag, draft.key}) {
        if (!part.isEmpty())
            parts.append(harmless(part));
    }
    parts.append(sizeText(draft.body.size()));
    return parts.join(u"  "_s);
}

QString surveyTitle(const BulkSurvey &survey, bool isHolding)
{
    if (isHolding)
        return Words::tr("%1 of %2 messages would be held here; nothing was written.")
            .arg(number(survey.toSend), number(survey.rows));
    return Words::tr("%1 of %2 messages would go; nothing was sent.")
        .arg(number(survey.toSend), number(survey.rows));
}

Fields surveyFields(const BulkSurvey &survey)
{
    const bool isTimed = survey.first.has_value();
    return {
        {Words::tr("At once"), some(survey.atOnce)},
        {Words::tr("Scheduled"), some(survey.toSend - survey.atOnce)},
        {Words::tr("First due"), isTimed ? timeText(*survey.first) : QString()},
        {Words::tr("Last due"), isTimed ? timeText(*survey.last) : QString()},
        {Words::tr("Topics"), topicsText(survey.topics)},
        {Words::tr("Sent before"), some(survey.settled)},
        {Words::tr("Unknown from before"), some(survey.unknown + std::ssize(survey.interrupted))}};
}

QString summaryTitle(const BulkSummary &summary)
{
    if (summary.isSilent)
        return Words::tr("Given up: nobody answers any more. Start it again when the service is "
                         "back; no row goes twice.");
    if (summary.isStopped && summary.toSend == 0)
        return Words::tr("Stopped before the first message went.");
    if (summary.left() > 0)
        return Words::tr("Stopped before the end. Start it again to go on; no row goes twice.");
    if (summary.toSend == 0)
        return Words::tr("There was nothing left to send.");
    if (summary.held == summary.toSend)
        return Words::tr("All %1 messages are held here. Until they leave they can be moved and "
                         "cancelled.")
            .arg(number(summary.held));
    if (summary.held > 0)
        return Words::tr("%1 of %2 messages are held here.")
            .arg(number(summary.held), number(summary.toSend));
    if (summary.pending == summary.toSend && summary.unknown == 0)
        return Words::tr("The service accepted all %1 messages.").arg(number(summary.pending));
    return Words::tr("The service accepted %1 of %2 messages.")
        .arg(number(summary.pending), number(summary.toSend));
}

Fields summaryFields(const BulkSummary &summary)
{
    return {{Words::tr("Accepted"), some(summary.pending)},
            {Words::tr("Held"), some(summary.held)},
            {Words::tr("Refused"), some(summary.refused)},
            {Words::tr("Not sent"), some(summary.notSent)},
            {Words::tr("Unknown"), some(summary.unknown)},
            {Words::tr("Sent before"), some(summary.skipped)},
            {Words::tr("Unknown from before"), some(summary.unknownBefore)},
            {Words::tr("Left"), some(summary.left())},
            {Words::tr("Took"), spanText(summary.took)}};
}

QString progressText(const BulkSummary &summary, std::chrono::milliseconds took)
{
    const double seconds = std::max(0.001, static_cast<double>(took.count()) / 1000);
    const double rate = static_cast<double>(summary.done) / seconds;
    const qint64 failed = summary.refused + summary.notSent + summary.unknown;
    const std::chrono::milliseconds left(
        rate > 0 ? static_cast<qint64>(static_cast<double>(summary.left()) / rate * 1000) : 0);
    return Words::tr("%1 of %2, %3 a second, %4 failed, %5 left")
        .arg(number(summary.done), number(summary.toSend), number(qRound64(rate)), number(failed),
             spanText(left));
}

} // namespace TMinus
