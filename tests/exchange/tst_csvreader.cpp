// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvreader.h"

#include "exchange/rows.h"

#include <QRegularExpression>

using namespace TMinus;

class TestCsvReader final : public QObject
{
    Q_OBJECT

    static ReadRows read(const QByteArray &bytes) { return readAllRows(bytes, RowFormat::Csv); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsCellsUnderTheNamesOfTheHeader_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("semicolon") << QByteArray("a;b\n1,5;2\n") << QStringList{u"1,5"_s, u"2"_s};
        QTest::newRow("tab") << QByteArray("a\tb\n1\t2") << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\r\n1,2\r\n")
                                         << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("empty lines")
            << QByteArray("\na,b\n\n\n1,2\n\n") << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("quotes") << QByteArray("a,b\n\"x\"\"y,\r\n\",\"\"\n")
                                << QStringList{u"x\"y,\r\n"_s, u""_s};
        QTest::newRow("quoted header")
            << QByteArray("\"a;x;y\",b\n1,2\n") << QStringList{u"1"_s, u"2"_s};
        QTest::newRow("formula mark")
            << QByteArray("a,b\n'=1+1,'it\n") << QStringList{u"=1+1"_s, u"'it"_s};
        QTest::newRow("blanks are kept")
            << QByteArray("a,b\n x ,\" y \"\n") << QStringList{u" x "_s, u" y "_s};
        QTest::newRow("a mark in a cell") << QByteArray("a,b\n\xEF\xBB\xBF"
                                                        "1,2\n")
                                          << QStringList{u"\uFEFF1"_s, u"2"_s};
        QTest::newRow("Chinese") << QByteArray("a,b\n延时,😀\n") << QStringList{u"延时"_s, u"😀"_s};
    }

    void readsCellsUnderTheNamesOfTheHeader()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QStringList, values);

        const ReadRows rows = read(file);

        QCOMPARE(rows.troubles, QStringList());
        QCOMPARE(rows.rows.size(), 1);
        QCOMPARE(rows.values(0), values);
        QCOMPARE(rows.rows[0].number, 1);
    }

    void rowsKnowTheirLine()
    {
        const ReadRows rows = read("a,b\n\"x\ny\",1\n\nz,2\n");

        QCOMPARE(rows.rows.size(), 2);
        QCOMPARE(rows.rows[0].line, 2);
        QCOMPARE(rows.rows[1].line, 5);
        QCOMPARE(rows.rows[1].number, 2);
        QCOMPARE(rows.rows[1].value(u"b"), u"2"_s);
        QVERIFY(!rows.rows[1].value(u"c"));
    }

    void saysWhereAndWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("rows");
        const auto add = [](const char *name, const QByteArray &file, const QString &said,
                            int rows) { QTest::newRow(name) << file << said << rows; };
        add("empty", "", u"The file is empty"_s, 0);
        add("UTF-16",
            QByteArray("\xFF\xFE"
                       "a\0",
                       4),
            u"UTF-16"_s, 0);
        add("no name", "a,,c\n", u"Column 2 of the header has no name"_s, 0);
        add("twice", "a,b,a\n", u"names the column “a” twice"_s, 0);
        add("unclosed", "a,b\n1,\"x\n2,3\n", u"Line 2, column 3: The quote that opens"_s, 0);
        add("behind quote", "a,b\n\"x\"y,1\n2,3\n", u"Line 2, column 4: Text stands"_s, 1);
        add("quote within", "a,b\nx\"y,1\n2,3\n", u"Line 2, column 2: A quote stands"_s, 1);
        add("Latin-1", "a,b\n1,caf\xE9\n2,3\n", u"Line 2, column 3: This cell is not UTF-8"_s, 1);
        add("too few", "a,b\n1\n2,3\n", u"Row 1 (line 2): The row has 1 cells"_s, 1);
        add("too many", "a,b\n1,2,3\n2,3\n", u"the header names 2 columns"_s, 1);
    }

    void saysWhereAndWhatIsWrong()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, said);
        QFETCH(const int, rows);

        const ReadRows all = read(file);

        QCOMPARE(all.troubles.size(), 1);
        QVERIFY2(all.troubles[0].contains(said), qPrintable(all.troubles[0]));
        QCOMPARE(all.rows.size(), rows);
    }

    void endsOnEveryPrefix()
    {
        const QByteArray file = "a;b\r\n\"x\"\"y\r\n\";'=1\r\n\r\n延时;\"\"\r\n";
        for (qsizetype size = 0; size <= file.size(); ++size)
            QVERIFY(read(file.left(size)).rows.size() <= 2);
        QCOMPARE(read(file).rows.size(), 2);
    }

    void givesUpAQuoteThatSwallowsTheFile()
    {
        QByteArray file = "a\n\"";
        file += QByteArray(ByteBlocks::longestRow + 100, 'x') + "\"\nnext\n";

        const ReadRows rows = read(file);

        QCOMPARE(rows.troubles.size(), 1);
        QVERIFY(rows.troubles[0].contains(u"Line 2, column 1"_s));
        QCOMPARE(rows.rows.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
