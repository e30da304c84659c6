// SPDX-License-Identifier: Apache-2.0
#include "console/bulksender.h"

#include "console/bulksenderfixture.h"

using namespace TMinus;
using namespace std::chrono_literals;

class TestBulkRecorded final : public BulkSenderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_sender.reset(); }

    void eachRowIsInTheLedger()
    {
        DeskFixture fixture;
        Courier courier(*m_transport, fixture.ledger(), {.place = testPlace()});
        write("body\none\ntwo\n");
        start({}, &courier);
        m_sender->proceed();

        QTRY_COMPARE(m_transport->publishes.open(), 2);
        QCOMPARE(fixture.counts().byState.value(MessageState::Leaving), 2);
        accept();
        fail({.kind = ErrorKind::Timeout, .left = true});
        QTRY_VERIFY(m_summary);

        QCOMPARE(fixture.counts().byState.value(MessageState::Pending), 1);
        QCOMPARE(fixture.counts().byState.value(MessageState::Unknown), 1);
        const QString id = fixture.page({}).first().id;
        QVERIFY(journal().contains("\"id\":\"" + id.toLatin1()));
    }

    void whatTheLedgerHasAlikeNeedsAgain()
    {
        DeskFixture fixture;
        Courier courier(*m_transport, fixture.ledger(),
                        {.place = testPlace(), .now = m_clock.face()});
        write("body,after\none,\ntwo,10m\nthree,\n");
        m_plan.realm = testPlace().realm;
        m_plan.instance = testPlace().instance;
        m_plan.duplicateWithin = 600s;
        m_plan.inFlight = 3;
        start({}, &courier);
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 3);
        accept();
        accept();
        fail({.kind = ErrorKind::Service, .httpStatus = 404}); // of three there is none
        QTRY_VERIFY(m_summary);
        m_plan.file = m_folder->filePath(u"copy.csv"_s);
        write("body,after\nzero,\ntwo,10m\none,\nthree,\n");
        m_clock.now = m_clock.now.addSecs(60);

        start({}, &courier);

        QCOMPARE(m_survey->duplicates, 2);
        QCOMPARE(m_survey->troubleCount, 2);
        QVERIFY2(m_survey->troubles[0].startsWith(u"Row 2 (line 3): The same message was sent"_s),
                 qPrintable(m_survey->troubles[0]));
        QVERIFY(m_survey->troubles[0].contains(u"delay are equal"_s));
        QVERIFY(m_survey->troubles[1].contains(u"due time are equal"_s));

        m_plan.common.again = true;
        start({}, &courier);
        QCOMPARE(m_survey->troubleCount, 0);
        QCOMPARE(m_survey->toSend, 4);
        QCOMPARE(m_survey->warnings.at(0).word, u"duplicate"_s);
        QCOMPARE(m_survey->warnings.at(0).count, 2);

        m_plan.common.again = false;
        m_clock.now = m_clock.now.addSecs(601);
        start({}, &courier);
        QCOMPARE(m_survey->toSend, 4);
    }

    void rowsAlikeInOneFileGoOnAfterAStop()
    {
        DeskFixture fixture;
        Courier courier(*m_transport, fixture.ledger(),
                        {.place = testPlace(), .now = m_clock.face()});
        write("body\nsame\nsame\nsame\nsame\n");
        m_plan.realm = testPlace().realm;
        m_plan.instance = testPlace().instance;
        m_plan.duplicateWithin = 600s;
        start({}, &courier);
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 2);
        m_sender->stop();
        accept();
        accept();
        QTRY_VERIFY(m_summary);

        start({}, &courier);

        QCOMPARE(m_survey->duplicates, 0);
        QCOMPARE(m_survey->troubleCount, 0);
        QCOMPARE(m_survey->toSend, 2);
    }

    void theLedgerTellsWhatBecameOfRowsInDoubt()
    {
        DeskFixture fixture;
        Courier courier(*m_transport, fixture.ledger(), {.place = testPlace()});
        write("body\na\nb\nc\nd\n");
        m_plan.inFlight = 4;
        start({}, &courier);
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 4);
        m_sender.reset(); // as a kill does; but the ledger gets all four outcomes
        accept();
        fail({.kind = ErrorKind::Service, .httpStatus = 404});
        fail({.kind = ErrorKind::Timeout, .left = true});
        fail({.kind = ErrorKind::Timeout, .left = true});
        QTRY_COMPARE(fixture.counts().byState.value(MessageState::Unknown), 2);
        QVERIFY(!journal().contains("accepted"));

        m_plan.isDryRun = true; // it asks as well
        start();
        QCOMPARE(m_survey->interrupted.size(), 4u); // of no ledger
        m_plan.ledger = fixture.path();
        start();
        QCOMPARE(m_survey->settled, 1);
        QCOMPARE(m_survey->toSend, 1);
        QCOMPARE(m_survey->interrupted, (std::vector<qint64>{3, 4}));
        m_plan.isDryRun = false;
        start({}, &courier);
        QCOMPARE(m_survey->interrupted, (std::vector<qint64>{3, 4}));
        QVERIFY(journal().contains(R"({"type":"accepted","row":1,"messageId":"id",)"));

        QList<QString> unknown;
        for (const LedgerMessage &message : fixture.page({})) {
            if (message.state == MessageState::Unknown)
                unknown.append(message.id);
        }
        QVERIFY(fixture.append(eventOf(unknown[0], SettledFact{.arrived = true})));
        QVERIFY(fixture.append(eventOf(unknown[1], SettledFact{.arrived = false})));
        start({}, &courier);

        QCOMPARE(m_survey->settled, 2);
        QCOMPARE(m_survey->unknown, 0);
        QCOMPARE(m_survey->toSend, 2); // the refused one, and the one that is lost
        m_transport->publishes.asked.clear();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 2);
        QCOMPARE(bodyOf(0), QByteArray("b"));
    }

    void rowsCanBeHeldUntilTheirLead()
    {
        DeskFixture fixture;
        Courier courier(*m_transport, fixture.ledger(),
                        {.place = testPlace(), .now = m_clock.face()});
        write("body,after\na,1h\nb,2h\n");
        m_plan.hold = BulkHold{.lead = 10min, .late = 5min};
        start({}, &courier);
        m_sender->proceed();
        QTRY_VERIFY(m_summary);

        QCOMPARE(m_summary->held, 2);
        QCOMPARE(m_summary->left(), 0);
        QCOMPARE(m_held, (QList<qint64>{1, 2}));
        QVERIFY(m_settled.isEmpty());
        QVERIFY(m_transport->publishes.asked.isEmpty());
        const QList<LedgerMessage> messages = fixture.page({});
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0].state, MessageState::Held);
        QCOMPARE(messages[0].hold, HoldKind::Hold);
        QCOMPARE(messages[0].leaves, std::optional(m_clock.now.addSecs(3000)));
        QCOMPARE(messages[0].late, std::optional(std::chrono::seconds(5min)));
        QVERIFY(messages[0].armed);
        QVERIFY(journal().contains("{\"type\":\"held\",\"row\":1,\"id\":\""
                                   + messages[0].id.toLatin1()));

        start({}, &courier);
        QCOMPARE(m_survey->settled, 2);
        QCOMPARE(m_survey->toSend, 0);
    }

    void aRowThatIsKilledWhileItIsHeldIsHeldOnce()
    {
        DeskFixture fixture;
        Courier courier(*m_transport, fixture.ledger(),
                        {.place = testPlace(), .now = m_clock.face()});
        write("body,after\na,1h\n");
        m_plan.hold = BulkHold{.lead = 10min};
        start({}, &courier);
        m_sender->proceed();
        QTRY_VERIFY(journal().contains("leaving"));
        QTRY_COMPARE(fixture.counts().byState.value(MessageState::Held), 1);
        m_sender.reset(); // as a kill does: the journal may not have heard of it

        start({}, &courier);

        QCOMPARE(m_survey->settled, 1);
        QVERIFY(m_survey->interrupted.empty());
        QCOMPARE(fixture.counts().all(), 1);
    }

    void whatIsDueAtNoTimeCannotBeHeld()
    {
        write("body,after\na,1h\nb,\n");
        m_plan.hold = BulkHold{.lead = 10min};
        m_plan.isDryRun = true;
        start();

        QCOMPARE(m_survey->troubleCount, 1);
        QVERIFY2(m_survey->troubles[0].startsWith(u"Row 2 (line 3): A message that is held"_s),
                 qPrintable(m_survey->troubles[0]));
    }

    void stopsWhereTheLedgerCannotBeWritten()
    {
        DeskFixture fixture;
        Courier courier(*m_transport, fixture.ledger(), {.place = testPlace()});
        QVERIFY(fixture.append(heldEvent(testDraft(600)))); // the file is open
        write("body\none\ntwo\nthree\nfour\n");
        start({}, &courier);
        fixture.takeAway();
        m_sender->proceed();
        QTRY_VERIFY(m_summary);

        QCOMPARE(m_summary->error->kind, ErrorKind::Storage);
        QVERIFY(m_transport->publishes.asked.isEmpty());

        start({}, &courier); // now it is known before the rows are looked at
        QVERIFY(!m_survey);
        QCOMPARE(m_summary->error->kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestBulkRecorded)
#include "tst_bulkrecorded.moc"
