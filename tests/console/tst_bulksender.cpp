// SPDX-License-Identifier: Apache-2.0
#include "console/bulksender.h"

#include "console/deskfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestBulkSender final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeTransport> m_transport;
    HandClock m_clock;
    BulkPlan m_plan;
    std::unique_ptr<BulkSender> m_sender;
    std::optional<BulkSurvey> m_survey;
    std::optional<BulkSummary> m_summary;
    QList<qint64> m_settled;
    QList<qint64> m_held;
    QList<PlannedRow> m_planned;

    void write(const QByteArray &rows)
    {
        QFile file(m_plan.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
    }
    QByteArray journal() const
    {
        QFile file(SendJournal::pathOf(m_plan.file));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Starts it up to its survey.
    void start(const Guard &guard = {}, Courier *courier = nullptr)
    {
        m_sender = std::make_unique<BulkSender>(*m_transport, guard, m_clock.face());
        if (courier)
            m_sender->recordBy(*courier);
        m_survey.reset();
        m_summary.reset();
        m_settled.clear();
        m_held.clear();
        connect(m_sender.get(), &BulkSender::surveyed, this,
                [this](const BulkSurvey &survey) { m_survey = survey; });
        connect(m_sender.get(), &BulkSender::finished, this,
                [this](const BulkSummary &summary) { m_summary = summary; });
        connect(m_sender.get(), &BulkSender::settled, this,
                [this](qint64 row) { m_settled.append(row); });
        connect(m_sender.get(), &BulkSender::held, this,
                [this](qint64 row) { m_held.append(row); });
        connect(m_sender.get(), &BulkSender::planned, this,
                [this](const PlannedRow &row) { m_planned.append(row); });
        m_sender->start(m_plan);
        if (m_transport->probes.open() > 0)
            m_transport->probes.answer(ProbeReport{});
        QTRY_VERIFY(m_survey || m_summary);
    }
    void accept() { m_transport->publishes.answer(PublishReceipt{.messageId = u"id"_s}); }
    void fail(const Error &error) { m_transport->publishes.answer(failure(error)); }
    QByteArray bodyOf(qsizetype asked) const
    {
        return m_transport->publishes.asked.value(asked).body;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_transport = std::make_unique<FakeTransport>();
        m_plan = {.file = m_folder->filePath(u"rows.csv"_s), .inFlight = 2};
        m_plan.common.draft.topic = u"t"_s;
        m_planned.clear();
    }
    void cleanup() { m_sender.reset(); }

    void neverMoreThanTheBoundAreOnTheirWay()
    {
        write("body\na\nb\nc\nd\ne\n");
        start();
        QCOMPARE(m_survey->rows, 5);
        QCOMPARE(m_survey->toSend, 5);
        QCOMPARE(m_transport->publishes.asked.size(), 0);

        m_sender->proceed();
        for (int answered = 0; answered < 5; ++answered) {
            QTRY_COMPARE(m_transport->publishes.asked.size(), std::min(5, answered + 2));
            QVERIFY(m_transport->publishes.open() <= 2);
            accept();
        }

        QTRY_VERIFY(m_summary);
        QCOMPARE(m_summary->pending, 5);
        QCOMPARE(m_summary->left(), 0);
        QVERIFY(!m_summary->error);
        QCOMPARE(m_settled, (QList<qint64>{1, 2, 3, 4, 5}));
    }

    void eachIsWrittenDownBeforeItLeaves()
    {
        write("body\na\nb\nc\n");
        start();
        QCOMPARE(journal(), QByteArray());
        m_sender->proceed();

        QTRY_COMPARE(m_transport->publishes.asked.size(), 2);

        QVERIFY(journal().contains(R"({"type":"leaving","row":2,)"));
        QVERIFY(!journal().contains(R"("row":3,)"));
    }

    void secondRunSendsWhatWasRefusedAndNotWhatIsUnknown()
    {
        write("body\na\nb\nc\nd\n");
        m_plan.inFlight = 4;
        start();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 4);
        accept();
        fail({.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s});
        fail({.kind = ErrorKind::Timeout, .left = true});
        fail({.kind = ErrorKind::Connect});
        QTRY_VERIFY(m_summary);
        QCOMPARE(m_summary->pending, 1);
        QCOMPARE(m_summary->refused, 1);
        QCOMPARE(m_summary->unknown, 1);
        QCOMPARE(m_summary->notSent, 1);
        m_transport->publishes.asked.clear();

        start();
        QCOMPARE(m_survey->toSend, 2);
        QCOMPARE(m_survey->settled, 1);
        QCOMPARE(m_survey->unknown, 1);
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 2);

        QCOMPARE(bodyOf(0), QByteArray("b"));
        QCOMPARE(bodyOf(1), QByteArray("d"));
    }

    void whatWasLeavingWhenTheProgramEndedIsUnknown()
    {
        write("body\na\nb\nc\n");
        start();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 2);
        accept();
        QTRY_COMPARE(m_transport->publishes.asked.size(), 3);
        m_sender.reset(); // as a kill does: two are on their way
        m_transport = std::make_unique<FakeTransport>();

        start();
        m_sender->proceed();

        QCOMPARE(m_settled, (QList<qint64>{2, 3}));
        QTRY_VERIFY(m_summary);
        QCOMPARE(m_summary->unknown, 2);
        QCOMPARE(m_summary->skipped, 1);
        QCOMPARE(m_transport->publishes.asked.size(), 0);
    }

    void aChangedFileIsRefusedByRow()
    {
        write("body\na\nb\nc\n");
        start();
        m_sender->proceed();
        for (int row = 0; row < 3; ++row) {
            QTRY_VERIFY(m_transport->publishes.open() > 0);
            accept();
        }
        QTRY_VERIFY(m_summary);

        write("body\na\nB\nc\nd\n");
        start();

        QVERIFY(m_summary && m_summary->error);
        QVERIFY(m_summary->error->message.startsWith(u"Row 2 is not what it was"_s));
        QCOMPARE(m_transport->publishes.asked.size(), 3);

        write("body\na\nb\n");
        start();
        QVERIFY(m_summary && m_summary->error->message.startsWith(u"Row 3 is not"_s));
    }

    void rowsThatWereAddedGo()
    {
        write("body\na\n");
        start();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 1);
        accept();
        QTRY_VERIFY(m_summary);

        write("body\na\nb\n");
        start();
        QCOMPARE(m_survey->toSend, 1);
        m_sender->proceed();

        QTRY_COMPARE(m_transport->publishes.asked.size(), 2);
        QCOMPARE(bodyOf(1), QByteArray("b"));
    }

    void oneBadRowAndNothingGoes()
    {
        write("body,due\na,\nb,soon\n,\n\"c\xE9\",\n");
        start();

        QCOMPARE(m_survey->troubleCount, 3);
        QVERIFY(m_survey->troubles[0].startsWith(u"Row 2 (line 3), column “due”"_s));
        QVERIFY(m_survey->troubles[1].startsWith(u"Row 3 (line 4), column “body”"_s));
        QVERIFY(m_survey->troubles[2].contains(u"not UTF-8"_s));
        QCOMPARE(journal(), QByteArray());
    }

    void sharedWarningsAndUnusedColumnsAreCounted()
    {
        write("body,key,name,other\n{{row.name}},a b,x,y\n2,c d,x,y\n");
        start();

        QCOMPARE(m_survey->warnings.size(), 1);
        QCOMPARE(m_survey->warnings[0].word, u"keySpace"_s);
        QCOMPARE(m_survey->warnings[0].count, 2);
        QCOMPARE(m_survey->unusedColumns, QStringList{u"other"_s});
    }

    void aDryRunShowsAllAndTouchesNothing()
    {
        write("body,after\na,10m\nb,\nc,20m\n");
        m_plan.isDryRun = true;
        start();
        QCOMPARE(m_survey->atOnce, 1);
        QCOMPARE(m_survey->first, m_clock.now.addSecs(600));
        QCOMPARE(m_survey->last, m_clock.now.addSecs(1200));
        m_sender->proceed();

        QTRY_VERIFY(m_summary);
        QCOMPARE(m_planned.size(), 3);
        QCOMPARE(m_planned[2].draft.body, QByteArray("c"));
        QCOMPARE(m_transport->publishes.asked.size(), 0);
        QCOMPARE(m_transport->probes.asked.size(), 0);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"rows.csv"_s});
    }

    void copiesNeedNoFileAndKeepNoJournal()
    {
        m_plan.file.clear();
        m_plan.copies = 3;
        m_plan.common.draft.body = "{{i}} of {{n}}";
        m_plan.inFlight = 3;
        start();
        m_sender->proceed();

        QTRY_COMPARE(m_transport->publishes.open(), 3);

        QCOMPARE(bodyOf(0), QByteArray("1 of 3"));
        QCOMPARE(bodyOf(2), QByteArray("3 of 3"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    void stoppingWaitsForThoseOnTheirWay()
    {
        write("body\na\nb\nc\nd\n");
        start();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 2);

        m_sender->stop();
        QVERIFY(!m_summary);
        accept();
        accept();

        QTRY_VERIFY(m_summary);
        QVERIFY(m_summary->isStopped);
        QCOMPARE(m_summary->left(), 2);
        QCOMPARE(m_transport->publishes.asked.size(), 2);
    }

    void messagesOfOneSequenceKeepTheirOrder()
    {
        write("body,shardingKey\na1,A\na2,A\nb1,B\na3,A\n");
        m_plan.inFlight = 4;
        start();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 2);
        QCOMPARE(bodyOf(0), QByteArray("a1"));
        QCOMPARE(bodyOf(1), QByteArray("b1"));

        accept();
        QTRY_COMPARE(m_transport->publishes.asked.size(), 3);
        QCOMPARE(bodyOf(2), QByteArray("a2"));
        accept();
        accept();

        QTRY_COMPARE(m_transport->publishes.asked.size(), 4);
        QCOMPARE(bodyOf(3), QByteArray("a3"));
        accept();
        QTRY_VERIFY(m_summary);
        QCOMPARE(m_summary->pending, 4);
    }

    void whenNobodyAnswersTheRestStays()
    {
        QByteArray rows("body\n");
        for (int row = 0; row < 100; ++row)
            rows += QByteArray::number(row) + '\n';
        write(rows);
        start();
        m_sender->proceed();

        while (!m_summary) {
            QTRY_VERIFY(m_summary || m_transport->publishes.open() > 0);
            if (!m_summary)
                fail({.kind = ErrorKind::Connect});
        }

        QVERIFY(m_summary->isSilent);
        QVERIFY(m_summary->notSent >= 10 && m_summary->notSent < 20);
        QCOMPARE(m_summary->left(), 100 - m_summary->notSent);
    }

    void theGuardIsAsked()
    {
        write("body\na\nb\n");
        start(Guard::forAdHoc(u"mq.example"_s, false, {}));
        QCOMPARE(m_summary->error->kind, ErrorKind::ReadOnly);

        start(Guard::forProfile(u"p"_s, {.mostAtOnce = 1}, {}));
        QCOMPARE(m_summary->error->code, u"bulkMax"_s);
        QCOMPARE(m_transport->publishes.asked.size(), 0);
    }

    void theClockIsAskedOnceBeforeAll()
    {
        write("body,after\na,1h\nb,1h\n");
        m_sender = std::make_unique<BulkSender>(*m_transport, Guard(), m_clock.face());
        QSignalSpy finished(m_sender.get(), &BulkSender::finished);
        m_sender->start(m_plan);
        QCOMPARE(m_transport->probes.asked.size(), 1);

        m_transport->probes.answer(failure(ErrorKind::Connect, {}));

        QTRY_COMPARE(finished.size(), 1);
        const auto summary = finished[0][0].value<BulkSummary>();
        QCOMPARE(summary.error->kind, ErrorKind::Connect);
        QVERIFY(!summary.error->left);
        QCOMPARE(journal(), QByteArray());
    }

    void aFileThatIsMissingIsNamed()
    {
        start();

        QCOMPARE(m_summary->error->kind, ErrorKind::Storage);
        QVERIFY(m_summary->error->message.contains(u"rows.csv"_s));
    }

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

QTEST_GUILESS_MAIN(TestBulkSender)
#include "tst_bulksender.moc"
