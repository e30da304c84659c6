// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <algorithm>
#include <cstdio>

QString figure(double value)
{
    if (value >= 100)
        return QString::number(value, 'f', 0);
    return QString::number(value, 'f', value >= 10 ? 1 : 3);
}

void Report::add(const Row &row)
{
    m_rows.push_back(row);
    std::printf("%-4s %s: %s (%s)\n", row.holds ? "ok" : "FAIL", qPrintable(row.what),
                qPrintable(row.measured), qPrintable(row.limit));
    std::fflush(stdout);
}

int Report::failures() const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.holds; }));
}

QString Report::markdown() const
{
    QString table = QStringLiteral("| what | measured | held against | |\n|---|---|---|---|\n");
    for (const Row &row : m_rows) {
        table += QStringLiteral("| %1 | %2 | %3 | %4 |\n")
                     .arg(row.what, row.measured, row.limit,
                          row.holds ? QStringLiteral("holds") : QStringLiteral("**missed**"));
    }
    return table;
}
