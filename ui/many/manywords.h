// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulksender.h"

namespace TMinus {

/// A number for people.
QString counted(qint64 count);
/// The words of the button that lets @p survey go.
QString actWords(const BulkPlan &plan, const BulkSurvey &survey, bool isProduction);
/// What is asked before.
QString questionWords(const BulkPlan &plan, const BulkSurvey &survey);
/// What is being done with them.
QString goingWords(const BulkPlan &plan);
/// With how many it was done.
QString fineWords(const BulkPlan &plan, const BulkSummary &summary);

} // namespace TMinus
