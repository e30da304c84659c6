// SPDX-License-Identifier: Apache-2.0
#include "ledger/arrivalmatcher.h"

#include "ledger/ledgerfixture.h"

using namespace TMinus;
using namespace std::chrono_literals;

class TestArrivalMatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void joinsAnArrivalWithWhatWasSent();
    void joinsAnArrivalThatCameBeforeTheAnswer();
    void keepsAnArrivalThatIsNobodys();
    void tellsBrokersApart();
    void followsDeliveriesOneByOne();
    void showsTheNewestDeliveryOfAnyGroup();
    void refusesTheSameDeliveryTwice();
    void measuresLateness();
    void measuresOrderedLatenessByTheReply();
    void settlesUnknownByAnArrival();
    void joinsWhatTheOperatorSettledAsArrived();
    void settlesUnknownByAnArrivalThatCameFirst();
    void settlesTheOldestOfSeveralAlike();
    void leavesUnknownWhatDiffers_data();
    void leavesUnknownWhatDiffers();
    void takesAnyKeyWhereNoneWasSet();
    void decidesByTheMarkerAlone();
    void findsWhatTheOperatorCalledLost();
    void joinsAnImportedMessage();
    void noticesADamagedBody();

private:
    static QString accepted(LedgerFixture &fixture, const Draft &draft, const QString &messageId)
    {
        const QString id = fixture.appendedId(leavingEvent(draft));
        (void)fixture.append(eventOf(id, acceptedAs(messageId)));
        return id;
    }
    static QString unknown(LedgerFixture &fixture, const Draft &draft)
    {
        const QString id = fixture.appendedId(leavingEvent(draft));
        (void)fixture.append(eventOf(id, UnknownFact{}));
        return id;
    }
};

void TestArrivalMatcher::joinsAnArrivalWithWhatWasSent()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = accepted(fixture, draft, u"M-1"_s);

    const auto seen = fixture.append(eventOf({}, seenAs(u"M-1"_s, draft)));

    QCOMPARE(seen->id, id);
    QCOMPARE(seen->state, MessageState::Seen);
    QCOMPARE(fixture.counts().all(), 1);
    QCOMPARE(fixture.message(id).source, MessageSource::Sent);
    QCOMPARE(fixture.message(id).group, u"GID_a"_s);
    QCOMPARE(fixture.deliveries(id).value(0).isIntact, true);
}

void TestArrivalMatcher::joinsAnArrivalThatCameBeforeTheAnswer()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = fixture.appendedId(leavingEvent(draft));

    const auto early = fixture.append(eventOf({}, seenAs(u"M-1"_s, draft)));
    QVERIFY(early->id != id);
    QCOMPARE(fixture.message(id).state, MessageState::Leaving);
    QVERIFY(fixture.append(eventOf(early->id, NoteFact{u"whose is it?"_s})));
    const auto answered = fixture.append(eventOf(id, acceptedAs(u"M-1"_s)));

    QCOMPARE(answered->state, MessageState::Seen);
    QCOMPARE(fixture.counts().all(), 1);
    QCOMPARE(fixture.message(early->id).id, id); // its old name still leads to it
    QCOMPARE(fixture.message(id).note, u"whose is it?"_s);
    QCOMPARE(fixture.deliveries(id).size(), 1);
    QCOMPARE(fixture.story(id), QStringList({u"leaving"_s, u"seen"_s, u"note"_s, u"accepted"_s}));
    QVERIFY(fixture.append(eventOf(early->id, AckedFact{u"M-1-1"_s})));
    QCOMPARE(fixture.message(id).state, MessageState::Acked);
}

void TestArrivalMatcher::keepsAnArrivalThatIsNobodys()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);

    const auto seen = fixture.append(eventOf({}, seenAs(u"M-9"_s, draft)));

    const LedgerMessage message = fixture.message(seen->id);
    QCOMPARE(message.source, MessageSource::Seen);
    QCOMPARE(message.state, MessageState::Seen);
    QCOMPARE(message.draft, draft);
    QCOMPARE(message.messageId, u"M-9"_s);
    QCOMPARE(message.accepted, seenAs(u"M-9"_s, draft).message.publishTime);
}

