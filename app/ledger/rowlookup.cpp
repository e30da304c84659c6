// SPDX-License-Identifier: Apache-2.0
#include "ledger/rowlookup.h"

#include "base/ulid.h"
#include "ledger/eventcodec.h"
#include "ledger/lastvalues.h"
#include "storage/sqlstatement.h"

#include <QCryptographicHash>

namespace TMinus {

namespace {

constexpr qint64 clocksApart = 24 * 3600; // s: ids carry the time of the clock that made them

QByteArray saying(const QString &topic, const QString &key, QByteArrayView bodyMd5)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &text : {topic, key}) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    hash.addData(bodyMd5);
    return hash.result();
}

/// Rows that are not found yet, by what they say and when.
class Wanted final
{
public:
    explicit Wanted(const QList<RowSaying> &rows)
    {
        for (const RowSaying &row : rows) {
            m_byDue[dueKey(row.what, row.due)].append(row.row);
            if (row.after)
                m_byDelay[row.what][row.after->count()].append(row.row);
        }
    }
    bool isDone() const { return m_byDue.isEmpty() && m_byDelay.isEmpty(); }
    bool hasDelayOf(const QByteArray &what) const { return m_byDelay.contains(what); }
    QList<qint64> takeDue(const QByteArray &what, const std::optional<QDateTime> &due)
    {
        return m_byDue.take(dueKey(what, due));
    }
    QList<qint64> takeDelay(const QByteArray &what, std::chrono::milliseconds delay)
    {
        const auto delays = m_byDelay.find(what);
        const QList<qint64> rows = delays->take(delay.count());
        if (delays->isEmpty())
            m_byDelay.erase(delays);
        return rows;
    }

private:
    static QByteArray dueKey(const QByteArray &what, const std::optional<QDateTime> &due)
    {
        return what + (due ? QByteArray::number(due->toMSecsSinceEpoch()) : QByteArray());
    }

    QHash<QByteArray, QList<qint64>> m_byDue;
    QHash<QByteArray, QHash<qint64, QList<qint64>>> m_byDelay;
};

} // namespace

QByteArray sayingOf(const Draft &draft)
{
    return saying(draft.topic, draft.key, QByteArray::fromHex(bodyMd5(draft.body).toLatin1()));
}

RowLookup::RowLookup(std::unique_ptr<SQLite::Database> database, MessagePlace place,
                     const QDateTime &since)
    : m_database(std::move(database))
    , m_place(std::move(place))
    , m_since(since)
{}

RowLookup::~RowLookup() = default;

Result<std::unique_ptr<RowLookup>> RowLookup::open(const QString &path, const MessagePlace &place,
                                                   const QDateTime &since)
{
    auto database = openSqliteReader(path);
    if (!database)
        return failure(database.error());
    std::unique_ptr<RowLookup> lookup(new RowLookup(std::move(*database), place, since));
    return lookup->findFirst().map([&lookup] { return std::move(lookup); });
}

/// Messages get their numbers in the order in which they become known.
Result<void> RowLookup::findFirst()
{
    return catchingSqlite([this] {
        SqlStatement select(*m_database,
                            "SELECT min(+row) FROM message WHERE id>=? AND created>=?");
        if (select.with(firstUlid(m_since.addSecs(-clocksApart)), m_since).step())
            m_first = select.maybeNumber(0);
    });
}

Result<std::optional<RowFate>> RowLookup::fate(const QString &id)
{
    return catchingSqlite([&]() -> std::optional<RowFate> {
        SqlStatement select(*m_database,
                            "SELECT state, message_id, code, why FROM message WHERE id=?");
        if (!select.with(id).step())
            return std::nullopt;
        return RowFate{.state = select.value<MessageState>(0),
                       .messageId = select.text(1),
                       .code = select.text(2),
                       .why = select.text(3)};
    });
}

Result<QHash<qint64, AlikeMessage>> RowLookup::alike(const QList<RowSaying> &rows)
{
    QHash<qint64, AlikeMessage> found;
    if (!m_first)
        return found;
    return catchingSqlite([&] {
        Wanted wanted(rows);
        // What was refused, cancelled or never left is no second one.
        SqlStatement select(*m_database,
                            "SELECT m.row, m.topic, m.key, m.body_md5, m.due, m.state, m.created "
                            "FROM message m WHERE m.row>=? AND m.created>=? AND m.realm=? AND "
                            "m.instance=? AND m.source=0 AND m.state NOT IN (4, 5, 6)");
        SqlStatement first(*m_database,
                           "SELECT kind, payload FROM event WHERE message=? ORDER BY seq LIMIT 1");
        select.with(*m_first, m_since, m_place.realm, m_place.instance);
        while (!wanted.isDone() && select.step()) {
            const QByteArray what = saying(select.text(1), select.text(2), select.bytes(3));
            const auto due = select.maybeInstant(4);
            const auto note = [&](const QList<qint64> &alike, bool isSameDue) {
                for (const qint64 row : alike)
                    found.insert(row,
                                 {select.value<MessageState>(5), select.instant(6), isSameDue});
            };
            if (wanted.hasDelayOf(what) && first.with(select.number(0)).step()) {
                const auto payload = readPayload(first.value<EventKind>(0), first.bytes(1));
                const auto delay = payload ? delayAsked(payload->fact, due) : std::nullopt;
                if (delay)
                    note(wanted.takeDelay(what, *delay), false);
            }
            note(wanted.takeDue(what, due), true);
        }
        return found;
    });
}

Result<qint64> RowLookup::dueBetween(const QDateTime &begin, const QDateTime &end)
{
    return catchingSqlite([&] {
        SqlStatement select(*m_database,
                            "SELECT count(*) FROM message WHERE moment>=? AND moment<? AND "
                            "profile=? AND due IS NOT NULL AND state NOT IN (4, 5, 6)");
        select.with(begin, end, m_place.profile).step();
        return select.number(0);
    });
}

} // namespace TMinus
