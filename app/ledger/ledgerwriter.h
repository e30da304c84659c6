// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/now.h"
#include "ledger/ledgerfunctions.h"
#include "ledger/ledgerquery.h"
#include "ledger/processtable.h"
#include "ledger/recorder.h"
#include "ledger/retention.h"
#include "ledger/textindex.h"
#include "storage/salvage.h"
#include "storage/sqlstatement.h"

namespace TMinus {

/// What a ledger is opened with.
struct LedgerOptions
{
    QString path = {};         ///< of the file; its folder is there
    QString operatorName = {}; ///< who answers for what is written
    ProcessKind kind = ProcessKind::Window;
    LedgerPolicies policies = {};
    Now now = systemNow();
    /// The file is damaged: what can be read of it is put into a new one first, and the old one kept.
    bool salvages = false;
    /// Where the file cannot be written it is read as it stands; what is to be written fails.
    bool readsAnyway = false;
};

/// What was found when it was opened.
struct LedgerOpening
{
    qint64 process = 0;   ///< our number in the file
    qint64 abandoned = 0; ///< messages whose sender is gone: outcome unknown from now on
    std::optional<SalvageReport> salvage = {}; ///< where that was asked for
};

/// The one connection of this process that writes, and all that is done with it. Used by the
/// writer's thread alone.
class LedgerWriter final
{
public:
    /// Opens, or makes, the file, enters this process, and looks after what dead ones left behind.
    /// Errors: Storage (codes of openSqliteWriter), Locked.
    static Result<std::unique_ptr<LedgerWriter>>
    open(const LedgerOptions &options, const std::shared_ptr<const SharedPolicies> &policies);
    LedgerWriter(std::unique_ptr<SQLite::Database> database, const LedgerOptions &options,
                 std::shared_ptr<const SharedPolicies> policies, qint64 process);
    ~LedgerWriter();

    /// Runs @p work in one transaction that is on disk when it returns, or did nothing.
    /// Errors: Storage (also full: no room; gone: the file was moved away), Locked.
    Result<void> commit(const std::function<void(LedgerWriter &)> &work);
    /// The same, but it is on disk only with the next commit: for what is made anew, or of no use,
    /// after a power cut.
    Result<void> commitLater(const std::function<void(LedgerWriter &)> &work);

    Recorder &recorder() { return m_recorder; }
    ProcessTable &processes() { return m_processes; }
    TextIndex &textIndex() { return m_textIndex; }
    /// Deletes at most @p limit messages that are done with; how many went.
    qint64 retain(const QDateTime &now, int limit);
    /// Makes the file as small as it can be, and the full-text index anew. Not within commit().
    Result<void> compact();
    qint64 process() const { return m_process; }
    const LedgerOpening &opening() const { return m_opening; }
    /// Writes down that a consumer of ours watched, or that it did longer.
    void watch(const WatchInterval &interval);

private:
    enum class Durability { OnDisk, WithTheNext };
    Result<void> commit(const std::function<void(LedgerWriter &)> &work, Durability durability);
    Result<void> setDurability(Durability durability);
    QString path() const;

    std::unique_ptr<SQLite::Database> m_database;
    std::shared_ptr<const SharedPolicies> m_policies;
    Recorder m_recorder;
    ProcessTable m_processes;
    TextIndex m_textIndex;
    Retention m_retention;
    SqlStatement m_watch;
    qint64 m_process = 0;
    Durability m_durability = Durability::OnDisk; ///< of the connection
    LedgerOpening m_opening;
};

} // namespace TMinus
