// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkrows.h"
#include "console/journalindex.h"
#include "console/rowplanner.h"

#include <atomic>

namespace TMinus {

/// Looks at all rows before any of them goes: each is read, filled in and checked as if it left now.
/// Slow: never on the main thread.
class BulkSurveyor final
{
public:
    /// @p index is what earlier runs did. Everything given must outlive the surveyor. @p stop ends
    /// it early.
    BulkSurveyor(const BulkPlan &plan, BulkRows &rows, RowPlanner &planner,
                 const JournalIndex &index, const std::atomic_bool &stop);

    /// Errors: Storage; InvalidArgument when the file has no row, or is not the one that was sent
    /// before. What is wrong with single rows is in the survey.
    Result<BulkSurvey> run();

private:
    Result<void> count();
    Result<bool> look(qint64 number);
    Result<void> compare(const SourceRow &row);
    void hand(const SourceRow &row);
    void judge(const SendRow &row);
    void summarize(const PlannedRow &row);
    void warn(const Finding &finding, qint64 row);
    void complain(const Error &error);
    void nameUnusedColumns();
    Result<void> blameBlock(qint64 block);

    const BulkPlan &m_plan;
    BulkRows &m_rows;
    RowPlanner &m_planner;
    const JournalIndex &m_index;
    const std::atomic_bool &m_stop;
    JournalComparison m_comparison;
    std::vector<quint64> m_hashes;     ///< of this block of rows
    std::vector<quint64> m_lastHashes; ///< of the one before
    QStringList m_otherColumns;
    BulkSurvey m_survey;
};

} // namespace TMinus
