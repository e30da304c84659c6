// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerfeed.h"

#include "ledger/filtersql.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr int pageSize = 500;
constexpr int deepest = 5000; ///< read again in one go
constexpr int rowsAtOnce = 500;
constexpr auto flushEvery = 60ms; ///< some 16 times a second
constexpr auto countEvery = 1s;

} // namespace

LedgerFeed::LedgerFeed(Ledger &ledger, const SharedClock &clock, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_clock(clock)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushEvery);
    connect(&m_flush, &QTimer::timeout, this, &LedgerFeed::flush);
    m_count.setSingleShot(true);
    m_count.setInterval(countEvery);
    connect(&m_count, &QTimer::timeout, this, &LedgerFeed::count);
    connect(&ledger, &Ledger::changed, this, &LedgerFeed::takeNews);
}

void LedgerFeed::read(const Wish &wish)
{
    m_wish = wish;
    readAgain(0);
}

void LedgerFeed::setRules(const RowRules &rules)
{
    if (rules == m_wish.rules)
        return;
    m_wish.rules = rules;
    if (m_isStarted)
        readAgain(m_depth);
}

void LedgerFeed::readAgain(int size)
{
    ++m_generation;
    m_isStarted = true;
    for (const PendingReply &reply : {m_reading, m_refreshing, m_counting})
        reply.abort();
    m_reading = m_refreshing = m_counting = {};
    m_stale.clear();
    m_tail.reset();
    m_hasMore = false;
    m_depth = 0;
    readPage(qBound(pageSize, size, deepest));
}

void LedgerFeed::readMore()
{
    if (m_isStarted && m_hasMore && !isReading())
        readPage(pageSize);
}

void LedgerFeed::readRows(const QList<qint64> &rows)
{
    for (const qint64 row : rows)
        m_stale.insert(row);
    if (!m_stale.isEmpty() && !m_flush.isActive())
        m_flush.start();
}

SqlCondition LedgerFeed::condition() const
{
    const QDateTime now = m_clock.now();
    const LedgerScope scope = asksForHistory(m_wish.filter) && m_wish.scope == LedgerScope::Open
        ? LedgerScope::All
        : m_wish.scope;
    SqlCondition all = scopeSql(scope, m_wish.profile, now);
    if (!m_wish.ranges.isEmpty())
        all = bothSql(all, rangesSql(m_wish.ranges));
    if (m_wish.filter != FilterNode{})
        all = bothSql(all, filterSql(m_wish.filter, now));
    return all;
}

QList<SqlCondition> LedgerFeed::kinds() const
{
    QList<SqlCondition> kinds;
    for (const RowRule &rule : m_wish.rules)
        kinds.append(plainFilterSql(rule.filter, m_clock.now()));
    return kinds;
}

void LedgerFeed::readPage(int limit)
{
    const bool isFirst = !m_tail;
    m_reading = m_ledger.page(
        {.condition = condition(),
         .order = m_wish.order,
         .after = m_tail,
         .limit = limit,
         .now = m_clock.now(),
         .kinds = kinds()},
        this, [this, isFirst, generation = m_generation](const Result<LedgerPage> &page) {
            if (generation == m_generation)
                takePage(page, isFirst);
        });
    m_pulse.ask(m_reading, m_clock.now());
    Q_EMIT readingChanged();
}

void LedgerFeed::takePage(const Result<LedgerPage> &page, bool isFirst)
{
    m_reading = {};
    if (!page) {
        Q_EMIT failed(page.error());
        Q_EMIT readingChanged();
        return;
    }
    m_pulse.beat(m_clock.now());
    m_hasMore = page->hasMore;
    m_notIndexed = page->notIndexed;
    m_depth += int(page->messages.size());
    if (!page->messages.isEmpty())
        m_tail = page->messages.constLast();
    Q_EMIT pageRead(page->messages, isFirst);
    if (!m_hasMore)
        setTotal(m_depth);
    else if (isFirst)
        count();
    Q_EMIT readingChanged();
}

void LedgerFeed::takeNews(const LedgerNews &news)
{
    if (!m_isStarted)
        return;
    m_pulse.beat(m_clock.now());
    if (news.isAllDifferent)
        return readAgain(m_depth);
    readRows(news.rows);
    if (!m_count.isActive())
        m_count.start();
}

/// One question at a time: what changes while it is open waits for the next.
void LedgerFeed::flush()
{
    if (m_refreshing.isPending() || m_stale.isEmpty())
        return;
    QList<qint64> rows;
    while (!m_stale.isEmpty() && rows.size() < rowsAtOnce) {
        rows.append(*m_stale.begin());
        m_stale.erase(m_stale.begin());
    }
    m_refreshing = m_ledger.page(
        {.condition = bothSql(rowsSql(rows), condition()),
         .order = LedgerQuery::Order::ByNumber,
         .limit = rowsAtOnce,
         .now = m_clock.now(),
         .kinds = kinds()},
        this, [this, rows, generation = m_generation](const Result<LedgerPage> &page) {
            if (generation == m_generation)
                takeRows(rows, page);
        });
    m_pulse.ask(m_refreshing, m_clock.now());
}

void LedgerFeed::takeRows(const QList<qint64> &asked, const Result<LedgerPage> &page)
{
    m_refreshing = {};
    if (page) {
        m_pulse.beat(m_clock.now());
        Q_EMIT rowsRead(asked, page->messages);
    } else {
        Q_EMIT failed(page.error());
    }
    if (!m_stale.isEmpty())
        m_flush.start();
}

void LedgerFeed::count()
{
    if (!m_isStarted || m_counting.isPending())
        return;
    m_counting = m_ledger.counts(
        condition(), this, [this, generation = m_generation](const Result<LedgerCounts> &counts) {
            if (generation != m_generation)
                return;
            m_counting = {};
            if (counts)
                setTotal(counts->all());
        });
    m_pulse.ask(m_counting, m_clock.now());
}

void LedgerFeed::setTotal(std::optional<qint64> total)
{
    if (total == m_total)
        return;
    m_total = total;
    Q_EMIT totalChanged();
}

} // namespace TMinus
