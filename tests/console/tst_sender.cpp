// SPDX-License-Identifier: Apache-2.0
#include "console/sender.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestSender final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<QObject> m_context;
    QList<Result<SendReport>> m_outcomes;

    Sender sender(const Guard &guard = {}) { return {*m_transport, guard, m_clock->face()}; }
    SendWish wish() const { return {.draft = {.topic = u"t"_s, .body = "hello"}}; }
    Callback<SendReport> note()
    {
        return [this](const Result<SendReport> &outcome) { m_outcomes.append(outcome); };
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_clock = std::make_unique<HandClock>();
        m_transport = std::make_unique<FakeTransport>();
        m_context = std::make_unique<QObject>();
        m_outcomes.clear();
    }

    void acceptedMessageCarriesItsReceipt()
    {
        Sender sender = this->sender();
        const PublishReceipt receipt{.messageId = u"ID"_s};

        const PendingReply reply = sender.send(wish(), m_context.get(), note());
        QVERIFY(reply.isPending());
        m_clock->now = m_clock->now.addMSecs(12);
        m_transport->publishes.answer(receipt);

        QCOMPARE(m_outcomes.size(), 1);
        const SendReport &report = m_outcomes.first().value();
        QCOMPARE(report.receipt.value(), receipt);
        QCOMPARE(report.draft, wish().draft);
        QCOMPARE(report.took, 12ms);
        QCOMPARE(report.state(), MessageState::Pending);
        QVERIFY(!reply.isPending());
    }

    void failureTellsTheStateAndIsNeverRepeated_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("state");
        QTest::newRow("not sent") << Error{.kind = ErrorKind::Connect}
                                  << int(MessageState::NotSent);
        QTest::newRow("refused") << Error{.kind = ErrorKind::Service,
                                          .httpStatus = 404,
                                          .left = true}
                                 << int(MessageState::Refused);
        QTest::newRow("failed") << Error{.kind = ErrorKind::Service,
                                         .httpStatus = 500,
                                         .left = true}
                                << int(MessageState::Unknown);
        QTest::newRow("silent") << Error{.kind = ErrorKind::Timeout, .left = true}
                                << int(MessageState::Unknown);
    }

    void failureTellsTheStateAndIsNeverRepeated()
    {
        QFETCH(const Error, error);
        QFETCH(const int, state);
        Sender sender = this->sender();

        sender.send(wish(), m_context.get(), note());
        m_transport->publishes.answer(failure(error));
        QCoreApplication::processEvents();

        QCOMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes.first()->error.value(), error);
        QCOMPARE(int(m_outcomes.first()->state()), state);
        QCOMPARE(m_transport->publishes.asked.size(), 1);
    }

    void delayCountsFromTheCallInServerTime()
    {
        m_clock->setServerAhead(m_transport->known, 2s);
        Sender sender = this->sender();
        SendWish later = wish();
        later.after = 10s;

        sender.send(later, m_context.get(), note());

        QCOMPARE(m_transport->publishes.asked.size(), 1);
        QCOMPARE(m_transport->publishes.asked.first().due.value(), m_clock->now.addSecs(12));
        QVERIFY(m_transport->probes.asked.isEmpty());
    }

    void delayAsksForTheClockFirstWhenNothingIsKnown()
    {
        Sender sender = this->sender();
        SendWish later = wish();
        later.after = 10s;
        const QDateTime asked = m_clock->now;

        sender.send(later, m_context.get(), note());
        QCOMPARE(m_transport->probes.asked, QStringList{u"t"_s});
        QVERIFY(m_transport->publishes.asked.isEmpty());
        m_clock->setServerAhead(m_transport->known, 1s);
        m_clock->now = m_clock->now.addMSecs(300);
        m_transport->probes.answer(ProbeReport{});

        QCOMPARE(m_transport->publishes.asked.size(), 1);
        QCOMPARE(m_transport->publishes.asked.first().due.value(), asked.addSecs(11));
    }

    void delayFailsWhenTheClockCannotBeAsked()
    {
        Sender sender = this->sender();
        SendWish later = wish();
        later.after = 10s;
        ProbeReport report;
        report.layers = {{.name = ProbeLayer::Name::Tcp,
                          .outcome = ProbeLayer::Outcome::Failed,
                          .error = Error{.kind = ErrorKind::Connect, .left = true}}};

        sender.send(later, m_context.get(), note());
        m_transport->probes.answer(report);

        QCOMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes.first()->error->kind, ErrorKind::Connect);
        QCOMPARE(m_outcomes.first()->state(), MessageState::NotSent);
        QVERIFY(m_transport->publishes.asked.isEmpty());
    }

    void abortReachesTheStepThatIsOpen()
    {
        Sender sender = this->sender();
        SendWish later = wish();
        later.after = 10s;

        const PendingReply reply = sender.send(later, m_context.get(), note());
        reply.abort();
        QCOMPARE(m_transport->probes.aborted, 1);

        m_clock->setServerAhead(m_transport->known, 0s);
        m_transport->probes.answer(ProbeReport{});
        reply.abort();
        QCOMPARE(m_transport->publishes.aborted, 1);
    }

    void stopKeepsItHere()
    {
        Sender sender = this->sender();
        SendWish past = wish();
        past.draft.due = m_clock->now.addSecs(-1);

        sender.send(past, m_context.get(), note());
        QVERIFY(m_outcomes.isEmpty());
        QTRY_COMPARE(m_outcomes.size(), 1);

        const Error error = m_outcomes.first().error();
        QCOMPARE(error.kind, ErrorKind::InvalidArgument);
        QCOMPARE(error.code, u"past"_s);
        QVERIFY(error.message.contains(u"is in the past"_s));
        QVERIFY(m_transport->publishes.asked.isEmpty());
    }

    void warningTravelsWithTheReport()
    {
        Sender sender = this->sender();
        SendWish odd = wish();
        odd.draft.key = u"two keys"_s;

        sender.send(odd, m_context.get(), note());
        m_transport->publishes.answer(PublishReceipt{});

        QCOMPARE(m_outcomes.first()->warnings.size(), 1);
        QCOMPARE(m_outcomes.first()->warnings.first().word, u"keySpace"_s);
        QCOMPARE(sender.review(odd), m_outcomes.first()->warnings);
    }

    void readOnlyKeepsItHere()
    {
        Sender sender = this->sender(Guard::forAdHoc(u"mq.example.com"_s, false, {}));
        SendWish later = wish();
        later.after = 10s;

        sender.send(later, m_context.get(), note());
        QTRY_COMPARE(m_outcomes.size(), 1);

        QCOMPARE(m_outcomes.first().error().kind, ErrorKind::ReadOnly);
        QVERIFY(m_transport->publishes.asked.isEmpty());
        QVERIFY(m_transport->probes.asked.isEmpty());
    }

    void nothingIsReportedToTheDead()
    {
        Sender sender = this->sender();
        SendWish past = wish();
        past.draft.due = m_clock->now.addSecs(-1);
        sender.send(wish(), m_context.get(), note());
        sender.send(past, m_context.get(), note());

        m_context.reset();
        m_transport->publishes.answer(PublishReceipt{});
        QCoreApplication::processEvents();

        QVERIFY(m_outcomes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSender)
#include "tst_sender.moc"