void TestArrivalMatcher::tellsBrokersApart()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = accepted(fixture, draft, u"M-1"_s);
    LedgerEvent elsewhere = eventOf({}, seenAs(u"M-1"_s, draft));
    elsewhere.place.realm = u"another.example.com"_s;

    const auto seen = fixture.append(elsewhere);

    QVERIFY(seen->id != id);
    QCOMPARE(fixture.message(id).state, MessageState::Pending);
}

void TestArrivalMatcher::followsDeliveriesOneByOne()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = accepted(fixture, draft, u"M-1"_s);

    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft, 0, 1))));
    QVERIFY(fixture.append(eventOf(id, LeaseExpiredFact{u"M-1-1"_s})));
    QCOMPARE(fixture.message(id).state, MessageState::Expired);
    QVERIFY(!fixture.append(eventOf(id, LeaseExpiredFact{u"M-1-1"_s}))); // noticed already
    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft, 0, 2))));
    QVERIFY(fixture.append(eventOf({}, AckFailedFact{u"M-1-2"_s, u"MessageNotExist"_s})));
    QCOMPARE(fixture.message(id).state, MessageState::AckFailed);
    QVERIFY(fixture.append(eventOf({}, AckedFact{u"M-1-2"_s, u"REQ-A"_s})));
    QVERIFY(!fixture.append(eventOf(id, AckedFact{u"M-1-2"_s}))); // once is enough

    const QList<LedgerDelivery> deliveries = fixture.deliveries(id);
    QCOMPARE(deliveries.size(), 2);
    QCOMPARE(deliveries[0].state, MessageState::Expired);
    QCOMPARE(deliveries[1].state, MessageState::Acked);
    QCOMPARE(deliveries[1].requestId, u"REQ-A"_s);
    QCOMPARE(fixture.message(id).state, MessageState::Acked);
    QCOMPARE(fixture.message(id).tries, 2);
}

void TestArrivalMatcher::showsTheNewestDeliveryOfAnyGroup()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = accepted(fixture, draft, u"M-1"_s);
    SeenFact other = seenAs(u"M-1"_s, draft);
    other.group = u"GID_b"_s;
    other.message.receiptHandle = u"of-b"_s;

    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft))));
    QVERIFY(fixture.append(eventOf({}, other)));
    QVERIFY(fixture.append(eventOf({}, AckedFact{u"M-1-1"_s})));

    QCOMPARE(fixture.message(id).state, MessageState::Seen); // GID_b still has it
    QCOMPARE(fixture.message(id).group, u"GID_b"_s);
    QVERIFY(fixture.append(eventOf({}, AckedFact{u"of-b"_s})));
    QCOMPARE(fixture.message(id).state, MessageState::Acked);
}

void TestArrivalMatcher::refusesTheSameDeliveryTwice()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft))));

    const auto again = fixture.append(eventOf({}, seenAs(u"M-1"_s, draft)));

    QCOMPARE(again.error().code, u"known"_s);
}

void TestArrivalMatcher::measuresLateness()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = accepted(fixture, draft, u"M-1"_s);
    QVERIFY(!fixture.message(id).lateness());

    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft, 250))));

    QCOMPARE(fixture.message(id).lateness(), std::optional(250ms));
    QVERIFY(!fixture.message(id).isLatenessAbout);
}

void TestArrivalMatcher::measuresOrderedLatenessByTheReply()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    SeenFact fact = seenAs(u"M-1"_s, draft, 250);
    fact.isOrdered = true;
    fact.serverTime = draft.due->addSecs(2);

    const QString id = fixture.appendedId(eventOf({}, fact));

    QCOMPARE(fixture.message(id).lateness(), std::optional(2000ms));
    QVERIFY(fixture.message(id).isLatenessAbout);
}

