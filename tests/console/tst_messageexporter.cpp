// SPDX-License-Identifier: Apache-2.0
#include "console/messageexporter.h"

#include "console/importreader.h"
#include "console/messagecells.h"
#include "exchange/csvreader.h"
#include "ledger/ledgerfixture.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace TMinus;

class TestMessageExporter final : public QObject
{
    Q_OBJECT

    std::unique_ptr<LedgerFixture> m_ledger;
    qsizetype m_pieces = 0;

    /// What an export of @p wish writes; empty when it failed.
    QByteArray exported(const ExportWish &wish)
    {
        QByteArray bytes;
        MessageExporter exporter(
            m_ledger->ledger(), wish,
            [&](const auto &piece, QObject *context, Callback<void> done) {
                bytes += piece();
                ++m_pieces;
                answerLater(context, std::move(done), Result<void>());
            },
            [this] { return m_ledger->now; });
        const auto count = LedgerFixture::answer<qint64>(
            [&](QObject *context, auto done) { exporter.start(context, std::move(done)); });
        return count ? bytes : QByteArray();
    }
    /// Bytes that a format might take for something of its own, and random ones.
    static QList<QByteArray> oddBodies()
    {
        QList<QByteArray> bodies{
            "\xff", "a\xc3", "\xEF\xBB\xBFx", "'=1+1",   "'", "\r\n",
            " x\t", "\"\"",  "\\u0000\\",     "订单\n😀", "x", QByteArray("a\0b", 3)};
        QRandomGenerator dice(20261130);
        for (int i = 0; i < 200; ++i) {
            QByteArray body(1 + dice.bounded(200), Qt::Uninitialized);
            for (char &byte : body)
                byte = static_cast<char>(dice.bounded(i % 2 ? 256 : 128));
            bodies.append(body);
        }
        return bodies;
    }
    /// One value of each row.
    static QStringList column(QByteArray csv, const QString &name)
    {
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer);
        QStringList values;
        for (auto row = reader.next(); row && *row; row = reader.next())
            values.append((*row)->value(name).value_or(u"(none)"_s));
        return values;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_ledger = std::make_unique<LedgerFixture>();
        m_pieces = 0;
    }

    void csvHasTheColumnsOfTheContract()
    {
        const QString id = m_ledger->appendedId(heldEvent(testDraft(1)));

        const QByteArray csv = exported({.format = ExportFormat::Csv});

        QCOMPARE(csv.split('\r').first(),
                 QByteArray("id,state,source,profile,topic,tag,key,shardingKey,due,dueText,sent,"
                            "firstSeen,lateness,tries,messageId,requestId,operator,note,bodySize,"
                            "bodyMd5,body,bodyBase64,prop.region"));
        QCOMPARE(column(csv, u"id"_s), QStringList{id});
        QCOMPARE(column(csv, u"state"_s), QStringList{u"held"_s});
        QCOMPARE(column(csv, u"due"_s), QStringList{u"1900000001000"_s});
        QVERIFY(column(csv, u"dueText"_s).first().startsWith(u"2030-03-1"_s));
        QCOMPARE(column(csv, u"prop.region"_s), QStringList{u"杭州"_s});
        QCOMPARE(column(csv, u"body"_s), QStringList{u"{\"orderId\": 88412}"_s});
    }

    void aRecordHasWhatTheColumnsHave()
    {
        const QString id = m_ledger->appendedId(leavingEvent(testDraft(1)));
        m_ledger->append(eventOf(id, acceptedAs(u"MSG-1"_s)));
        m_ledger->append({.place = testPlace(), .fact = seenAs(u"MSG-1"_s, testDraft(1))});
        m_ledger->append(eventOf(id, NoteFact{u"by phone"_s}));

        const QByteArray csv = exported({.format = ExportFormat::Csv});
        const QJsonObject record =
            QJsonDocument::fromJson(exported({.format = ExportFormat::JsonLines})).object();

        for (const QString &name : messageColumns()) {
            const QString cell = column(csv, name).value(0);
            QVERIFY2(record.value(name).toVariant().toString() == cell, qPrintable(name));
            QVERIFY2(record.contains(name) == !cell.isEmpty(), qPrintable(name));
        }
        QCOMPARE(record.value(u"operator"_s).toString(), u"ada"_s);
        QVERIFY(record.value(u"dueText"_s).toString().startsWith(u"2030-03-1"_s));
    }

    void everyPropertyOfAnyMessageHasItsColumn()
    {
        Draft draft = testDraft(1);
        draft.properties = {{u"a"_s, u"1"_s}};
        m_ledger->append(heldEvent(draft));
        draft.properties = {{u"b,c"_s, u"2"_s}};
        m_ledger->append(heldEvent(draft));

        const QByteArray csv = exported({.format = ExportFormat::Csv});

        QCOMPARE(column(csv, u"prop.a"_s), (QStringList{u"1"_s, {}}));
        QCOMPARE(column(csv, u"prop.b,c"_s), (QStringList{{}, u"2"_s}));
    }

    void formulasAreDefused()
    {
        Draft draft = testDraft(1, "=HYPERLINK(\"http://evil\")");
        draft.key = u"@SUM(A1)"_s;
        m_ledger->append(heldEvent(draft));

        const QByteArray csv = exported({.format = ExportFormat::Csv});

        QVERIFY(csv.contains(",'@SUM(A1),"));
        QVERIFY(csv.contains("\"'=HYPERLINK("));
        QCOMPARE(column(csv, u"key"_s), QStringList{u"@SUM(A1)"_s});
    }

    void importReadsBackWhicheverBytesABodyHas_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QString>("ending");
        QTest::newRow("csv") << ExportFormat::Csv << u"csv"_s;
        QTest::newRow("json") << ExportFormat::Json << u"json"_s;
        QTest::newRow("jsonl") << ExportFormat::JsonLines << u"jsonl"_s;
    }

    void importReadsBackWhicheverBytesABodyHas()
    {
        QFETCH(const ExportFormat, format);
        QFETCH(const QString, ending);
        const QList<QByteArray> bodies = oddBodies();
        for (const QByteArray &body : bodies)
            m_ledger->append(
                {.place = testPlace(),
                 .fact = ImportedFact{.draft = testDraft(1, body), .messageId = bodyMd5(body)}});
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"bodies."_s + ending));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exported({.format = format}));
        file.close();

        ImportReader reader({.file = file.fileName(), .place = testPlace()});
        const auto batch = reader.next();

        QVERIFY(batch);
        QCOMPARE(batch->troubles, QStringList());
        QCOMPARE(reader.otherColumns(), QStringList());
        QList<QByteArray> read;
        for (const ImportedRow &row : batch->messages)
            read.append(std::get<ImportedFact>(row.event.fact).draft.body);
        QCOMPARE(read, bodies);
    }

    void manyPagesAreOneFile_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("csv") << ExportFormat::Csv;
        QTest::newRow("json") << ExportFormat::Json;
        QTest::newRow("jsonl") << ExportFormat::JsonLines;
    }
    void manyPagesAreOneFile()
    {
        QFETCH(ExportFormat, format);
        for (int i = 1; i < 700; ++i)
            m_ledger->ledger().append(heldEvent(testDraft(i)), nullptr, {});
        QVERIFY(m_ledger->append(heldEvent(testDraft(0))));

        const QByteArray bytes = exported({.format = format});

        QVERIFY(m_pieces > 2);
        if (format == ExportFormat::Csv)
            QCOMPARE(column(bytes, u"id"_s).size(), 700);
        if (format == ExportFormat::Json)
            QCOMPARE(QJsonDocument::fromJson(bytes).array().size(), 700);
        if (format == ExportFormat::JsonLines) {
            const auto lines = bytes.split('\n');
            QCOMPARE(lines.size(), 701);
            for (const QByteArray &line : lines.first(700))
                QCOMPARE(QJsonDocument::fromJson(line).object().value(u"type"_s).toString(),
                         u"message"_s);
        }
    }

    void nothingIsStillAWholeFile()
    {
        QVERIFY(exported({.format = ExportFormat::Csv}).startsWith("id,state,"));
        QVERIFY(QJsonDocument::fromJson(exported({.format = ExportFormat::Json})).isArray());
        QCOMPARE(exported({.format = ExportFormat::JsonLines}), QByteArray());
    }

    void bigBodiesComeInSmallPages()
    {
        for (int i = 0; i < 40; ++i)
            m_ledger->ledger().append(heldEvent(testDraft(i, QByteArray(1 << 20, 'x'))), nullptr,
                                      {});
        QVERIFY(m_ledger->append(heldEvent(testDraft(99))));

        const QByteArray bytes = exported({.format = ExportFormat::JsonLines});

        QCOMPARE(bytes.count('\n'), 41);
        QVERIFY(m_pieces >= 4); // the head, 32, 7, 2
    }

    void filterChooses()
    {
        Draft draft = testDraft(1);
        m_ledger->append(heldEvent(draft));
        draft.tag = u"OTHER"_s;
        m_ledger->append(heldEvent(draft));
        const auto filter = LedgerFilter::read(u"tag:OTHER"_s, m_ledger->now);

        const QByteArray csv = exported({.filter = *filter});

        QCOMPARE(column(csv, u"tag"_s), QStringList{u"OTHER"_s});
    }

    void whatAProfileHidesStaysHidden()
    {
        m_ledger->append(heldEvent(testDraft(1, R"({"card":"4111"})")));
        const BodyMask mask({Profile{.id = testPlace().profile, .mask = {u"$.card"_s}}});

        for (const auto format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::JsonLines}) {
            const QByteArray bytes = exported({.format = format, .mask = mask});
            QVERIFY(bytes.contains("••••"));
            QVERIFY(!bytes.contains("4111"));
        }
    }

    void troubleOfTheSinkEndsIt()
    {
        m_ledger->append(heldEvent(testDraft(1)));
        MessageExporter exporter(
            m_ledger->ledger(), {},
            [](const auto &, QObject *context, Callback<void> done) {
                answerLater(context, std::move(done),
                            Result<void>(failure(ErrorKind::Storage, u"no room"_s)));
            },
            systemNow());

        const auto count = LedgerFixture::answer<qint64>(
            [&](QObject *context, auto done) { exporter.start(context, std::move(done)); });

        QVERIFY(!count);
        QCOMPARE(count.error().message, u"no room"_s);
    }

    void stoppedOneEndsOnce()
    {
        m_ledger->append(heldEvent(testDraft(1)));
        MessageExporter exporter(
            m_ledger->ledger(), {},
            [](const auto &, QObject *context, Callback<void> done) {
                answerLater(context, std::move(done), Result<void>());
            },
            systemNow());
        QList<ErrorKind> ends;
        exporter.start(this, [&](const Result<qint64> &count) {
            ends.append(count ? ErrorKind::Network : count.error().kind);
        });

        exporter.stop();
        QVERIFY(m_ledger->append(heldEvent(testDraft(2)))); // all that was asked has been answered

        QCOMPARE(ends, QList{ErrorKind::Canceled});
    }

    void nameOfAFileTellsItsFormat()
    {
        QCOMPARE(exportFormatOfName(u"a.CSV"_s), ExportFormat::Csv);
        QCOMPARE(exportFormatOfName(u"a.json"_s), ExportFormat::Json);
        QCOMPARE(exportFormatOfName(u"a.jsonl"_s), ExportFormat::JsonLines);
        QCOMPARE(exportFormatOfName(u"csv"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestMessageExporter)
#include "tst_messageexporter.moc"
