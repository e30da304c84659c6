// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulkrows.h"
#include "console/bulksignals.h"
#include "console/rowplanner.h"
#include "console/sendjournal.h"

#include <vector>

namespace TMinus {

/// What a bulk does with files: looks at all rows, hands them out one group after the other, each
/// written down as leaving before, and writes down what became of them. Slow: it lives on a thread of
/// its own, see BulkWorker.
class BulkFeed final
{
public:
    /// @p view as of the click; @p signs end the survey early and must outlive the feed.
    BulkFeed(BulkPlan plan, const PreflightView &view, Now now, BulkSignals &signs);

    /// Looks at everything; must come first. In a dry run nothing is written.
    /// Errors: Locked, Storage, InvalidArgument.
    Result<BulkSurvey> survey();
    /// The next rows to send, at most @p most; fewer at the end. They are on disk as leaving.
    /// Errors: Storage: then none of them may be sent.
    Result<std::vector<PlannedRow>> take(qint64 most);
    /// Writes lines of outcomes down. What cannot be written yet is kept for the next call of
    /// take() or flush().
    void record(const QByteArray &lines);
    /// Writes what is left and waits until it is on disk. Errors: Storage.
    Result<void> flush();

private:
    Result<void> openJournal();
    Result<std::unique_ptr<RowLookup>> askLedger();
    Result<void> noteInterrupted(const BulkSurvey &survey);
    Result<std::optional<PlannedRow>> next();
    Result<void> write(const QByteArray &lines, bool isSynced);
    bool mustSend(qint64 row) const;
    bool isRefused(qint64 row) const;

    BulkPlan m_plan;
    Now m_now;
    BulkSignals &m_signs;
    BulkRows m_rows;
    RowPlanner m_planner;
    std::unique_ptr<SendJournal> m_journal; ///< of a file that is really sent
    JournalIndex m_index;
    QByteArray m_unwritten;
    bool m_isBegun = false;
    qint64 m_number = 0;           ///< of the row that was read last
    std::vector<bool> m_isRefused; ///< by number
};

} // namespace TMinus
