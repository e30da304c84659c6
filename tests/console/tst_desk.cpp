// SPDX-License-Identifier: Apache-2.0
#include "console/desk.h"

#include "console/deskfixture.h"

#include <QSignalSpy>

using namespace TMinus;
using namespace std::chrono_literals;

class TestDesk final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QObject> m_context;
    QList<Result<SendReport>> m_outcomes;

    void send(const SendWish &wish)
    {
        m_desk->send(wish, m_context.get(),
                     [this](const Result<SendReport> &outcome) { m_outcomes.append(outcome); });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<DeskFixture>();
        m_desk = m_fixture->desk();
        m_context = std::make_unique<QObject>();
        m_outcomes.clear();
    }
    void cleanup() { m_desk.reset(); }
    void knowsWhereItsMessagesLive();
    void whatIsSentIsInTheLedger();
    void sameMessageNeedsASecondWord();
    void anotherTimeIsAnotherMessage();
    void sameDelayNeedsASecondWord();
    void unknownOutcomeSaysThatItMayDouble();
    void anotherDelayIsAnotherMessage();
    void aTimeIsNotComparedWithADelay();
    void oldLikeIsNoDuplicate();
    void unarmedProductionSendsNothing();
    void aBusyMinuteIsToldAndHoldsNothingUp();
    void wishesTakeTheProfilesTimes();
    void tellsThatItIsUsed();
};

void TestDesk::knowsWhereItsMessagesLive()
{
    QCOMPARE(m_desk->place(),
             (MessagePlace{.profile = u"orders"_s,
                           .realm = u"mq.example.com"_s,
                           .instance = u"MQ_INST_1"_s}));
    QCOMPARE(placeOf(sandboxProfile()).realm, sandboxProfileId());
}

void TestDesk::whatIsSentIsInTheLedger()
{
    send(m_fixture->wish());
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->transport.publishes.answer(PublishReceipt{.messageId = u"M-1"_s});
    QTRY_COMPARE(m_outcomes.size(), 1);

    const LedgerMessage message = m_fixture->message(m_outcomes.first()->id);
    QCOMPARE(message.state, MessageState::Pending);
    QCOMPARE(message.place, m_desk->place());
    QCOMPARE(message.draft, m_fixture->wish().draft);
}

void TestDesk::sameMessageNeedsASecondWord()
{
    send(m_fixture->wish());
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->transport.publishes.answer(PublishReceipt{});
    QTRY_COMPARE(m_outcomes.size(), 1);
    m_fixture->now = m_fixture->now.addSecs(60);
    SendWish same{.draft = m_outcomes.first()->draft};

    send(same);
    QTRY_COMPARE(m_outcomes.size(), 2);
    QCOMPARE(m_outcomes[1].error().code, u"duplicate"_s);
    QVERIFY(!m_outcomes[1].error().message.isEmpty());
    QCOMPARE(m_fixture->transport.publishes.asked.size(), 1);

    same.again = true;
    send(same);
    QVERIFY(m_fixture->waitForPublishes(2));
    m_fixture->transport.publishes.answer(PublishReceipt{});
    QTRY_COMPARE(m_outcomes.size(), 3);
    QCOMPARE(m_outcomes[2]->warnings.last().word, u"duplicate"_s);
}

void TestDesk::anotherTimeIsAnotherMessage()
{
    send(m_fixture->wish(3600));
    QVERIFY(m_fixture->waitForPublishes(1));

    send(m_fixture->wish(3601));

    QVERIFY(m_fixture->waitForPublishes(2));
}

void TestDesk::sameDelayNeedsASecondWord()
{
    SendWish wish = m_fixture->wish();
    wish.after = std::chrono::minutes(10);
    send(wish);
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->transport.publishes.answer(PublishReceipt{});
    QTRY_COMPARE(m_outcomes.size(), 1);
    m_fixture->now = m_fixture->now.addSecs(60); // it would be due a minute later

    send(wish);
    QTRY_COMPARE(m_outcomes.size(), 2);
    QCOMPARE(m_outcomes[1].error().code, u"duplicate"_s);
    QVERIFY(m_outcomes[1].error().message.contains(u"delay"_s));

    m_fixture->now = m_fixture->now.addSecs(m_fixture->profile.duplicate.count());
    m_fixture->setServerAhead({});
    send(wish);
    QVERIFY(m_fixture->waitForPublishes(2));
}

