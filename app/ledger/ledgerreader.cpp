// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerreader.h"

#include "ledger/bindvalues.h"
#include "ledger/conditions.h"
#include "ledger/eventcodec.h"
#include "ledger/filterfunctions.h"
#include "ledger/lastvalues.h"
#include "ledger/ledgerschema.h"
#include "ledger/messagerow.h"
#include "ledger/pageselect.h"

#include <sqlite3.h>

namespace TMinus {

namespace {

constexpr int mostNews = 20'000; // events in one go; beyond that it is quicker to read anew

/// Same time and key, as an index knows them: by time, by key, or those that have neither. A delay
/// that is repeated is due later each time; the clocks may be some minutes apart.
QByteArray alikeSql(const DuplicateQuery &query)
{
    constexpr qint64 apart = 600'000; // ms
    const Draft &draft = query.draft;
    const QByteArray key = draft.key.isEmpty() ? "m.key=''" : "m.key<>''";
    if (!draft.due)
        return "m.due IS NULL AND " + key;
    const QByteArray due = QByteArray::number(draft.due->toMSecsSinceEpoch());
    if (!query.after)
        return "m.moment=" + due + " AND m.due=" + due + " AND " + key;
    const qint64 first = query.since.toMSecsSinceEpoch() + query.after->count();
    return "m.moment BETWEEN " + QByteArray::number(first - apart) + " AND "
        + QByteArray::number(draft.due->toMSecsSinceEpoch() + apart) + " AND m.due IS NOT NULL AND "
        + key;
}

Result<std::unique_ptr<LedgerReader>>
readerOf(Result<std::unique_ptr<SQLite::Database>> database,
         const std::shared_ptr<const SharedPolicies> &policies)
{
    if (!database)
        return tl::unexpected<Error>(database.error());
    return catchingSqlite([&] {
        registerLedgerFunctions(**database, policies);
        registerFilterFunctions(**database);
        return std::make_unique<LedgerReader>(std::move(*database));
    });
}

} // namespace

Result<std::unique_ptr<LedgerReader>>
LedgerReader::open(const QString &path, const std::shared_ptr<const SharedPolicies> &policies)
{
    return readerOf(openSqliteReader(path), policies);
}

Result<std::unique_ptr<LedgerReader>>
LedgerReader::openAsItStands(const QString &path,
                             const std::shared_ptr<const SharedPolicies> &policies)
{
    return readerOf(openSqliteAsItStands(path, ledgerSchema()), policies);
}

LedgerReader::LedgerReader(std::unique_ptr<SQLite::Database> database)
    : m_database(std::move(database))
{}

LedgerReader::~LedgerReader() = default;

void LedgerReader::interrupt()
{
    sqlite3_interrupt(m_database->getHandle());
}

Result<std::optional<LedgerMessage>> LedgerReader::message(const QString &id, const QDateTime &now)
{
    return catchingSqlite([&]() -> std::optional<LedgerMessage> {
        SqlStatement select(*m_database,
                            ("SELECT " + messageColumns(now.toMSecsSinceEpoch(), true)
                             + " FROM message m WHERE m.row=coalesce((SELECT row FROM message "
                               "WHERE id=?1), (SELECT message FROM joined WHERE id=?1))")
                                .toStdString());
        if (!select.with(id).step())
            return std::nullopt;
        return readMessage(select);
    });
}

Result<LedgerPage> LedgerReader::page(const LedgerQuery &query)
{
    const bool isSearch =
        !query.condition.lookUps.isEmpty() && query.order != LedgerQuery::Order::ByLeaves;
    if (isSearch && !isByNumber(query.order)) {
        if (const auto fresh = refreshDueIndex(); !fresh)
            return tl::unexpected<Error>(fresh.error());
    }
    return catchingSqlite([&] {
        LedgerPage page = isSearch ? search(query) : selectPage(*m_database, query);
        if (query.condition.usesIndex)
            page.notIndexed = notIndexed();
        return page;
    });
}

Result<TimelineData> LedgerReader::lanes(const LaneQuery &query)
{
    return catchingSqlite([&] { return readLanes(*m_database, query); });
}

LedgerPage LedgerReader::search(const LedgerQuery &query)
{
    if (!m_search)
        m_search.emplace(*m_database, m_searchLimits);
    return m_search->page(query, m_dueIndex ? &*m_dueIndex : nullptr);
}

qint64 LedgerReader::notIndexed()
{
    SqlStatement select(*m_database,
                        "SELECT count(DISTINCT message) FROM event WHERE seq>(SELECT value FROM "
                        "mark WHERE name='indexed') AND kind IN (0, 1, 4, 10, 11)");
    select.step();
    return select.number(0);
}

Result<LedgerCounts> LedgerReader::counts(const SqlCondition &condition)
{
    return catchingSqlite([&] {
        LedgerCounts counts;
        SqlStatement select(*m_database,
                            ("SELECT m.state, count(*) FROM message m WHERE (" + condition.text
                             + ") GROUP BY m.state")
                                .toStdString());
        bindValues(select, condition.values, 1);
        while (select.step())
            counts.byState.insert(select.value<MessageState>(0), select.number(1));
        return counts;
    });
}

Result<QList<LedgerEntry>> LedgerReader::history(const QString &id)
{
    QList<LedgerEntry> entries;
    auto damage = Result<void>();
    const auto read = catchingSqlite([&] {
        SqlStatement select(
            *m_database,
            "WITH it AS (SELECT coalesce((SELECT row FROM message WHERE id=?1), "
            "(SELECT message FROM joined WHERE id=?1)) AS row) "
            "SELECT e.seq, e.kind, e.at, e.skew, o.profile, o.operator, o.process, o.source, "
            "e.payload FROM event e JOIN origin o ON o.id=e.origin WHERE e.message IN "
            "(SELECT row FROM it UNION SELECT j.row FROM joined j, it WHERE j.message=it.row) "
            "ORDER BY e.seq");
        select.with(id);
        while (select.step()) {
            auto payload = readPayload(select.value<EventKind>(1), select.bytes(8));
            if (!payload) {
                damage = tl::unexpected<Error>(payload.error());
                return;
            }
            LedgerEntry entry{.seq = select.number(0),
                              .event = {.id = id,
                                        .place = {.profile = select.text(4),
                                                  .realm = payload->realm,
                                                  .instance = payload->instance},
                                        .at = select.instant(2),
                                        .fact = std::move(payload->fact)},
                              .operatorName = select.text(5),
                              .process = select.number(6),
                              .source = select.value<MessageSource>(7)};
            if (const auto skew = select.maybeNumber(3))
                entry.event.skew = std::chrono::milliseconds(*skew);
            entries.append(std::move(entry));
        }
    });
    if (!read || !damage)
        return tl::unexpected<Error>(read ? damage.error() : read.error());
    return entries;
}

Result<QList<LedgerDelivery>> LedgerReader::deliveries(const QString &id)
{
    return catchingSqlite([&] {
        QList<LedgerDelivery> deliveries;
        SqlStatement select(*m_database,
                            std::string("SELECT ") + deliveryColumns
                                + " FROM delivery WHERE message=coalesce((SELECT row FROM message "
                                  "WHERE id=?1), (SELECT message FROM joined WHERE id=?1)) "
                                  "ORDER BY row");
        select.with(id);
        while (select.step())
            deliveries.append(readDelivery(select));
        return deliveries;
    });
}

Result<QList<WatchInterval>> LedgerReader::watching(const WatchQuery &query)
{
    return catchingSqlite([&] {
        QList<WatchInterval> found;
        SqlStatement select(
            *m_database,
            "SELECT consumer, tags, since, until FROM watching WHERE profile=?1 AND "
            "topic=?2 AND since<=?3 AND until>=?3 AND takes_tag(tags, ?4) "
            "ORDER BY since");
        select.with(query.profile, query.topic, query.at, query.tag);
        while (select.step())
            found.append({query.profile, query.topic, select.text(0), select.text(1),
                          select.instant(2), select.instant(3)});
        return found;
    });
}

Result<LedgerNews> LedgerReader::news()
{
    return catchingSqlite([&] {
        const qint64 version = numberOf("PRAGMA data_version");
        LedgerNews news{.seq = m_seq};
        if (version == m_dataVersion)
            return news;
        SQLite::Transaction whole(*m_database); // one state of the file
        const qint64 generation = numberOf("SELECT value FROM mark WHERE name='generation'");
        const qint64 last = numberOf("SELECT coalesce(max(seq), 0) FROM event");
        news.isAllDifferent =
            m_seq < 0 || generation != m_generation || last < m_seq || last - m_seq > mostNews;
        if (!news.isAllDifferent)
            news.rows = rowsSince(m_seq);
        news.seq = m_seq = last;
        m_generation = generation;
        m_dataVersion = version;
        return news;
    });
}

Result<void> LedgerReader::refreshDueIndex()
{
    return catchingSqlite([&] {
        SQLite::Transaction whole(*m_database); // one state of the file
        const qint64 generation = numberOf("SELECT value FROM mark WHERE name='generation'");
        const qint64 last = numberOf("SELECT coalesce(max(seq), 0) FROM event");
        const bool isFresh = m_dueIndex && generation == m_dueGeneration && last >= m_dueSeq
            && last - m_dueSeq <= mostNews;
        if (isFresh)
            m_dueIndex->update(*m_database, rowsSince(m_dueSeq));
        else
            m_dueIndex.emplace(*m_database);
        m_dueSeq = last;
        m_dueGeneration = generation;
    });
}

Result<LedgerCounts> LedgerReader::totals(const QString &profile)
{
    if (const auto fresh = refreshDueIndex(); !fresh)
        return tl::unexpected<Error>(fresh.error());
    return m_dueIndex->counts(profile);
}

Result<Histogram> LedgerReader::histogram(const HistogramQuery &query)
{
    if (const auto fresh = refreshDueIndex(); !fresh)
        return tl::unexpected<Error>(fresh.error());
    return m_dueIndex->histogram(query);
}

Result<QList<LedgerMessage>> LedgerReader::duplicates(const DuplicateQuery &query)
{
    return catchingSqlite([&] {
        QList<LedgerMessage> found;
        // What was refused, cancelled or never left is no second one.
        SqlStatement select(*m_database,
                            ("SELECT " + messageColumns(0, false) + " FROM message m WHERE "
                             + alikeSql(query)
                             + " AND m.body_md5=? AND m.realm=? AND m.instance=? AND m.topic=? "
                               "AND m.key=? AND m.created>=? AND m.source=0 "
                               "AND m.state NOT IN (4, 5, 6) ORDER BY m.row")
                                .toStdString());
        select.with(QByteArray::fromHex(bodyMd5(query.draft.body).toLatin1()), query.place.realm,
                    query.place.instance, query.draft.topic, query.draft.key, query.since);
        while (select.step()) {
            const LedgerMessage message = readMessage(select);
            const auto &due = message.draft.due;
            if (due == query.draft.due || (query.after && delayOf(message.row, due) == query.after))
                found.append(message);
        }
        return found;
    });
}

std::optional<std::chrono::milliseconds> LedgerReader::delayOf(qint64 row,
                                                               const std::optional<QDateTime> &due)
{
    SqlStatement select(*m_database,
                        "SELECT kind, payload FROM event WHERE message=? ORDER BY seq LIMIT 1");
    if (!select.with(row).step())
        return std::nullopt;
    const auto payload = readPayload(select.value<EventKind>(0), select.bytes(1));
    return payload ? delayAsked(payload->fact, due) : std::nullopt;
}

Result<QStringList> LedgerReader::check()
{
    return catchingSqlite([&] {
        QStringList faults;
        SqlStatement select(*m_database, "PRAGMA integrity_check");
        while (select.step()) {
            if (select.text(0) != u"ok")
                faults.append(select.text(0));
        }
        return faults;
    });
}

QList<qint64> LedgerReader::rowsSince(qint64 seq)
{
    QList<qint64> rows;
    SqlStatement select(*m_database,
                        "SELECT message FROM event WHERE seq>?1 UNION "
                        "SELECT j.row FROM event e JOIN joined j "
                        "ON j.message=e.message WHERE e.seq>?1");
    select.with(seq);
    while (select.step())
        rows.append(select.number(0));
    return rows;
}

qint64 LedgerReader::numberOf(const char *sql)
{
    return m_database->execAndGet(sql).getInt64();
}

} // namespace TMinus
