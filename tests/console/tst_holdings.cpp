// SPDX-License-Identifier: Apache-2.0
#include "console/holdings.h"

#include "console/deskfixture.h"

using namespace TMinus;
using namespace std::chrono_literals;

class TestHoldings final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;

    Holdings &holdings() { return m_desk->holdings(); }
    QDateTime later(int seconds) const { return m_fixture->now.addSecs(seconds); }
    Result<HeldReport> hold(const HoldWish &wish)
    {
        return LedgerFixture::answer<HeldReport>(
            [&](QObject *context, auto done) { holdings().hold(wish, context, std::move(done)); });
    }
    Result<HeldReport> move(const QString &id, const QDateTime &due)
    {
        return LedgerFixture::answer<HeldReport>([&](QObject *context, auto done) {
            holdings().move(id, due, context, std::move(done));
        });
    }
    Result<HeldReport> edit(const QString &id, const HoldWish &wish)
    {
        return LedgerFixture::answer<HeldReport>([&](QObject *context, auto done) {
            holdings().edit(id, wish, context, std::move(done));
        });
    }
    Result<AppendedEvent> cancel(const QString &id)
    {
        return LedgerFixture::answer<AppendedEvent>(
            [&](QObject *context, auto done) { holdings().cancel(id, context, std::move(done)); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<DeskFixture>();
        m_desk = m_fixture->desk();
    }
    void cleanup() { m_desk.reset(); }
    void keepsItUntilItsLead();
    void leavesAtOnceWhereTheLeadIsPast();
    void undoWindowLeavesThreeSecondsOfLead_data();
    void undoWindowLeavesThreeSecondsOfLead();
    void countsInTheServersTime();
    void holdNeedsADueTime();
    void holdIsLookedAtLikeASend();
    void movesWithItsLead();
    void moveOverTheWindowIsRefused();
    void editMakesAnotherMessageOfIt();
    void cancelIsReal();
    void whatLeftCanNeitherBeMovedNorCancelled();
    void unarmedProductionCanOnlyCancel();
    void repeatedDelayIsADuplicateUntilItWasMoved();
    void ownLikeIsNoDuplicateOfAnEdit();
    void whatBelongsToAnotherProfileIsLeftAlone();
    void whatAsksIsHeldLikeAnyOtherOnceItHasATime();
    void undoWindowThatRunsIsMovedAsOne();
};

void TestHoldings::keepsItUntilItsLead()
{
    const auto report =
        hold({.send = m_fixture->wish(3600), .lead = 10min, .late = std::chrono::seconds(300)});

    QVERIFY(report);
    QCOMPARE(report->leaves, later(3000));
    const LedgerMessage message = m_fixture->message(report->id);
    QCOMPARE(message.state, MessageState::Held);
    QCOMPARE(message.hold, HoldKind::Hold);
    QCOMPARE(message.draft, m_fixture->wish(3600).draft);
    QCOMPARE(message.leaves, later(3000));
    QCOMPARE(message.late, 300s);
    QVERIFY(message.armed);
    QVERIFY(m_fixture->transport.publishes.asked.isEmpty());
}

void TestHoldings::leavesAtOnceWhereTheLeadIsPast()
{
    const auto report = hold({.send = m_fixture->wish(60), .lead = 10min});

    QCOMPARE(report->leaves, m_fixture->now);
}

void TestHoldings::undoWindowLeavesThreeSecondsOfLead_data()
{
    QTest::addColumn<int>("due"); // 0: at once
    QTest::addColumn<int>("leaves");
    QTest::newRow("at once") << 0 << 5;
    QTest::newRow("far") << 60 << 5;
    QTest::newRow("near") << 6 << 3;
    QTest::newRow("nearest") << 3 << 0;
}

void TestHoldings::undoWindowLeavesThreeSecondsOfLead()
{
    QFETCH(const int, due);
    QFETCH(const int, leaves);
    SendWish wish = m_fixture->wish(due);
    if (due == 0)
        wish.draft.due.reset();

    const auto report = hold({.send = wish, .undo = 5s});

    QCOMPARE(report->leaves, later(leaves));
    QCOMPARE(report->hold, HoldKind::Undo);
    QCOMPARE(m_fixture->message(report->id).hold, HoldKind::Undo);
}

void TestHoldings::countsInTheServersTime()
{
    m_fixture->setServerAhead(20s);
    SendWish wish = m_fixture->wish();
    wish.draft.due.reset();
    wish.after = 1h;

    const auto report = hold({.send = wish, .lead = 10min});

    QCOMPARE(report->draft.due.value(), later(3620));
    QCOMPARE(report->leaves, later(3020));
}

void TestHoldings::holdNeedsADueTime()
{
    SendWish wish = m_fixture->wish();
    wish.draft.due.reset();

    QCOMPARE(hold({.send = wish, .lead = 10min}).error().code, u"holdNeedsDue"_s);
    QVERIFY(m_fixture->page({}).isEmpty());
}

void TestHoldings::holdIsLookedAtLikeASend()
{
    const auto first = hold({.send = m_fixture->wish(), .lead = 10min});
    SendWish same = m_fixture->wish();

    QCOMPARE(hold({.send = m_fixture->wish(-1), .lead = 10min}).error().code, u"past"_s);
    QCOMPARE(hold({.send = m_fixture->wish(100 * 3600), .lead = 10min}).error().code,
             u"beyondWindow"_s);
    QCOMPARE(hold({.send = same, .lead = 10min}).error().code, u"duplicate"_s);
    same.again = true;
    const auto second = hold({.send = same, .lead = 10min});
    QVERIFY(second);
    QCOMPARE(second->warnings.last().word, u"duplicate"_s);
    QVERIFY(second->id != first->id);
}

void TestHoldings::repeatedDelayIsADuplicateUntilItWasMoved()
{
    SendWish wish = m_fixture->wish();
    wish.after = 1h;
    const auto first = hold({.send = wish, .lead = 10min});
    QVERIFY(first);
    m_fixture->now = m_fixture->now.addSecs(1);
    QCOMPARE(hold({.send = wish, .lead = 10min}).error().code, u"duplicate"_s);

    QVERIFY(move(first->id, m_fixture->now.addSecs(7200)));

    QVERIFY(hold({.send = wish, .lead = 10min}));
}

void TestHoldings::movesWithItsLead()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;

    QCOMPARE(move(id, later(7200))->leaves, later(6600));
    QCOMPARE(m_fixture->message(id).draft.due.value(), later(7200));
    QCOMPARE(move(id, later(300))->leaves, m_fixture->now);
    QCOMPARE(m_fixture->story(id), QStringList({u"held"_s, u"moved"_s, u"moved"_s}));
}

