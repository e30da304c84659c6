// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/dueindex.h"
#include "ledger/ledgerevent.h"
#include "ledger/ledgerfunctions.h"
#include "ledger/ledgerlanes.h"
#include "ledger/ledgerquery.h"
#include "ledger/textsearch.h"
#include "storage/sqlitefile.h"

namespace TMinus {

/// What was written since the last look, by whatever process.
struct LedgerNews
{
    qint64 seq = 0;              ///< of the newest event
    QList<qint64> rows = {};     ///< of messages that changed, each once
    bool isAllDifferent = false; ///< rebuilt or cleared: nothing read before is to be trusted
};

/// A connection that reads the ledger; used by one thread. A function that was interrupted gives
/// ErrorKind::Canceled; all others: Storage, Locked.
class LedgerReader final
{
public:
    static Result<std::unique_ptr<LedgerReader>>
    open(const QString &path, const std::shared_ptr<const SharedPolicies> &policies);
    /// The same, of a file that cannot be written now. Errors: those of openSqliteAsItStands().
    static Result<std::unique_ptr<LedgerReader>>
    openAsItStands(const QString &path, const std::shared_ptr<const SharedPolicies> &policies);
    explicit LedgerReader(std::unique_ptr<SQLite::Database> database);
    ~LedgerReader();
    /// Ends the function that runs; from any thread.
    void interrupt();

    /// When full text takes which way; all ways lead to the same pages.
    void setSearchLimits(const SearchLimits &limits)
    {
        m_searchLimits = limits;
        m_search.reset();
    }

    /// Nothing when there is none; also by the id of an arrival that turned out to be it.
    Result<std::optional<LedgerMessage>> message(const QString &id, const QDateTime &now);
    Result<LedgerPage> page(const LedgerQuery &query);
    Result<TimelineData> lanes(const LaneQuery &query);
    /// Of those that a condition lets through; looks at each row that it cannot rule out.
    Result<LedgerCounts> counts(const SqlCondition &condition);
    /// Of a profile, or of all where it is empty: quick, from memory.
    Result<LedgerCounts> totals(const QString &profile);
    Result<Histogram> histogram(const HistogramQuery &query);
    /// What was sent or held alike; the oldest first.
    Result<QList<LedgerMessage>> duplicates(const DuplicateQuery &query);
    /// What is wrong with the file, as SQLite says it; looks at all of it.
    Result<QStringList> check();
    /// All that happened to a message, the oldest first.
    Result<QList<LedgerEntry>> history(const QString &id);
    /// Each time it was handed out to us, the oldest first.
    Result<QList<LedgerDelivery>> deliveries(const QString &id);
    /// Who watched at that moment, those who did longest first.
    Result<QList<WatchInterval>> watching(const WatchQuery &query);
    /// What happened since the last call of this function on this reader; the first one tells that
    /// all is different.
    Result<LedgerNews> news();

private:
    LedgerPage search(const LedgerQuery &query);
    qint64 notIndexed();
    Result<void> refreshDueIndex();
    std::optional<std::chrono::milliseconds> delayOf(qint64 row,
                                                     const std::optional<QDateTime> &due);
    QList<qint64> rowsSince(qint64 seq);
    qint64 numberOf(const char *sql);

    std::unique_ptr<SQLite::Database> m_database;
    SearchLimits m_searchLimits = {};
    std::optional<TextSearch> m_search; ///< made when it is first asked
    qint64 m_seq = -1;                  ///< of the last event that was told; -1: none yet
    qint64 m_generation = -1;
    qint64 m_dataVersion = -1;
    std::optional<DueIndex> m_dueIndex; ///< made when it is first asked
    qint64 m_dueSeq = 0;                ///< of the last event that is in it
    qint64 m_dueGeneration = 0;
};

} // namespace TMinus
