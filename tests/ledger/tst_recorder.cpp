// SPDX-License-Identifier: Apache-2.0
#include "ledger/recorder.h"

#include "ledger/ledgerfixture.h"

using namespace TMinus;

class TestRecorder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void refusesASecondLeaving();
    void refusesWhatIsNotThere();
    void refusesAnIdThatIsTaken();
    void leavesOnlyInTheRevisionThatWasRead();
    void leavesOnlyWithTheLease();
    void editsAndMovesWhatIsHeld();
    void takesBackWhatCouldNotBeSent();
    void whatArrivedInTheEndHasNothingToExplain();
    void explainsWhatTheServiceSaid();
    void keepsAsMuchOfABodyAsTheProfileSays_data();
    void keepsAsMuchOfABodyAsTheProfileSays();
    void keepsTheWholeBodyOfWhatIsHeld();
    void forgetsTheOldBodyOfAnEditedMessage();
    void callsWhatTheDeadSentUnknown();
    void refusesALateAnswerOfWhatIsCancelled();
    void findsAHalfMessageThatWasDecidedAbout_data();
    void findsAHalfMessageThatWasDecidedAbout();
    void decidesOnce();
};

namespace {

QString codeOf(const Result<AppendedEvent> &result)
{
    return result ? u"written"_s : result.error().code;
}

/// A half message M-1 that waits for a decision, with the handle H.
QString acceptedHalf(LedgerFixture &fixture)
{
    Draft draft = testDraft(0);
    draft.due.reset();
    draft.transactionCheck = std::chrono::seconds(30);
    const QString id = fixture.appendedId(leavingEvent(draft));
    AcceptedFact accepted = acceptedAs(u"M-1"_s);
    accepted.receipt.receiptHandle = u"H"_s;
    return fixture.append(eventOf(id, accepted)) ? id : QString();
}

} // namespace

void TestRecorder::refusesASecondLeaving()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(heldEvent(testDraft(600)));
    QVERIFY(fixture.append(eventOf(id, LeavingFact{})));

    const auto second = fixture.append(eventOf(id, LeavingFact{}));

    QCOMPARE(second.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(second.error().code, u"step"_s);
    QCOMPARE(fixture.story(id), QStringList({u"held"_s, u"leaving"_s}));
}

void TestRecorder::refusesWhatIsNotThere()
{
    LedgerFixture fixture;

    QCOMPARE(codeOf(fixture.append(eventOf(u"nobody"_s, CancelledFact{}))), u"missing"_s);
    QCOMPARE(codeOf(fixture.append(eventOf(u"nobody"_s, LeavingFact{}))), u"missing"_s);
    QCOMPARE(codeOf(fixture.append(eventOf(u"nobody"_s, NoteFact{u"x"_s}))), u"missing"_s);
    QCOMPARE(codeOf(fixture.append(eventOf({}, AckedFact{u"no handle"_s}))), u"missing"_s);
    QCOMPARE(fixture.counts().all(), 0);
}

void TestRecorder::refusesAnIdThatIsTaken()
{
    LedgerFixture fixture;
    LedgerEvent event = heldEvent(testDraft(600));
    event.id = u"01ARYZ6S41TSV4RRFFQ69G5FAV"_s;

    QCOMPARE(fixture.appendedId(event), event.id);
    QCOMPARE(codeOf(fixture.append(event)), u"step"_s);
}

void TestRecorder::leavesOnlyInTheRevisionThatWasRead()
{
    LedgerFixture fixture;
    const auto held = fixture.append(heldEvent(testDraft(600)));
    QVERIFY(fixture.append(eventOf(held->id, NoteFact{u"no new revision"_s})));
    const auto moved = fixture.append(
        eventOf(held->id, MovedFact{*testDraft(900).due, testDraft(840).due.value()}));

    const auto early = fixture.append(eventOf(held->id, LeavingFact{.revision = held->revision}));
    const auto right = fixture.append(eventOf(held->id, LeavingFact{.revision = moved->revision}));

    QCOMPARE(codeOf(early), u"changed"_s);
    QCOMPARE(codeOf(right), u"written"_s);
}

void TestRecorder::leavesOnlyWithTheLease()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(heldEvent(testDraft(600)));

    QCOMPARE(codeOf(fixture.append(eventOf(id, LeavingFact{.needsLease = true}))), u"lease"_s);
    const auto lease = LedgerFixture::answer<OutboxLease>([&](QObject *context, auto done) {
        fixture.ledger().lease(u"prod"_s, context, std::move(done));
    });
    QVERIFY(lease && lease->isMine);
    QCOMPARE(codeOf(fixture.append(eventOf(id, LeavingFact{.needsLease = true}))), u"written"_s);
}

