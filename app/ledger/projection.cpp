// SPDX-License-Identifier: Apache-2.0
#include "ledger/projection.h"

#include "storage/sqlstatement.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace TMinus {

namespace {

/// What the first event of a message says of it.
struct Newcomer
{
    Draft draft = {};
    QDateTime moment = {};
    QDateTime leaves = {};
    HoldKind hold = HoldKind::None;
    std::optional<std::chrono::seconds> late = {};
    bool armed = false;
    int attempt = 0;
    std::optional<QDateTime> sent = {};
    std::optional<QDateTime> accepted = {};
    QString messageId = {};
};

Newcomer newcomer(const HeldFact &fact, const QDateTime &)
{
    return {.draft = fact.draft,
            .moment = fact.draft.due.value_or(fact.leaves),
            .leaves = fact.leaves,
            .hold = fact.hold,
            .late = fact.late,
            .armed = fact.armed};
}

Newcomer newcomer(const LeavingFact &fact, const QDateTime &at)
{
    const Draft draft = fact.draft.value_or(Draft());
    return {.draft = draft, .moment = draft.due.value_or(at), .attempt = 1, .sent = at};
}

Newcomer newcomer(const ImportedFact &fact, const QDateTime &at)
{
    return {.draft = fact.draft,
            .moment = fact.draft.due.value_or(fact.sent.value_or(at)),
            .sent = fact.sent,
            .messageId = fact.messageId};
}

Newcomer newcomer(const SeenFact &fact, const QDateTime &at)
{
    const ReceivedMessage &message = fact.message;
    const QDateTime published = message.publishTime.isValid() ? message.publishTime : at;
    return {.draft = {.topic = fact.topic,
                      .tag = message.tag,
                      .key = message.key,
                      .shardingKey = message.shardingKey,
                      .properties = message.properties,
                      .due = message.due,
                      .transactionCheck = message.transactionCheck},
            .moment = message.due.value_or(published),
            .accepted = published,
            .messageId = message.messageId};
}

Newcomer newcomer(const auto &, const QDateTime &at) // no fact that begins a message
{
    return {.moment = at};
}

std::optional<qint64> rowOf(const BodyReference &body)
{
    return body.row == 0 ? std::nullopt : std::optional(body.row);
}

std::optional<qint64> secondsOf(const std::optional<std::chrono::seconds> &span)
{
    return span ? std::optional<qint64>(span->count()) : std::nullopt;
}

/// When it was first handed out, by the service's clock; whole seconds in ordered mode.
std::optional<QDateTime> firstConsume(const SeenFact &fact)
{
    if (fact.isOrdered)
        return fact.serverTime;
    const QDateTime &first = fact.message.firstConsumeTime;
    return first.isValid() ? std::optional(first) : std::nullopt;
}

} // namespace

