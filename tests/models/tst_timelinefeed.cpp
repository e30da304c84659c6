// SPDX-License-Identifier: Apache-2.0
#include "models/timelinefeed.h"

#include "base/result.h"
#include "tests/models/ledgerlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace TMinus;

class TimelineFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void standsMessagesInLanes();
    void knowsWhenAHeldOneLeaves();
    void movesWhatChanges();
    void losesNothingOfMany();
    void turnsWhatTheClockMakesLate();
    void fadesWhatAFilterHides();
    void forgetsAFilterThatIsClearedWhileItIsAsked();
    void laysLanesByAnythingElse();

private:
    qsizetype count(LaneKind kind) const { return m_feed->data().count(kind); }
    void read(const TimelineFeed::Wish &wish = {})
    {
        QSignalSpy changed(m_feed.get(), &TimelineFeed::changed);
        m_feed->read(wish);
        QTRY_VERIFY(!changed.isEmpty() && !m_feed->isReading()); // news may come before the answer
    }

    std::unique_ptr<LedgerStock> m_stock;
    std::unique_ptr<TimelineFeed> m_feed;
};

void TimelineFeedTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_stock = std::make_unique<LedgerStock>();
    m_feed = std::make_unique<TimelineFeed>(m_stock->fixture.ledger(), m_stock->clock);
}

void TimelineFeedTest::cleanup()
{
    m_feed.reset();
    m_stock.reset();
}

void TimelineFeedTest::standsMessagesInLanes()
{
    m_stock->pend(600);
    m_stock->hold(900);

    read();

    QCOMPARE(m_feed->data().lanes.size(), 1);
    QCOMPARE(m_feed->data().lanes.first().name, testDraft(600).topic);
    QCOMPARE(count(LaneKind::Pending), 1);
    QCOMPARE(count(LaneKind::Held), 1);
    const LaneTimes &times = *m_feed->data().lanes.first().times;
    QCOMPARE(times.entries(LaneKind::Pending).front().at, LedgerStock::at(600).toMSecsSinceEpoch());
}

void TimelineFeedTest::knowsWhenAHeldOneLeaves()
{
    m_stock->hold(900, u"ORD-2"_s, 300);

    read();

    const LaneTimes &times = *m_feed->data().lanes.first().times;
    QCOMPARE(times.entries(LaneKind::Held).front().span, 600'000U);
}

void TimelineFeedTest::movesWhatChanges()
{
    const QString id = m_stock->hold(900);
    read();

    m_stock->add(id, MovedFact{.due = LedgerStock::at(1200), .leaves = LedgerStock::at(600)});

    const auto at = [this] {
        return m_feed->data().lanes.first().times->entries(LaneKind::Held).front().at;
    };
    QTRY_COMPARE(at(), LedgerStock::at(1200).toMSecsSinceEpoch());
    QCOMPARE(m_feed->data().size(), 1);
    m_stock->add(id, CancelledFact{});
    QTRY_COMPARE(count(LaneKind::Dash), 1);
    QCOMPARE(m_feed->data().size(), 1);
}

void TimelineFeedTest::losesNothingOfMany()
{
    read();

    m_stock->holdMany(700);

    QTRY_COMPARE(count(LaneKind::Held), 700);
    QCOMPARE(m_feed->data().size(), 700);
}

void TimelineFeedTest::turnsWhatTheClockMakesLate()
{
    m_stock->pend(2);
    read();
    QCOMPARE(count(LaneKind::Pending), 1);

    // Its grace of two minutes passes, and nobody watched.
    m_stock->passSeconds(140);

    QTRY_COMPARE(count(LaneKind::NotWatched), 1);
    QCOMPARE(count(LaneKind::Pending), 0);
}

void TimelineFeedTest::fadesWhatAFilterHides()
{
    m_stock->pend(600, u"ORD-1"_s);
    m_stock->pend(700, u"PAY-1"_s);
    read();
    TimelineFeed::Wish wish;
    wish.filter = filterOf(u"key:PAY"_s);

    read(wish);

    QCOMPARE(m_feed->data().lanes.first().times->size(), 2);
    QCOMPARE(m_feed->data().lanes.first().matching->size(), 1);
    read();
    QVERIFY(!m_feed->data().lanes.first().matching);
}

void TimelineFeedTest::forgetsAFilterThatIsClearedWhileItIsAsked()
{
    m_stock->pend(600, u"ORD-1"_s);
    read();
    TimelineFeed::Wish wish;
    wish.filter = filterOf(u"key:PAY"_s);

    m_feed->read(wish);
    QVERIFY(m_feed->isReading());
    m_feed->read({});
    QVERIFY(!m_feed->isReading());
    m_stock->pend(700, u"ORD-2"_s); // answered after the filter would have been
    QTRY_COMPARE(count(LaneKind::Pending), 2);

    QVERIFY(!m_feed->data().lanes.first().matching);
}

void TimelineFeedTest::laysLanesByAnythingElse()
{
    m_stock->pend(600);
    m_stock->hold(700);

    read({.by = LaneQuery::By::State});
    QCOMPARE(m_feed->data().lanes.size(), 2);
    read({.by = LaneQuery::By::Profile});
    QCOMPARE(m_feed->data().lanes.size(), 1);
    QCOMPARE(m_feed->data().lanes.first().name, testPlace().profile);
}

QTEST_GUILESS_MAIN(TimelineFeedTest)
#include "tst_timelinefeed.moc"
