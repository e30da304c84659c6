// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sharedclock.h"
#include "ledger/ledger.h"
#include "ledger/ledgerscope.h"
#include "models/pulse.h"
#include "search/filter.h"

#include <QSet>

namespace TMinus {

/// The messages of the ledger as lanes of a timeline, kept fresh: what changes in the file, by
/// whatever process, changes its place a few times a second at most, and what the clock alone makes
/// late turns within seconds.
class TimelineFeed final : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        QString profile = {}; ///< empty: all
        LaneQuery::By by = LaneQuery::By::Topic;
        FilterNode filter = {};
        bool operator==(const Wish &) const = default;
    };

    /// Both must outlive the feed. Reads nothing before read().
    TimelineFeed(Ledger &ledger, SharedClock &clock, QObject *parent = nullptr);

    void read(const Wish &wish);
    const Wish &wish() const { return m_wish; }
    const TimelineData &data() const { return m_data; }
    /// All of it, or what the filter lets through.
    bool isReading() const { return m_reading.isPending() || m_matching.isPending(); }
    /// When it last heard of the ledger.
    const Pulse &pulse() const { return m_pulse; }
    /// The messages of the wish that are due, or stand, within @p range, as far as its filter lets
    /// them through.
    SqlCondition within(const LedgerRange &range) const;

Q_SIGNALS:
    void changed();
    /// Begins or ends reading.
    void readingChanged();
    void failed(const TMinus::Error &error);

private:
    SqlCondition condition() const;
    bool hasFilter() const { return m_wish.filter != FilterNode{}; }
    void readAgain();
    void takeAll(const Result<TimelineData> &read);
    void takeMatching(const Result<TimelineData> &read);
    void takeNews(const LedgerNews &news);
    void flush();
    void takeRows(const QList<qint64> &asked, const Result<TimelineData> &read);
    void merge(const QList<qint64> &asked, const TimelineData &read);
    void tick();
    void lookForTurns();
    void askMatching();

    Ledger &m_ledger;
    SharedClock &m_clock;
    Wish m_wish;
    TimelineData m_data;
    int m_generation = 0; ///< of the wish: answers to older ones are dropped
    bool m_isStarted = false;
    PendingReply m_reading;
    PendingReply m_refreshing;
    PendingReply m_turning;
    PendingReply m_matching;
    Pulse m_pulse;
    QSet<qint64> m_stale;
    QTimer m_flush;
    int m_seconds = 0; ///< since it looked for what the clock turned
    int m_looks = 0;   ///< since it read all for that
};

} // namespace TMinus
