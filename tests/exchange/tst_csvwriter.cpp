// SPDX-License-Identifier: Apache-2.0
#include "exchange/csvwriter.h"

#include "exchange/rows.h"

#include <QRegularExpression>

using namespace TMinus;

class TestCsvWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void quotesWhatNeedsItAndDefusesFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"hello"_s << u"hello"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("semicolon") << u"a;b"_s << u"\"a;b\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("lines") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("blank") << u" a"_s << u"\" a\""_s;
        QTest::newRow("equals") << u"=cmd|'/C calc'!A0"_s << u"'=cmd|'/C calc'!A0"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"\"'\t=1\""_s;
        QTest::newRow("CR") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("marked already") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("apostrophe") << u"'tis"_s << u"'tis"_s;
    }

    void quotesWhatNeedsItAndDefusesFormulas()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, cell);

        QCOMPARE(csvCell(text), cell);
    }

    void ourImportGivesEveryTextBack_data() { quotesWhatNeedsItAndDefusesFormulas_data(); }

    void ourImportGivesEveryTextBack()
    {
        QFETCH(const QString, text);

        for (const QStringList &cells : {QStringList{text, u"x"_s}, QStringList{text}}) {
            QStringList header{u"a"_s, u"b"_s};
            const QByteArray file = csvLine(header.mid(0, cells.size())) + csvLine(cells);
            const ReadRows rows = readAllRows(file, RowFormat::Csv);
            QCOMPARE(rows.troubles, QStringList());
            QCOMPARE(rows.values(0), cells);
        }
    }

    void lineEndsWithCrLf() { QCOMPARE(csvLine({u"a"_s, u"延时"_s}), QByteArray("a,延时\r\n")); }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
