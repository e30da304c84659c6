// SPDX-License-Identifier: Apache-2.0
#include "timeline/phrasescanner.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class PhraseScannerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsSmallLettersAndPlainSigns()
    {
        const QString typed = u"ＡB：１２　İß点"_s;

        const PhraseScanner scanner(typed);

        QCOMPARE(scanner.text(), u"ab:12 İß点"_s);
        QCOMPARE(scanner.text().size(), typed.size());
    }

    void takesAWordOnlyWhole()
    {
        PhraseScanner scanner(u"Nowish NOW"_s);

        QVERIFY(!scanner.takeWord(u"now"));
        QCOMPARE(scanner.column(), 0);
        QCOMPARE(scanner.takeToken(), u"Nowish"_s);
        scanner.skipBlanks();
        QVERIFY(scanner.takeWord(u"now"));
        QVERIFY(scanner.isAtEnd());
        QVERIFY(!scanner.takeWord(u"now"));
    }

    void takesDigitsOfTheRightLength()
    {
        PhraseScanner scanner(u"2027x"_s);

        QCOMPARE(scanner.takeDigits(1, 2), std::optional<int>());
        QCOMPARE(scanner.column(), 0);
        QCOMPARE(scanner.takeDigits(4, 4), std::optional(2027));
        QCOMPARE(scanner.takeDigits(1, 2), std::optional<int>());
    }

    void takesNumerals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // -1: none
        QTest::addColumn<int>("column");
        QTest::newRow("7") << u"7点"_s << 7 << 1;
        QTest::newRow("15") << u"15"_s << 15 << 2;
        QTest::newRow("150") << u"150"_s << -1 << 0;
        QTest::newRow("zero") << u"零"_s << 0 << 1;
        QTest::newRow("round zero") << u"〇"_s << 0 << 1;
        QTest::newRow("two") << u"两点"_s << 2 << 1;
        QTest::newRow("nine") << u"九"_s << 9 << 1;
        QTest::newRow("ten") << u"十点"_s << 10 << 1;
        QTest::newRow("twelve") << u"十二"_s << 12 << 2;
        QTest::newRow("twenty") << u"二十"_s << 20 << 2;
        QTest::newRow("thirty-one") << u"三十一"_s << 31 << 3;
        QTest::newRow("none") << u"点"_s << -1 << 0;
        QTest::newRow("empty") << QString() << -1 << 0;
    }
    void takesNumerals()
    {
        QFETCH(const QString, text);
        QFETCH(const int, number);
        QFETCH(const int, column);
        PhraseScanner scanner(text);

        const auto taken = scanner.takeNumeral();

        QCOMPARE(taken.value_or(-1), number);
        QCOMPARE(scanner.column(), column);
    }

    void takesAmounts()
    {
        QCOMPARE(PhraseScanner(u"1.5h"_s).takeAmount(), u"1.5"_s);
        QCOMPARE(PhraseScanner(u"三十天"_s).takeAmount(), u"30"_s);
        QCOMPARE(PhraseScanner(u"h"_s).takeAmount(), QString());
    }

    void keepsTheLettersOfAToken()
    {
        PhraseScanner scanner(u"Asia／Tokyo x"_s);

        QCOMPARE(scanner.takeToken(), u"Asia/Tokyo"_s);
        QCOMPARE(scanner.column(), 10);
    }
};

QTEST_GUILESS_MAIN(PhraseScannerTest)
#include "tst_phrasescanner.moc"
