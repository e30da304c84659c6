// SPDX-License-Identifier: Apache-2.0
#include "ledger/retention.h"

#include "ledger/derivedsql.h"
#include "ledger/eventcodec.h"
#include "ledger/lastvalues.h"
#include "storage/sqlstatement.h"

#include <QList>

namespace TMinus {

namespace {

/// What is done with: refused, not sent, cancelled, expired, acked; or not watched.
QByteArray mayGo(qint64 now)
{
    return "(m.state IN (4, 5, 6, 9, 10) OR " + derivedSql(DerivedState::NotWatched, now) + ")";
}

} // namespace

struct Retention::Statements
{
    explicit Statements(SQLite::Database &db)
        : profiles(db, "SELECT profile, bytes FROM usage")
        , use(db, "UPDATE usage SET bytes=bytes-? WHERE profile=?")
        , events(db,
                 "SELECT kind, payload FROM event WHERE message=?1 OR message IN "
                 "(SELECT row FROM joined WHERE message=?1)")
        , sizeOfBody(db, "SELECT length(bytes) FROM body WHERE id=?")
        , dropBody(db, "DELETE FROM body WHERE id=?")
        , dropEvents(db,
                     "DELETE FROM event WHERE message=?1 OR message IN "
                     "(SELECT row FROM joined WHERE message=?1)")
        , dropDeliveries(db, "DELETE FROM delivery WHERE message=?")
        , dropJoined(db, "DELETE FROM joined WHERE message=?")
        , dropMessage(db, "DELETE FROM message WHERE row=?")
    {}
    SqlStatement profiles, use, events, sizeOfBody, dropBody, dropEvents, dropDeliveries,
        dropJoined, dropMessage;
};

Retention::Retention(SQLite::Database &database)
    : m_database(database)
    , m_sql(std::make_unique<Statements>(database))
{}

Retention::~Retention() = default;

qint64 Retention::run(const LedgerPolicies &policies, const QDateTime &now, int limit)
{
    QList<std::pair<QString, qint64>> usage;
    m_sql->profiles.reset();
    while (m_sql->profiles.step())
        usage.append({m_sql->profiles.text(0), m_sql->profiles.number(1)});
    qint64 count = 0;
    const qint64 instant = now.toMSecsSinceEpoch();
    for (const auto &[profile, bytes] : usage) {
        const LedgerPolicy policy = policies.value(profile);
        const std::chrono::milliseconds age = policy.retain;
        count += deleteOldest({profile, instant - age.count(), instant, limit - count});
        if (bytes > policy.retainBytes && count < limit)
            count +=
                deleteToFit(bytes - policy.retainBytes, {profile, instant, instant, limit - count});
    }
    if (count > 0)
        m_database.exec("UPDATE mark SET value=value+1 WHERE name='generation'");
    return count;
}

QList<qint64> Retention::candidates(const Scope &scope) const
{
    QList<qint64> rows;
    SqlStatement select(m_database,
                        ("SELECT m.row FROM message m WHERE m.moment<? AND m.profile=? AND "
                         + mayGo(scope.now) + " ORDER BY m.moment LIMIT ?")
                            .toStdString());
    select.with(scope.before, scope.profile, scope.limit);
    while (select.step())
        rows.append(select.number(0));
    return rows;
}

qint64 Retention::deleteOldest(const Scope &scope)
{
    const QList<qint64> rows = candidates(scope);
    for (const qint64 row : rows)
        (void)drop(row, scope.profile);
    return rows.size();
}

qint64 Retention::deleteToFit(qint64 tooMuch, const Scope &scope)
{
    qint64 count = 0;
    for (const qint64 row : candidates(scope)) {
        if (tooMuch <= 0)
            break;
        tooMuch -= drop(row, scope.profile);
        ++count;
    }
    return count;
}

qint64 Retention::drop(qint64 row, const QString &profile)
{
    qint64 bytes = 0;
    for (const qint64 body : bodiesOf(row)) {
        SqlStatement &size = m_sql->sizeOfBody.with(body);
        if (size.step())
            bytes += size.number(0);
        size.reset();
        m_sql->dropBody.with(body).run();
    }
    m_sql->use.with(bytes, profile).run();
    for (SqlStatement *statement :
         {&m_sql->dropEvents, &m_sql->dropDeliveries, &m_sql->dropJoined, &m_sql->dropMessage})
        statement->with(row).run();
    return bytes;
}

std::set<qint64> Retention::bodiesOf(qint64 row)
{
    std::set<qint64> bodies; // also those that an edit left behind
    SqlStatement &events = m_sql->events.with(row);
    while (events.step()) {
        const auto payload = readPayload(events.value<EventKind>(0), events.bytes(1));
        if (payload && payload->body && payload->body->row != 0)
            bodies.insert(payload->body->row);
    }
    return bodies;
}

} // namespace TMinus