void TestDesk::unknownOutcomeSaysThatItMayDouble()
{
    send(m_fixture->wish());
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->transport.publishes.answer(failure(Error{.kind = ErrorKind::Timeout, .left = true}));
    QTRY_COMPARE(m_outcomes.size(), 1);
    QCOMPARE(m_outcomes[0]->state(), MessageState::Unknown);

    send(m_fixture->wish());
    QTRY_COMPARE(m_outcomes.size(), 2);

    QCOMPARE(m_outcomes[1].error().code, u"duplicate"_s);
    QVERIFY(m_outcomes[1].error().message.contains(u"may be there twice"_s));
}

void TestDesk::anotherDelayIsAnotherMessage()
{
    SendWish wish = m_fixture->wish();
    wish.after = std::chrono::seconds(600);
    send(wish);
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->now = m_fixture->now.addSecs(1);

    wish.after = std::chrono::seconds(601);
    send(wish);

    QVERIFY(m_fixture->waitForPublishes(2));
}

void TestDesk::aTimeIsNotComparedWithADelay()
{
    send(m_fixture->wish(600));
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->now = m_fixture->now.addSecs(60);
    SendWish wish = m_fixture->wish();
    wish.after = std::chrono::seconds(600);

    send(wish);

    QVERIFY(m_fixture->waitForPublishes(2));
}

void TestDesk::oldLikeIsNoDuplicate()
{
    const SendWish wish = m_fixture->wish();
    send(wish);
    QVERIFY(m_fixture->waitForPublishes(1));
    m_fixture->now = m_fixture->now.addSecs(m_fixture->profile.duplicate.count() + 1);

    send(wish);

    QVERIFY(m_fixture->waitForPublishes(2));
}

void TestDesk::unarmedProductionSendsNothing()
{
    m_fixture->guard = Guard::forProfile(u"orders"_s, {.isProduction = true}, u"no"_s);
    m_desk = m_fixture->desk();

    send(m_fixture->wish());
    QTRY_COMPARE(m_outcomes.size(), 1);

    QCOMPARE(m_outcomes.first().error().kind, ErrorKind::ReadOnly);
    QVERIFY(m_fixture->page({}).isEmpty());
}

void TestDesk::aBusyMinuteIsToldAndHoldsNothingUp()
{
    m_desk.reset();
    m_fixture->profile.busyPerMinute = 2;
    m_desk = m_fixture->desk();
    const auto warningsOfNext = [this](SendWish wish) {
        wish.draft.body = QByteArray::number(m_outcomes.size());
        send(wish);
        if (!m_fixture->waitForPublishes(m_outcomes.size() + 1))
            return QStringList{u"nothing left"_s};
        m_fixture->transport.publishes.answer(PublishReceipt{});
        const auto before = m_outcomes.size();
        if (!QTest::qWaitFor([&] { return m_outcomes.size() > before; }, 60'000))
            return QStringList{u"no outcome"_s};
        QStringList words;
        for (const Finding &finding : m_outcomes.last().value().warnings)
            words.append(finding.word);
        return words;
    };
    const SendWish wish = m_fixture->wish(3600);
    SendWish another = wish;
    another.draft.due = wish.draft.due->addSecs(60);

    QCOMPARE(warningsOfNext(wish), QStringList());
    QCOMPARE(warningsOfNext(wish), QStringList());
    QCOMPARE(warningsOfNext(wish), QStringList{u"busyMinute"_s});
    QCOMPARE(warningsOfNext(another), QStringList());
    QVERIFY(m_outcomes[2]->warnings[0].sentence.startsWith(u"3 message"_s));
}

void TestDesk::wishesTakeTheProfilesTimes()
{
    const SendWish wish = m_fixture->wish();

    QCOMPARE(m_desk->withUndo(wish), (HoldWish{.send = wish, .undo = 5s, .late = 300s}));
    QCOMPARE(m_desk->withLead(wish), (HoldWish{.send = wish, .lead = 600s, .late = 300s}));
}

void TestDesk::tellsThatItIsUsed()
{
    QSignalSpy used(m_desk.get(), &Desk::used);

    send(m_fixture->wish());
    m_desk->cancel(u"x"_s, m_context.get(), {});

    QCOMPARE(used.size(), 2);
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
