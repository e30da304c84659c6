// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledger.h"

#include "ledger/ledgerfixture.h"

#include <QDir>
#include <QSignalSpy>

#include <ctime>

using namespace TMinus;

class TestLedger final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void keepsWhatIsHeldAcrossAStart();
    void undoOfAProcessThatIsGoneAsks();
    void followsAMessageFromHeldToAccepted();
    void listsPendingInOrderOfDue();
    void countsByState();
    void showsItsHistory();
    void writesLeavingBeforeItAnswers();
    void tellsWhoWatched();
    void givesUpAQuestion();
    void callsNobodyWhoseContextDied();
    void tellsOfNewsOnceForAll();
    void deliversManyAnswersInPieces();
    void restsWhileItsFileIsGone();
    void quickQuestionsOfAWindowDoNotWait();
};

void TestLedger::keepsWhatIsHeldAcrossAStart()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);

    const QString id = fixture.appendedId(heldEvent(draft));
    fixture.start();

    const LedgerMessage message = fixture.message(id);
    QCOMPARE(message.id, id);
    QCOMPARE(message.state, MessageState::Held);
    QCOMPARE(message.draft, draft);
    QCOMPARE(message.place, testPlace());
    QCOMPARE(message.leaves, draft.due->addSecs(-60));
    QCOMPARE(message.hold, HoldKind::Hold);
    QVERIFY(message.armed);
    QCOMPARE(message.operatorName, u"ada"_s);
    QCOMPARE(message.created, fixture.now);
    QCOMPARE(message.bodyMd5, bodyMd5(draft.body));
}

void TestLedger::undoOfAProcessThatIsGoneAsks()
{
    LedgerFixture fixture;
    const QString undo = fixture.appendedId(heldEvent(testDraft(600), HoldKind::Undo));
    const QString hold = fixture.appendedId(heldEvent(testDraft(600)));
    QVERIFY(!fixture.message(undo).asks);

    fixture.start();

    QVERIFY(fixture.message(undo).asks);
    QVERIFY(!fixture.message(hold).asks);
    QVERIFY(fixture.append(eventOf(undo, CancelledFact{})));
    QVERIFY(!fixture.message(undo).asks);
}

void TestLedger::followsAMessageFromHeldToAccepted()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(heldEvent(testDraft(600)));

    QVERIFY(fixture.append(eventOf(id, LeavingFact{})));
    QCOMPARE(fixture.message(id).state, MessageState::Leaving);
    QVERIFY(fixture.append(eventOf(id, acceptedAs(u"M-1"_s))));

    const LedgerMessage message = fixture.message(id);
    QCOMPARE(message.state, MessageState::Pending);
    QCOMPARE(message.messageId, u"M-1"_s);
    QCOMPARE(message.requestId, u"REQ-1"_s);
    QCOMPARE(message.attempt, 1);
    QCOMPARE(message.sent, fixture.now);
    QCOMPARE(message.accepted->toMSecsSinceEpoch(), 1'900'000'001'000);
}

void TestLedger::listsPendingInOrderOfDue()
{
    LedgerFixture fixture;
    for (const int due : {900, 300, 600, 300}) {
        const QString id = fixture.appendedId(leavingEvent(testDraft(due)));
        QVERIFY(fixture.append(eventOf(id, acceptedAs(u"M-%1"_s.arg(id)))));
    }
    QVERIFY(fixture.append(heldEvent(testDraft(400))));
    LedgerQuery query{.condition = {.text = "m.state=?", .values = {qint64(2)}}, .limit = 3};

    const QList<LedgerMessage> first = fixture.page(query);
    query.after = first.value(2);
    const QList<LedgerMessage> second = fixture.page(query);

    const auto due = [&](const LedgerMessage &message) {
        return fixture.now.msecsTo(message.moment) / 1000;
    };
    QCOMPARE(first.size(), 3);
    QCOMPARE(due(first[0]), 300);
    QCOMPARE(due(first[1]), 300);
    QVERIFY(first[0].row < first[1].row);
    QCOMPARE(due(first[2]), 600);
    QCOMPARE(second.size(), 1);
    QCOMPARE(due(second[0]), 900);
    QVERIFY(second[0].draft.body.isEmpty()); // it was not asked for
}

