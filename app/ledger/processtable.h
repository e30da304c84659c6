// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/processfacts.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDateTime>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace TMinus {

/// What a process of ours is. The numbers are in the file.
enum class ProcessKind { Window = 0, CommandLine = 1, Outbox = 2 };

/// A process that has the ledger open, or had.
struct LedgerProcess
{
    enum class State {
        Alive,
        Stalled, ///< alive, and silent for over 30 s
        Dead,    ///< another boot, no such process, or another start time
    };
    qint64 id = 0; ///< in the file
    ProcessKind kind = ProcessKind::Window;
    ProcessFacts facts = {};
    QDateTime beat = {};
    State state = State::Alive;
    bool operator==(const LedgerProcess &) const = default;
};

/// Who hands over the held messages of a profile.
struct OutboxLease
{
    bool isMine = false;
    LedgerProcess owner = {};
    QDateTime until = {};
    bool operator==(const OutboxLease &) const = default;
};

/// The tables process and lease. CONTRACT.md section 6. Used inside a transaction that began with
/// BEGIN IMMEDIATE; throws SQLite::Exception.
class ProcessTable final
{
public:
    using IsRunning = std::function<bool(const ProcessFacts &)>;
    explicit ProcessTable(SQLite::Database &database, IsRunning isRunning = TMinus::isRunning);
    ~ProcessTable();

    /// Enters this process and gives its number.
    qint64 enter(ProcessKind kind, const ProcessFacts &facts, const QDateTime &now);
    /// It is still there.
    void beat(qint64 process, const QDateTime &now);
    /// It ends: what it has leased is free.
    void leave(qint64 process);
    /// All that have not left, and how they do at @p now.
    QList<LedgerProcess> all(const QDateTime &now);
    /// Strikes out the dead: who is not in the table runs no more.
    void bury(const QDateTime &now);

    /// Takes the lease of @p profile, or makes it longer, when it is free, past, mine or its owner
    /// is dead; tells who has it now.
    OutboxLease lease(const QString &profile, qint64 process, const QDateTime &now);
    /// Gives it back, if it is mine.
    void release(const QString &profile, qint64 process);

private:
    struct Statements;
    LedgerProcess::State stateOf(const LedgerProcess &process, const QDateTime &now) const;
    std::optional<LedgerProcess> find(qint64 process, const QDateTime &now);

    IsRunning m_isRunning;
    std::unique_ptr<Statements> m_sql;
};

} // namespace TMinus
