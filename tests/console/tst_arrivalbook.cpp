// SPDX-License-Identifier: Apache-2.0
#include "console/arrivalbook.h"

#include "console/outboxfixture.h"

#include <QSignalSpy>

using namespace TMinus;
using namespace std::chrono_literals;

class TestArrivalBook final : public QObject
{
    Q_OBJECT

    std::unique_ptr<OutboxFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;

    ArrivalBook &book() { return m_desk->arrivals(); }
    /// The arrival of @p draft, whose lease ends in five minutes.
    Arrival arrival(const QString &messageId, const Draft &draft, int times = 1) const
    {
        Arrival arrival{.message = seenAs(messageId, draft, 250, times).message,
                        .topic = draft.topic,
                        .group = u"GID_a"_s};
        arrival.message.nextConsumeTime = m_fixture->now.addSecs(300);
        return arrival;
    }
    /// Sends a message that is accepted as @p messageId.
    QString sent(const QString &messageId, const Draft &draft)
    {
        const QString id =
            m_fixture->appendedId(m_desk->courier().eventOf({}, LeavingFact{.draft = draft}));
        const LedgerEvent accepted = m_desk->courier().eventOf(id, acceptedAs(messageId));
        return m_fixture->append(accepted) ? id : QString();
    }
    QList<RecordedArrival> recordedOf(const QSignalSpy &spy) const
    {
        return spy.isEmpty() ? QList<RecordedArrival>()
                             : spy.last().first().value<QList<RecordedArrival>>();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<OutboxFixture>();
        m_desk = m_fixture->outboxDesk();
    }
    void cleanup() { m_desk.reset(); }
    void tellsWhichMessageOfOursCame();
    void keepsWhatNobodyKnew();
    void writesDownWhatWasDecidedAboutAHalfMessage_data();
    void writesDownWhatWasDecidedAboutAHalfMessage();
    void settlesAnUnknownOutcome();
    void writesVerdicts();
    void leasesExpireWhenTheirTimeIsOver();
    void whatWasAcknowledgedDoesNotExpire();
    void findsLeasesThatEndedMeanwhile();
    void followsAConsumer();
    void halfMessagesAreNoArrivals();
    void nothingIsLostWhileTheLedgerIsAway();
};

void TestArrivalBook::tellsWhichMessageOfOursCame()
{
    const Draft draft = testDraft(600);
    const QString id = sent(u"M-1"_s, draft);
    QSignalSpy recorded(&book(), &ArrivalBook::recorded);
    QSignalSpy written(&book(), &ArrivalBook::written);
    QSignalSpy matched(&book(), &ArrivalBook::matched);

    book().take({arrival(u"M-1"_s, draft), arrival(u"M-2"_s, draft)});
    m_fixture->settle();

    QCOMPARE(recorded.size(), 1);
    QCOMPARE(recordedOf(recorded).size(), 2);
    QCOMPARE(written.size(), 1);
    QCOMPARE(recordedOf(written).first().id, id);
    QCOMPARE(matched.size(), 1);
    const auto one = matched.first().first().value<RecordedArrival>();
    QCOMPARE(one.id, id);
    QCOMPARE(one.arrival.lateness().value(), 250ms);
    QCOMPARE(m_fixture->state(id), MessageState::Seen);
    QCOMPARE(m_fixture->message(id).lateness().value(), 250ms);
}

void TestArrivalBook::keepsWhatNobodyKnew()
{
    QSignalSpy recorded(&book(), &ArrivalBook::recorded);
    QSignalSpy matched(&book(), &ArrivalBook::matched);

    book().take({arrival(u"M-9"_s, testDraft(600))});
    m_fixture->settle();
    book().take({arrival(u"M-9"_s, testDraft(600), 2)}); // it comes again
    m_fixture->settle();

    QCOMPARE(recorded.size(), 2);
    QVERIFY(!recordedOf(recorded).first().wasPlanned());
    QVERIFY(matched.isEmpty());
    const LedgerMessage message = m_fixture->message(recordedOf(recorded).first().id);
    QCOMPARE(message.source, MessageSource::Seen);
    QCOMPARE(message.tries, 2);
}

void TestArrivalBook::writesDownWhatWasDecidedAboutAHalfMessage_data()
{
    QTest::addColumn<AckVerdict::State>("verdict");
    QTest::addColumn<MessageState>("state");
    QTest::newRow("done") << AckVerdict::State::Acked << MessageState::Cancelled;
    QTest::newRow("refused") << AckVerdict::State::Failed << MessageState::Pending;
    QTest::newRow("nobody knows") << AckVerdict::State::Unknown << MessageState::Pending;
}

void TestArrivalBook::writesDownWhatWasDecidedAboutAHalfMessage()
{
    QFETCH(const AckVerdict::State, verdict);
    Draft draft = testDraft(600);
    draft.due.reset();
    draft.transactionCheck = 30s;
    const QString id = sent(u"M-1"_s, draft);

    book().takeDecision({.topic = draft.topic,
                         .group = u"GID_a"_s,
                         .handle = u"H"_s,
                         .decision = SettleRequest::Decision::Rollback},
                        u"M-1"_s, {.receiptHandle = u"H"_s, .state = verdict});
    m_fixture->settle();

    QTEST(m_fixture->state(id), "state");
}