void TestArrivalMatcher::settlesUnknownByAnArrival()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = unknown(fixture, draft);

    const auto seen = fixture.append(eventOf({}, seenAs(u"M-7"_s, draft)));

    QCOMPARE(seen->id, id);
    QCOMPARE(fixture.message(id).messageId, u"M-7"_s);
    QCOMPARE(fixture.story(id), QStringList({u"leaving"_s, u"unknown"_s, u"settled"_s, u"seen"_s}));
    const auto settled = std::get<SettledFact>(fixture.history(id).value(2).event.fact);
    QVERIFY(settled.arrived);
    QCOMPARE(settled.by, SettledFact::By::Arrival);
}

void TestArrivalMatcher::joinsWhatTheOperatorSettledAsArrived()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = unknown(fixture, draft);
    QVERIFY(fixture.append(eventOf(id, SettledFact{.arrived = true})));
    QCOMPARE(fixture.message(id).state, MessageState::Pending);

    const auto seen = fixture.append(eventOf({}, seenAs(u"M-7"_s, draft)));

    QCOMPARE(seen->id, id);
    QCOMPARE(fixture.message(id).state, MessageState::Seen);
    QCOMPARE(fixture.message(id).messageId, u"M-7"_s);
    QCOMPARE(fixture.counts().all(), 1);
    // Another message alike is another one.
    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-8"_s, draft)))->id != id);
}

void TestArrivalMatcher::settlesUnknownByAnArrivalThatCameFirst()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = fixture.appendedId(leavingEvent(draft));
    const auto seen = fixture.append(eventOf({}, seenAs(u"M-7"_s, draft)));
    QVERIFY(seen->id != id);

    const auto outcome = fixture.append(eventOf(id, UnknownFact{}));

    QCOMPARE(outcome->state, MessageState::Seen);
    QCOMPARE(fixture.message(id).messageId, u"M-7"_s);
    QCOMPARE(fixture.counts().all(), 1);
    QCOMPARE(fixture.story(id), QStringList({u"leaving"_s, u"seen"_s, u"unknown"_s, u"settled"_s}));
}

void TestArrivalMatcher::settlesTheOldestOfSeveralAlike()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString first = unknown(fixture, draft);
    const QString second = unknown(fixture, draft);

    QCOMPARE(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft)))->id, first);
    QCOMPARE(fixture.append(eventOf({}, seenAs(u"M-2"_s, draft)))->id, second);
    QVERIFY(fixture.append(eventOf({}, seenAs(u"M-3"_s, draft)))->id != second);
}

void TestArrivalMatcher::leavesUnknownWhatDiffers_data()
{
    QTest::addColumn<SeenFact>("fact");
    const auto row = [](const char *name, auto change) {
        SeenFact fact = seenAs(u"M-1"_s, testDraft(600));
        change(fact);
        QTest::newRow(name) << fact;
    };
    row("another topic", [](SeenFact &fact) { fact.topic = u"other"_s; });
    row("another tag", [](SeenFact &fact) { fact.message.tag = u"OTHER"_s; });
    row("another key", [](SeenFact &fact) { fact.message.key = u"OTHER"_s; });
    row("another due", [](SeenFact &fact) { fact.message.due = testDraft(601).due; });
    row("no due", [](SeenFact &fact) { fact.message.due.reset(); });
    row("another body", [](SeenFact &fact) { fact.message.body += ' '; });
    row("one more property",
        [](SeenFact &fact) { fact.message.properties.insert(u"a"_s, u"b"_s); });
    row("published before it left",
        [](SeenFact &fact) { fact.message.publishTime = fact.message.publishTime.addSecs(-6); });
}

void TestArrivalMatcher::leavesUnknownWhatDiffers()
{
    QFETCH(SeenFact, fact);
    LedgerFixture fixture;
    const QString id = unknown(fixture, testDraft(600));

    const auto seen = fixture.append(eventOf({}, fact));

    QVERIFY(seen->id != id);
    QCOMPARE(fixture.message(id).state, MessageState::Unknown);
}

