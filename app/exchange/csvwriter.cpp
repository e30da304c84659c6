// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvwriter.h"

#include <algorithm>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar mark = u'\'';

/// Whether a spreadsheet would compute @p text, or withoutFormulaMark() take its first character off.
bool needsMark(QStringView text)
{
    static constexpr QStringView starters = u"=+-@\t\r";
    while (text.startsWith(mark))
        text = text.mid(1);
    return !text.isEmpty() && starters.contains(text.first());
}

bool needsQuotes(QStringView text)
{
    static constexpr QStringView special = u"\",;\t\r\n";
    return std::ranges::any_of(text, [](QChar c) { return special.contains(c); })
        || text.startsWith(u' ') || text.endsWith(u' ');
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = needsMark(text) ? mark + text : text;
    if (!needsQuotes(cell))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line.append(i > 0 ? "," : "").append(csvCell(cells[i]).toUtf8());
    // A lone empty cell would be an empty line, which is no row.
    return cells == QStringList{QString()} ? "\"\"\r\n" : line.append("\r\n");
}

QString withoutFormulaMark(const QString &text)
{
    return text.startsWith(mark) && needsMark(text) ? text.mid(1) : text;
}

} // namespace TMinus
