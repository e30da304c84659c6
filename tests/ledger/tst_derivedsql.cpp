// SPDX-License-Identifier: Apache-2.0
#include "ledger/derivedsql.h"

#include "ledger/ledgerfixture.h"

using namespace TMinus;

class TestDerivedSql final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void followsTheTime_data();
    void followsTheTime();
    void asksForOneIntervalThatCoversAll_data();
    void asksForOneIntervalThatCoversAll();
    void extendsAnInterval();
    void isLiveWhileTheLeaseRuns();
    void takesWhatWasSentAtOnceForDueWhenItWasAccepted_data();
    void takesWhatWasSentAtOnceForDueWhenItWasAccepted();
    void waitsForAHalfMessageOnceItIsCommitted_data();
    void waitsForAHalfMessageOnceItIsCommitted();

private:
    static void watch(LedgerFixture &fixture, const WatchInterval &interval)
    {
        QVERIFY(LedgerFixture::answer<void>([&](QObject *context, auto done) {
            fixture.ledger().watch(interval, context, std::move(done));
        }));
    }
    static QString pending(LedgerFixture &fixture)
    {
        const QString id = fixture.appendedId(leavingEvent(testDraft(600)));
        (void)fixture.append(eventOf(id, acceptedAs(u"M-1"_s)));
        return id;
    }
    static WatchInterval around(int from, int to)
    {
        return {.profile = u"prod"_s,
                .topic = u"order-timeout"_s,
                .group = u"GID_a"_s,
                .since = testDraft(from).due.value(),
                .until = testDraft(to).due.value()};
    }
};

void TestDerivedSql::followsTheTime_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("isWatched");
    QTest::addColumn<DerivedState>("state");
    QTest::newRow("ahead") << 599 << false << DerivedState::None;
    QTest::newRow("on the dot") << 600 << false << DerivedState::None;
    QTest::newRow("grace begins") << 601 << false << DerivedState::Due;
    QTest::newRow("grace ends") << 720 << true << DerivedState::Due;
    QTest::newRow("watched") << 721 << true << DerivedState::Overdue;
    QTest::newRow("not watched") << 721 << false << DerivedState::NotWatched;
}

