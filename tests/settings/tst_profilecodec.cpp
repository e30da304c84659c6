// SPDX-License-Identifier: Apache-2.0
#include "settings/profilecodec.h"

#include "settings/fullprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

Result<Profile> read(const QByteArray &fields)
{
    return readProfile(object("{\"id\":\"p\"," + fields + "}"));
}

/// Without what it was read from.
Profile plain(Profile profile)
{
    profile.source = {};
    return profile;
}

} // namespace

class TestProfileCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void absentFieldsHaveTheDefaultsOfTheContract()
    {
        const Profile profile = readProfile(object(R"({"id":"p"})")).value();

        const QJsonObject expected = object(R"({"id":"p","name":"","group":"","order":0,
            "service":"apsaramq4","endpoint":"","instance":"","environment":"production",
            "colour":"","readOnly":false,"topics":[],"groups":[],"windowHours":72,"zone":"",
            "credential":{"source":"keystore","accessKeyId":"","temporary":false},
            "timeoutSeconds":15,"proxy":{"kind":"system","host":"","port":0,"user":""},"pins":[],
            "undoSeconds":5,"holdLeadSeconds":600,"lateSeconds":300,"graceSeconds":120,
            "busyPerMinute":100,"duplicateSeconds":600,"armMinutes":15,"bulkConfirm":20,
            "bulkMax":100000,"keepBody":"whole","keepBytes":4096,"retainDays":90,"retainMB":4096,
            "marker":false,"mask":[],"hook":[]})");
        QCOMPARE(writeWholeProfile(profile), expected);
        QCOMPARE(profile.messagesPerSecond(), 50);
        QCOMPARE(sandboxProfile().messagesPerSecond(), 0);
    }

    void sandboxServiceIsNoProduction()
    {
        QCOMPARE(read(R"("service":"sandbox")")->environment, ProfileEnvironment::Sandbox);
        QCOMPARE(read(R"("service":"tdmq")")->environment, ProfileEnvironment::Production);
    }

    void everyFieldComesBack()
    {
        const Profile full = fullProfile();

        const Profile back = readProfile(writeProfile(full)).value();

        QCOMPARE(plain(back), full);
        QCOMPARE(writeProfile(back), writeWholeProfile(full));
        QCOMPARE(writeProfile(full).size(), 35);
    }

    void defaultsAreNotWrittenButTheServiceIs()
    {
        QCOMPARE(writeProfile(readProfile(object(R"({"id":"p"})")).value()),
                 object(R"({"id":"p","service":"apsaramq4","environment":"production"})"));
    }

    void defaultIsWrittenWhereItStoodBefore()
    {
        Profile profile = read(R"("windowHours":10,"rate":3)").value();
        profile.window = 72h;
        profile.rate = {};

        const QJsonObject written = writeProfile(profile);

        QCOMPARE(written.value(u"windowHours"_s).toInt(), 72);
        QVERIFY(!written.contains(u"rate"_s));
    }

    void unknownFieldsAreKeptAtEveryDepth()
    {
        Profile profile = read(R"("future":{"x":[9007199254740993]},"proxy":{"pac":"u"},
            "credential":{"role":"r"},"topics":[{"name":"t","colour":"red"}])")
                              .value();
        profile.name = u"new"_s;
        profile.topics.prepend({u"s"_s, ProfileTopicType::Normal});

        const QJsonObject written = writeProfile(profile);

        QCOMPARE(written.value(u"future"_s)[u"x"_s][0].toInteger(), 9007199254740993LL);
        QCOMPARE(written.value(u"proxy"_s)[u"pac"_s].toString(), u"u"_s);
        QCOMPARE(written.value(u"credential"_s)[u"role"_s].toString(), u"r"_s);
        QCOMPARE(written.value(u"topics"_s)[0][u"name"_s].toString(), u"s"_s);
        QCOMPARE(written.value(u"topics"_s)[1][u"colour"_s].toString(), u"red"_s);
        QCOMPARE(written.value(u"name"_s).toString(), u"new"_s);
    }

    void fieldRefusesWhatItDoesNotTake_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("json");
        const auto add = [](const char *field, const char *value) {
            QTest::newRow(
                qPrintable(u"%1 %2"_s.arg(QLatin1StringView(field), QLatin1StringView(value))))
                << QString::fromLatin1(field) << QByteArray("\"") + field + "\":" + value;
        };
        for (const char *text : {"name", "group", "endpoint", "instance", "colour", "zone"})
            add(text, "1");
        for (const char *text : {"endpoint", "colour", "zone"})
            add(text, "\"?\"");
        for (const char *truth : {"readOnly", "marker"})
            add(truth, "\"true\"");
        for (const char *list : {"groups", "pins", "mask", "hook"}) {
            add(list, "\"x\"");
            add(list, "[1]");
        }
        for (const char *word : {"service", "environment", "keepBody"}) {
            add(word, "\"?\"");
            add(word, "0");
            add(word, "null");
        }
        add("order", "\"1\"");
        add("order", "1.5");
        for (const char *number :
             {"windowHours", "timeoutSeconds", "undoSeconds", "holdLeadSeconds", "lateSeconds",
              "graceSeconds", "busyPerMinute", "duplicateSeconds", "armMinutes", "bulkConfirm",
              "rate", "bulkMax", "keepBytes", "retainDays", "retainMB"}) {
            for (const char *value : {"\"5\"", "1.5", "-1", "1e300"})
                add(number, value);
        }
        for (const char *number : {"windowHours", "timeoutSeconds", "busyPerMinute", "armMinutes",
                                   "bulkConfirm", "bulkMax", "retainDays", "retainMB"})
            add(number, "0");
        add("windowHours", "961");
        add("windowHours", "null");
        for (const char *value : {"{}", "[1]", "[{}]", R"([{"name":"t","type":"?"}])",
                                  R"([{"name":"t","type":1}])", R"([{"name":""}])"})
            add("topics", value);
        add("pins", "[\"abc\"]");
        add("credential", "1");
        add("proxy", "[]");
    }

    void fieldRefusesWhatItDoesNotTake()
    {
        QFETCH(const QString, field);
        QFETCH(const QByteArray, json);

        const auto profile = read(json);

        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(profile.error().message.contains(u"“%1”"_s.arg(field)),
                 qUtf8Printable(profile.error().message));
    }

    void innerFieldsAreNamedWhole()
    {
        QVERIFY(read(R"("proxy":{"port":70000})").error().message.contains(u"“proxy.port”"_s));
        QVERIFY(read(R"("credential":{"source":"?"})")
                    .error()
                    .message.contains(u"“credential.source”"_s));
    }

    void onlyLatenessMayBeNull()
    {
        QCOMPARE(read(R"("lateSeconds":null)")->late, std::nullopt);
        QCOMPARE(read(R"("lateSeconds":0)")->late, 0s);
        QVERIFY(!read(R"("id":7)"));
    }

    void changesAreReadAsInAFile()
    {
        const Profile before = read(R"("future":1,"credential":{"accessKeyId":"a"})").value();

        const auto after = changedProfile(
            before, object(R"({"name":"n","credential":{"source":"ask"},"lateSeconds":null})"));

        QCOMPARE(after->name, u"n"_s);
        QCOMPARE(after->credential,
                 (ProfileCredential{.source = CredentialSource::Ask, .accessKeyId = u"a"_s}));
        QCOMPARE(after->late, std::nullopt);
        QCOMPARE(after->source.value(u"future"_s).toInt(), 1);
        QVERIFY(!changedProfile(before, object(R"({"windowHours":0})")));
    }
};

QTEST_GUILESS_MAIN(TestProfileCodec)
#include "tst_profilecodec.moc"
