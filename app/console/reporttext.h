// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/shiftreport.h"

namespace TMinus {

enum class ReportFormat { Html, Csv, Calendar };

/// The format that the name of a file tells: html, csv, ics. Nothing when it is another.
std::optional<ReportFormat> reportFormatOfName(const QString &fileName);

/// What a part is about: "Outcome unknown".
QString reportPartTitle(ReportPart::Kind kind);

/// Its word for programs: "unknown". Never translated.
QString reportPartToken(ReportPart::Kind kind);

/// @p report as a file: a page for people and for paper; rows with the columns of an export and the
/// part in front; or what is due, overdue or held as entries of a calendar.
QByteArray writeReport(const ShiftReport &report, ReportFormat format);

} // namespace TMinus
