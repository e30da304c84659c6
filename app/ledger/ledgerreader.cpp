// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledgerreader.h"

#include "ledger/bindvalues.h"
#include "ledger/candidates.h"
#include "ledger/conditions.h"
#include "ledger/eventcodec.h"
#include "ledger/filterfunctions.h"
#include "ledger/messagerow.h"

#include <sqlite3.h>

#include <algorithm>
#include <span>

namespace TMinus {

namespace {

constexpr qsizetype mostRowsInSql = 2000;
constexpr int mostNews = 20'000; // events in one go; beyond that it is quicker to read anew

/// How the rows of @p order follow each other: column of m, comparison, direction.
struct Sequence
{
    QByteArray column;
    QByteArray isBehind;
    QByteArray direction;
};

Sequence sequenceOf(LedgerQuery::Order order)
{
    switch (order) {
    case LedgerQuery::Order::ByTime:
        return {"m.moment", ">", ""};
    case LedgerQuery::Order::ByTimeDown:
        return {"m.moment", "<", " DESC"};
    case LedgerQuery::Order::ByLeaves:
        return {"m.leaves", ">", ""};
    case LedgerQuery::Order::ByNumber:
        return {"m.row", ">", ""};
    case LedgerQuery::Order::ByNumberDown:
        return {"m.row", "<", " DESC"};
    }
    Q_UNREACHABLE();
}

} // namespace

Result<std::unique_ptr<LedgerReader>>
LedgerReader::open(const QString &path, const std::shared_ptr<const SharedPolicies> &policies)
{
    auto database = openSqliteReader(path);
    if (!database)
        return tl::unexpected<Error>(database.error());
    return catchingSqlite([&] {
        registerLedgerFunctions(**database, policies);
        registerFilterFunctions(**database);
        return std::make_unique<LedgerReader>(std::move(*database));
    });
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

QByteArray LedgerReader::pageSql(const LedgerQuery &query) const
{
    const Sequence sequence = sequenceOf(query.order);
    QByteArray sql = "SELECT " + messageColumns(query.now.toMSecsSinceEpoch(), query.withBody)
        + " FROM message m WHERE (" + query.condition.text + ")";
    if (query.after) {
        const QDateTime instant = sequence.column == "m.leaves"
            ? query.after->leaves.value_or(QDateTime())
            : query.after->moment;
        const QByteArray row = QByteArray::number(query.after->row);
        const QByteArray first =
            sequence.column == "m.row" ? row : QByteArray::number(instant.toMSecsSinceEpoch());
        sql += " AND (" + sequence.column + ", m.row)" + sequence.isBehind + "(" + first + ", "
            + row + ")";
    }
    sql += " ORDER BY " + sequence.column + sequence.direction;
    if (sequence.column != "m.row")
        sql += ", m.row" + sequence.direction;
    return sql + " LIMIT " + QByteArray::number(query.limit + 1);
}

Result<LedgerPage> LedgerReader::page(const LedgerQuery &query)
{
    using enum LedgerQuery::Order;
    const bool isSearch = !query.condition.lookUps.isEmpty() && query.order != ByLeaves;
    if (isSearch && query.order != ByNumber && query.order != ByNumberDown) {
        if (const auto fresh = refreshDueIndex(); !fresh)
            return tl::unexpected<Error>(fresh.error());
    }
    return catchingSqlite([&] {
        LedgerPage page = isSearch ? search(query) : select(query);
        if (query.condition.usesIndex)
            page.notIndexed = notIndexed();
        return page;
    });
}

Result<TimelineData> LedgerReader::lanes(const LaneQuery &query)
{
    return catchingSqlite([&] { return readLanes(*m_database, query); });
}

LedgerPage LedgerReader::select(const LedgerQuery &query)
{
    LedgerPage page;
    SqlStatement select(*m_database, pageSql(query).toStdString());
    bindValues(select, query.condition.values, 1);
    while (select.step()) {
        if (page.messages.size() == query.limit) {
            page.hasMore = true;
            break;
        }
        page.messages.append(readMessage(select));
    }
    return page;
}

/// What the index finds is put in order first, and only as much of it read as fills the page: words
/// that are in a tenth of all messages would otherwise be read with all of them.
LedgerPage LedgerReader::search(const LedgerQuery &query)
{
    LedgerQuery plain = query;
    plain.condition = withoutIndex(query.condition);
    auto rows = findCandidates(*m_database, query.condition.lookUps, m_mostCandidates);
    if (!rows)
        return select(plain);
    sortCandidates(*rows, query, m_dueIndex ? &*m_dueIndex : nullptr);
    LedgerPage page;
    qsizetype atOnce = query.limit + 1LL;
    for (std::span<const qint64> rest(*rows); !rest.empty() && !page.hasMore;) {
        const auto some = rest.first(std::min(rest.size(), static_cast<std::size_t>(atOnce)));
        rest = rest.subspan(some.size());
        atOnce = std::min<qsizetype>(atOnce * 2, mostRowsInSql);
        LedgerQuery part = plain;
        part.condition = bothOf(plain.condition, ofRows(QList<qint64>(some.begin(), some.end())));
        part.limit = query.limit - static_cast<int>(page.messages.size());
        const LedgerPage found = select(part);
        page.messages += found.messages;
        page.hasMore = found.hasMore;
    }
    return page;
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
                            ("SELECT " + messageColumns(0, false)
                             + " FROM message m WHERE m.body_md5=? AND m.realm=? AND m.instance=? "
                               "AND m.topic=? AND m.key=? AND m.due IS ? AND m.created>=? "
                               "AND m.source=0 AND m.state NOT IN (4, 5, 6) ORDER BY m.row")
                                .toStdString());
        select.with(QByteArray::fromHex(bodyMd5(query.draft.body).toLatin1()), query.place.realm,
                    query.place.instance, query.draft.topic, query.draft.key, query.draft.due,
                    query.since);
        while (select.step())
            found.append(readMessage(select));
        return found;
    });
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
