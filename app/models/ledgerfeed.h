// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/sharedclock.h"
#include "ledger/ledger.h"
#include "ledger/ledgerscope.h"
#include "models/pulse.h"
#include "search/rowrule.h"

#include <QSet>

#include <optional>

namespace TMinus {

/// Reads the messages that one list is about, page after page, and those of them that change, a few
/// times a second at most. Sees nothing but numbers and pages: what a list makes of them is its own.
class LedgerFeed final : public QObject
{
    Q_OBJECT

public:
    /// What it reads.
    struct Wish
    {
        LedgerScope scope = LedgerScope::Open;
        QString profile = {}; ///< empty: all
        FilterNode filter = {};
        QList<LedgerRange> ranges = {}; ///< empty: all times
        LedgerQuery::Order order = LedgerQuery::Order::ByTime;
        RowRules rules = {}; ///< each message says which of them it fits: LedgerMessage::kind
        bool operator==(const Wish &) const = default;
    };

    /// Both must outlive the feed.
    LedgerFeed(Ledger &ledger, const SharedClock &clock, QObject *parent = nullptr);

    const Wish &wish() const { return m_wish; }
    /// Starts again with another wish.
    void read(const Wish &wish);
    /// Other rules, and the same messages again if any were read.
    void setRules(const RowRules &rules);
    /// Reads from the beginning at least @p count messages.
    void readAgain(int count);
    /// Reads the next page; nothing happens while one is being read, or when all are there.
    void readMore();
    /// Reads these messages again, soon.
    void readRows(const QList<qint64> &rows);
    /// How many the wish has in all; asked again when rows change, once a second at most.
    std::optional<qint64> total() const { return m_total; }
    bool hasMore() const { return m_hasMore; }
    bool isReading() const { return m_reading.isPending(); }
    /// Messages that a search cannot find yet since their texts are not in the index.
    qint64 notIndexed() const { return m_notIndexed; }
    /// When it last heard of the ledger.
    const Pulse &pulse() const { return m_pulse; }
    /// The last message of the pages that were read.
    const std::optional<LedgerMessage> &tail() const { return m_tail; }

Q_SIGNALS:
    /// A page has come. The first one after read() or readAgain() replaces all that came before.
    void pageRead(const QList<TMinus::LedgerMessage> &messages, bool isFirst);
    /// Of @p asked, these are what the wish lets through now; the others it does not.
    void rowsRead(const QList<qint64> &asked, const QList<TMinus::LedgerMessage> &messages);
    void totalChanged();
    /// Begins or ends reading pages.
    void readingChanged();
    void failed(const TMinus::Error &error);

private:
    SqlCondition condition() const;
    QList<SqlCondition> kinds() const;
    void readPage(int limit);
    void takePage(const Result<LedgerPage> &page, bool isFirst);
    void takeNews(const LedgerNews &news);
    void flush();
    void takeRows(const QList<qint64> &asked, const Result<LedgerPage> &page);
    void count();
    void setTotal(std::optional<qint64> total);

    Ledger &m_ledger;
    const SharedClock &m_clock;
    Wish m_wish;
    int m_generation = 0; ///< of the wish: answers to older ones are dropped
    PendingReply m_reading;
    PendingReply m_refreshing;
    PendingReply m_counting;
    Pulse m_pulse;
    QSet<qint64> m_stale;
    QTimer m_flush;
    QTimer m_count;
    std::optional<LedgerMessage> m_tail;
    bool m_hasMore = false;
    bool m_isStarted = false;
    int m_depth = 0; ///< how many were read since the beginning
    qint64 m_notIndexed = 0;
    std::optional<qint64> m_total;
};

} // namespace TMinus
