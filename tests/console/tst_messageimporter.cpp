// SPDX-License-Identifier: Apache-2.0
#include "console/messageimporter.h"

#include "ledger/ledgerfixture.h"

#include <QFile>
#include <QSignalSpy>

using namespace TMinus;

class TestMessageImporter final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerFixture> m_ledger;
    QStringList m_troubles;

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(QDir(m_ledger->folder()).filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }
    Result<ImportCount> import(const QString &path)
    {
        m_troubles.clear();
        MessageImporter importer(
            m_ledger->ledger(),
            {.file = path, .place = testPlace(), .zone = u"Asia/Shanghai"_s, .now = m_ledger->now});
        connect(&importer, &MessageImporter::troubled, this,
                [this](const QString &sentence) { m_troubles.append(sentence); });
        return LedgerFixture::answer<ImportCount>(
            [&](QObject *context, auto done) { importer.start(context, std::move(done)); });
    }
    QList<LedgerMessage> all()
    {
        return m_ledger->page({.order = LedgerQuery::Order::ByNumber,
                               .limit = 100'000,
                               .now = m_ledger->now,
                               .withBody = true});
    }
    static QByteArray head() { return "messageId,topic,due,key\n"; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_ledger = std::make_unique<LedgerFixture>();
    }

    void rowsBecomePendingMessages()
    {
        const auto count = import(file(
            u"a.csv"_s,
            "messageId,topic,due,tag,key,shardingKey,prop.region,sent,zone,body\n"
            "ID-1,orders,2030-04-01 15:00,CLOSE,ORD-1,s,杭州,1899000000000,,\"{\"\"a\"\":1}\"\n"
            "ID-2,orders,2030-04-01 15:00,,,,,,UTC,\n"));

        QVERIFY(count);
        QCOMPARE(*count, (ImportCount{.rows = 2, .added = 2}));
        const auto messages = all();
        QCOMPARE(messages.size(), 2);
        const LedgerMessage &first = messages[0];
        QCOMPARE(first.state, MessageState::Pending);
        QCOMPARE(first.source, MessageSource::Imported);
        QCOMPARE(first.place, testPlace());
        QCOMPARE(first.messageId, u"ID-1"_s);
        QCOMPARE(first.draft.tag, u"CLOSE"_s);
        QCOMPARE(first.draft.key, u"ORD-1"_s);
        QCOMPARE(first.draft.properties.value(u"region"_s), u"杭州"_s);
        QCOMPARE(first.draft.body, QByteArray("{\"a\":1}"));
        QCOMPARE(first.draft.due->toString(Qt::ISODate), u"2030-04-01T07:00:00Z"_s);
        QCOMPARE(first.sent->toMSecsSinceEpoch(), 1'899'000'000'000);
        QCOMPARE(messages[1].draft.due->toString(Qt::ISODate), u"2030-04-01T15:00:00Z"_s);
        const auto fact = std::get<ImportedFact>(m_ledger->history(first.id).first().event.fact);
        QCOMPARE(fact.file, u"a.csv"_s);
        QCOMPARE(fact.row, 1);
    }

    void jsonLinesAreTakenToo()
    {
        const auto count = import(file(u"a.jsonl"_s,
                                       R"({"messageId":"ID-1","topic":"t","due":1899000000000,)"
                                       R"("properties":{"a":"b"},"body":"x"})"
                                       "\n"));

        QCOMPARE(count->added, 1);
        QCOMPARE(all().first().draft.properties.value(u"a"_s), u"b"_s);
    }

    void notesComeAlong()
    {
        const auto count = import(file(u"a.csv"_s,
                                       "messageId,topic,due,note\nID-1,t,1899000000000,ask Wang\n"
                                       "ID-2,t,1899000000000,\n"));

        QCOMPARE(count->added, 2);
        QCOMPARE(all()[0].note, u"ask Wang"_s);
        QCOMPARE(all()[1].note, QString());
        QCOMPARE(m_ledger->history(all()[1].id).size(), 1);
    }

    void sameFileOnceMoreAddsNothing()
    {
        const QString path = file(u"a.csv"_s, head() + "1,t,1899000000000,\n2,t,1899000000000,\n");
        QCOMPARE(import(path)->added, 2);

        QCOMPARE(*import(path), (ImportCount{.rows = 2, .known = 2}));

        QCOMPARE(all().size(), 2);
    }

    void whatWasSentFromHereIsKnown()
    {
        const QString id = m_ledger->appendedId(leavingEvent(testDraft(1)));
        m_ledger->append(eventOf(id, acceptedAs(u"MSG-1"_s)));

        const auto count =
            import(file(u"a.csv"_s, head() + "MSG-1,order-timeout,1899000000000,\n"));

        QCOMPARE(count->known, 1);
        QCOMPARE(all().size(), 1);
    }

    void wrongRowsAreToldAndTheOthersTaken_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("words");
        QTest::newRow("no id") << QByteArray(",t,1899000000000,") << u"messageId"_s;
        QTest::newRow("no topic") << QByteArray("1,,1899000000000,") << u"topic"_s;
        QTest::newRow("no due") << QByteArray("1,t,,") << u"due"_s;
        QTest::newRow("no time") << QByteArray("1,t,soon,") << u"due"_s;
        QTest::newRow("a day") << QByteArray("1,t,2030-04-01,") << u"due"_s;
        QTest::newRow("at once") << QByteArray("1,t,now,") << u"due"_s;
        QTest::newRow("a span") << QByteArray("1,t,10m,") << u"due"_s;
        QTest::newRow("too many cells") << QByteArray("1,t,1899000000000,k,more") << u"(line 3)"_s;
        QTest::newRow("no UTF-8") << QByteArray("1,t,1899000000000,\xff") << u"UTF-8"_s;
    }
    void wrongRowsAreToldAndTheOthersTaken()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, words);

        const auto count = import(
            file(u"a.csv"_s, head() + "8,t,1899000000000,\n" + row + "\n9,t,1899000000000,\n"));

        QVERIFY2(count, count ? "" : qPrintable(count.error().message));
        QCOMPARE(count->wrong, 1);
        QCOMPARE(count->added, 2);
        QCOMPARE(m_troubles.size(), 1);
        QVERIFY2(m_troubles[0].contains(words), qPrintable(m_troubles[0]));
    }

    void doubledHourIsNotGuessed()
    {
        m_ledger->now = m_ledger->now.addYears(1);
        const QByteArray row = "1,t,2030-10-27 02:30 Europe/Berlin,\n";

        QCOMPARE(import(file(u"a.csv"_s, head() + row))->wrong, 1);

        QVERIFY2(m_troubles[0].contains(u"offset"_s), qPrintable(m_troubles[0]));
        QVERIFY(!m_troubles[0].contains(u"--earlier"_s));
    }

    void fileOfOtherColumnsIsRefusedWhole()
    {
        const auto count = import(file(u"a.csv"_s, "name,topic\nx,y\nz,t\n"));

        QVERIFY(!count);
        QCOMPARE(count.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(count.error().message.contains(u"“messageId”, “due”"_s),
                 qPrintable(count.error().message));
    }

    void columnsThatMeanNothingAreNamed()
    {
        const auto count = import(
            file(u"a.csv"_s, "messageId,topic,due,who,state,when\n1,t,1899000000000,a,b,c\n"));

        QCOMPARE(count->otherColumns, (QStringList{u"when"_s, u"who"_s}));
    }

    void hostileFilesAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("UTF-16") << QByteArray("\xff\xfem\0e\0", 6);
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("one quote") << QByteArray("\"");
        QTest::newRow("a database") << QByteArray("SQLite format 3\0\x10\0", 18);
        QTest::newRow("broken JSON") << QByteArray("{\"messageId\":\n{}\n[]\n1\n");
    }
    void hostileFilesAreTold()
    {
        QFETCH(QByteArray, bytes);

        const auto count = import(file(u"a"_s, bytes));

        QVERIFY(!count || (count->added == 0 && count->rows == count->wrong));
        QCOMPARE(all().size(), 0);
    }

    void missingFileIsTold()
    {
        const auto count = import(u"/nowhere/at/all.csv"_s);

        QCOMPARE(count.error().kind, ErrorKind::Storage);
    }

    void formulasComeBackAsTheyWere()
    {
        QVERIFY(import(file(u"a.csv"_s, head() + "1,t,1899000000000,'=SUM(A1)\n")));

        QCOMPARE(all().first().draft.key, u"=SUM(A1)"_s);
    }

    void longFileComesInBatches()
    {
        QByteArray rows = head();
        for (int i = 0; i < 5001; ++i)
            rows += QByteArray::number(i) + ",t,1899000000000,\n";
        const QString path = file(u"a.csv"_s, rows);
        ImportReader reader({.file = path, .place = testPlace(), .now = m_ledger->now});

        QList<qint64> sizes;
        for (bool hasMore = true; hasMore;) {
            const auto batch = reader.next();
            QVERIFY(batch);
            sizes.append(batch->rows);
            hasMore = batch->hasMore;
        }

        QCOMPARE(sizes, (QList<qint64>{2000, 2000, 1001}));
        QCOMPARE(import(path)->added, 5001);
    }

    void bigBodiesMakeSmallBatches()
    {
        QByteArray rows = "messageId,topic,due,body\n";
        for (int i = 0; i < 8; ++i)
            rows += QByteArray::number(i) + ",t,1899000000000," + QByteArray(2 << 20, 'x') + '\n';
        ImportReader reader({.file = file(u"a.csv"_s, rows), .now = m_ledger->now});

        QCOMPARE(reader.next()->rows, 2);
    }

    void stoppedOneEndsOnce()
    {
        const QString path = file(u"a.csv"_s, head() + "1,t,1899000000000,\n");
        MessageImporter importer(m_ledger->ledger(), {.file = path, .place = testPlace()});
        QList<ErrorKind> ends;
        importer.start(this, [&](const Result<ImportCount> &count) {
            ends.append(count ? ErrorKind::Network : count.error().kind);
        });

        importer.stop();

        QCOMPARE(ends, QList{ErrorKind::Canceled});
    }

    void newerLedgerEndsIt()
    {
        m_ledger->append(heldEvent(testDraft(1)));
        m_ledger->stop();
        QFile ledger(m_ledger->path());
        QVERIFY(ledger.open(QIODevice::ReadWrite) && ledger.seek(60));
        ledger.write(QByteArray::fromHex("000000ff"));
        ledger.close();
        m_ledger->start();

        const auto count = import(file(u"a.csv"_s, head() + "1,t,1899000000000,\n"));

        QVERIFY(!count);
        QCOMPARE(count.error().code, u"newer"_s);
    }
};

QTEST_GUILESS_MAIN(TestMessageImporter)
#include "tst_messageimporter.moc"
