// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonlinesreader.h"

#include "exchange/rows.h"

#include <QRegularExpression>

using namespace TMinus;

class TestJsonLinesReader final : public QObject
{
    Q_OBJECT

    static ReadRows read(const QByteArray &bytes)
    {
        return readAllRows(bytes, RowFormat::JsonLines);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsOneObjectALine()
    {
        const ReadRows rows = read("\xEF\xBB\xBF{\"body\":\"延时\\n\",\"due\":1799910000000}\r\n\n"
                                   "{\"body\":\"b\",\"properties\":{\"x\":1,\"y\":\"z\"}}");

        QCOMPARE(rows.troubles, QStringList());
        QCOMPARE(rows.rows.size(), 2);
        QCOMPARE(rows.rows[0].value(u"body"), u"延时\n"_s);
        QCOMPARE(rows.rows[0].value(u"due"), u"1799910000000"_s);
        QCOMPARE(rows.rows[1].value(u"prop.x"), u"1"_s);
        QCOMPARE(rows.rows[1].value(u"prop.y"), u"z"_s);
        QCOMPARE(rows.rows[1].number, 2);
        QCOMPARE(rows.rows[1].line, 3);
    }

    void everyValueBecomesText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QByteArray("\"a\\u00e9\"") << u"aé"_s;
        QTest::newRow("a mark first") << QByteArray("\"\xEF\xBB\xBF"
                                                    "a\"")
                                      << u"\uFEFFa"_s;
        QTest::newRow("whole") << QByteArray("9007199254740993") << u"9007199254740993"_s;
        QTest::newRow("fraction") << QByteArray("0.1") << u"0.1"_s;
        QTest::newRow("true") << QByteArray("true") << u"true"_s;
        QTest::newRow("list") << QByteArray("[1, 2]") << u"[1,2]"_s;
        QTest::newRow("object") << QByteArray("{\"k\": null}") << u"{\"k\":null}"_s;
    }

    void everyValueBecomesText()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, text);

        const ReadRows rows = read("{\"x\":" + json + "}");

        QCOMPARE(rows.troubles, QStringList());
        QCOMPARE(rows.rows[0].value(u"x"), text);
    }

    void readsAListOfObjects()
    {
        const ReadRows rows = read("\xEF\xBB\xBF \n[\n{\"body\":\"a]}\\\"{\",\"due\":1},\n"
                                   "  {\n    \"properties\": {\"x\": [1]}\n  }\n]\n");

        QCOMPARE(rows.troubles, QStringList());
        QCOMPARE(rows.rows.size(), 2);
        QCOMPARE(rows.rows[0].value(u"body"), u"a]}\"{"_s);
        QCOMPARE(rows.rows[0].line, 3);
        QCOMPARE(rows.rows[1].value(u"prop.x"), u"[1]"_s);
        QCOMPARE(rows.rows[1].number, 2);
        QCOMPARE(rows.rows[1].line, 4);
        QVERIFY(read("[\n]\n").rows.isEmpty());
        QVERIFY(read("[]").troubles.isEmpty());
    }

    void saysWhatIsWrongInAList_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("rows");
        QTest::newRow("cut in an object")
            << QByteArray("[\n{\"a\":1},\n{\"a\":") << u"This is not JSON"_s << 1;
        QTest::newRow("cut behind one") << QByteArray("[{\"a\":1},\n") << u"has no ]"_s << 1;
        QTest::newRow("cut right behind one") << QByteArray("[{\"a\":1}") << u"has no ]"_s << 1;
        QTest::newRow("wrong in one")
            << QByteArray("[{\"a\":1},\n{\n\"b\":tru},\n{\"c\":1}]") << u"Line 3, column "_s << 2;
        QTest::newRow("no object") << QByteArray("[{\"a\":1},\n  7]")
                                   << u"Line 2, column 3: Here should be the next object"_s << 1;
    }

    void saysWhatIsWrongInAList()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, said);

        const ReadRows rows = read(file);

        QVERIFY(!rows.troubles.isEmpty());
        QVERIFY2(rows.troubles[0].contains(said), qPrintable(rows.troubles[0]));
        QTEST(int(rows.rows.size()), "rows");
    }

    void nullIsAbsent() { QVERIFY(!read("{\"x\":null}").rows[0].value(u"x")); }

    void saysWhereAndWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("said");
        QTest::newRow("no JSON") << QByteArray("{\"延\":tru}")
                                 << u"Line 1, column 7: This is not JSON"_s;
        QTest::newRow("cut") << QByteArray("{\"a\":1") << u"This is not JSON"_s;
        QTest::newRow("list") << QByteArray("[1]")
                              << u"Row 1 (line 1): The row is no JSON object"_s;
        QTest::newRow("Latin-1") << QByteArray("{\"a\":\"\xE9\"}") << u"is not UTF-8 text"_s;
        QTest::newRow("body") << QByteArray("{\"body\":{}}")
                              << u"column “body”: The body must be"_s;
        QTest::newRow("half") << QByteArray("{\"a\":\"\\ud800\"}") << u"half of a character"_s;
    }

    void saysWhereAndWhatIsWrong()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, said);

        const ReadRows rows = read(line + "\n{\"body\":\"next\"}\n");

        QCOMPARE(rows.troubles.size(), 1);
        QVERIFY2(rows.troubles[0].contains(said), qPrintable(rows.troubles[0]));
        QCOMPARE(rows.rows.size(), 1);
        QCOMPARE(rows.rows[0].number, 2);
    }

    void endsOnEveryPrefix()
    {
        const QByteArray file =
            "{\"body\":\"a\\u5ef6{\",\"properties\":{\"x\":[1]}}\n{\"due\":1}\n";
        for (qsizetype size = 0; size <= file.size(); ++size)
            QVERIFY(read(file.left(size)).rows.size() <= 2);
        QCOMPARE(read(file).rows.size(), 2);
        const QByteArray list = "[{\"body\":\"a\\u5ef6{\"},{\"x\":[{}]}]";
        for (qsizetype size = 0; size <= list.size(); ++size)
            QVERIFY(read(list.left(size)).rows.size() <= 2);
        QCOMPARE(read(list).rows.size(), 2);
    }

    void givesUpALineWithoutEnd()
    {
        const ReadRows rows = read("{\"body\":\"" + QByteArray(ByteBlocks::longestRow + 1, 'x'));

        QCOMPARE(rows.troubles.size(), 1);
        QVERIFY(rows.troubles[0].contains(u"longer than 32 MB"_s));
    }
};

QTEST_GUILESS_MAIN(TestJsonLinesReader)
#include "tst_jsonlinesreader.moc"