void TestLedger::countsByState()
{
    LedgerFixture fixture;
    for (int i = 0; i < 3; ++i)
        QVERIFY(fixture.append(heldEvent(testDraft(600 + i))));
    const QString id = fixture.appendedId(leavingEvent(testDraft(600)));
    QVERIFY(fixture.append(eventOf(id, RefusedFact{{.httpStatus = 404, .code = u"No"_s}})));

    const LedgerCounts counts = fixture.counts();

    QCOMPARE(counts.byState.value(MessageState::Held), 3);
    QCOMPARE(counts.byState.value(MessageState::Refused), 1);
    QCOMPARE(counts.all(), 4);
}

void TestLedger::showsItsHistory()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(heldEvent(testDraft(600)));
    QVERIFY(fixture.append(eventOf(id, NoteFact{u"call me first"_s})));
    QVERIFY(fixture.append(eventOf(id, CancelledFact{})));

    const QList<LedgerEntry> history = fixture.history(id);

    QCOMPARE(fixture.story(id), QStringList({u"held"_s, u"note"_s, u"cancelled"_s}));
    QCOMPARE(history[0].operatorName, u"ada"_s);
    QCOMPARE(history[0].event.place, testPlace());
    QVERIFY(history[0].process > 0);
    QCOMPARE(std::get<NoteFact>(history[1].event.fact).text, u"call me first"_s);
    QCOMPARE(fixture.message(id).note, u"call me first"_s);
}

void TestLedger::writesLeavingBeforeItAnswers()
{
    LedgerFixture fixture;
    const auto appended = fixture.append(leavingEvent(testDraft(600)));
    QVERIFY(appended);

    // Somebody else sees it the moment the answer is there.
    SQLite::Database database(fixture.path().toStdString(), SQLite::OPEN_READONLY);

    QCOMPARE(database.execAndGet("SELECT count(*) FROM event WHERE kind=4").getInt(), 1);
    QCOMPARE(database.execAndGet("SELECT state FROM message").getInt(), 1);
}

void TestLedger::tellsWhoWatched()
{
    LedgerFixture fixture;
    const auto watch = [&](const QString &group, const QString &tags, int since, int until) {
        const WatchInterval interval{.profile = testPlace().profile,
                                     .topic = u"orders"_s,
                                     .group = group,
                                     .tags = tags,
                                     .since = fixture.now.addSecs(since),
                                     .until = fixture.now.addSecs(until)};
        QVERIFY(fixture.answer<void>([&](QObject *context, auto done) {
            fixture.ledger().watch(interval, context, std::move(done));
        }));
    };
    watch(u"GID_late"_s, {}, 50, 200);
    watch(u"GID_early"_s, {}, 0, 200);
    watch(u"GID_gone"_s, {}, 0, 90);
    watch(u"GID_other"_s, u"A||B"_s, 0, 200);

    QStringList groups;
    const auto watched = fixture.answer<QList<WatchInterval>>([&](QObject *context, auto done) {
        fixture.ledger().watching({.profile = testPlace().profile,
                                   .topic = u"orders"_s,
                                   .tag = u"C"_s,
                                   .at = fixture.now.addSecs(100)},
                                  context, std::move(done));
    });
    for (const WatchInterval &one : watched.value_or(QList<WatchInterval>()))
        groups.append(one.group);

    QCOMPARE(groups, (QStringList{u"GID_early"_s, u"GID_late"_s}));
}

