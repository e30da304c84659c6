// SPDX-License-Identifier: Apache-2.0
#include "console/courier.h"

#include "console/deskfixture.h"
#include "ledger/arrivalmatcher.h"

using namespace TMinus;
using namespace std::chrono_literals;

class TestCourier final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<Courier> m_courier;
    std::unique_ptr<QObject> m_context;
    QList<Result<SendReport>> m_outcomes;

    Callback<SendReport> note()
    {
        return [this](const Result<SendReport> &outcome) { m_outcomes.append(outcome); };
    }
    void makeCourier(bool marks = false)
    {
        m_courier =
            std::make_unique<Courier>(m_fixture->transport, m_fixture->ledger(),
                                      CourierOptions{.place = testPlace(),
                                                     .marks = marks,
                                                     .now = [this] { return m_fixture->now; },
                                                     .after = m_fixture->timer.face()});
    }
    QString onlyId()
    {
        const QList<LedgerMessage> all = m_fixture->page({});
        return all.size() == 1 ? all.first().id : QString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<DeskFixture>();
        m_context = std::make_unique<QObject>();
        m_outcomes.clear();
        makeCourier();
    }
    void cleanup() { m_courier.reset(); }
    void leavingIsOnDiskBeforeAnythingLeaves();
    void writesWhatBecameOfIt_data();
    void writesWhatBecameOfIt();
    void sendsNothingThatCannotBeRecorded();
    void outcomeIsWrittenThoughNobodyWaits();
    void outcomeThatCannotBeWrittenIsTriedAgain();
    void givenUpInTimeNothingLeaves();
    void handsOverWhatIsHeldAsItWasRead();
    void leavesAloneWhatWasChangedSince();
    void handsOverOnlyOnce();
    void marksWithItsIdWhereThatIsWanted();
    void carriesNobodyElsesMark();
};

void TestCourier::leavingIsOnDiskBeforeAnythingLeaves()
{
    const Draft draft = testDraft(600);

    const PendingReply reply = m_courier->send(draft, m_context.get(), note());
    QVERIFY(m_fixture->transport.publishes.asked.isEmpty());
    QVERIFY(m_fixture->waitForPublishes(1));

    const LedgerMessage message = m_fixture->message(onlyId());
    QCOMPARE(message.state, MessageState::Leaving);
    QCOMPARE(message.draft, draft);
    QCOMPARE(message.place, testPlace());
    QVERIFY(reply.isPending());
    QCOMPARE(m_courier->open(), 1);
    QCOMPARE(m_fixture->ledger().looksEvery(), 100ms);

    m_fixture->now = m_fixture->now.addMSecs(40);
    m_fixture->transport.publishes.answer(PublishReceipt{.messageId = u"M-1"_s});
    QTRY_COMPARE(m_outcomes.size(), 1);

    const SendReport report = m_outcomes.first().value();
    QCOMPARE(report.id, message.id);
    QCOMPARE(report.receipt->messageId, u"M-1"_s);
    QCOMPARE(report.took, 40ms);
    QVERIFY(!report.unrecorded);
    QVERIFY(!reply.isPending());
    QCOMPARE(m_courier->open(), 0);
    QCOMPARE(m_fixture->ledger().looksEvery(), 500ms);
    QCOMPARE(m_fixture->message(message.id).state, MessageState::Pending);
    QCOMPARE(m_fixture->message(message.id).messageId, u"M-1"_s);
}

void TestCourier::writesWhatBecameOfIt_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("state");
    QTest::newRow("not sent") << Error{.kind = ErrorKind::Connect} << int(MessageState::NotSent);
    QTest::newRow("refused") << Error{.kind = ErrorKind::Service,
                                      .httpStatus = 404,
                                      .code = u"TopicNotExist"_s,
                                      .left = true}
                             << int(MessageState::Refused);
    QTest::newRow("failed") << Error{.kind = ErrorKind::Service, .httpStatus = 500, .left = true}
                            << int(MessageState::Unknown);
    QTest::newRow("silent") << Error{.kind = ErrorKind::Timeout, .left = true}
                            << int(MessageState::Unknown);
}

void TestCourier::writesWhatBecameOfIt()
{
    QFETCH(const Error, error);
    QFETCH(const int, state);

    m_courier->send(testDraft(600), m_context.get(), note());
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->transport.publishes.answer(failure(error));
    QTRY_COMPARE(m_outcomes.size(), 1);

    QCOMPARE(m_outcomes.first()->error.value(), error);
    QCOMPARE(int(m_outcomes.first()->state()), state);
    const LedgerMessage message = m_fixture->message(m_outcomes.first()->id);
    QCOMPARE(int(message.state), state);
    QCOMPARE(message.code, error.code);
    QCOMPARE(m_fixture->transport.publishes.asked.size(), 1);
}

void TestCourier::sendsNothingThatCannotBeRecorded()
{
    QVERIFY(m_fixture->append(heldEvent(testDraft(900)))); // the file is open
    m_fixture->takeAway();

    m_courier->send(testDraft(600), m_context.get(), note());
    QTRY_COMPARE(m_outcomes.size(), 1);

    QCOMPARE(m_outcomes.first().error().kind, ErrorKind::Storage);
    QVERIFY(m_fixture->transport.publishes.asked.isEmpty());
    QCOMPARE(m_courier->open(), 0);
}

