// SPDX-License-Identifier: Apache-2.0
#include "console/bulksender.h"

#include "console/bulksenderfixture.h"

using namespace TMinus;
using namespace std::chrono_literals;

class TestBulkSender final : public BulkSenderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
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
};

QTEST_GUILESS_MAIN(TestBulkSender)
#include "tst_bulksender.moc"
