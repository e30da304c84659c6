// SPDX-License-Identifier: Apache-2.0
#include "ledger/arrivalmatcher.h"

#include "ledger/projection.h"
#include "storage/sqlstatement.h"

namespace TMinus {

namespace {

/// When m left, on the service's clock, less the five seconds that the clocks may be apart.
constexpr auto leftAfter = "(SELECT at + coalesce(skew, 0) - 5000 FROM event "
                           "WHERE message=m.row AND kind=4 ORDER BY seq DESC LIMIT 1)";

// 3: unknown. Settled 1: not sent (5) or pending (2), but only because the operator said so.
constexpr auto isOpen = "(m.state=3 OR (m.state IN (2, 5) AND m.settled=1 AND m.message_id=''))";

std::optional<qint64> rowFrom(SqlStatement &select)
{
    if (!select.step())
        return std::nullopt;
    const qint64 row = select.number(0);
    select.reset();
    return row;
}

} // namespace

struct ArrivalMatcher::Statements
{
    explicit Statements(SQLite::Database &db)
        : byKey(db,
                "SELECT row FROM message "
                "WHERE message_id=? AND message_id<>'' AND realm=? AND instance=? AND topic=?")
        , byMarker(db, std::string("SELECT m.row FROM message m WHERE m.id=? AND ") + isOpen)
        , unknown(db,
                  std::string("SELECT m.row FROM message m WHERE m.body_md5=?1 AND m.realm=?2 "
                              "AND m.instance=?3 AND m.topic=?4 AND m.tag=?5 AND m.due IS ?6 "
                              "AND m.properties=?7 AND (m.key='' OR m.key=?8) AND m.message_id='' "
                              "AND ")
                      + isOpen + " AND ?9>=" + leftAfter + " ORDER BY m.state<>3, m.row LIMIT 1")
        , arrival(db,
                  std::string("SELECT s.message_id, s.accepted FROM message m JOIN message s "
                              "ON (s.body_md5=m.body_md5 AND s.source=2) OR s.moment=m.moment "
                              "WHERE m.row=? AND s.source=2 AND s.realm=m.realm "
                              "AND s.instance=m.instance AND s.topic=m.topic "
                              "AND (json_extract(s.properties, '$.tminusid')=m.id "
                              "OR (s.body_md5=m.body_md5 AND s.tag=m.tag AND s.due IS m.due "
                              "AND s.properties=m.properties AND (m.key='' OR s.key=m.key) "
                              "AND s.accepted>=")
                      + leftAfter + ")) ORDER BY s.row LIMIT 1")
    {}
    SqlStatement byKey, byMarker, unknown, arrival;
};

ArrivalMatcher::ArrivalMatcher(SQLite::Database &database)
    : m_sql(std::make_unique<Statements>(database))
{}

ArrivalMatcher::~ArrivalMatcher() = default;

std::optional<qint64> ArrivalMatcher::byKey(const MessagePlace &place, const QString &topic,
                                            const QString &messageId)
{
    return rowFrom(m_sql->byKey.with(messageId, place.realm, place.instance, topic));
}

std::optional<qint64> ArrivalMatcher::unknownOf(const MessagePlace &place, const SeenFact &fact)
{
    const ReceivedMessage &message = fact.message;
    const QString marker = message.properties.value(markerProperty);
    if (!marker.isEmpty()) {
        if (const auto row = rowFrom(m_sql->byMarker.with(marker)))
            return row;
    }
    return rowFrom(m_sql->unknown.with(
        QByteArray::fromHex(bodyMd5(message.body).toLatin1()), place.realm, place.instance,
        fact.topic, message.tag, message.due,
        QString::fromUtf8(writeProperties(message.properties)), message.key, message.publishTime));
}

std::optional<LooseArrival> ArrivalMatcher::arrivalOf(qint64 row)
{
    SqlStatement &select = m_sql->arrival.with(row);
    if (!select.step())
        return std::nullopt;
    LooseArrival arrival{.messageId = select.text(0), .published = select.maybeInstant(1)};
    select.reset();
    return arrival;
}

} // namespace TMinus
