// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

/// The one table of a run: what was measured, the floor or limit it is held against, and whether
/// it holds. Ratios are within this run, so a slow machine does not matter.
class Report final
{
public:
    struct Row
    {
        QString what;
        QString measured;
        QString limit;
        bool holds = true;
    };
    /// Adds and shows a row at once.
    void add(const Row &row);
    /// The number of rows that do not hold.
    int failures() const;
    /// The table in Markdown.
    QString markdown() const;

private:
    std::vector<Row> m_rows;
};

/// 12345.6 as "12346", 0.1234 as "0.123".
QString figure(double value);

/// The measurements; each adds its rows.
void benchPublish(Report &report);
void benchLateness(Report &report);
void benchBurst(Report &report);
void benchLedger(Report &report, int messages);
void benchMillion(Report &report);
void benchOutbox(Report &report);
void benchParkedPolls(Report &report);
void benchSend(Report &report, const QString &tminusctl);
void benchProfiles(Report &report, const QString &tminusctl);
