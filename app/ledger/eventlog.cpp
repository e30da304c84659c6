// SPDX-License-Identifier: Apache-2.0
#include "ledger/eventlog.h"

#include "ledger/lastvalues.h"
#include "storage/sqlstatement.h"

#include <SQLiteCpp/Savepoint.h>

#include <QCryptographicHash>

namespace TMinus {

QByteArray keptBody(const QByteArray &body, const LedgerPolicy &policy)
{
    if (policy.keepBody == KeepBody::Whole)
        return body;
    if (policy.keepBody == KeepBody::Hash)
        return {};
    qsizetype end = std::min<qsizetype>(body.size(), policy.keepBytes);
    while (end > 0 && end < body.size() && (static_cast<uchar>(body.at(end)) & 0xC0) == 0x80)
        --end; // never half a character
    return body.left(end);
}

struct EventLog::Statements
{
    static constexpr auto columns =
        "SELECT row, id, state, source, profile, hold, revision, body, body_size, body_md5 "
        "FROM message ";

    explicit Statements(SQLite::Database &db)
        : byId(db, std::string(columns) + "WHERE id=?")
        , byRow(db, std::string(columns) + "WHERE row=?")
        , joined(db, "SELECT message FROM joined WHERE id=?")
        , lastRow(db,
                  "SELECT max(coalesce((SELECT max(message) FROM event), 0), "
                  "coalesce((SELECT seq FROM sqlite_sequence WHERE name='message'), 0))")
        , findOrigin(
              db, "SELECT id FROM origin WHERE profile=? AND operator=? AND process=? AND source=?")
        , addOrigin(db, "INSERT INTO origin VALUES(NULL,?,?,?,?)")
        , addEvent(db, "INSERT INTO event VALUES(NULL,?,?,?,?,?,?)")
        , addBody(db, "INSERT INTO body VALUES(NULL,?)")
        , readBody(db, "SELECT bytes FROM body WHERE id=?")
        , setBody(db, "UPDATE body SET bytes=? WHERE id=?")
        , use(db,
              "INSERT INTO usage VALUES(?, ?) "
              "ON CONFLICT DO UPDATE SET bytes=bytes+excluded.bytes")
    {}
    SqlStatement byId, byRow, joined, lastRow, findOrigin, addOrigin, addEvent, addBody, readBody,
        setBody, use;
};

namespace {

std::optional<Standing> readStanding(SqlStatement &select)
{
    if (!select.step())
        return std::nullopt;
    Standing standing{.row = select.number(0),
                      .id = select.text(1),
                      .state = select.value<MessageState>(2),
                      .source = select.value<MessageSource>(3),
                      .profile = select.text(4),
                      .hold = select.value<HoldKind>(5),
                      .revision = select.number(6)};
    if (select.number(8) != 0) {
        standing.body = BodyReference{.row = select.maybeNumber(7).value_or(0),
                                      .size = select.number(8),
                                      .md5 = select.bytes(9)};
    }
    select.reset();
    return standing;
}

} // namespace

EventLog::EventLog(SQLite::Database &database)
    : m_database(database)
    , m_sql(std::make_unique<Statements>(database))
    , m_projection(database)
{}

EventLog::~EventLog() = default;

std::optional<Standing> EventLog::standing(const QString &id)
{
    if (auto found = readStanding(m_sql->byId.with(id)))
        return found;
    SqlStatement &joined = m_sql->joined.with(id);
    if (!joined.step())
        return std::nullopt;
    const qint64 row = joined.number(0);
    joined.reset();
    return standing(row);
}

std::optional<Standing> EventLog::standing(qint64 row)
{
    return readStanding(m_sql->byRow.with(row));
}

qint64 EventLog::nextRow()
{
    // Asked each time: another process may have written since.
    SqlStatement &last = m_sql->lastRow;
    last.reset();
    last.step();
    const qint64 row = last.number(0) + 1;
    last.reset();
    return row;
}

qint64 EventLog::originOf(const StoredEvent &event)
{
    const auto bind = [&](SqlStatement &statement) -> SqlStatement & {
        return statement.with(event.profile, event.operatorName, event.process, event.source);
    };
    SqlStatement &find = bind(m_sql->findOrigin);
    if (!find.step()) {
        bind(m_sql->addOrigin).run();
        return m_database.getLastInsertRowid();
    }
    const qint64 id = find.number(0);
    find.reset();
    return id;
}

void EventLog::write(StoredEvent &event, std::optional<std::chrono::milliseconds> skew,
                     MessageState state)
{
    const auto milliseconds = skew ? std::optional<qint64>(skew->count()) : std::nullopt;
    m_sql->addEvent
        .with(event.row, eventKindOf(event.payload.fact), event.at, milliseconds, originOf(event),
              writePayload(event.payload))
        .run();
    event.seq = m_database.getLastInsertRowid();
    m_projection.apply(event, state);
}

BodyReference EventLog::storeBody(const QByteArray &body, const QString &profile,
                                  const LedgerPolicy &policy)
{
    BodyReference reference{.size = body.size(),
                            .md5 = QCryptographicHash::hash(body, QCryptographicHash::Md5)};
    const QByteArray kept = keptBody(body, policy);
    if (!kept.isEmpty()) {
        m_sql->addBody.with(kept).run();
        reference.row = m_database.getLastInsertRowid();
    }
    m_sql->use.with(profile, kept.size()).run();
    return reference;
}

void EventLog::trimBody(const BodyReference &body, const QString &profile,
                        const LedgerPolicy &policy)
{
    if (policy.keepBody == KeepBody::Whole || body.row == 0)
        return;
    SqlStatement &read = m_sql->readBody.with(body.row);
    if (!read.step())
        return;
    const QByteArray bytes = read.bytes(0);
    read.reset();
    const QByteArray kept = keptBody(bytes, policy);
    if (kept.size() == bytes.size())
        return;
    m_sql->setBody.with(kept, body.row).run();
    m_sql->use.with(profile, kept.size() - bytes.size()).run();
}

Result<void> EventLog::replay(const StoredEvent &event)
{
    StepQuestion question{.kind = eventKindOf(event.payload.fact)};
    if (const auto *settled = std::get_if<SettledFact>(&event.payload.fact))
        question.arrived = settled->arrived;
    if (const auto standing = this->standing(event.row)) {
        const bool isOfDelivery =
            question.kind >= EventKind::Acked && question.kind <= EventKind::LeaseExpired;
        question.from = isOfDelivery ? MessageState::Seen : standing->state; // each may follow seen
        question.hold = standing->hold;
    }
    const auto state = stepFrom(question);
    if (!state)
        return failure({.kind = ErrorKind::Storage,
                        .code = u"damaged"_s,
                        .message = u"event %1: "_s.arg(event.seq) + state.error().message});
    m_projection.apply(event, *state);
    return {};
}

Result<RebuiltEvents> EventLog::rebuild(Unreadable unreadable)
{
    SQLite::Savepoint whole(m_database, "rebuild"); // rolls back unless released
    m_projection.clear();
    m_database.exec("UPDATE mark SET value=value+1 WHERE name='generation'");
    RebuiltEvents events;
    std::vector<qint64> leftOut;
    SqlStatement select(m_database,
                        "SELECT e.seq, e.kind, e.message, e.at, o.profile, o.operator, o.process, "
                        "o.source, e.payload FROM event e LEFT JOIN origin o ON o.id=e.origin "
                        "ORDER BY e.seq");
    while (select.step()) {
        const auto replayed = replay(select);
        if (!replayed && unreadable == Unreadable::Refused)
            return tl::unexpected<Error>(replayed.error());
        if (replayed)
            ++events.count;
        else
            leftOut.push_back(select.number(0));
    }
    select.reset();
    for (const qint64 seq : leftOut)
        SqlStatement(m_database, "DELETE FROM event WHERE seq=?").with(seq).run();
    events.leftOut = qint64(leftOut.size());
    whole.release();
    return events;
}

Result<void> EventLog::replay(const SqlStatement &row)
{
    const qint64 kind = row.number(1);
    if (kind < 0 || kind >= eventKinds)
        return failure({.kind = ErrorKind::Storage, .code = u"damaged"_s});
    auto payload = readPayload(static_cast<EventKind>(kind), row.bytes(8));
    if (!payload)
        return tl::unexpected<Error>(payload.error());
    return replay({.seq = row.number(0),
                   .row = row.number(2),
                   .at = row.instant(3),
                   .profile = row.text(4),
                   .operatorName = row.text(5),
                   .process = row.number(6),
                   .source = row.value<MessageSource>(7),
                   .payload = std::move(*payload)});
}

} // namespace TMinus
