// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace TMinus {

/// @p text as one cell of CSV: in quotes where it needs them. What begins with = + - @, tab or CR
/// gets a ' in front, so that no spreadsheet computes it; so does what begins with ' and one of
/// these, so that withoutFormulaMark() gives every text back as it was. CONTRACT.md section 8.
QString csvCell(const QString &text);

/// One line of CSV in UTF-8 with its end (CRLF), separated by commas.
QByteArray csvLine(const QStringList &cells);

/// @p text without the mark that csvCell() has set.
QString withoutFormulaMark(const QString &text);

} // namespace TMinus