void TestCourier::outcomeIsWrittenThoughNobodyWaits()
{
    m_courier->send(testDraft(600), m_context.get(), note());
    QVERIFY(m_fixture->waitForPublishes(1));
    m_context.reset();
    m_fixture->transport.publishes.answer(PublishReceipt{.messageId = u"M-1"_s});

    const QString id = onlyId();
    QTRY_COMPARE(m_fixture->message(id).state, MessageState::Pending);
    QVERIFY(m_outcomes.isEmpty());
}

void TestCourier::outcomeThatCannotBeWrittenIsTriedAgain()
{
    m_courier->send(testDraft(600), m_context.get(), note());
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->takeAway();
    m_fixture->transport.publishes.answer(PublishReceipt{.messageId = u"M-1"_s});
    QTRY_COMPARE(m_outcomes.size(), 1);

    QCOMPARE(m_outcomes.first()->receipt->messageId, u"M-1"_s);
    QCOMPARE(m_outcomes.first()->unrecorded->kind, ErrorKind::Storage);
    QCOMPARE(m_courier->scribe().waiting(), 1);

    m_fixture->putBack();
    m_fixture->timer.fire();
    QTRY_COMPARE(m_courier->scribe().waiting(), 0);
    QCOMPARE(m_fixture->message(m_outcomes.first()->id).state, MessageState::Pending);
}

void TestCourier::givenUpInTimeNothingLeaves()
{
    m_courier->send(testDraft(600), m_context.get(), note()).abort();
    QTRY_COMPARE(m_outcomes.size(), 1);

    QCOMPARE(m_outcomes.first()->error->kind, ErrorKind::Canceled);
    QCOMPARE(m_outcomes.first()->state(), MessageState::NotSent);
    QVERIFY(m_fixture->transport.publishes.asked.isEmpty());
    QCOMPARE(m_fixture->message(m_outcomes.first()->id).state, MessageState::NotSent);
}

void TestCourier::handsOverWhatIsHeldAsItWasRead()
{
    const QString id = m_fixture->appendedId(heldEvent(testDraft(600)));

    m_courier->handOver(m_fixture->message(id), false, m_context.get(), note());
    QVERIFY(m_fixture->waitForPublishes(1));
    QCOMPARE(m_fixture->transport.publishes.asked.first(), testDraft(600));
    m_fixture->transport.publishes.answer(PublishReceipt{.messageId = u"M-1"_s});
    QTRY_COMPARE(m_outcomes.size(), 1);

    QCOMPARE(m_outcomes.first()->id, id);
    QCOMPARE(m_fixture->story(id), QStringList({u"held"_s, u"leaving"_s, u"accepted"_s}));
}

void TestCourier::leavesAloneWhatWasChangedSince()
{
    const QString id = m_fixture->appendedId(heldEvent(testDraft(600)));
    const LedgerMessage read = m_fixture->message(id);
    QVERIFY(m_fixture->append(eventOf(
        id, MovedFact{.due = m_fixture->now.addSecs(900), .leaves = m_fixture->now.addSecs(800)})));

    m_courier->handOver(read, false, m_context.get(), note());
    m_courier->handOver(m_fixture->message(id), true, m_context.get(), note());
    QTRY_COMPARE(m_outcomes.size(), 2);

    QCOMPARE(m_outcomes[0].error().code, u"changed"_s);
    QCOMPARE(m_outcomes[1].error().code, u"lease"_s); // nobody has taken it
    QVERIFY(m_fixture->transport.publishes.asked.isEmpty());
}

void TestCourier::handsOverOnlyOnce()
{
    const QString id = m_fixture->appendedId(heldEvent(testDraft(600)));
    const LedgerMessage read = m_fixture->message(id);

    m_courier->handOver(read, false, m_context.get(), note());
    m_courier->handOver(read, false, m_context.get(), note());
    QTRY_COMPARE(m_outcomes.size(), 1);

    QCOMPARE(m_outcomes.first().error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(m_fixture->transport.publishes.asked.size(), 1);
}

void TestCourier::marksWithItsIdWhereThatIsWanted()
{
    makeCourier(true);

    m_courier->send(testDraft(600), m_context.get(), note());
    QVERIFY(m_fixture->waitForPublishes(1));

    const QString id = onlyId();
    QCOMPARE(m_fixture->transport.publishes.asked.first().properties.value(markerProperty), id);
    QCOMPARE(m_fixture->message(id).draft.properties.value(markerProperty), id);
}

void TestCourier::carriesNobodyElsesMark()
{
    Draft copy = testDraft(600);
    copy.properties.insert(markerProperty, u"01HZZZZZZZZZZZZZZZZZZZZZZZ"_s);

    m_courier->send(copy, m_context.get(), note());
    QVERIFY(m_fixture->waitForPublishes(1));

    QCOMPARE(m_fixture->transport.publishes.asked.first(), testDraft(600));
}

QTEST_GUILESS_MAIN(TestCourier)
#include "tst_courier.moc"
