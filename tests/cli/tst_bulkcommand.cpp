// SPDX-License-Identifier: Apache-2.0
#include "broker/fault.h"
#include "cli/bulkruns.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <csignal>

using namespace TMinus;

class TestBulkCommand final : public QObject, private BulkRuns
{
    Q_OBJECT

    QList<QJsonObject> consumed(int count)
    {
        ProgramRun consumer;
        consumer.run(
            m_sandbox->command({u"--json"_s, u"consume"_s, u"--topic"_s, u"any"_s, u"--group"_s,
                                u"GID_a"_s, u"--count"_s, QString::number(count)}));
        return consumer.records(u"arrival"_s);
    }

public:
    TestBulkCommand()
        : BulkRuns(Ledgers::OfEachRun)
    {}

private Q_SLOTS:
    void init() { QVERIFY(setUp()); }

    void everyRowBecomesAMessageWithAnOutcome()
    {
        write("body,topic,tag,key,prop.shop,after,customer\n"
              "\"{\"\"hello\"\":\"\"{{row.customer}}\"\"}\",any,A,K-{{i}},s1,,\"Li \"\"Z\"\"\"\n"
              "later,any,,,,10m,x\n");

        QCOMPARE(sendFile(), 0);

        QCOMPARE(m_program->records(u"outcome"_s).size(), 2);
        QCOMPARE(outcome(1).value(u"state"_s).toString(), u"pending"_s);
        QCOMPARE(outcome(2).value(u"messageId"_s).toString().size(), 32);
        QVERIFY(outcome(2).contains(u"due"_s));
        QCOMPARE(summary(u"pending"_s), 2);
        QCOMPARE(m_program->complaints, QByteArray());
        QCOMPARE(m_sandbox->waiting(u"any"_s), 1);
        const QJsonObject message = consumed(1).value(0);
        QCOMPARE(message.value(u"body"_s).toString(), u"{\"hello\":\"Li \\\"Z\\\"\"}"_s);
        QCOMPARE(message.value(u"key"_s).toString(), u"K-1"_s);
        QCOMPARE(message.value(u"tag"_s).toString(), u"A"_s);
        QCOMPARE(message.value(u"properties"_s)[u"shop"_s].toString(), u"s1"_s);
    }

    void jsonLinesAreRowsToo()
    {
        write("{\"body\":\"延时\",\"properties\":{\"a\":1}}\n{\"bodyBase64\":\"eA==\"}\n",
              u"rows.jsonl"_s);

        QCOMPARE(sendFile({u"--topic"_s, u"any"_s}), 0);

        QCOMPARE(m_sandbox->stored(u"any"_s), 2);
    }

