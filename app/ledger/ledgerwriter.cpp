// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerwriter.h"

#include "ledger/ledgersalvage.h"
#include "ledger/ledgerschema.h"

namespace TMinus {

namespace {

/// Of a log: a transaction is on disk with the next one that waits for it.
constexpr auto whenNextIs = "PRAGMA synchronous=NORMAL";

/// Runs @p work between BEGIN IMMEDIATE and COMMIT.
template<typename Work>
Result<void> inTransaction(SQLite::Database &database, Work &&work)
{
    return catchingSqlite([&] {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        work();
        transaction.commit();
    });
}

} // namespace

Result<std::unique_ptr<LedgerWriter>>
LedgerWriter::open(const LedgerOptions &options,
                   const std::shared_ptr<const SharedPolicies> &policies)
{
    std::optional<SalvageReport> salvage;
    if (options.salvages) {
        const auto salvaged = salvageLedger(options.path);
        if (!salvaged)
            return tl::unexpected<Error>(salvaged.error());
        salvage = *salvaged;
    }
    auto database = openSqliteWriter(options.path, ledgerSchema());
    if (!database)
        return tl::unexpected<Error>(database.error());
    qint64 process = 0;
    const QDateTime now = options.now();
    // A process that nobody has heard of after a power cut is as dead as one that somebody has.
    const auto entered = catchingSqlite([&] { (*database)->exec(whenNextIs); }).and_then([&] {
        return inTransaction(**database, [&] {
            ProcessTable table(**database);
            table.bury(now);
            process = table.enter(options.kind, ownProcess(), now);
        });
    });
    if (!entered)
        return tl::unexpected<Error>(entered.error());
    auto writer = std::make_unique<LedgerWriter>(std::move(*database), options, policies, process);
    writer->m_durability = Durability::WithTheNext;
    const auto cleared = writer->commitLater([&](LedgerWriter &self) {
        self.m_opening = {.process = process,
                          .abandoned = self.m_recorder.abandonLeaving(now),
                          .salvage = salvage};
    });
    if (!cleared)
        return tl::unexpected<Error>(cleared.error());
    return writer;
}

LedgerWriter::LedgerWriter(std::unique_ptr<SQLite::Database> database, const LedgerOptions &options,
                           std::shared_ptr<const SharedPolicies> policies, qint64 process)
    : m_database(std::move(database))
    , m_policies(std::move(policies))
    , m_recorder(*m_database, {.operatorName = options.operatorName, .process = process})
    , m_processes(*m_database)
    , m_textIndex(*m_database, m_policies)
    , m_retention(*m_database)
    , m_watch(*m_database,
              "INSERT INTO watching VALUES(NULL,?,?,?,?,?,?) "
              "ON CONFLICT DO UPDATE SET until=max(until, excluded.until)")
    , m_process(process)
{
    m_recorder.setPolicies(m_policies->all());
    registerLedgerFunctions(*m_database, m_policies);
}

LedgerWriter::~LedgerWriter()
{
    // What it has leased is free at once; others would find out by themselves in ten seconds.
    (void)commitLater([this](LedgerWriter &) { m_processes.leave(m_process); });
}

Result<void> LedgerWriter::commit(const std::function<void(LedgerWriter &)> &work)
{
    return commit(work, Durability::OnDisk);
}

Result<void> LedgerWriter::commitLater(const std::function<void(LedgerWriter &)> &work)
{
    return commit(work, Durability::WithTheNext);
}

Result<void> LedgerWriter::commit(const std::function<void(LedgerWriter &)> &work,
                                  Durability durability)
{
    if (hasMoved(*m_database))
        return failure(aboutFile(path(), {.kind = ErrorKind::Storage, .code = u"gone"_s}));
    m_recorder.setPolicies(m_policies->all());
    const Result<void> done = setDurability(durability).and_then([&] {
        return inTransaction(*m_database, [&] { work(*this); });
    });
    return done ? done : failure(aboutFile(path(), done.error()));
}

Result<void> LedgerWriter::setDurability(Durability durability)
{
    if (m_durability == durability)
        return {};
    const bool isOnDisk = durability == Durability::OnDisk;
    return catchingSqlite([&] {
        m_database->exec(isOnDisk ? "PRAGMA synchronous=FULL" : whenNextIs);
        m_durability = durability;
    });
}

QString LedgerWriter::path() const
{
    return QString::fromStdString(m_database->getFilename());
}

qint64 LedgerWriter::retain(const QDateTime &now, int limit)
{
    return m_retention.run(m_policies->all(), now, limit);
}

Result<void> LedgerWriter::compact()
{
    const Result<void> cleared = commit([](LedgerWriter &self) { self.m_textIndex.clear(); });
    if (!cleared)
        return cleared;
    for (bool hasMore = true; hasMore;) {
        const auto filled = commit(
            [&](LedgerWriter &self) { hasMore = self.m_textIndex.fill(std::chrono::seconds(1)); });
        if (!filled)
            return filled;
    }
    const auto made = catchingSqlite([&] {
        m_database->exec("INSERT INTO word(word) VALUES('optimize')");
        m_database->exec("VACUUM");
        m_database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    });
    return made ? made : failure(aboutFile(path(), made.error()));
}

void LedgerWriter::watch(const WatchInterval &interval)
{
    m_watch
        .with(interval.profile, interval.topic, interval.group, interval.tags, interval.since,
              interval.until)
        .run();
}

} // namespace TMinus
