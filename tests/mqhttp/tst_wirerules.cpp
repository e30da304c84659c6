// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/wirerules.h"

#include "mqhttp/limits.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

const QDateTime due = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

/// The field that @p checked refuses; empty when all is right.
QString fieldOf(const Result<void> &checked)
{
    if (checked)
        return {};
    const Error &error = checked.error();
    const bool isWhole = error.kind == ErrorKind::InvalidArgument && error.message.endsWith(u'.')
        && !error.message.contains(QRegularExpression(u"%\\d"_s));
    return isWhole ? error.code : u"no sentence: "_s + error.message;
}

Draft draft(const QByteArray &body = "x")
{
    return {.topic = u"t"_s, .body = body};
}

} // namespace

class WireRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void judgesDrafts_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *field, const auto &change) {
            Draft changed = draft();
            change(changed);
            QTest::newRow(name) << changed << QString::fromLatin1(field);
        };
        row("plain", "", [](Draft &) {});
        row("no topic", "topic", [](Draft &d) { d.topic.clear(); });
        row("topic of 64", "", [](Draft &d) { d.topic = QString(64, u'a'); });
        row("topic of 65", "topic", [](Draft &d) { d.topic = QString(65, u'a'); });
        row("topic with a dot", "topic", [](Draft &d) { d.topic = u"a.b"_s; });
        row("topic in Chinese", "topic", [](Draft &d) { d.topic = u"中"_s; });
        row("topic with a placeholder", "topic", [](Draft &d) { d.topic = u"a b"_s; });
        row("no body", "body", [](Draft &d) { d.body.clear(); });
        row("body of a space", "", [](Draft &d) { d.body = " "; });
        row("body with NUL", "body", [](Draft &d) { d.body = QByteArray("a\0", 2); });
        row("body with a control", "body", [](Draft &d) { d.body = "a\x0B"; });
        row("body not UTF-8", "body", [](Draft &d) { d.body = "\xE4"; });
        row("body of 4 MB", "", [](Draft &d) { d.body = QByteArray(Limits::body, 'a'); });
        row("body over 4 MB", "body", [](Draft &d) { d.body = QByteArray(Limits::body + 1, 'a'); });
        row("due body of 64 KB", "", [](Draft &d) {
            d.body = QByteArray(Limits::delayedBody, 'a');
            d.due = due;
        });
        row("due body over 64 KB", "body", [](Draft &d) {
            d.body = QByteArray(Limits::delayedBody + 1, 'a');
            d.due = due;
        });
        row("half body over 64 KB", "body", [](Draft &d) {
            d.body = QByteArray(Limits::delayedBody + 1, 'a');
            d.transactionCheck = 10s;
        });
        row("tag of 64", "", [](Draft &d) { d.tag = QString(64, u'中'); });
        row("tag of 65", "tag", [](Draft &d) { d.tag = QString(65, u'a'); });
        row("tag with markup", "", [](Draft &d) { d.tag = u"<a>&'\"|:"_s; });
        row("tag with bars", "tag", [](Draft &d) { d.tag = u"a||b"_s; });
        row("tag with a line feed", "tag", [](Draft &d) { d.tag = u"a\nb"_s; });
        row("tag with a control", "tag", [](Draft &d) { d.tag = u"a\u0001"_s; });
        row("tag with a C1 control", "tag", [](Draft &d) { d.tag = u"a\u0085"_s; });
        row("tag with half a pair", "tag", [](Draft &d) { d.tag = QChar(0xD83D); });
        row("key with spaces", "", [](Draft &d) { d.key = u"k1 k2"_s; });
        row("property", "", [](Draft &d) { d.properties = {{u"属性"_s, u"值 1\n2"_s}}; });
        row("property without a name", "property", [](Draft &d) { d.properties = {{{}, u"a"_s}}; });
        row("property without a value", "property", [](Draft &d) {
            d.properties = {{u"a"_s, {}}};
        });
        row("property with a control", "property", [](Draft &d) {
            d.properties = {{u"a"_s, u"\u0001"_s}};
        });
        row("reserved in small letters", "", [](Draft &d) {
            d.properties = {{u"keys"_s, u"a"_s}};
        });
        for (const char *name : {"KEYS", "__STARTDELIVERTIME", "__TransCheckT", "__SHARDINGKEY"}) {
            row(name, "property", [&](Draft &d) {
                d.properties = {{QString::fromLatin1(name), u"1"_s}};
            });
        }
        row("sharding key", "", [](Draft &d) { d.shardingKey = u"s"_s; });
        row("due", "", [](Draft &d) { d.due = due; });
        row("due is no time", "due", [](Draft &d) { d.due = QDateTime(); });
        row("due in the year 10000", "due",
            [](Draft &d) { d.due = QDateTime(QDate(10000, 1, 1), QTime(0, 0), Qt::UTC); });
        row("due and sharding key", "due", [](Draft &d) {
            d.due = due;
            d.shardingKey = u"s"_s;
        });
        row("check after 10 s", "", [](Draft &d) { d.transactionCheck = 10s; });
        row("check after 300 s", "", [](Draft &d) { d.transactionCheck = 300s; });
        row("check after 9 s", "transactionCheck", [](Draft &d) { d.transactionCheck = 9s; });
        row("check after 301 s", "transactionCheck", [](Draft &d) { d.transactionCheck = 301s; });
        row("check and due", "transactionCheck", [](Draft &d) {
            d.transactionCheck = 10s;
            d.due = due;
        });
        row("check and sharding key", "transactionCheck", [](Draft &d) {
            d.transactionCheck = 10s;
            d.shardingKey = u"s"_s;
        });
    }
    void judgesDrafts()
    {
        QFETCH(const Draft, draft);
        QFETCH(const QString, field);

        QCOMPARE(fieldOf(checkDraft(draft)), field);
        if (field != u"topic")
            QCOMPARE(fieldOf(checkContents(draft)), field);
    }

    void refusesForbiddenCharactersInEveryProperty_data()
    {
        QTest::addColumn<QString>("text");
        for (const char c : QByteArray("&\"'<>:|")) {
            const QChar letter = QLatin1Char(c);
            QTest::addRow("%c alone", c) << QString(letter);
            QTest::addRow("%c inside", c) << u"a"_s + letter + u'b';
        }
    }
    void refusesForbiddenCharactersInEveryProperty()
    {
        QFETCH(const QString, text);
        Draft key = draft();
        key.key = text;
        Draft shard = draft();
        shard.shardingKey = text;
        Draft name = draft();
        name.properties = {{text, u"a"_s}};
        Draft value = draft();
        value.properties = {{u"a"_s, text}};

        QCOMPARE(fieldOf(checkDraft(key)), u"key"_s);
        QCOMPARE(fieldOf(checkDraft(shard)), u"shardingKey"_s);
        QCOMPARE(fieldOf(checkDraft(name)), u"property"_s);
        QCOMPARE(fieldOf(checkDraft(value)), u"property"_s);
    }

    void countsThePropertiesTogetherInBytes()
    {
        Draft fits = draft();
        fits.key = u"中"_s;                                           // KEYS:中| is 9 bytes
        fits.properties = {{u"a"_s, QString((16 << 10) - 12, u'x')}}; // a:…| is 3 more
        Draft over = fits;
        over.key = u"中x"_s;

        QCOMPARE(fieldOf(checkDraft(fits)), QString());
        QCOMPARE(fieldOf(checkDraft(over)), u"property"_s);
    }

    void judgesConsumes_data()
    {
        QTest::addColumn<ConsumeRequest>("wish");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *field, const auto &change) {
            ConsumeRequest wish{.topic = u"t"_s, .group = u"GID-1_a"_s};
            change(wish);
            QTest::newRow(name) << wish << QString::fromLatin1(field);
        };
        row("plain", "", [](ConsumeRequest &) {});
        row("no topic", "topic", [](ConsumeRequest &w) { w.topic.clear(); });
        row("no group", "group", [](ConsumeRequest &w) { w.group.clear(); });
        row("group with a slash", "group", [](ConsumeRequest &w) { w.group = u"a/b"_s; });
        row("none", "count", [](ConsumeRequest &w) { w.count = 0; });
        row("one", "", [](ConsumeRequest &w) { w.count = 1; });
        row("seventeen", "count", [](ConsumeRequest &w) { w.count = 17; });
        row("negative", "count", [](ConsumeRequest &w) { w.count = -1; });
        row("wait 30", "", [](ConsumeRequest &w) { w.wait = 30s; });
        row("wait 31", "wait", [](ConsumeRequest &w) { w.wait = 31s; });
        row("wait below 0", "wait", [](ConsumeRequest &w) { w.wait = -1s; });
        row("wait far above", "wait",
            [](ConsumeRequest &w) { w.wait = std::chrono::seconds::max(); });
        row("tags", "", [](ConsumeRequest &w) { w.tags = u"a || 标签"_s; });
        row("tags with a control", "tag", [](ConsumeRequest &w) { w.tags = u"a\u0001"_s; });
        row("tags in order", "", [](ConsumeRequest &w) {
            w.mode = ConsumeMode::Ordered;
            w.tags = u"a"_s;
        });
        row("half", "", [](ConsumeRequest &w) { w.mode = ConsumeMode::Half; });
        row("tags with half", "tag", [](ConsumeRequest &w) {
            w.mode = ConsumeMode::Half;
            w.tags = u"a"_s;
        });
    }
    void judgesConsumes()
    {
        QFETCH(const ConsumeRequest, wish);
        QFETCH(const QString, field);

        QCOMPARE(fieldOf(checkConsume(wish)), field);
    }

    void judgesHandles_data()
    {
        QTest::addColumn<QStringList>("handles");
        QTest::addColumn<QString>("field");
        const QString wrong = u"handles"_s;
        QTest::newRow("none") << QStringList() << wrong;
        QTest::newRow("one") << QStringList{u"+/=<&>\"'"_s} << QString();
        QTest::newRow("sixteen") << QStringList(16, u"h"_s) << QString();
        QTest::newRow("seventeen") << QStringList(17, u"h"_s) << wrong;
        QTest::newRow("empty") << QStringList{u"h"_s, QString()} << wrong;
        QTest::newRow("control") << QStringList{u"\u0001"_s} << wrong;
    }
    void judgesHandles()
    {
        QFETCH(const QStringList, handles);
        QFETCH(const QString, field);

        QCOMPARE(fieldOf(checkAck({.topic = u"t"_s, .group = u"g"_s, .handles = handles})), field);
        if (handles.size() == 1)
            QCOMPARE(fieldOf(checkSettle({.topic = u"t"_s, .group = u"g"_s, .handle = handles[0]})),
                     field);
    }

    void judgesTheNamesOfAcknowledgements()
    {
        const QStringList handles{u"h"_s};

        QCOMPARE(fieldOf(checkAck({.group = u"g"_s, .handles = handles})), u"topic"_s);
        QCOMPARE(fieldOf(checkAck({.topic = u"t"_s, .handles = handles})), u"group"_s);
        QCOMPARE(fieldOf(checkSettle({.group = u"g"_s, .handle = u"h"_s})), u"topic"_s);
        QCOMPARE(fieldOf(checkSettle({.topic = u"t"_s, .handle = u"h"_s})), u"group"_s);
        QCOMPARE(fieldOf(checkSettle({.topic = u"t"_s, .group = u"g"_s})), u"handles"_s);
    }

    void judgesInstances()
    {
        QCOMPARE(fieldOf(checkInstance({})), QString());
        QCOMPARE(fieldOf(checkInstance(u"MQ_INST_1234567890123456_BXabcdeF"_s)), QString());
        QCOMPARE(fieldOf(checkInstance(u"a b"_s)), u"instance"_s);
    }
};

QTEST_GUILESS_MAIN(WireRulesTest)
#include "tst_wirerules.moc"
