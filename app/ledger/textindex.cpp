// SPDX-License-Identifier: Apache-2.0
#include "ledger/textindex.h"

#include "ledger/eventlog.h"
#include "search/texttokens.h"
#include "storage/sqlstatement.h"

#include <QElapsedTimer>

namespace TMinus {

namespace {

constexpr int mostEvents = 5000; // looked at in one go

} // namespace

struct TextIndex::Statements
{
    explicit Statements(SQLite::Database &db)
        : indexed(db, "SELECT value FROM mark WHERE name='indexed'")
        , setIndexed(db, "UPDATE mark SET value=? WHERE name='indexed'")
        , last(db, "SELECT coalesce(max(seq), 0) FROM event")
        // A text is new with the first event of a message, when it is edited, and when an arrival
        // brings the body of an imported one.
        , events(db,
                 "SELECT e.seq, e.message, e.kind IN (0, 1, 10) OR (e.kind IN (4, 11) AND (NOT "
                 "EXISTS(SELECT 1 FROM event p WHERE p.message=e.message AND p.seq<e.seq) OR "
                 "(e.kind=11 AND EXISTS(SELECT 1 FROM message m WHERE m.row=e.message AND "
                 "m.source=1)))) FROM event e WHERE e.seq>? ORDER BY e.seq LIMIT ?")
        , text(db,
               "SELECT m.topic, m.tag, m.key, m.profile, (SELECT bytes FROM body WHERE id=m.body) "
               "FROM message m WHERE m.row=?")
        , add(db, "INSERT INTO word(rowid, text) VALUES(?, ?)")
    {}
    SqlStatement indexed, setIndexed, last, events, text, add;
};

TextIndex::TextIndex(SQLite::Database &database, std::shared_ptr<const SharedPolicies> policies)
    : m_database(database)
    , m_policies(std::move(policies))
    , m_sql(std::make_unique<Statements>(database))
{}

TextIndex::~TextIndex() = default;

bool TextIndex::fill(std::chrono::milliseconds time, const std::function<bool()> &isWaitedFor)
{
    QElapsedTimer timer;
    timer.start();
    m_sql->indexed.reset();
    m_sql->indexed.step();
    const qint64 before = m_sql->indexed.number(0);
    m_sql->indexed.reset();
    qint64 done = before;
    SqlStatement &events = m_sql->events.with(before, mostEvents);
    while (!timer.hasExpired(time.count()) && !(isWaitedFor && isWaitedFor()) && events.step()) {
        done = events.number(0);
        if (events.number(2) != 0)
            add(events.number(1));
    }
    events.reset();
    if (done != before)
        m_sql->setIndexed.with(done).run();
    m_sql->last.reset();
    m_sql->last.step();
    const bool hasMore = m_sql->last.number(0) > done;
    m_sql->last.reset();
    return hasMore;
}

void TextIndex::add(qint64 row)
{
    SqlStatement &select = m_sql->text.with(row);
    if (!select.step())
        return; // it was joined to another, or deleted
    const QByteArray body = keptBody(select.bytes(4), m_policies->of(select.text(3)));
    const QString text = select.text(0) + u'\n' + select.text(1) + u'\n' + select.text(2) + u'\n'
        + QString::fromUtf8(body);
    select.reset();
    m_sql->add.with(row, indexTokens(text).join(u' ')).run();
}

void TextIndex::clear()
{
    m_database.exec("INSERT INTO word(word) VALUES('delete-all')");
    m_sql->setIndexed.with(0).run();
}

} // namespace TMinus
