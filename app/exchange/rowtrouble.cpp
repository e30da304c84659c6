// SPDX-License-Identifier: Apache-2.0
#include "exchange/rowtrouble.h"

namespace TMinus {

tl::unexpected<Error> rowTrouble(const QString &sentence)
{
    return failure(ErrorKind::InvalidArgument, sentence);
}

tl::unexpected<Error> rowTroubleAt(qint64 line, qint64 column, const QString &sentence)
{
    return rowTrouble(RowTrouble::tr("Line %1, column %2: %3", "a place, then a whole sentence")
                          .arg(line)
                          .arg(column)
                          .arg(sentence));
}

namespace {

QString placed(qint64 row, qint64 line, const QString &column, const QString &sentence)
{
    if (column.isEmpty())
        return RowTrouble::tr("Row %1 (line %2): %3", "a place, then a whole sentence")
            .arg(QString::number(row), QString::number(line), sentence);
    return RowTrouble::tr("Row %1 (line %2), column “%3”: %4", "a place, then a whole sentence")
        .arg(QString::number(row), QString::number(line), column, sentence);
}

} // namespace

tl::unexpected<Error> rowTroubleIn(qint64 row, qint64 line, const QString &column,
                                   const QString &sentence)
{
    return rowTrouble(placed(row, line, column, sentence));
}

QString withoutPlace(const QString &message, qint64 row, qint64 line, const QStringList &columns)
{
    for (const QString &column : QStringList{QString()} + columns) {
        const QString head = placed(row, line, column, {});
        if (message.startsWith(head))
            return message.mid(head.size());
    }
    return message;
}

} // namespace TMinus
