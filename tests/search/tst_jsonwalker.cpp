// SPDX-License-Identifier: Apache-2.0
#include "search/jsonwalker.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestJsonWalker final : public QObject
{
    Q_OBJECT

    /// JSON that is written with the other quotes: moc loses its way in raw strings.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void entersKeysAndIndexes()
    {
        const QByteArray text =
            json("{ 'skip' : [ {'order':1}, ']' ], 'order' : [10, 'a\\'b', true] }");
        JsonWalker walker(text);

        QVERIFY(walker.enterKey(u"order"_s));
        QCOMPARE(walker.count(), std::optional<qsizetype>(3));
        QVERIFY(walker.enterIndex(1));
        QCOMPARE(walker.value(), std::optional(u"a\"b"_s));
    }

    void keysAreComparedAsTheyRead()
    {
        QVERIFY(JsonWalker(json("{'\\u5ef6时':1}")).enterKey(u"延时"_s));
        QVERIFY(!JsonWalker(json("{'order ':1}")).enterKey(u"order"_s));
    }

    void valuesAreTextOrAsWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("value");
        QTest::newRow("string") << json("'a\\nb'") << u"a\nb"_s;
        QTest::newRow("number") << QByteArray(" -1.50e3 ") << u"-1.50e3"_s;
        QTest::newRow("word") << QByteArray("null") << u"null"_s;
        QTest::newRow("emoji") << json("'\\ud83d\\ude00'") << u"😀"_s;
    }

    void valuesAreTextOrAsWritten()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, value);

        QCOMPARE(JsonWalker(text).value(), std::optional(value));
    }

    void whatIsNotThereIsNotEntered()
    {
        QVERIFY(!JsonWalker("[1,2]").enterIndex(2));
        QVERIFY(!JsonWalker("[]").enterIndex(0));
        QVERIFY(!JsonWalker("{}").enterKey(u"a"_s));
        QVERIFY(!JsonWalker("[1]").enterKey(u"a"_s));
        QVERIFY(!JsonWalker("\"a\"").enterIndex(0));
        QCOMPARE(JsonWalker("[]").count(), std::optional<qsizetype>(0));
    }

    void everyPrefixIsRefusedOrWholeAndNeverRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("object") << json("{'a':[1,{'b':'c\\'d'}],'e':2}");
        QTest::newRow("array") << json("[[],{},'x',-1,true]");
    }

    void everyPrefixIsRefusedOrWholeAndNeverRead()
    {
        QFETCH(const QByteArray, text);

        for (qsizetype size = 0; size < text.size(); ++size) {
            const QByteArray prefix(text.constData(), size); // its end is the end of its memory
            QVERIFY2(!JsonWalker(prefix).skipValue(), prefix.constData());
            QVERIFY(!JsonWalker(prefix).count());
        }
        QVERIFY(JsonWalker(text).skipValue());
    }

    void noTextIsTooDeep()
    {
        const QByteArray deep(1'000'000, '[');

        QVERIFY(!JsonWalker(deep).skipValue());
        QVERIFY(JsonWalker(deep + QByteArray(deep.size(), ']')).skipValue());
    }
};

QTEST_GUILESS_MAIN(TestJsonWalker)
#include "tst_jsonwalker.moc"
