// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerpolicy.h"
#include "ledger/projection.h"
#include "ledger/steps.h"

#include <memory>

namespace TMinus {

class SqlStatement;

/// Who writes.
struct Writer
{
    QString operatorName = {};
    qint64 process = 0; ///< row of the table process
    bool operator==(const Writer &) const = default;
};

/// Where a message stands, as far as the next step asks for it.
struct Standing
{
    qint64 row = 0;
    QString id = {};
    MessageState state = MessageState::Held;
    MessageSource source = MessageSource::Sent;
    QString profile = {};
    HoldKind hold = HoldKind::None;
    qint64 revision = 0;
    std::optional<BodyReference> body = {};
};

/// What a projection was made of.
struct RebuiltEvents
{
    qint64 count = 0;
    qint64 leftOut = 0; ///< could not be read, or did not fit
};

/// The tables event, origin and body: events in, numbers out, and the projection kept beside them.
/// It checks no steps but those of the table when it makes the projection anew. Used inside a
/// transaction by one thread; throws SQLite::Exception.
class EventLog final
{
public:
    explicit EventLog(SQLite::Database &database);
    ~EventLog();

    /// Where a message stands, by its id or by the id of an arrival that turned out to be it.
    std::optional<Standing> standing(const QString &id);
    /// The same by row.
    std::optional<Standing> standing(qint64 row);
    /// A number for a message that is not there yet.
    qint64 nextRow();
    /// Writes @p event down, fills in its seq, and brings the projection up to date.
    void write(StoredEvent &event, std::optional<std::chrono::milliseconds> skew,
               MessageState state);

    /// Stores as much of a body of @p profile as @p policy says; where that is nothing, the
    /// reference has no row.
    BodyReference storeBody(const QByteArray &body, const QString &profile,
                            const LedgerPolicy &policy);
    /// Cuts stored bytes to what @p policy keeps.
    void trimBody(const BodyReference &body, const QString &profile, const LedgerPolicy &policy);

    /// What is to be done with an event that cannot be read or does not fit.
    enum class Unreadable { Refused, LeftOut };
    /// Makes the projection anew from all events, and deletes those that are left out.
    /// Errors: Storage, damaged: an event was refused; all stays as it was.
    Result<RebuiltEvents> rebuild(Unreadable unreadable = Unreadable::Refused);

private:
    struct Statements;
    qint64 originOf(const StoredEvent &event);
    Result<void> replay(const SqlStatement &row);
    Result<void> replay(const StoredEvent &event);

    SQLite::Database &m_database;
    std::unique_ptr<Statements> m_sql;
    Projection m_projection;
};

/// As much of @p body as @p policy keeps: whole, whole characters up to a number of bytes, nothing.
QByteArray keptBody(const QByteArray &body, const LedgerPolicy &policy);

} // namespace TMinus
