// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerpolicy.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDateTime>

#include <memory>
#include <set>

namespace TMinus {

/// Deletes whole messages that are done with (acked, refused, not sent, cancelled, expired, not
/// watched), the oldest first: those older than their profile keeps, then as many as it takes to
/// keep its bodies small enough. Nothing else ever goes. Used inside a transaction on a connection
/// with registerLedgerFunctions(); throws SQLite::Exception.
class Retention final
{
public:
    explicit Retention(SQLite::Database &database);
    ~Retention();
    /// Deletes at most @p limit messages of those that may go at @p now (the service's clock);
    /// returns how many went.
    qint64 run(const LedgerPolicies &policies, const QDateTime &now, int limit);

private:
    struct Statements;
    /// Which messages of a profile: those of before that instant, at most so many.
    struct Scope
    {
        QString profile;
        qint64 before = 0;
        qint64 now = 0;
        qint64 limit = 0;
    };
    QList<qint64> candidates(const Scope &scope) const;
    qint64 deleteOldest(const Scope &scope);
    qint64 deleteToFit(qint64 tooMuch, const Scope &scope);
    qint64 drop(qint64 row, const QString &profile);
    std::set<qint64> bodiesOf(qint64 row);

    SQLite::Database &m_database;
    std::unique_ptr<Statements> m_sql;
};

} // namespace TMinus