void TestDerivedSql::followsTheTime()
{
    QFETCH(int, second);
    QFETCH(bool, isWatched);
    QFETCH(DerivedState, state);
    LedgerFixture fixture;
    const QString id = pending(fixture);
    if (isWatched)
        watch(fixture, around(0, 10'000));

    fixture.now = testDraft(second).due.value();

    QCOMPARE(fixture.message(id).derived, state);
    const QByteArray condition = derivedSql(state, fixture.now.toMSecsSinceEpoch());
    QCOMPARE(fixture.counts({.text = condition}).all(), 1);
    for (const DerivedState other : {DerivedState::None, DerivedState::Due, DerivedState::Overdue,
                                     DerivedState::NotWatched, DerivedState::Live}) {
        const QByteArray sql = derivedSql(other, fixture.now.toMSecsSinceEpoch());
        QCOMPARE(fixture.counts({.text = sql}).all(), other == state ? 1 : 0);
    }
}

void TestDerivedSql::asksForOneIntervalThatCoversAll_data()
{
    QTest::addColumn<QList<WatchInterval>>("intervals");
    QTest::addColumn<DerivedState>("state");
    const auto row = [](const char *name, const QList<WatchInterval> &intervals, bool isOverdue) {
        QTest::newRow(name) << intervals
                            << (isOverdue ? DerivedState::Overdue : DerivedState::NotWatched);
    };
    const auto with = [](auto change) {
        WatchInterval interval = around(0, 10'000);
        change(interval);
        return QList<WatchInterval>{interval};
    };
    row("just so", {around(600, 720)}, true);
    row("too late", {around(601, 720)}, false);
    row("too short", {around(600, 719)}, false);
    row("two that meet", {around(500, 650), around(650, 800)}, false);
    row("its tag among others", with([](auto &i) { i.tags = u"A||CLOSE"_s; }), true);
    row("other tags", with([](auto &i) { i.tags = u"A||B"_s; }), false);
    row("another topic", with([](auto &i) { i.topic = u"other"_s; }), false);
    row("another profile", with([](auto &i) { i.profile = u"other"_s; }), false);
}

void TestDerivedSql::asksForOneIntervalThatCoversAll()
{
    QFETCH(QList<WatchInterval>, intervals);
    QFETCH(DerivedState, state);
    LedgerFixture fixture;
    const QString id = pending(fixture);
    for (const WatchInterval &interval : intervals)
        watch(fixture, interval);

    fixture.now = fixture.now.addSecs(1000);

    QCOMPARE(fixture.message(id).derived, state);
}

void TestDerivedSql::extendsAnInterval()
{
    LedgerFixture fixture;
    const QString id = pending(fixture);
    for (const int until : {610, 700, 730, 720}) // an older one may come last
        watch(fixture, around(590, until));
    fixture.now = fixture.now.addSecs(1000);

    QCOMPARE(fixture.message(id).derived, DerivedState::Overdue);
    SQLite::Database database(fixture.path().toStdString(), SQLite::OPEN_READONLY);
    QCOMPARE(database.execAndGet("SELECT count(*) FROM watching").getInt(), 1);
}

void TestDerivedSql::isLiveWhileTheLeaseRuns()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(eventOf({}, seenAs(u"M-1"_s, testDraft(600), 0)));

    fixture.now = testDraft(899).due.value();
    QCOMPARE(fixture.message(id).derived, DerivedState::Live);
    fixture.now = testDraft(900).due.value();
    QCOMPARE(fixture.message(id).derived, DerivedState::None);
    QCOMPARE(fixture.message(id).state, MessageState::Seen); // until somebody notices
}

void TestDerivedSql::takesWhatWasSentAtOnceForDueWhenItWasAccepted_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("isWatched");
    QTest::addColumn<DerivedState>("state");
    QTest::newRow("on the dot") << 1 << false << DerivedState::None;
    QTest::newRow("grace begins") << 2 << false << DerivedState::Due;
    QTest::newRow("grace ends") << 121 << true << DerivedState::Due;
    QTest::newRow("watched") << 122 << true << DerivedState::Overdue;
    QTest::newRow("not watched") << 122 << false << DerivedState::NotWatched;
}

void TestDerivedSql::takesWhatWasSentAtOnceForDueWhenItWasAccepted()
{
    QFETCH(int, second);
    QFETCH(bool, isWatched);
    LedgerFixture fixture;
    Draft draft = testDraft(600);
    draft.due.reset();
    const QString id = fixture.appendedId(leavingEvent(draft));
    QVERIFY(fixture.append(eventOf(id, acceptedAs(u"M-1"_s)))); // after a second
    if (isWatched)
        watch(fixture, around(1, 121));

    fixture.now = testDraft(second).due.value();

    QTEST(fixture.message(id).derived, "state");
}

void TestDerivedSql::waitsForAHalfMessageOnceItIsCommitted_data()
{
    QTest::addColumn<bool>("isCommitted");
    QTest::addColumn<int>("second");
    QTest::addColumn<DerivedState>("state");
    QTest::newRow("nobody waits") << false << 1000 << DerivedState::NotWatched;
    QTest::newRow("grace runs") << true << 1000 << DerivedState::Due;
    QTest::newRow("grace is over") << true << 1100 << DerivedState::Overdue;
}

void TestDerivedSql::waitsForAHalfMessageOnceItIsCommitted()
{
    QFETCH(const bool, isCommitted);
    QFETCH(const int, second);
    LedgerFixture fixture;
    Draft draft = testDraft(600);
    draft.due.reset();
    draft.transactionCheck = std::chrono::seconds(30);
    const QString id = fixture.appendedId(leavingEvent(draft));
    AcceptedFact accepted = acceptedAs(u"M-1"_s);
    accepted.receipt.receiptHandle = u"H"_s;
    QVERIFY(fixture.append(eventOf(id, accepted)));
    watch(fixture, around(0, 10'000));
    fixture.now = testDraft(950).due.value();
    if (isCommitted)
        QVERIFY(fixture.append(eventOf(id, CommittedFact{})));

    fixture.now = testDraft(second).due.value();

    QTEST(fixture.message(id).derived, "state");
}

QTEST_GUILESS_MAIN(TestDerivedSql)
#include "tst_derivedsql.moc"
