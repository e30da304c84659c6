// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkrows.h"
#include "console/bulksignals.h"
#include "console/journalindex.h"
#include "console/rowplanner.h"

#include <QHash>

namespace TMinus {

/// Looks at all rows before any of them goes: each is read, filled in and checked as if it left now.
/// Slow: never on the main thread.
class BulkSurveyor final
{
public:
    /// @p index is what earlier runs did. Everything given must outlive the surveyor. @p signs end
    /// it early and tell how far it is.
    BulkSurveyor(const BulkPlan &plan, BulkRows &rows, RowPlanner &planner,
                 const JournalIndex &index, BulkSignals &signs);

    /// Errors: Storage; InvalidArgument when the file has no row, or is not the one that was sent
    /// before. What is wrong with single rows is in the survey.
    Result<BulkSurvey> run();
    /// Whether a row, by its number from 1 as index, must stay behind.
    std::vector<bool> takeRefused() { return std::move(m_isRefused); }

private:
    Result<void> count();
    Result<bool> look(qint64 number);
    Result<void> compare(const SourceRow &row);
    void hand(const SourceRow &row);
    void judge(const SendRow &row);
    void summarize(const PlannedRow &row);
    void warn(const Finding &finding, qint64 row);
    void complain(const Error &error, const SendRow &row = {},
                  const std::optional<QDateTime> &due = {});
    void refuse(RowVerdict verdict);
    bool isRepeated(const PlannedRow &row, const SendRow &read);
    void countMinute(const QDateTime &due);
    void nameUnusedColumns();
    Result<void> blameBlock(qint64 block);

    const BulkPlan &m_plan;
    BulkRows &m_rows;
    RowPlanner &m_planner;
    const JournalIndex &m_index;
    BulkSignals &m_signs;
    JournalComparison m_comparison;
    std::vector<quint64> m_hashes;     ///< of this block of rows
    std::vector<quint64> m_lastHashes; ///< of the one before
    QStringList m_otherColumns;
    BulkSurvey m_survey;
    std::vector<bool> m_isRefused;   ///< by number
    QHash<quint64, qint64> m_saidBy; ///< the row, by the hash of what it says
    QHash<qint64, qint64> m_perMinute;
};

} // namespace TMinus
