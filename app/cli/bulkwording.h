// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/output.h"
#include "console/bulksender.h"

namespace TMinus {

/// Why a row did not get through: "Row 3: The service refused the message. TopicNotExist: …".
QString rowFailure(qint64 row, const SendReport &report);
/// One line of a dry run.
QString plannedLine(const PlannedRow &row);
/// What would go, in all.
Fields surveyFields(const BulkSurvey &survey);
/// The heading of surveyFields().
QString surveyTitle(const BulkSurvey &survey, bool isHolding);
/// How a bulk ended, in a sentence.
QString summaryTitle(const BulkSummary &summary);
/// How many ended in which state.
Fields summaryFields(const BulkSummary &summary);
/// How far it is.
QString progressText(const BulkSummary &summary, std::chrono::milliseconds took);

} // namespace TMinus
