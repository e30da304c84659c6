// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkrows.h"
#include "console/bulksignals.h"
#include "console/journalindex.h"
#include "console/rowplanner.h"
#include "ledger/rowlookup.h"

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

    /// Rows that the ledger has alike are found by @p lookup; null: nobody looks.
    void setLookup(RowLookup *lookup) { m_lookup = lookup; }
    /// Errors: Storage, Locked; InvalidArgument when the file has no row, or is not the one that was sent
    /// before. What is wrong with single rows is in the survey.
    Result<BulkSurvey> run();
    /// Whether a row, by its number from 1 as index, must stay behind.
    std::vector<bool> takeRefused() { return std::move(m_isRefused); }

private:
    /// What is still to be known of a row that may go: its body is not kept.
    struct GoodRow
    {
        qint64 row = 0;
        qint64 line = 0;
        QString topic = {};
        QString key = {};
        std::optional<QDateTime> due = {};
        std::chrono::milliseconds moved{0};
    };
    Result<void> count();
    Result<bool> look(qint64 number);
    Result<void> compare(const SourceRow &row);
    Result<void> hand(const SourceRow &row);
    Result<void> judge(const SendRow &row);
    bool looksForDuplicates() const;
    Result<void> askLedger();
    void tellDuplicate(const GoodRow &row, const AlikeMessage &alike);
    Result<void> countKnownInPeak();
    void summarize(const GoodRow &row);
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
    RowLookup *m_lookup = nullptr;
    std::vector<GoodRow> m_unasked; ///< the ledger is asked about them together
    QList<RowSaying> m_sayings;     ///< of these
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