void TestArrivalBook::settlesAnUnknownOutcome()
{
    const Draft draft = testDraft(600);
    const QString id =
        m_fixture->appendedId(m_desk->courier().eventOf({}, LeavingFact{.draft = draft}));
    QVERIFY(m_fixture->append(m_desk->courier().eventOf(id, UnknownFact{})));
    QSignalSpy matched(&book(), &ArrivalBook::matched);
    Arrival came = arrival(u"M-1"_s, draft);
    came.message.publishTime = m_fixture->now;

    book().take({came});
    m_fixture->settle();

    QCOMPARE(matched.size(), 1);
    QCOMPARE(m_fixture->story(id),
             QStringList({u"leaving"_s, u"unknown"_s, u"settled"_s, u"seen"_s}));
}

void TestArrivalBook::writesVerdicts()
{
    const QString id = sent(u"M-1"_s, testDraft(600));
    book().take({arrival(u"M-1"_s, testDraft(600))});

    book().takeVerdicts({{.receiptHandle = u"M-1-1"_s,
                          .state = AckVerdict::State::Failed,
                          .code = u"ReceiptHandleError"_s}});
    m_fixture->settle();
    QCOMPARE(m_fixture->state(id), MessageState::AckFailed);
    QCOMPARE(m_fixture->deliveries(id).first().code, u"ReceiptHandleError"_s);
    book().takeVerdicts({{.receiptHandle = u"M-1-1"_s, .state = AckVerdict::State::Unknown}});
    m_fixture->settle();
    QCOMPARE(m_fixture->state(id), MessageState::AckFailed);
    book().takeVerdicts({{.receiptHandle = u"M-1-1"_s, .state = AckVerdict::State::Acked}});
    m_fixture->settle();

    QCOMPARE(m_fixture->state(id), MessageState::Acked);
}

void TestArrivalBook::leasesExpireWhenTheirTimeIsOver()
{
    const QString id = sent(u"M-1"_s, testDraft(600));
    QSignalSpy expired(&book(), &ArrivalBook::expired);
    book().take({arrival(u"M-1"_s, testDraft(600))});
    m_fixture->time().pass(299s);
    QCOMPARE(m_fixture->state(id), MessageState::Seen);

    m_fixture->time().pass(1s);

    QCOMPARE(m_fixture->state(id), MessageState::Expired);
    QCOMPARE(expired.size(), 1);
    QCOMPARE(expired.first(), QVariantList({id, u"M-1-1"_s}));
}

void TestArrivalBook::whatWasAcknowledgedDoesNotExpire()
{
    const QString id = sent(u"M-1"_s, testDraft(600));
    book().take({arrival(u"M-1"_s, testDraft(600))});
    m_fixture->settle();
    book().takeVerdicts({{.receiptHandle = u"M-1-1"_s, .state = AckVerdict::State::Acked}});

    m_fixture->time().pass(310s);

    QCOMPARE(m_fixture->state(id), MessageState::Acked);
    QCOMPARE(m_fixture->story(id).last(), u"acked"_s);
}

void TestArrivalBook::findsLeasesThatEndedMeanwhile()
{
    const QString id = sent(u"M-1"_s, testDraft(600));
    book().take({arrival(u"M-1"_s, testDraft(600))});
    m_fixture->settle();
    m_desk = m_fixture->outboxDesk(); // the program starts anew
    m_fixture->time().jump(1h);

    book().start();
    m_fixture->settle();

    QCOMPARE(m_fixture->state(id), MessageState::Expired);
}

void TestArrivalBook::followsAConsumer()
{
    const QString id = sent(u"M-1"_s, testDraft(600));
    Consumer consumer(m_fixture->transport, {},
                      {.now = m_fixture->clock(), .after = m_fixture->time().face()});
    const ConsumerWish wish{.topics = {u"order-timeout"_s}, .group = u"GID_a"_s};
    book().follow(consumer, wish);
    book().follow(consumer, wish); // again: not twice
    QSignalSpy recorded(&book(), &ArrivalBook::recorded);
    consumer.start(wish);

    m_fixture->transport.polls.answer(
        ConsumeBatch{.messages = {arrival(u"M-1"_s, testDraft(600)).message}});
    m_fixture->settle();
    QCOMPARE(recorded.size(), 1);
    QCOMPARE(m_fixture->state(id), MessageState::Seen);

    book().unfollow(consumer);
    m_fixture->transport.polls.answer(
        ConsumeBatch{.messages = {arrival(u"M-2"_s, testDraft(600)).message}});
    m_fixture->settle();
    QCOMPARE(recorded.size(), 1);
}

void TestArrivalBook::halfMessagesAreNoArrivals()
{
    Arrival half = arrival(u"M-1"_s, testDraft(600));
    half.mode = ConsumeMode::Half;

    book().take({half});
    m_fixture->settle();

    QVERIFY(m_fixture->page({}).isEmpty());
}

void TestArrivalBook::nothingIsLostWhileTheLedgerIsAway()
{
    const QString id = sent(u"M-1"_s, testDraft(600));
    QSignalSpy written(&book(), &ArrivalBook::written);
    m_fixture->takeAway();
    book().take({arrival(u"M-1"_s, testDraft(600))});
    m_fixture->settle();
    QCOMPARE(written.size(), 1); // whoever shows it need not wait
    QCOMPARE(recordedOf(written).first().id, QString());
    book().takeVerdicts({{.receiptHandle = u"M-1-1"_s, .state = AckVerdict::State::Acked}});
    m_fixture->settle();
    QCOMPARE(m_desk->courier().scribe().waiting(), 2);

    m_fixture->putBack();
    m_fixture->time().pass(2s);

    QCOMPARE(m_fixture->state(id), MessageState::Acked);
}

QTEST_GUILESS_MAIN(TestArrivalBook)
#include "tst_arrivalbook.moc"
