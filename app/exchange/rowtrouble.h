// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace TMinus {

/// The sentences about rows of a file, in the reader's language: RowTrouble::tr("…").
class RowTrouble final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::RowTrouble)
};

/// Something is wrong with the file as a whole. The error is of kind InvalidArgument.
tl::unexpected<Error> rowTrouble(const QString &sentence);

/// Something is wrong at a place in the file: "Line 3, column 14: …".
tl::unexpected<Error> rowTroubleAt(qint64 line, qint64 column, const QString &sentence);

/// Something is wrong with a row: "Row 2 (line 3), column “due”: …"; @p column may be empty.
tl::unexpected<Error> rowTroubleIn(qint64 row, qint64 line, const QString &column,
                                   const QString &sentence);

/// What @p message, made by rowTroubleIn() for one of @p columns or none, says beside the place.
QString withoutPlace(const QString &message, qint64 row, qint64 line, const QStringList &columns);

} // namespace TMinus
