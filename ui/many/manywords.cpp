// SPDX-License-Identifier: Apache-2.0
#include "ui/many/manywords.h"

#include <QCoreApplication>
#include <QLocale>

namespace TMinus {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::ManyDialog)
};

} // namespace

QString counted(qint64 count)
{
    return QLocale().toString(count);
}

QString actWords(const BulkPlan &plan, const BulkSurvey &survey, bool isProduction)
{
    const bool isNow = survey.toSend > 0 && survey.atOnce == survey.toSend;
    const QString count = survey.toSend > 0 ? counted(survey.toSend) : QString();
    if (plan.hold)
        return isProduction
            ? Words::tr("Hold %1 for PRODUCTION").arg(count)
            : Words::tr("Hold %1", "a number of messages, or nothing").arg(count).trimmed();
    if (isProduction)
        return isNow ? Words::tr("Send %1 now to PRODUCTION").arg(count)
                     : Words::tr("Schedule %1 to PRODUCTION").arg(count);
    return isNow
        ? Words::tr("Send %1 now").arg(count)
        : Words::tr("Schedule %1", "a number of messages, or nothing").arg(count).trimmed();
}

QString questionWords(const BulkPlan &plan, const BulkSurvey &survey)
{
    const int count = int(survey.toSend);
    return plan.hold ? Words::tr("%n message(s) are held here and leave by themselves, unless they "
                                 "are cancelled before.",
                                 nullptr, count)
                     : Words::tr("%n message(s) leave, and cannot be recalled.", nullptr, count);
}

QString goingWords(const BulkPlan &plan)
{
    return plan.hold ? Words::tr("Being held", "rows, one after the other") : Words::tr("Leaving");
}

QString fineWords(const BulkPlan &plan, const BulkSummary &summary)
{
    return plan.hold ? Words::tr("%1 held", "a number of rows").arg(counted(summary.held))
                     : Words::tr("%1 accepted", "a number of rows").arg(counted(summary.pending));
}

} // namespace TMinus