void TestHoldings::moveOverTheWindowIsRefused()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;

    QCOMPARE(move(id, later(100 * 3600)).error().code, u"beyondWindow"_s);
    QCOMPARE(move(id, later(-5)).error().code, u"past"_s);
    QCOMPARE(move(u"01HZZZZZZZZZZZZZZZZZZZZZZZ"_s, later(60)).error().code, u"missing"_s);
    QCOMPARE(m_fixture->story(id), QStringList{u"held"_s});
}

void TestHoldings::editMakesAnotherMessageOfIt()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;
    SendWish another = m_fixture->wish(7200);
    another.draft.body = "another";
    another.draft.topic = u"elsewhere"_s;

    const auto report = edit(id, {.send = another});

    QCOMPARE(report->id, id);
    QCOMPARE(report->leaves, later(6600)); // the same lead
    QCOMPARE(m_fixture->message(id).draft, another.draft);
    QCOMPARE(edit(id, {.send = another, .lead = 1min})->leaves, later(7140));
    QCOMPARE(m_fixture->message(id).leaves, later(7140));
}

void TestHoldings::cancelIsReal()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;

    QCOMPARE(cancel(id)->state, MessageState::Cancelled);
    QCOMPARE(cancel(id).error().code, u"step"_s);
    QCOMPARE(move(id, later(60)).error().code, u"step"_s);
}

