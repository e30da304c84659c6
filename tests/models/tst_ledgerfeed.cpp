// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "tests/models/ledgerlist.h"

using namespace TMinus;
using Column = LedgerColumn;

class LedgerFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_list.reset(); }
    void readsPagesAsSomebodyScrolls();
    void tellsTheTotalBeforeItIsRead();
    void includesAMessageBeyondItsPages();
    void ignoresNewsBeyondItsPages();
    void stopsAtItsCapacity();
    void looksThroughTheHistoryForAKey();
    void listsOnlyTheChosenDays();
    void turnsTheOrderAround();
    void readsOneProfileAlone();
    void tellsThatTheFileCannotBeRead();
    void beatsWithAnswersAndNews();

private:
    std::unique_ptr<LedgerList> m_list;
};

void LedgerFeedTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_list = std::make_unique<LedgerList>();
}

void LedgerFeedTest::readsPagesAsSomebodyScrolls()
{
    m_list->readPaged(700);
    QCOMPARE(m_list->model.rowCount(), 500);
    QVERIFY(m_list->model.canFetchMore({}));

    m_list->model.fetchMore({});
    QTRY_COMPARE(m_list->model.rowCount(), 700);

    QVERIFY(!m_list->model.canFetchMore({}));
    QCOMPARE(m_list->shown(699, Column::Key), u"699"_s);
}

void LedgerFeedTest::tellsTheTotalBeforeItIsRead()
{
    m_list->readPaged(600);

    QTRY_COMPARE(m_list->model.feed().total(), 600);
    QCOMPARE(m_list->model.rowCount(), 500);
}

void LedgerFeedTest::includesAMessageBeyondItsPages()
{
    m_list->readPaged(600);
    QVERIFY(!m_list->model.indexOf(590).isValid());

    m_list->model.include({590});

    QTRY_VERIFY(m_list->model.indexOf(590).isValid());
    QCOMPARE(m_list->model.indexOf(590).row(), 500);
    m_list->model.fetchMore({});
    QTRY_COMPARE(m_list->model.rowCount(), 600);
    QCOMPARE(m_list->model.indexOf(590).row(), 589);
}

void LedgerFeedTest::ignoresNewsBeyondItsPages()
{
    m_list->readPaged(600);
    QSignalSpy rows(&m_list->model.feed(), &LedgerFeed::rowsRead);

    m_list->stock.hold(5000, u"far"_s);
    QTRY_VERIFY(rows.count() > 0);

    QCOMPARE(m_list->model.rowCount(), 500);
    QTRY_COMPARE(m_list->model.feed().total(), 601);
}

void LedgerFeedTest::stopsAtItsCapacity()
{
    LedgerModel model({.ledger = m_list->stock.fixture.ledger(),
                       .clock = m_list->stock.clock,
                       .lens = m_list->stock.lens},
                      500);
    m_list->stock.holdMany(600);

    model.read({});
    QTRY_COMPARE(model.rowCount(), 500);

    QVERIFY(!model.canFetchMore({}));
    QVERIFY(model.feed().hasMore());
}

void LedgerFeedTest::looksThroughTheHistoryForAKey()
{
    const QString cancelled = m_list->stock.hold(100, u"ORD-77"_s);
    m_list->stock.add(cancelled, CancelledFact{});

    m_list->read({.filter = filterOf(u"topic:order-timeout"_s)});
    QCOMPARE(m_list->model.rowCount(), 0);

    const auto found = [this] {
        m_list->read({.filter = filterOf(u"key:ORD-77"_s)});
        return m_list->keys();
    };
    QTRY_COMPARE(found(), QStringList({u"ORD-77"_s})); // when the index has come to it
}

void LedgerFeedTest::listsOnlyTheChosenDays()
{
    m_list->stock.hold(100, u"A"_s);
    m_list->stock.hold(200, u"B"_s);
    m_list->stock.hold(300, u"C"_s);

    m_list->read({.ranges = {{LedgerStock::at(0), LedgerStock::at(200)},
                             {LedgerStock::at(300), LedgerStock::at(301)}}});

    QCOMPARE(m_list->keys(), QStringList({u"A"_s, u"C"_s}));
}

void LedgerFeedTest::turnsTheOrderAround()
{
    m_list->readPaged(600);

    m_list->model.sort(int(Column::Due), Qt::DescendingOrder);

    QTRY_COMPARE(m_list->shown(0, Column::Key), u"599"_s);
    QTRY_COMPARE(m_list->model.rowCount(), 500);
    m_list->model.sort(int(Column::Key), Qt::AscendingOrder);
    QTRY_COMPARE(m_list->model.rowCount(), 600);
    QCOMPARE(m_list->shown(1, Column::Key), u"1"_s);
    QCOMPARE(m_list->shown(2, Column::Key), u"10"_s);
}

void LedgerFeedTest::readsOneProfileAlone()
{
    m_list->stock.hold(100, u"A"_s);
    LedgerEvent other = m_list->stock.held(200, u"B"_s, 60);
    other.place.profile = u"staging"_s;
    m_list->stock.fixture.append(other);

    m_list->read({.profile = u"staging"_s});

    QCOMPARE(m_list->keys(), QStringList({u"B"_s}));
}

void LedgerFeedTest::tellsThatTheFileCannotBeRead()
{
    Ledger nowhere({.path = m_list->stock.fixture.folder() + u"/missing/ledger.sqlite"_s});
    LedgerModel model(
        {.ledger = nowhere, .clock = m_list->stock.clock, .lens = m_list->stock.lens});
    QSignalSpy failed(&model.feed(), &LedgerFeed::failed);

    model.read({});

    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.feed().total());
}

void LedgerFeedTest::beatsWithAnswersAndNews()
{
    LedgerStock &stock = m_list->stock;
    const Pulse &pulse = m_list->model.feed().pulse();
    QVERIFY(!pulse.last().isValid());
    const QDateTime begun = stock.clock.now();

    m_list->model.read({});

    QCOMPARE(pulse.waitsSince(), begun);
    QTRY_COMPARE(pulse.last(), begun);
    QTRY_VERIFY(!pulse.waitsSince());
    stock.passSeconds(9);
    QCOMPARE(pulse.last(), begun);
    stock.hold(600);
    QTRY_COMPARE(pulse.last(), stock.clock.now());
}

QTEST_GUILESS_MAIN(LedgerFeedTest)
#include "tst_ledgerfeed.moc"
