// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "exchange/jsonlayout.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

/// JSON as people type it into a body.
class JsonLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void takesJson_data();
    void takesJson();
    void tellsWhereItIsNoJson_data();
    void tellsWhereItIsNoJson();
    void complainsOfEveryPrefix();
    void laysOutAndKeepsNumbersAndStringsAsWritten();
    void leavesBrokenTextAlone();
    void survivesAHundredThousandLevels();
};

void JsonLayoutTest::takesJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("object") << u"{\"a\": [1, -2.50e+7, true, null, \"\\u4f60\\n\"]}"_s;
    QTest::newRow("empty ones") << u" [ { } , [ ] ] "_s;
    QTest::newRow("a string") << u"\"你好\""_s;
    QTest::newRow("a number") << u"0"_s;
    QTest::newRow("variables") << u"{\"n\": {{i}}, \"due\": {{due:yyyy-MM-dd HH:mm}}}"_s;
}

void JsonLayoutTest::takesJson()
{
    QFETCH(const QString, text);

    QVERIFY(!jsonFault(text));
}

void JsonLayoutTest::tellsWhereItIsNoJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << QString() << 1 << 1;
    QTest::newRow("plain words") << u"hello"_s << 1 << 1;
    QTest::newRow("comma at the end") << u"{\"a\": 1,\n}"_s << 2 << 1;
    QTest::newRow("no colon") << u"{\"a\" 1}"_s << 1 << 6;
    QTest::newRow("leading zero") << u"[01]"_s << 1 << 2;
    QTest::newRow("two values") << u"1 2"_s << 1 << 3;
    QTest::newRow("wrong bracket") << u"[1}"_s << 1 << 3;
    QTest::newRow("open string") << u"{\n  \"a"_s << 2 << 3;
    QTest::newRow("control character") << u"\"a\tb\""_s << 1 << 1;
    QTest::newRow("single quotes") << u"{'a': 1}"_s << 1 << 2;
}

void JsonLayoutTest::tellsWhereItIsNoJson()
{
    QFETCH(const QString, text);
    QFETCH(const int, line);
    QFETCH(const int, column);

    const auto fault = jsonFault(text);

    QVERIFY(fault);
    QCOMPARE(fault->line, line);
    QCOMPARE(fault->column, column);
}

void JsonLayoutTest::complainsOfEveryPrefix()
{
    const QString text = u"{\"a\": [1, {\"b\": null}], \"c\": \"\\\"\"}"_s;
    QVERIFY(!jsonFault(text));

    for (qsizetype size = 0; size < text.size(); ++size)
        QVERIFY2(jsonFault(QStringView(text).first(size)), qPrintable(text.first(size)));
}

void JsonLayoutTest::laysOutAndKeepsNumbersAndStringsAsWritten()
{
    const QString text =
        u"{\"id\":12345678901234567890,\"amount\":268.00,\"to\":[\"a, b\",{}],\"none\":[]}"_s;

    QCOMPARE(laidOutJson(text),
             u"{\n  \"id\": 12345678901234567890,\n  \"amount\": 268.00,\n  \"to\": [\n    \"a, "
             u"b\",\n    {}\n  ],\n  \"none\": []\n}"_s);
    QCOMPARE(laidOutJson(laidOutJson(text)), laidOutJson(text));
}

void JsonLayoutTest::leavesBrokenTextAlone()
{
    QCOMPARE(laidOutJson(u"{\"a\":"_s), u"{\"a\":"_s);
}

void JsonLayoutTest::survivesAHundredThousandLevels()
{
    const qsizetype levels = 100'000;

    QVERIFY(!jsonFault(QString(levels, u'[') + QString(levels, u']')));
    QVERIFY(jsonFault(QString(levels, u'[')));
}

QTEST_GUILESS_MAIN(JsonLayoutTest)
#include "tst_jsonlayout.moc"
