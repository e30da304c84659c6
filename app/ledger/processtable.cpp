// SPDX-License-Identifier: Apache-2.0
#include "ledger/processtable.h"

#include "ledger/lastvalues.h"
#include "storage/sqlstatement.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds leaseTime = 10s;
constexpr std::chrono::milliseconds stalledAfter = 30s;

LedgerProcess readProcess(const SqlStatement &select)
{
    return {.id = select.number(0),
            .kind = select.value<ProcessKind>(1),
            .facts = {.pid = select.number(2), .started = select.number(3), .boot = select.text(4)},
            .beat = select.instant(5)};
}

} // namespace

struct ProcessTable::Statements
{
    explicit Statements(SQLite::Database &db)
        : enter(db, "INSERT INTO process VALUES(NULL,?,?,?,?,?)")
        , beat(db, "UPDATE process SET beat=? WHERE id=?")
        , remove(db, "DELETE FROM process WHERE id=?")
        , all(db, "SELECT id, kind, pid, started, boot, beat FROM process ORDER BY id")
        , find(db, "SELECT id, kind, pid, started, boot, beat FROM process WHERE id=?")
        , owner(db, "SELECT process, until FROM lease WHERE profile=?")
        , lease(db, "INSERT OR REPLACE INTO lease VALUES(?,?,?)")
        , release(db, "DELETE FROM lease WHERE profile=? AND process=?")
        , releaseAll(db, "DELETE FROM lease WHERE process=?")
    {}
    SqlStatement enter, beat, remove, all, find, owner, lease, release, releaseAll;
};

ProcessTable::ProcessTable(SQLite::Database &database, IsRunning isRunning)
    : m_isRunning(std::move(isRunning))
    , m_sql(std::make_unique<Statements>(database))
{}

ProcessTable::~ProcessTable() = default;

qint64 ProcessTable::enter(ProcessKind kind, const ProcessFacts &facts, const QDateTime &now)
{
    m_sql->enter.with(kind, facts.pid, facts.started, facts.boot, now).run();
    m_sql->all.reset();
    qint64 id = 0;
    while (m_sql->all.step())
        id = m_sql->all.number(0);
    return id;
}

void ProcessTable::beat(qint64 process, const QDateTime &now)
{
    m_sql->beat.with(now, process).run();
}

void ProcessTable::leave(qint64 process)
{
    m_sql->releaseAll.with(process).run();
    m_sql->remove.with(process).run();
}

LedgerProcess::State ProcessTable::stateOf(const LedgerProcess &process, const QDateTime &now) const
{
    if (!m_isRunning(process.facts))
        return LedgerProcess::State::Dead;
    return process.beat.msecsTo(now) > stalledAfter.count() ? LedgerProcess::State::Stalled
                                                            : LedgerProcess::State::Alive;
}

QList<LedgerProcess> ProcessTable::all(const QDateTime &now)
{
    QList<LedgerProcess> processes;
    m_sql->all.reset();
    while (m_sql->all.step()) {
        LedgerProcess process = readProcess(m_sql->all);
        process.state = stateOf(process, now);
        processes.append(process);
    }
    return processes;
}

void ProcessTable::bury(const QDateTime &now)
{
    for (const LedgerProcess &process : all(now)) {
        if (process.state == LedgerProcess::State::Dead)
            leave(process.id);
    }
}

std::optional<LedgerProcess> ProcessTable::find(qint64 process, const QDateTime &now)
{
    SqlStatement &select = m_sql->find.with(process);
    if (!select.step())
        return std::nullopt;
    LedgerProcess found = readProcess(select);
    select.reset();
    found.state = stateOf(found, now);
    return found;
}

OutboxLease ProcessTable::lease(const QString &profile, qint64 process, const QDateTime &now)
{
    SqlStatement &select = m_sql->owner.with(profile);
    if (select.step()) {
        const qint64 owner = select.number(0);
        const QDateTime until = select.instant(1);
        select.reset();
        const auto other = owner == process ? std::nullopt : find(owner, now);
        // Further ahead than a lease lasts: somebody has set the clock back since.
        const qint64 left = now.msecsTo(until);
        const bool runs = left > 0 && left <= leaseTime.count();
        if (other && runs && other->state != LedgerProcess::State::Dead)
            return {.owner = *other, .until = until};
    }
    const QDateTime until = now.addMSecs(leaseTime.count());
    m_sql->lease.with(profile, process, until).run();
    return {.isMine = true, .owner = find(process, now).value_or(LedgerProcess()), .until = until};
}

void ProcessTable::release(const QString &profile, qint64 process)
{
    m_sql->release.with(profile, process).run();
}

} // namespace TMinus