void TestLedger::givesUpAQuestion()
{
    LedgerFixture fixture;
    QVERIFY(fixture.append(heldEvent(testDraft(600))));
    // It would take hours.
    const SqlCondition endless{.text = "(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 "
                                       "FROM n WHERE x<1000000000000) SELECT count(*) FROM n)>0"};
    QObject context;
    std::optional<Result<LedgerCounts>> first;
    std::optional<Result<LedgerCounts>> second;
    const auto into = [](auto &slot) {
        return [&slot](Result<LedgerCounts> result) { slot = std::move(result); };
    };

    const PendingReply running = fixture.ledger().counts(endless, &context, into(first));
    const PendingReply waiting = fixture.ledger().counts(endless, &context, into(second));
    waiting.abort();
    running.abort();

    // Giving up what has not begun yet must hold as well as what runs.
    QTRY_VERIFY(first && second);
    QCOMPARE(first->error().kind, ErrorKind::Canceled);
    QCOMPARE(second->error().kind, ErrorKind::Canceled);
    QVERIFY(!running.isPending());
    QCOMPARE(fixture.counts().all(), 1); // and it still answers
}

void TestLedger::callsNobodyWhoseContextDied()
{
    LedgerFixture fixture;
    bool wasCalled = false;
    {
        QObject context;
        fixture.ledger().append(heldEvent(testDraft(600)), &context,
                                [&](const auto &) { wasCalled = true; });
    }

    QTRY_COMPARE(fixture.counts().all(), 1);
    QVERIFY(!wasCalled);
}

void TestLedger::tellsOfNewsOnceForAll()
{
    LedgerFixture fixture;
    QSignalSpy changed(&fixture.ledger(), &Ledger::changed);
    QVERIFY(fixture.append(heldEvent(testDraft(600))));
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(changed.at(0).at(0).value<LedgerNews>().isAllDifferent); // the first look
    changed.clear();

    const auto appended = fixture.append(heldEvent(testDraft(700)));

    QTRY_VERIFY(!changed.isEmpty());
    const auto rows = [&] {
        QList<qint64> all;
        for (const auto &call : changed)
            all += call.at(0).value<LedgerNews>().rows;
        return all;
    };
    QTRY_COMPARE(rows().count(appended->row), 1);
}

void TestLedger::deliversManyAnswersInPieces()
{
    LedgerFixture fixture;
    int answered = 0;
    QElapsedTimer timer;
    timer.start();
    constexpr int many = 300;

    for (int i = 0; i < many; ++i) {
        LedgerEvent event = heldEvent(testDraft(600 + i));
        event.at = fixture.now;
        fixture.ledger().append(event, this, [&](const Result<AppendedEvent> &result) {
            QVERIFY(result);
            ++answered;
            timer.restart();
            while (timer.nsecsElapsed() < 500'000) { // each answer is half a millisecond of work
            }
        });
    }
    int turns = 0;
    while (answered < many) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        ++turns;
    }

    QVERIFY2(turns >= many / 20, "no step of the main thread may take long");
}

void TestLedger::restsWhileItsFileIsGone()
{
    LedgerFixture fixture;
    QVERIFY(fixture.append(heldEvent(testDraft(600))));
    QVERIFY(QDir(QFileInfo(fixture.path()).absolutePath()).removeRecursively());
    QTRY_VERIFY(!fixture.append(heldEvent(testDraft(700))));

    // Half a second in which nothing is asked of it: a thread that tries again and again takes one
    // processor for all of it.
    const std::clock_t before = std::clock();
    QEventLoop pause;
    QTimer::singleShot(500, &pause, &QEventLoop::quit);
    pause.exec();

    QVERIFY(double(std::clock() - before) / CLOCKS_PER_SEC < 0.25);
}

void TestLedger::quickQuestionsOfAWindowDoNotWait()
{
    LedgerFixture fixture(ProcessKind::Window);
    const QString id = fixture.appendedId(heldEvent(testDraft(600)));
    QObject context;
    const SqlCondition endless{
        .text =
            "(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT max(x) FROM n)"};
    const PendingReply counting =
        fixture.ledger().counts(endless, &context, [](const Result<LedgerCounts> &) {});

    QCOMPARE(fixture.message(id).id, id);

    QVERIFY(counting.isPending());
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
