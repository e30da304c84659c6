// SPDX-License-Identifier: Apache-2.0
#include "search/jsonpath.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class JsonPathTest final : public QObject
{
    Q_OBJECT

private:
    /// JSON is written with ' here.
    static QByteArray quoted(const char *json) { return QByteArray(json).replace('\'', '"'); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsWhatStandsThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *path, const char *json, const char *value) {
            QTest::addRow("%s in %s", path, json) << QString::fromUtf8(path) << quoted(json)
                                                  << (value ? QString::fromUtf8(value) : QString());
        };
        const char *order =
            "{'id': 88412000000000001, 'to': {'city': '上海', 'a b': 1.50},"
            "'items': [{'n': 'x'}, {'n': 'y\\'\\u4e0a\\n'}], 'ok': true, 'no': null}";
        row("$.id", order, "88412000000000001");
        row("id", order, "88412000000000001");
        row(".to.city", order, "上海");
        row("to['a b']", order, "1.50");
        row("items[0].n", order, "x");
        row("items[1].n", order, "y\"上\n");
        row("items[-1].n", order, "y\"上\n");
        row("items[-2].n", order, "x");
        row("items[-3].n", order, nullptr);
        row("items[2].n", order, nullptr);
        row("items[0]", order, "{\"n\": \"x\"}");
        row("ok", order, "true");
        row("no", order, "null");
        row("none", order, nullptr);
        row("id.x", order, nullptr);
        row("items.n", order, nullptr);
        row("to[0]", order, nullptr);
        row("$", "'whole'", "whole");
        row("", " 12 ", "12");
        row("[1]", "[1, 2]", "2");
        row("[-1]", "[]", nullptr);
        row("[0]", "[]", nullptr);
        row("a", "{'a':'\\ud83d\\ude00'}", "😀");
        row("a", "{'b':'}','a':'{'}", "{");
        row("a", "{'\\u0061':1}", "1");
        row("a", "{'b':[{'a':9},']'],'a':[2,[3]]}", "[2,[3]]");
        row("a", "{'a':1,'a':2}", "1");
        row("a", "{'a':''}", "");
        // Cut off: what is there is found, what is not whole is not.
        row("a", "{'a':'whole','b':'cut", "whole");
        row("b", "{'a':'whole','b':'cut", nullptr);
        row("b", "{'a':{'b':1", nullptr);
        row("a", "{'a':[1,2", nullptr);
        row("a[-1]", "{'a':[1,2", nullptr);
        row("a", "", nullptr);
        row("a", "no json", nullptr);
        row("a", "{", nullptr);
        row("a", "{'a'", nullptr);
        row("a", "{'a':", nullptr);
        row("a", "{'a':}", nullptr);
        row("a", "{a:1}", nullptr);
    }
    void findsWhatStandsThere()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, json);
        QFETCH(const QString, value);

        const auto read = JsonPath::read(path);
        QVERIFY(read);
        const auto found = read->find(json);

        QCOMPARE(found.has_value(), !value.isNull());
        QCOMPARE(found.value_or(QString()), value);
    }

    void writesAPathInFull_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("whole");
        QTest::newRow("empty") << QString() << u"$"_s;
        QTest::newRow("key") << u"a"_s << u"$.a"_s;
        QTest::newRow("index") << u"[0]"_s << u"$[0]"_s;
        QTest::newRow("all") << u"$.a[-1]['b.c'].d"_s << u"$.a[-1]['b.c'].d"_s;
        QTest::newRow("quote") << u"['it's']"_s << u"$.it's"_s;
    }
    void writesAPathInFull()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, whole);

        QCOMPARE(JsonPath::read(path)->toString(), whole);
        QCOMPARE(JsonPath::read(whole), JsonPath::read(path));
    }

    void refusesWhatIsNoPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<qsizetype>("column");
        QTest::newRow("key after the root") << u"$a"_s << qsizetype(1);
        QTest::newRow("no key") << u"a..b"_s << qsizetype(2);
        QTest::newRow("dot at the end") << u"a."_s << qsizetype(2);
        QTest::newRow("no number") << u"a[x]"_s << qsizetype(2);
        QTest::newRow("plus") << u"a[+1]"_s << qsizetype(2);
        QTest::newRow("blank") << u"a[ 1]"_s << qsizetype(2);
        QTest::newRow("open bracket") << u"a[1"_s << qsizetype(2);
        QTest::newRow("open quote") << u"a['b]"_s << qsizetype(3);
        QTest::newRow("behind a bracket") << u"a[1]b"_s << qsizetype(4);
        QTest::newRow("too large") << u"a[99999999999999999999]"_s << qsizetype(2);
    }
    void refusesWhatIsNoPath()
    {
        QFETCH(const QString, path);
        QFETCH(const qsizetype, column);

        qsizetype at = -1;

        QVERIFY(!JsonPath::read(path, &at));
        QCOMPARE(at, column);
    }

    void walksEveryPrefixOfABody()
    {
        const QByteArray json =
            quoted(" {'a\\\\\\'' : [ {'b':'\\u4e0a'}, -1.5e3, null ], 'z' : 'end'} ");
        const auto path = JsonPath::read(u"z"_s);

        for (qsizetype length = 0; length <= json.size(); ++length) {
            const auto found = path->find(json.left(length));
            QCOMPARE(found.has_value(), length > json.indexOf("end") + 3);
        }
    }

    void walksTheDeepestBody()
    {
        const QByteArray json =
            "{\"a\":" + QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') + ",\"b\":1}";

        QCOMPARE(JsonPath::read(u"b"_s)->find(json), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(JsonPathTest)
#include "tst_jsonpath.moc"
