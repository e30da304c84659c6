// SPDX-License-Identifier: Apache-2.0
#include "models/timelinefeed.h"

#include "ledger/filtersql.h"

namespace TMinus {

namespace {

using namespace std::chrono_literals;

constexpr auto flushEvery = 100ms;
constexpr qsizetype rowsAtOnce = 2000; ///< beyond it is quicker to read anew
constexpr int turnSeconds = 5;
constexpr int looksPerReading = 6;         ///< while more than rowsAtOnce may turn
constexpr qint64 longestGrace = 3'600'000; ///< ms: what is due longer turned before

} // namespace

TimelineFeed::TimelineFeed(Ledger &ledger, SharedClock &clock, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_clock(clock)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushEvery);
    connect(&m_flush, &QTimer::timeout, this, &TimelineFeed::flush);
    connect(&ledger, &Ledger::changed, this, &TimelineFeed::takeNews);
    connect(&clock, &SharedClock::secondPassed, this, &TimelineFeed::tick);
}

void TimelineFeed::read(const Wish &wish)
{
    const bool isOtherFilter = m_isStarted && wish.profile == m_wish.profile && wish.by == m_wish.by
        && wish.filter != m_wish.filter;
    m_wish = wish;
    if (!isOtherFilter)
        return readAgain();
    if (hasFilter())
        return askMatching();
    m_matching.abort();
    m_matching = {};
    for (TimelineLane &lane : m_data.lanes)
        lane.matching.reset();
    Q_EMIT changed();
    Q_EMIT readingChanged();
}

SqlCondition TimelineFeed::condition() const
{
    return scopeSql(LedgerScope::All, m_wish.profile, m_clock.now());
}

void TimelineFeed::readAgain()
{
    ++m_generation;
    m_isStarted = true;
    for (const PendingReply &reply : {m_reading, m_refreshing, m_turning, m_matching})
        reply.abort();
    m_refreshing = m_turning = m_matching = {};
    m_stale.clear();
    m_reading =
        m_ledger.lanes({.by = m_wish.by, .condition = condition(), .now = m_clock.now()}, this,
                       [this, generation = m_generation](const Result<TimelineData> &read) {
                           if (generation == m_generation)
                               takeAll(read);
                       });
    m_pulse.ask(m_reading, m_clock.now());
    Q_EMIT readingChanged();
}

/// Lanes that were there stay, empty: nothing jumps under the hand.
void TimelineFeed::takeAll(const Result<TimelineData> &read)
{
    m_reading = {};
    if (!read) {
        Q_EMIT failed(read.error());
        Q_EMIT readingChanged();
        return;
    }
    m_pulse.beat(m_clock.now());
    m_data = *read;
    Q_EMIT changed();
    Q_EMIT readingChanged();
    if (hasFilter())
        askMatching();
    if (!m_stale.isEmpty())
        m_flush.start();
}

void TimelineFeed::askMatching()
{
    m_matching.abort();
    m_matching =
        m_ledger.lanes({.by = m_wish.by,
                        .condition = bothSql(condition(), filterSql(m_wish.filter, m_clock.now())),
                        .now = m_clock.now()},
                       this, [this, generation = m_generation](const Result<TimelineData> &read) {
                           if (generation == m_generation)
                               takeMatching(read);
                       });
    m_pulse.ask(m_matching, m_clock.now());
    Q_EMIT readingChanged();
}

SqlCondition TimelineFeed::within(const LedgerRange &range) const
{
    const SqlCondition inRange = bothSql(condition(), rangesSql({range}));
    return hasFilter() ? bothSql(inRange, filterSql(m_wish.filter, m_clock.now())) : inRange;
}

void TimelineFeed::takeMatching(const Result<TimelineData> &read)
{
    m_matching = {};
    Q_EMIT readingChanged();
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    for (TimelineLane &lane : m_data.lanes)
        lane.matching = std::make_shared<LaneTimes>();
    for (const TimelineLane &lane : read->lanes)
        laneNamed(m_data, lane.name).matching = lane.times;
    Q_EMIT changed();
}

void TimelineFeed::takeNews(const LedgerNews &news)
{
    if (!m_isStarted)
        return;
    m_pulse.beat(m_clock.now());
    if (news.isAllDifferent || news.rows.size() > rowsAtOnce * 10)
        return readAgain();
    for (const qint64 row : news.rows)
        m_stale.insert(row);
    if (!m_stale.isEmpty() && !m_flush.isActive())
        m_flush.start();
}

/// One question at a time: what changes while it is open waits for the next.
void TimelineFeed::flush()
{
    if (m_refreshing.isPending() || m_reading.isPending() || m_stale.isEmpty())
        return;
    QList<qint64> rows;
    while (!m_stale.isEmpty() && rows.size() < rowsAtOnce) {
        rows.append(*m_stale.begin());
        m_stale.erase(m_stale.begin());
    }
    m_refreshing = m_ledger.lanes(
        {.by = m_wish.by, .condition = bothSql(rowsSql(rows), condition()), .now = m_clock.now()},
        this, [this, rows, generation = m_generation](const Result<TimelineData> &read) {
            if (generation == m_generation)
                takeRows(rows, read);
        });
    m_pulse.ask(m_refreshing, m_clock.now());
}

void TimelineFeed::takeRows(const QList<qint64> &asked, const Result<TimelineData> &read)
{
    m_refreshing = {};
    if (read)
        merge(asked, *read);
    else
        Q_EMIT failed(read.error());
    if (hasFilter() && !m_matching.isPending())
        askMatching();
    if (!m_stale.isEmpty())
        m_flush.start();
}

void TimelineFeed::merge(const QList<qint64> &asked, const TimelineData &read)
{
    m_pulse.beat(m_clock.now());
    mergeLanes(m_data, asked, read);
    Q_EMIT changed();
}

void TimelineFeed::tick()
{
    if (m_isStarted && ++m_seconds >= turnSeconds)
        lookForTurns();
}

/// Nothing is written when a grace ends: what has been due for a while is asked about again.
void TimelineFeed::lookForTurns()
{
    if (m_turning.isPending() || m_reading.isPending())
        return;
    m_seconds = 0;
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    QList<qint64> due;
    for (const TimelineLane &lane : m_data.lanes) {
        for (const LaneEntry &entry :
             lane.times->entries(LaneKind::Pending, {now - longestGrace, now})) {
            if (due.size() < rowsAtOnce)
                due.append(entry.row);
        }
    }
    if (due.isEmpty())
        return;
    if (due.size() >= rowsAtOnce && ++m_looks >= looksPerReading) {
        m_looks = 0;
        return readAgain(); // too many to ask about one after the other
    }
    m_turning = m_ledger.lanes(
        {.by = m_wish.by, .condition = bothSql(rowsSql(due), condition()), .now = m_clock.now()},
        this, [this, due, generation = m_generation](const Result<TimelineData> &read) {
            m_turning = {};
            if (generation == m_generation && read)
                merge(due, *read);
        });
    m_pulse.ask(m_turning, m_clock.now());
}

} // namespace TMinus
