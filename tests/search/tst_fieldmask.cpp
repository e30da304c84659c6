// SPDX-License-Identifier: Apache-2.0
#include "search/fieldmask.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class FieldMaskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void hidesWhatThePathsLeadTo_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char *name, const QStringList &paths, const char *body,
                            const char *masked) {
            QTest::newRow(name) << paths << QByteArray(body) << QByteArray(masked);
        };
        row("a key", {u"$.card"_s}, R"({"card":"4111","id":1})", R"({"card":"••••","id":1})");
        row("deep", {u"$.a.b[0]"_s}, R"({"a":{"b":["x","y"]}})", R"({"a":{"b":["••••","y"]}})");
        row("from the end", {u"$.a[-1]"_s}, R"({"a":[1,2]})", R"({"a":[1,"••••"]})");
        row("an object whole", {u"$.a"_s}, R"({"a":{"b":1}})", R"({"a":"••••"})");
        row("two paths", {u"$.a"_s, u"$.b"_s}, R"({"a":1,"b":2})", R"({"a":"••••","b":"••••"})");
        row("nowhere", {u"$.x"_s}, R"({ "a" : 1 })", R"({ "a" : 1 })");
        row("past the end", {u"$.a[5]"_s}, R"({"a":[1]})", R"({"a":[1]})");
        row("an array", {u"$[0].c"_s}, R"([{"c":1}])", R"([{"c":"••••"}])");
        row("all of it", {u"$"_s}, R"({"a":1})", "••••");
        row("no JSON", {u"$.a"_s}, "card=4111", "••••");
        row("cut off", {u"$.a"_s}, "{\"a\":\"4111", "••••");
        row("empty", {u"$.a"_s}, "", "");
    }
    void hidesWhatThePathsLeadTo()
    {
        QFETCH(QStringList, paths);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, masked);

        QCOMPARE(FieldMask(paths).masked(body), masked);
    }

    void pathThatCannotBeReadHidesAll()
    {
        QCOMPARE(FieldMask({u"$.["_s}).masked(R"({"a":1})"), QByteArray("••••"));
    }

    void hidesNothingWithoutPaths()
    {
        QVERIFY(FieldMask().isEmpty());
        QCOMPARE(FieldMask().shown("no JSON"), QByteArray("no JSON"));
    }

    void whatIsTooLongToBeReadAtOnceIsHiddenOnScreen()
    {
        const FieldMask mask({u"$.a"_s});
        const QByteArray body = "{\"a\":1,\"b\":\"" + QByteArray(64 << 10, 'x') + "\"}";

        QCOMPARE(mask.shown("{\"a\":1}"), QByteArray("{\"a\":\"••••\"}"));
        QCOMPARE(mask.shown(body), QByteArray("••••"));
        QVERIFY(mask.masked(body).endsWith("xx\"}"));
        QCOMPARE(FieldMask().shown(body), body);
    }
};

QTEST_GUILESS_MAIN(FieldMaskTest)
#include "tst_fieldmask.moc"