void TestRecorder::editsAndMovesWhatIsHeld()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(heldEvent(testDraft(600)));
    Draft other = testDraft(700, "another body");
    other.topic = u"other-topic"_s;
    other.tag.clear();

    QVERIFY(fixture.append(eventOf(id, EditedFact{other, other.due->addSecs(-5)})));
    QCOMPARE(fixture.message(id).draft, other);
    QCOMPARE(fixture.message(id).bodySize, 12);
    QVERIFY(fixture.append(eventOf(id, MovedFact{*testDraft(900).due, *testDraft(800).due})));

    const LedgerMessage message = fixture.message(id);
    QCOMPARE(message.draft.due, testDraft(900).due);
    QCOMPARE(message.moment, *testDraft(900).due);
    QCOMPARE(message.leaves, testDraft(800).due);
    QCOMPARE(message.draft.topic, u"other-topic"_s);
    QCOMPARE(message.state, MessageState::Held);
}

void TestRecorder::takesBackWhatCouldNotBeSent()
{
    LedgerFixture fixture;
    const NotSentFact notSent{{.kind = ErrorKind::Connect, .message = u"refused"_s}};
    const QString held = fixture.appendedId(heldEvent(testDraft(600)));
    const QString direct = fixture.appendedId(leavingEvent(testDraft(600)));

    QVERIFY(fixture.append(eventOf(held, LeavingFact{})));
    QVERIFY(fixture.append(eventOf(held, notSent)));
    QVERIFY(fixture.append(eventOf(held, LeavingFact{})));
    QVERIFY(fixture.append(eventOf(held, notSent)));
    QVERIFY(fixture.append(eventOf(direct, notSent)));

    QCOMPARE(fixture.message(held).state, MessageState::Held);
    QCOMPARE(fixture.message(held).attempt, 2);
    QCOMPARE(fixture.message(held).why, u"refused"_s);
    QCOMPARE(fixture.message(direct).state, MessageState::NotSent);
}

void TestRecorder::whatArrivedInTheEndHasNothingToExplain()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(leavingEvent(testDraft(600)));
    QVERIFY(fixture.append(eventOf(id, UnknownFact{.error = {.message = u"reset"_s}})));
    QCOMPARE(fixture.message(id).why, u"reset"_s);

    QVERIFY(fixture.append(eventOf(id, SettledFact{.messageId = u"M-1"_s})));

    QCOMPARE(fixture.message(id).state, MessageState::Pending);
    QCOMPARE(fixture.message(id).why, QString());
}

void TestRecorder::explainsWhatTheServiceSaid()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(leavingEvent(testDraft(600)));

    QVERIFY(fixture.append(eventOf(id,
                                   RefusedFact{{.kind = ErrorKind::Service,
                                                .httpStatus = 404,
                                                .code = u"TopicNotExist"_s,
                                                .message = u"no such topic"_s,
                                                .requestId = u"REQ-9"_s}})));

    const LedgerMessage message = fixture.message(id);
    QCOMPARE(message.state, MessageState::Refused);
    QCOMPARE(message.code, u"TopicNotExist"_s);
    QCOMPARE(message.why, u"no such topic"_s);
    QCOMPARE(message.requestId, u"REQ-9"_s);
}

void TestRecorder::keepsAsMuchOfABodyAsTheProfileSays_data()
{
    QTest::addColumn<KeepBody>("keep");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("whole") << KeepBody::Whole << 1 << QByteArray("a标b");
    QTest::newRow("first, whole characters") << KeepBody::First << 3 << QByteArray("a");
    QTest::newRow("first, to the end of one") << KeepBody::First << 4 << QByteArray("a标");
    QTest::newRow("first, more than there is") << KeepBody::First << 40 << QByteArray("a标b");
    QTest::newRow("hash") << KeepBody::Hash << 40 << QByteArray();
}

void TestRecorder::keepsAsMuchOfABodyAsTheProfileSays()
{
    QFETCH(KeepBody, keep);
    QFETCH(int, bytes);
    QFETCH(QByteArray, kept);
    LedgerFixture fixture;
    fixture.start({{u"prod"_s, {.keepBody = keep, .keepBytes = bytes}}});
    const Draft draft = testDraft(600, "a标b");

    const QString id = fixture.appendedId(leavingEvent(draft));

    const LedgerMessage message = fixture.message(id);
    QCOMPARE(message.draft.body, kept);
    QCOMPARE(message.bodySize, 5);
    QCOMPARE(message.bodyMd5, bodyMd5(draft.body));
    QCOMPARE(message.hasWholeBody(), kept.size() == 5);
}

