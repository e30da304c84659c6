// SPDX-License-Identifier: Apache-2.0
#include "search/textfold.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TextFoldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void takesCaseAndSpellingAway_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("ascii") << u"ORD-88412 a"_s << u"ord-88412 a"_s;
        QTest::newRow("accents") << u"ÄÉ"_s << u"äé"_s;
        QTest::newRow("combining") << u"E\u0301"_s << u"é"_s;
        QTest::newRow("marks without a twin") << u"Q\u0301"_s << u"q\u0301"_s;
        QTest::newRow("greek") << u"ΣΑΣς"_s << u"σασσ"_s;
        QTest::newRow("chinese") << u"订单A"_s << u"订单a"_s;
        QTest::newRow("kana") << u"か\u3099"_s << u"が"_s;
        QTest::newRow("hangul") << u"\u1112\u1161\u11ab"_s << u"한"_s;
        QTest::newRow("beyond 16 bits") << u"𐐀x😀"_s << u"𐐨x😀"_s;
        QTest::newRow("length stays") << u"ß"_s << u"ß"_s;
        QTest::newRow("half a pair")
            << QString(QChar(0xD800)) + u'A' << QString(QChar(0xD800)) + u'a';
    }
    void takesCaseAndSpellingAway()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, folded);

        QCOMPARE(foldText(text), folded);
        QCOMPARE(foldText(folded), folded);
        QCOMPARE(FoldedText(text).text(), folded);
    }

    void findsTheWayBack()
    {
        const FoldedText folded(u"Ae\u0301B\u1112\u1161\u11ab!"_s);

        QCOMPARE(folded.text(), u"aéb한!"_s);
        QCOMPARE(folded.originalOf({0, 1}), (TextRange{0, 1}));
        QCOMPARE(folded.originalOf({1, 1}), (TextRange{1, 2}));
        QCOMPARE(folded.originalOf({1, 2}), (TextRange{1, 3}));
        QCOMPARE(folded.originalOf({3, 1}), (TextRange{4, 3}));
        QCOMPARE(folded.originalOf({4, 1}), (TextRange{7, 1}));
        QCOMPARE(folded.originalOf({0, 5}), (TextRange{0, 8}));
    }
};

QTEST_GUILESS_MAIN(TextFoldTest)
#include "tst_textfold.moc"