void TestArrivalMatcher::takesAnyKeyWhereNoneWasSet()
{
    LedgerFixture fixture;
    Draft draft = testDraft(600);
    draft.key.clear();
    const QString id = unknown(fixture, draft);
    SeenFact fact = seenAs(u"M-1"_s, draft);
    fact.message.key = u"made by the service"_s;

    QCOMPARE(fixture.append(eventOf({}, fact))->id, id);
}

void TestArrivalMatcher::decidesByTheMarkerAlone()
{
    LedgerFixture fixture;
    const QString older = unknown(fixture, testDraft(600));
    LedgerEvent leaving = leavingEvent(testDraft(600));
    leaving.id = u"01ARYZ6S41TSV4RRFFQ69G5FAV"_s;
    std::get<LeavingFact>(leaving.fact).draft->properties.insert(markerProperty, leaving.id);
    QVERIFY(fixture.append(leaving));
    QVERIFY(fixture.append(eventOf(leaving.id, UnknownFact{})));
    SeenFact fact = seenAs(u"M-1"_s, *std::get<LeavingFact>(leaving.fact).draft);
    fact.message.tag = u"changed on the way"_s;

    QCOMPARE(fixture.append(eventOf({}, fact))->id, leaving.id);
    QCOMPARE(fixture.message(older).state, MessageState::Unknown);
}

void TestArrivalMatcher::findsWhatTheOperatorCalledLost()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString lost = unknown(fixture, draft);
    QVERIFY(fixture.append(eventOf(lost, SettledFact{.arrived = false})));
    QCOMPARE(fixture.message(lost).state, MessageState::NotSent);
    const QString neverLeft = fixture.appendedId(leavingEvent(draft));
    QVERIFY(fixture.append(eventOf(neverLeft, NotSentFact{})));

    const auto seen = fixture.append(eventOf({}, seenAs(u"M-1"_s, draft)));

    QCOMPARE(seen->id, lost);
    QCOMPARE(fixture.message(lost).messageId, u"M-1"_s);
    QCOMPARE(fixture.message(neverLeft).state, MessageState::NotSent);
    QCOMPARE(fixture.append(eventOf({}, seenAs(u"M-1"_s, draft, 0, 2)))->id, lost);
}

void TestArrivalMatcher::joinsAnImportedMessage()
{
    LedgerFixture fixture;
    Draft draft = testDraft(600, {}); // its body is not in the file
    const LedgerEvent imported =
        eventOf({}, ImportedFact{.draft = draft, .messageId = u"M-1"_s, .file = u"a.csv"_s});
    const QString id = fixture.appendedId(imported);
    QCOMPARE(fixture.message(id).state, MessageState::Pending);
    QCOMPARE(fixture.message(id).source, MessageSource::Imported);
    QCOMPARE(fixture.append(imported).error().code, u"known"_s);

    QCOMPARE(fixture.append(eventOf({}, seenAs(u"M-1"_s, testDraft(600))))->id, id);

    QCOMPARE(fixture.message(id).draft.body, testDraft(600).body);
    draft = testDraft(700);
    const auto early = fixture.append(eventOf({}, seenAs(u"M-2"_s, draft)));
    const auto late = fixture.append(eventOf({}, ImportedFact{draft, u"M-2"_s}));
    QCOMPARE(late->state, MessageState::Seen);
    QCOMPARE(fixture.message(early->id).id, late->id);
}

void TestArrivalMatcher::noticesADamagedBody()
{
    LedgerFixture fixture;
    const Draft draft = testDraft(600);
    const QString id = accepted(fixture, draft, u"M-1"_s);
    SeenFact fact = seenAs(u"M-1"_s, draft);
    fact.message.body.chop(1);

    QVERIFY(fixture.append(eventOf({}, fact)));

    QCOMPARE(fixture.deliveries(id).value(0).isIntact, false);
    QCOMPARE(fixture.message(id).draft.body, draft.body); // what was sent stays
}

QTEST_GUILESS_MAIN(TestArrivalMatcher)
#include "tst_arrivalmatcher.moc"