void TestRecorder::keepsTheWholeBodyOfWhatIsHeld()
{
    LedgerFixture fixture;
    fixture.start({{u"prod"_s, {.keepBody = KeepBody::Hash}}});
    const Draft draft = testDraft(600);
    const QString id = fixture.appendedId(heldEvent(draft));

    QCOMPARE(fixture.message(id).draft.body, draft.body);
    QVERIFY(fixture.append(eventOf(id, LeavingFact{})));
    QVERIFY(fixture.append(eventOf(id, NotSentFact{})));
    QCOMPARE(fixture.message(id).draft.body, draft.body); // it will be tried again
    QVERIFY(fixture.append(eventOf(id, LeavingFact{})));
    QVERIFY(fixture.append(eventOf(id, acceptedAs(u"M-1"_s))));

    QCOMPARE(fixture.message(id).draft.body, QByteArray());
}

void TestRecorder::forgetsTheOldBodyOfAnEditedMessage()
{
    LedgerFixture fixture;
    fixture.start({{u"prod"_s, {.keepBody = KeepBody::Hash}}});
    const QString id = fixture.appendedId(heldEvent(testDraft(600, "the old body")));

    QVERIFY(fixture.append(eventOf(id, EditedFact{testDraft(600, "new"), fixture.now})));

    SQLite::Database database(fixture.path().toStdString(), SQLite::OPEN_READONLY);
    QCOMPARE(
        database.execAndGet("SELECT group_concat(bytes) FROM body WHERE bytes<>x''").getString(),
        std::string("new"));
}

void TestRecorder::callsWhatTheDeadSentUnknown()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(leavingEvent(testDraft(600)));
    fixture.stop(); // in the middle of it

    fixture.start();

    QCOMPARE(fixture.message(id).state, MessageState::Unknown);
    QCOMPARE(fixture.message(id).code, u"ended"_s);
    QVERIFY(fixture.append(eventOf(id, acceptedAs(u"M-1"_s)))); // an answer came after all
    QCOMPARE(fixture.message(id).state, MessageState::Pending);
    QCOMPARE(fixture.message(id).code, QString());
}

void TestRecorder::refusesALateAnswerOfWhatIsCancelled()
{
    LedgerFixture fixture;
    const QString id = fixture.appendedId(heldEvent(testDraft(600)));
    QVERIFY(fixture.append(eventOf(id, CancelledFact{CancelledFact::By::Late})));

    QCOMPARE(codeOf(fixture.append(eventOf(id, LeavingFact{}))), u"step"_s);
    QCOMPARE(fixture.message(id).code, u"late"_s);
}

void TestRecorder::findsAHalfMessageThatWasDecidedAbout_data()
{
    QTest::addColumn<HalfDecision>("decision");
    QTest::addColumn<QString>("code");
    const QString topic = testDraft(0).topic;
    QTest::newRow("by its id") << HalfDecision{topic, u"M-1"_s, u"of a poll"_s, u"GID_a"_s}
                               << u"written"_s;
    QTest::newRow("by its handle") << HalfDecision{topic, {}, u"H"_s, u"GID_a"_s} << u"written"_s;
    QTest::newRow("somebody else's")
        << HalfDecision{topic, u"M-2"_s, u"H2"_s, u"GID_a"_s} << u"missing"_s;
    QTest::newRow("nothing known") << HalfDecision{topic, {}, {}, u"GID_a"_s} << u"missing"_s;
    QTest::newRow("another topic")
        << HalfDecision{u"other"_s, u"M-1"_s, u"H"_s, u"GID_a"_s} << u"missing"_s;
}

void TestRecorder::findsAHalfMessageThatWasDecidedAbout()
{
    QFETCH(const HalfDecision, decision);
    LedgerFixture fixture;
    const QString id = acceptedHalf(fixture);

    const auto dropped = fixture.append(eventOf({}, RolledBackFact{decision}));

    QTEST(codeOf(dropped), "code");
    const LedgerMessage message = fixture.message(id);
    QCOMPARE(message.state == MessageState::Cancelled, dropped.has_value());
    QCOMPARE(message.code, dropped ? u"rolledBack"_s : QString());
}

void TestRecorder::decidesOnce()
{
    LedgerFixture fixture;
    const QString id = acceptedHalf(fixture);
    const CommittedFact committed{{testDraft(0).topic, {}, u"H"_s, u"GID_a"_s}};
    fixture.now = fixture.now.addSecs(100);

    QVERIFY(fixture.append(eventOf({}, committed)));

    QCOMPARE(codeOf(fixture.append(eventOf({}, committed))), u"missing"_s);
    QCOMPARE(fixture.message(id).state, MessageState::Pending);
    QCOMPARE(fixture.message(id).moment, fixture.now); // from here on it can come
    QCOMPARE(std::get<CommittedFact>(fixture.history(id).last().event.fact).decision.group,
             u"GID_a"_s);
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