void TestHoldings::whatLeftCanNeitherBeMovedNorCancelled()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;
    QVERIFY(m_fixture->append(m_desk->courier().eventOf(id, LeavingFact{})));

    QCOMPARE(move(id, later(7200)).error().code, u"step"_s);
    QCOMPARE(cancel(id).error().code, u"step"_s);
    QCOMPARE(edit(id, {.send = m_fixture->wish(60)}).error().code, u"step"_s);
}

void TestHoldings::unarmedProductionCanOnlyCancel()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;
    m_fixture->profile.environment = ProfileEnvironment::Production;
    m_fixture->guard = Guard::forProfile(u"orders"_s, {.isProduction = true}, u"no"_s);
    m_desk = m_fixture->desk();

    QCOMPARE(hold({.send = m_fixture->wish(60), .undo = 5s}).error().kind, ErrorKind::ReadOnly);
    QCOMPARE(move(id, later(60)).error().kind, ErrorKind::ReadOnly);
    QCOMPARE(edit(id, {.send = m_fixture->wish(60)}).error().kind, ErrorKind::ReadOnly);
    QVERIFY(cancel(id));
    QCOMPARE(m_fixture->story(id), QStringList({u"held"_s, u"cancelled"_s}));
}

void TestHoldings::ownLikeIsNoDuplicateOfAnEdit()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;

    const auto report = edit(id, {.send = m_fixture->wish(3600), .lead = 5min});

    QVERIFY(report);
    QVERIFY(report->warnings.isEmpty());
}

void TestHoldings::whatBelongsToAnotherProfileIsLeftAlone()
{
    const QString id = hold({.send = m_fixture->wish(3600), .lead = 10min})->id;
    m_fixture->profile.id = u"invoices"_s; // the same service, in another profile
    m_desk = m_fixture->desk();
    const auto sent = LedgerFixture::answer<SendReport>(
        [&](QObject *context, auto done) { holdings().sendNow(id, context, std::move(done)); });

    const Error error{
        .kind = ErrorKind::InvalidArgument, .code = u"place"_s, .message = u"orders"_s};
    QCOMPARE(sent.error(), error);
    QCOMPARE(move(id, later(60)).error(), error);
    QCOMPARE(edit(id, {.send = m_fixture->wish(60)}).error(), error);
    QCOMPARE(cancel(id).error(), error);
    QCOMPARE(m_fixture->story(id), QStringList{u"held"_s});
    QVERIFY(m_fixture->transport.publishes.asked.isEmpty());
}

void TestHoldings::whatAsksIsHeldLikeAnyOtherOnceItHasATime()
{
    const auto held = [this](const QByteArray &body) {
        SendWish wish = m_fixture->wish(3600);
        wish.draft.body = body;
        return hold({.send = wish, .undo = 5s})->id;
    };
    const QString moved = held("moved");
    const QString edited = held("edited");
    SendWish atOnce = m_fixture->wish(3600);
    atOnce.draft.due.reset();
    const QString timeless = held("timeless");
    m_desk.reset();
    m_fixture->start(); // whose undo window it was is gone
    m_desk = m_fixture->desk();
    QVERIFY(m_fixture->message(moved).asks && m_fixture->message(edited).asks);

    QCOMPARE(move(moved, later(7200))->leaves, later(6600));
    QCOMPARE(edit(edited, {.send = m_fixture->wish(7200)})->leaves, later(6600));
    QVERIFY(edit(timeless, {.send = atOnce}));

    for (const QString &id : {moved, edited}) {
        QVERIFY(!m_fixture->message(id).asks);
        QCOMPARE(m_fixture->message(id).hold, HoldKind::Hold);
        QCOMPARE(m_fixture->message(id).leaves, later(6600));
    }
    QVERIFY(m_fixture->message(timeless).asks); // nobody said when
}

void TestHoldings::undoWindowThatRunsIsMovedAsOne()
{
    const QString id = hold({.send = m_fixture->wish(3600), .undo = 5s})->id;

    QCOMPARE(move(id, later(7200))->leaves, later(5));
    QCOMPARE(m_fixture->message(id).hold, HoldKind::Undo);
}

QTEST_GUILESS_MAIN(TestHoldings)
#include "tst_holdings.moc"
