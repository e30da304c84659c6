// SPDX-License-Identifier: Apache-2.0
#include "models/messagemodel.h"
#include "tests/ui/windowwarnings.h"
#include "ui/wiring/messageexport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class MessageExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_model = std::make_unique<MessageModel>(
            100, [] { return QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC); });
        m_model->take({.origin = {u"orders"_s, u"GID_a"_s}, .requestId = u"R1"_s},
                      {{.messageId = u"ID1"_s,
                        .body = "=cmd",
                        .key = u"a,b"_s,
                        .properties = {{u"region"_s, u"eu"_s}}},
                       {.messageId = u"ID2"_s, .body = "\xff\xfe"}});
        m_model->flush();
    }
    void cleanup()
    {
        m_model.reset();
        m_folder.reset();
    }

    void writesCsvWithAColumnForEachProperty()
    {
        const QByteArray csv = exported(ExportFormat::Csv);

        const QList<QByteArray> lines = csv.split('\n');
        QVERIFY(lines.at(0).startsWith("id,state,source,profile,topic"));
        QVERIFY(lines.at(0).trimmed().endsWith(",body,bodyBase64,prop.region"));
        QVERIFY2(lines.at(1).trimmed().endsWith(",,//4=,"), lines.at(1).constData());
        QVERIFY2(lines.at(2).contains("\"a,b\""), lines.at(2).constData());
        QVERIFY2(lines.at(2).trimmed().endsWith(",'=cmd,,eu"), lines.at(2).constData());
    }

    void writesOneRecordALine()
    {
        const QByteArray lines = exported(ExportFormat::JsonLines);

        QCOMPARE(lines.count('\n'), 2);
        QVERIFY(lines.contains("\"bodyBase64\":\"//4=\""));
        QVERIFY(lines.contains("\"requestId\":\"R1\""));
    }

    void givesRecordsForTheClipboard()
    {
        const QByteArray lines = exportedRecords({.rows = m_model->snapshot(),
                                                  .numbers = m_model->shown(),
                                                  .format = ExportFormat::JsonLines,
                                                  .profile = u"orders"_s});

        QCOMPARE(lines.count('\n'), 2);
        QVERIFY(lines.contains("\"profile\":\"orders\""));
        QVERIFY(lines.contains("\"messageId\":\"ID1\""));
    }

    void writesAnArray()
    {
        const QByteArray json = exported(ExportFormat::Json);

        QVERIFY(json.startsWith("[\n{"));
        QVERIFY(json.endsWith("}\n]\n"));
    }

    void leavesOutWhatTheProfileHides_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("CSV") << ExportFormat::Csv;
        QTest::newRow("JSON") << ExportFormat::Json;
        QTest::newRow("JSON Lines") << ExportFormat::JsonLines;
    }
    void leavesOutWhatTheProfileHides()
    {
        QFETCH(ExportFormat, format);
        m_model->clear();
        m_model->take({.origin = {.topic = u"orders"_s,
                                  .group = u"GID_a"_s,
                                  .mask = FieldMask({u"$.card"_s})}},
                      {{.messageId = u"ID1"_s, .body = R"({"card":"4111","id":7})"},
                       {.messageId = u"ID2"_s, .body = "card=4111"}});
        m_model->flush();

        const QByteArray written = exported(format);

        QVERIFY2(written.contains("••••") && written.contains("id"), written);
        QVERIFY2(!written.contains("4111"), written);
    }

    void tellsWhenTheFileCannotBeWritten()
    {
        std::optional<Error> error;
        MessageExport writer([&](const auto &, const Result<qint64> &outcome) {
            error = outcome ? std::nullopt : std::optional(outcome.error());
        });

        writer.start({.rows = m_model->snapshot(),
                      .numbers = m_model->shown(),
                      .path = m_folder->filePath(u"no/such/folder.csv"_s)});

        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Storage);
        QVERIFY(!writer.isRunning());
    }

private:
    QByteArray exported(ExportFormat format)
    {
        const QString path = m_folder->filePath(u"out"_s);
        qint64 count = -1;
        MessageExport writer(
            [&](const auto &, const Result<qint64> &outcome) { count = outcome.value_or(-2); });
        writer.start({.rows = m_model->snapshot(),
                      .numbers = m_model->shown(),
                      .format = format,
                      .profile = u"sandbox"_s,
                      .path = path});
        if (!QTest::qWaitFor([&] { return count != -1; }) || count != 2)
            return "not written";
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "not there";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MessageModel> m_model;
};

QTEST_MAIN(MessageExportTest)
#include "tst_messageexport.moc"