    void copiesAreNumberedAndSpread()
    {
        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--copies"_s, u"4"_s, u"--body"_s,
                       u"{{i}} of {{n}}"_s, u"--in"_s, u"10m"_s, u"--spread"_s, u"40m"_s}),
                 0);

        QCOMPARE(m_sandbox->waiting(u"any"_s), 4);
        for (int row = 1; row < 4; ++row)
            QCOMPARE(outcome(row + 1).value(u"due"_s).toInteger()
                         - outcome(row).value(u"due"_s).toInteger(),
                     600'000);
    }

    void secondRunSendsNothingTwice()
    {
        write(manyRows(50) + "odd,nope\n");
        QCOMPARE(sendFile(), 1);
        QCOMPARE(summary(u"pending"_s), 50);
        QCOMPARE(summary(u"refused"_s), 1);

        QCOMPARE(sendFile(), 1);

        QCOMPARE(summary(u"skipped"_s), 50);
        QCOMPARE(summary(u"refused"_s), 1);
        QCOMPARE(m_program->records(u"outcome"_s).size(), 1);
        QCOMPARE(m_sandbox->stored(u"any"_s), 50);
    }

    void forgettingLetsAllGoAgain()
    {
        write(manyRows(3));
        QCOMPARE(sendFile(), 0);

        QCOMPARE(sendFile({u"--forget"_s}), 0);
        QVERIFY(!QFile::exists(m_file + u".tminus-journal"_s));
        QCOMPARE(m_sandbox->stored(u"any"_s), 3);
        QCOMPARE(sendFile(), 0);

        QCOMPARE(m_sandbox->stored(u"any"_s), 6);
    }

    void lostAnswersAreUnknownAndStaySo()
    {
        SandboxOptions faulty;
        faulty.faults = {*readFault(u"drop-after,op=publish,every=3"_s)};
        m_sandbox = std::make_unique<TestSandbox>(faulty);
        write(manyRows(30));

        QCOMPARE(sendFile({u"--in-flight"_s, u"1"_s}), 4);
        QCOMPARE(summary(u"unknown"_s), 10);
        QCOMPARE(sendFile(), 4);

        QCOMPARE(summary(u"unknownBefore"_s), 10);
        QCOMPARE(summary(u"toSend"_s), 0);
        QCOMPARE(m_sandbox->stored(u"any"_s), 30);
    }

    void aDryRunTellsWhatWouldGo()
    {
        write("body,topic,after\na,any,10m\nb,any,\n");
        m_program = std::make_unique<ProgramRun>();

        QCOMPARE(
            m_program->run(m_sandbox->command({u"send"_s, u"--file"_s, m_file, u"--dry-run"_s})),
            0);

        QVERIFY(m_program->output.startsWith("1  any  "));
        QVERIFY(m_program->output.contains("\n2  any  at once  1 byte"));
        QVERIFY(m_program->output.contains("2 of 2 messages would go; nothing was sent."));
        QCOMPARE(m_sandbox->stored(u"any"_s) + m_sandbox->waiting(u"any"_s), 0);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"rows.csv"_s});
    }

    void oneBadRowAndNothingGoes()
    {
        write("body,topic,due\na,any,\nb,any,2027-03-28 02:30 Europe/Berlin\n,any,\n");

        QCOMPARE(sendFile(), 2);

        QVERIFY(m_program->complaints.contains("Row 2 (line 3), column “due”: "));
        QVERIFY(m_program->complaints.contains("Row 3 (line 4), column “body”: "));
        QVERIFY(m_program->complaints.contains("2 row"));
        QCOMPARE(m_sandbox->stored(u"any"_s), 0);
        QVERIFY(!QFile::exists(m_file + u".tminus-journal"_s));
    }

    void wrongUseIsASentence_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("both") << u"--file x.csv --copies 3"_s << u"--file and --copies both say"_s;
        QTest::newRow("spread alone")
            << u"--topic any --body x --spread 1h"_s << u"Add --file or --copies"_s;
        QTest::newRow("forget copies")
            << u"--copies 3 --topic any --body x --forget"_s << u"belong to --file"_s;
        QTest::newRow("no number")
            << u"--copies many --topic any --body x"_s << u"--copies takes a whole number"_s;
        QTest::newRow("in flight") << u"--file x.csv --in-flight 0"_s
                                   << u"--in-flight takes a whole number from 1 to 256"_s;
        QTest::newRow("format") << u"--file x.csv --format xml"_s << u"“xml” is neither"_s;
        QTest::newRow("undo") << u"--file x.csv --undo-window 5s"_s
                              << u"--undo-window is for one message"_s;
        QTest::newRow("late") << u"--copies 2 --topic any --body x --late 5s"_s
                              << u"--late belongs to --hold"_s;
        QTest::newRow("held rate") << u"--copies 2 --topic any --body x --in 1h --hold --rate 5"_s
                                   << u"Leave --rate or --hold out"_s;
        QTest::newRow("no topic") << u"--copies 2 --body x"_s << u"--topic is missing"_s;
        QTest::newRow("question") << u"--copies 2 --topic any --body {{ask:Who}}"_s
                                  << u"needs somebody to answer"_s;
        QTest::newRow("variable") << u"--copies 2 --topic any --body {{who}}"_s
                                  << u"There is no variable {{who}}"_s;
    }

    void wrongUseIsASentence()
    {
        QFETCH(const QString, arguments);
        QFETCH(const QString, said);

        QCOMPARE(send(arguments.split(u' ')), 2);

        QVERIFY2(m_program->complaints.contains(said.toUtf8()), m_program->complaints.constData());
        QCOMPARE(m_sandbox->stored(u"any"_s), 0);
    }

    void missingFileIsLocal()
    {
        m_file = m_folder->filePath(u"none.csv"_s);

        QCOMPARE(sendFile(), 5);

        QVERIFY(m_program->complaints.contains("none.csv"));
    }

    void rateIsKept()
    {
        QElapsedTimer timer;
        timer.start();

        QCOMPARE(send({u"--topic"_s, u"any"_s, u"--copies"_s, u"21"_s, u"--body"_s, u"x"_s,
                       u"--rate"_s, u"10"_s}),
                 0);

        QVERIFY(timer.elapsed() >= 1900); // the first at once, then ten a second
    }

    void ctrlCEndsWithASummaryAndGoesOnLater()
    {
        write(manyRows(40));
        m_program = std::make_unique<ProgramRun>();
        m_program->start(m_sandbox->command(
            {u"--json"_s, u"send"_s, u"--file"_s, m_file, u"--rate"_s, u"20"_s}));
        QVERIFY(m_program->waitForOutput("\"row\":3,"));

        m_program->signal(SIGINT);

        QCOMPARE(m_program->wait(), 6);
        const qint64 sent = summary(u"pending"_s);
        QVERIFY(sent >= 3 && sent < 40);
        QCOMPARE(summary(u"left"_s), 40 - sent);
        QCOMPARE(m_sandbox->stored(u"any"_s), sent);
        QCOMPARE(sendFile(), 0);
        QCOMPARE(m_sandbox->stored(u"any"_s), 40);
    }

    void withoutRoomNothingGoesUnrecorded()
    {
        write(manyRows(400));
        m_program = std::make_unique<ProgramRun>();
        // A file of this process may have so many blocks: enough for the ledger to begin with.
        const QString shell = u"ulimit -f 2048; trap '' XFSZ; exec \"$0\" \"$@\""_s;
        const QStringList arguments = m_sandbox->command(
            {u"--json"_s, u"send"_s, u"--file"_s, m_file, u"--in-flight"_s, u"4"_s});

        QCOMPARE(m_program->runProgram(
                     u"sh"_s, QStringList{u"-c"_s, shell, QStringLiteral(TMINUSCTL)} + arguments),
                 5);
        const qint64 sent = summary(u"pending"_s);
        QVERIFY(sent > 0 && sent < 400);
        QVERIFY2(m_program->complaints.contains("Check the free space")
                     || m_program->complaints.contains("Make room"),
                 m_program->complaints.constData());
        QCOMPARE(m_sandbox->stored(u"any"_s), sent);

        QVERIFY(QList<int>({0, 4}).contains(sendFile())); // there is room again

        QCOMPARE(m_sandbox->stored(u"any"_s), 400);
        QCOMPARE(summary(u"skipped"_s) + summary(u"unknown"_s) + summary(u"pending"_s), 400);
    }

    void aJournalThatCannotBeWrittenIsTold()
    {
        write(manyRows(3));
        QVERIFY(QDir(m_folder->path()).mkdir(u"rows.csv.tminus-journal"_s));

        QCOMPARE(sendFile(), 5);

        QVERIFY(m_program->complaints.contains("rows.csv.tminus-journal"));
        QVERIFY(m_program->complaints.contains("rights"));
        QCOMPARE(m_sandbox->stored(u"any"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestBulkCommand)
#include "tst_bulkcommand.moc"
