// SPDX-License-Identifier: Apache-2.0
#include "console/bodymask.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestBodyMask final : public QObject
{
    Q_OBJECT

    static BodyMask maskOf(const QStringList &paths)
    {
        return BodyMask({Profile{.id = u"prod"_s, .mask = paths}, Profile{.id = u"dev"_s}});
    }

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

        QCOMPARE(maskOf(paths).masked(body, u"prod"_s), masked);
    }

    void pathThatCannotBeReadHidesAll()
    {
        QCOMPARE(maskOf({u"$.["_s}).masked(R"({"a":1})", u"prod"_s), QByteArray("••••"));
    }

    void otherProfilesHideNothing()
    {
        const BodyMask mask = maskOf({u"$.a"_s});

        QCOMPARE(mask.masked("no JSON", u"dev"_s), QByteArray("no JSON"));
        QVERIFY(mask.hides(u"prod"_s));
        QVERIFY(!mask.hides(u"dev"_s));
    }
};

QTEST_GUILESS_MAIN(TestBodyMask)
#include "tst_bodymask.moc"