QByteArray writeProperties(const Properties &properties)
{
    QJsonObject object;
    for (auto property = properties.begin(); property != properties.end(); ++property)
        object.insert(property.key(), property.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Properties readProperties(const QByteArray &json)
{
    Properties properties;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto property = object.begin(); property != object.end(); ++property)
        properties.insert(property.key(), property.value().toString());
    return properties;
}

struct Projection::Statements
{
    explicit Statements(SQLite::Database &db)
        : insert(db,
                 "INSERT INTO message VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                 "'','',NULL,0,0,NULL,'',?,?,?,'','','',0,?)")
        , edit(db,
               "UPDATE message SET topic=?, tag=?, key=?, sharding=?, properties=?, "
               "transaction_check=?, due=?, moment=?, leaves=?, body=?, body_size=?, body_md5=?, "
               "hold=coalesce(nullif(?, 0), hold) WHERE row=?")
        , setTime(
              db,
              "UPDATE message SET due=?, moment=?, leaves=?, hold=coalesce(nullif(?, 0), hold) WHERE row=?")
        , leave(db,
                "UPDATE message SET attempt=attempt+1, sent=?, process=?, "
                "moment=coalesce(due, ?) WHERE row=?")
        , explain(db, "UPDATE message SET code=?, why=?, request_id=? WHERE row=?")
        , accept(db,
                 "UPDATE message SET accepted=?, request_id=?, half_handle=?, code='', why='' "
                 "WHERE row=?")
        , settle(db, "UPDATE message SET settled=?, accepted=coalesce(?, accepted) WHERE row=?")
        , note(db, "UPDATE message SET note=? WHERE row=?")
        , setState(db, "UPDATE message SET state=?, revision=? WHERE row=?")
        , decide(db,
                 "UPDATE message SET half_handle='', moment=?, code=? "
                 "WHERE row=?")
        , setMessageId(db, "UPDATE message SET message_id=? WHERE row=?")
        , twin(db,
               "SELECT s.row, s.id, s.note FROM message s JOIN message m ON m.row=?1 "
               "WHERE s.message_id=?2 AND s.message_id<>'' AND s.source=2 AND s.row<>?1 "
               "AND s.realm=m.realm "
               "AND s.instance=m.instance AND s.topic=m.topic")
        , moveDeliveries(db, "UPDATE delivery SET message=? WHERE message=?")
        , dropMessage(db, "DELETE FROM message WHERE row=?")
        , moveJoined(db, "UPDATE joined SET message=? WHERE message=?")
        , join(db, "INSERT INTO joined VALUES(?,?,?)")
        , inheritNote(db, "UPDATE message SET note=? WHERE row=? AND note=''")
        , deliver(db, "INSERT INTO delivery VALUES(?,?,?,?,?,?,?,?,?,?,?,'','')")
        , learnBody(db,
                    "UPDATE message SET body=?, body_size=?, body_md5=? "
                    "WHERE row=? AND body_md5=x''")
        , setDelivery(db,
                      "UPDATE delivery SET state=?, code=?, request_id=? "
                      "WHERE row=(SELECT max(row) FROM delivery WHERE message=? AND handle=?)")
        , newest(db,
                 "SELECT state, times, lease_end, consumer FROM delivery WHERE message=? "
                 "ORDER BY row DESC LIMIT 1")
        , first(db,
                "SELECT min(first_consume), is_about FROM delivery "
                "WHERE message=? AND first_consume IS NOT NULL")
        , refresh(db,
                  "UPDATE message SET state=?, tries=?, lease_end=?, consumer=?, first_seen=?, "
                  "is_about=?, revision=? WHERE row=?")
    {}
    SqlStatement insert, edit, setTime, leave, explain, accept, settle, note, setState, decide,
        setMessageId, twin, moveDeliveries, dropMessage, moveJoined, join, inheritNote, deliver,
        learnBody, setDelivery, newest, first, refresh;
};

Projection::Projection(SQLite::Database &database)
    : m_database(database)
    , m_sql(std::make_unique<Statements>(database))
{}

Projection::~Projection() = default;

void Projection::clear()
{
    m_database.exec("DELETE FROM delivery; DELETE FROM joined; DELETE FROM message");
}

void Projection::apply(const StoredEvent &event, MessageState state)
{
    const bool isFirst = !event.payload.id.isEmpty();
    if (isFirst)
        insert(event, state);
    else
        update(event, state);
}

void Projection::insert(const StoredEvent &event, MessageState state)
{
    const Newcomer row =
        std::visit([&](const auto &fact) { return newcomer(fact, event.at); }, event.payload.fact);
    const Draft &draft = row.draft;
    const BodyReference body = event.payload.body.value_or(BodyReference());
    m_sql->insert
        .with(event.row, event.payload.id, state, event.source, event.profile, event.payload.realm,
              event.payload.instance, draft.topic, draft.tag, draft.key, draft.shardingKey,
              QString::fromUtf8(writeProperties(draft.properties)),
              secondsOf(draft.transactionCheck), event.operatorName, row.moment, draft.due,
              row.leaves, row.hold, secondsOf(row.late), row.armed, event.process, row.attempt,
              event.at, row.sent, row.accepted, row.messageId, rowOf(body), body.size, body.md5,
              event.seq)
        .run();
    if (const auto *seen = std::get_if<SeenFact>(&event.payload.fact))
        deliver(event, *seen);
    else if (!row.messageId.isEmpty())
        identify(event, row.messageId);
}

void Projection::update(const StoredEvent &event, MessageState state)
{
    const auto set = [&](auto &statement, const auto &...values) {
        statement.with(values..., event.row).run();
    };
    const auto explain = [&](const Error &error) {
        set(m_sql->explain, error.code, error.message, error.requestId);
    };
    const LedgerFact &fact = event.payload.fact;
    if (eventKindOf(fact) == EventKind::Note)
        return set(m_sql->note, std::get<NoteFact>(fact).text);
    if (isOfDelivery(eventKindOf(fact)))
        return updateDelivery(event, state);
    set(m_sql->setState, state, event.seq);
    if (const auto *edited = std::get_if<EditedFact>(&fact))
        edit(event, *edited);
    else if (const auto *moved = std::get_if<MovedFact>(&fact))
        set(m_sql->setTime, moved->due, moved->due, moved->leaves, moved->hold);
    else if (const auto *cancelled = std::get_if<CancelledFact>(&fact))
        explain({.code = cancelled->by == CancelledFact::By::Late ? u"late"_s : u"operator"_s});
    else if (std::holds_alternative<LeavingFact>(fact))
        set(m_sql->leave, event.at, event.process, event.at);
    else if (const auto *notSent = std::get_if<NotSentFact>(&fact))
        explain(notSent->error);
    else if (const auto *refused = std::get_if<RefusedFact>(&fact))
        explain(refused->error);
    else if (const auto *unknown = std::get_if<UnknownFact>(&fact))
        explain(unknown->hasProgramEnded ? Error{.code = u"ended"_s} : unknown->error);
    else if (std::holds_alternative<CommittedFact>(fact))
        set(m_sql->decide, event.at, QString());
    else if (std::holds_alternative<RolledBackFact>(fact))
        set(m_sql->decide, event.at, u"rolledBack"_s);
    else
        identified(event);
}

void Projection::identified(const StoredEvent &event)
{
    if (const auto *accepted = std::get_if<AcceptedFact>(&event.payload.fact)) {
        const PublishReceipt &receipt = accepted->receipt;
        m_sql->accept.with(receipt.serverTime, receipt.requestId, receipt.receiptHandle, event.row)
            .run();
        identify(event, receipt.messageId);
    } else if (const auto *settled = std::get_if<SettledFact>(&event.payload.fact)) {
        m_sql->settle.with(static_cast<int>(settled->by) + 1, settled->accepted, event.row).run();
        identify(event, settled->messageId);
    }
}

void Projection::edit(const StoredEvent &event, const EditedFact &fact)
{
    const Draft &draft = fact.draft;
    const BodyReference body = event.payload.body.value_or(BodyReference());
    m_sql->edit
        .with(draft.topic, draft.tag, draft.key, draft.shardingKey,
              QString::fromUtf8(writeProperties(draft.properties)),
              secondsOf(draft.transactionCheck), draft.due, draft.due.value_or(fact.leaves),
              fact.leaves, rowOf(body), body.size, body.md5, fact.hold, event.row)
        .run();
}

void Projection::identify(const StoredEvent &event, const QString &messageId)
{
    if (messageId.isEmpty())
        return;
    m_sql->setMessageId.with(messageId, event.row).run();
    SqlStatement &twin = m_sql->twin.with(event.row, messageId);
    if (!twin.step())
        return;
    // It had come already and nobody knew whose it was.
    const qint64 other = twin.number(0);
    const QString id = twin.text(1);
    const QString note = twin.text(2);
    twin.reset();
    m_sql->moveDeliveries.with(event.row, other).run();
    m_sql->moveJoined.with(event.row, other).run();
    m_sql->dropMessage.with(other).run();
    m_sql->join.with(other, id, event.row).run();
    m_sql->inheritNote.with(note, event.row).run();
    refresh(event.row, event.seq);
}

void Projection::deliver(const StoredEvent &event, const SeenFact &fact)
{
    const ReceivedMessage &message = fact.message;
    m_sql->deliver
        .with(event.seq, event.row, fact.group, message.receiptHandle, MessageState::Seen,
              message.consumedTimes, event.at, firstConsume(fact), fact.isOrdered,
              message.nextConsumeTime, fact.isIntact)
        .run();
    if (event.payload.id.isEmpty() && event.payload.body) {
        const BodyReference &body = *event.payload.body;
        m_sql->learnBody.with(rowOf(body), body.size, body.md5, event.row).run();
    }
    refresh(event.row, event.seq);
    if (event.payload.id.isEmpty())
        identify(event, message.messageId);
}

void Projection::updateDelivery(const StoredEvent &event, MessageState state)
{
    const auto set = [&](const QString &handle, const QString &code, const QString &requestId) {
        m_sql->setDelivery.with(state, code, requestId, event.row, handle).run();
        refresh(event.row, event.seq);
    };
    const LedgerFact &fact = event.payload.fact;
    if (const auto *seen = std::get_if<SeenFact>(&fact))
        deliver(event, *seen);
    else if (const auto *acked = std::get_if<AckedFact>(&fact))
        set(acked->handle, {}, acked->requestId);
    else if (const auto *failed = std::get_if<AckFailedFact>(&fact))
        set(failed->handle, failed->code, failed->requestId);
    else if (const auto *expired = std::get_if<LeaseExpiredFact>(&fact))
        set(expired->handle, {}, {});
}

void Projection::refresh(qint64 row, qint64 revision)
{
    SqlStatement &newest = m_sql->newest.with(row);
    SqlStatement &first = m_sql->first.with(row);
    if (newest.step() && first.step()) {
        m_sql->refresh
            .with(newest.number(0), newest.number(1), newest.maybeInstant(2), newest.text(3),
                  first.maybeInstant(0), first.number(1), revision, row)
            .run();
    }
    newest.reset();
    first.reset();
}

} // namespace TMinus
