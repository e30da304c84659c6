// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "broker/records.h"
#include "storage/sqlitefile.h"

#include <vector>

namespace TMinus {

/// The sandbox's SQLite file: rows in, rows out, no rules. Used by one thread at a time: first the
/// one that starts the sandbox, then the one that commits.
class Store final
{
public:
    /// Opens or makes the file. Errors: Storage.
    static Result<std::unique_ptr<Store>> open(const QString &path);
    /// Takes over a file that is open for writing.
    explicit Store(std::unique_ptr<SQLite::Database> database);
    ~Store();

    /// Everything that the engine needs to go on where it ended. Bodies stay on disk.
    struct Loaded
    {
        QByteArray idPrefix = {}; ///< 16 hex digits of this store, for message ids
        std::vector<TopicRow> topics = {};
        std::vector<GroupRow> groups = {};
        std::vector<IndexRow> messages = {}; ///< half ones included, by sequence
        std::vector<DeliveryRow> deliveries = {};
        std::vector<HalfRow> halves = {};
        Sequence lastSequence = 0;
    };
    /// Errors: Storage.
    Result<Loaded> load();
    /// Stores all steps of all jobs in one transaction, or none. Errors: Storage, Locked.
    Result<void> apply(const std::vector<StoreJob> &jobs);

private:
    struct Statements;
    void run(const StoreStep &step);

    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<Statements> m_statements;
};

/// Reads contents beside the writer, on a connection of its own.
class ContentReader final
{
public:
    /// Errors: Storage.
    static Result<std::unique_ptr<ContentReader>> open(const QString &path);
    /// Takes over a file that is open for reading.
    explicit ContentReader(std::unique_ptr<SQLite::Database> database);
    /// What is stored under @p sequence; nothing when it is not there or cannot be read.
    std::optional<Content> read(Sequence sequence);

private:
    std::unique_ptr<SQLite::Database> m_database;
    SQLite::Statement m_select;
};

} // namespace TMinus
