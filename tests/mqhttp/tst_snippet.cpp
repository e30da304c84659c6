// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippet.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

const SnippetPlace place{u"https://123.mqrest.cn-hangzhou.aliyuncs.com"_s, u"MQ_INST_1_BX"_s};
const QList<SnippetLanguage> languages{SnippetLanguage::Curl,   SnippetLanguage::Tminusctl,
                                       SnippetLanguage::Python, SnippetLanguage::Java,
                                       SnippetLanguage::Go,     SnippetLanguage::Node,
                                       SnippetLanguage::Cpp};

Draft wholeDraft()
{
    return {.topic = u"order-timeout"_s,
            .body = u"{\"orderId\": 88412, \"name\": \"订单\"}\n"_s.toUtf8(),
            .tag = u"CLOSE"_s,
            .key = u"ORD-88412"_s,
            .properties = {{u"a"_s, u"i"_s}, {u"where"_s, u"`$(id)` \\ 50%"_s}},
            .due = QDateTime::fromMSecsSinceEpoch(1'800'000'000'123, Qt::UTC)};
}

ConsumeRequest wish(ConsumeMode mode)
{
    return {.topic = u"order-timeout"_s,
            .group = u"GID_a"_s,
            .mode = mode,
            .tags = mode == ConsumeMode::Half ? QString() : u"a||b c'"_s,
            .count = 7,
            .wait = 20s};
}

/// The stored code of @p name.
QString stored(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA) + u"/snippets/"_s + name + u".txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : name;
}

/// The field that is refused; empty when there is code.
QString refused(const Result<QString> &code)
{
    if (code)
        return {};
    const Error &error = code.error();
    const bool isWhole = error.kind == ErrorKind::InvalidArgument && error.message.endsWith(u'.')
        && !error.message.contains(QRegularExpression(u"%\\d"_s));
    return isWhole ? error.code : u"no sentence: "_s + error.message;
}

QStringList refusing(const Draft &draft)
{
    QStringList titles;
    for (const SnippetLanguage language : languages) {
        const QString field = refused(snippet(language, place, draft));
        if (!field.isEmpty())
            titles += field == u"language" ? snippetTitle(language) : field;
    }
    return titles;
}

} // namespace

/// What the code of the other languages does is proved by tests/sdk/snippets.py, which runs it.
class SnippetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesTheStoredCodeOfCpp_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::newRow("send.cpp") << wholeDraft();
        QTest::newRow("send-ordered.cpp")
            << Draft{.topic = u"order-steps"_s, .body = "step ?\?/ 1\t", .shardingKey = u"88412"_s};
        QTest::newRow("send-half.cpp")
            << Draft{.topic = u"order-payment"_s, .body = "pay", .transactionCheck = 60s};
    }
    void writesTheStoredCodeOfCpp()
    {
        QFETCH(const Draft, draft);

        const auto code = snippet(SnippetLanguage::Cpp, place, draft);

        QVERIFY2(code, qPrintable(refused(code)));
        QCOMPARE(*code, stored(QString::fromLatin1(QTest::currentDataTag())));
    }

    void writesTheStoredCodeOfCppThatAsks_data()
    {
        QTest::addColumn<ConsumeMode>("mode");
        QTest::newRow("consume.cpp") << ConsumeMode::Plain;
        QTest::newRow("consume-ordered.cpp") << ConsumeMode::Ordered;
        QTest::newRow("consume-half.cpp") << ConsumeMode::Half;
    }
    void writesTheStoredCodeOfCppThatAsks()
    {
        QFETCH(const ConsumeMode, mode);

        const auto code = snippet(SnippetLanguage::Cpp, {place.endpoint, {}}, wish(mode));

        QVERIFY2(code, qPrintable(refused(code)));
        QCOMPARE(*code, stored(QString::fromLatin1(QTest::currentDataTag())));
    }

    void namesTheVariablesAndHoldsNoMore()
    {
        for (const SnippetLanguage language : languages) {
            const auto sends = snippet(language, place, wholeDraft());
            const auto asks = snippet(language, place, wish(ConsumeMode::Half));
            QVERIFY2(sends && asks, qPrintable(snippetTitle(language)));
            for (const QString &code : {*sends, *asks}) {
                for (const QString &name : {u"ID"_s, u"SECRET"_s})
                    QVERIFY(code.contains(u"ALIBABA_CLOUD_ACCESS_KEY_"_s + name));
                QVERIFY(code.contains(u"ALIBABA_CLOUD_SECURITY_TOKEN"));
                QVERIFY(code.contains(place.instance) && code.contains(place.endpoint));
                QVERIFY(code.endsWith(u'\n')
                        && !code.contains(u'\t') == !code.contains(u"package"));
                QVERIFY2(!code.contains(QRegularExpression(u"%\\d"_s)), qPrintable(code));
            }
        }
    }

    void refusesWhatALanguageWouldSendOtherwise_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QStringList>("titles");
        const QString topic = u"t"_s;
        const QStringList rawWriters{u"Python"_s, u"Node.js"_s, u"C++"_s};
        const auto property = [&topic](const QString &name, const QString &value) {
            return Draft{.topic = topic, .body = "x", .properties = {{name, value}}};
        };

        QTest::newRow("nothing special") << wholeDraft() << QStringList();
        QTest::newRow("CR in the body") << Draft{.topic = topic, .body = "a\r\nb"} << rawWriters;
        QTest::newRow("CR in the key")
            << Draft{.topic = topic, .body = "x", .key = u"a\r"_s} << rawWriters;
        QTest::newRow("CR in the sharding key")
            << Draft{.topic = topic, .body = "x", .shardingKey = u"\r"_s} << rawWriters;
        QTest::newRow("CR in a name") << property(u"a\r"_s, u"b"_s) << rawWriters;
        QTest::newRow("CR in a value") << property(u"a"_s, u"\rb"_s) << rawWriters;
        QTest::newRow("CDATA ends in the body")
            << Draft{.topic = topic, .body = "a]]>b"} << QStringList{u"Node.js"_s};
        QTest::newRow("CDATA ends in the tag")
            << Draft{.topic = topic, .body = "x", .tag = u"]]>"_s} << QStringList{u"Node.js"_s};
        QTest::newRow("prototype") << property(u"__proto__"_s, u"x"_s) << QStringList{u"Node.js"_s};
        QTest::newRow("spaced tag")
            << Draft{.topic = topic, .body = "x", .tag = u"a b"_s} << QStringList{u"tminusctl"_s};
        QTest::newRow("barred tag")
            << Draft{.topic = topic, .body = "x", .tag = u"a|b"_s} << QStringList{u"tminusctl"_s};
        QTest::newRow("= in a name") << property(u"a=b"_s, u"c"_s) << QStringList{u"tminusctl"_s};
        QTest::newRow("= in a value") << property(u"a"_s, u"b=c"_s) << QStringList();
        QTest::newRow("in brackets") << property(u"[a"_s, u"b]"_s) << QStringList{u"tminusctl"_s};
        QTest::newRow("1970") << Draft{.topic = topic,
                                       .body = "x",
                                       .due = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)}
                              << QStringList{u"Go"_s};
        QTest::newRow("long") << Draft{.topic = topic, .body = QByteArray(64 << 10, 'x')}
                              << QStringList();
        QTest::newRow("too long") << Draft{.topic = topic, .body = QByteArray((64 << 10) + 1, 'x')}
                                  << QStringList{u"curl"_s, u"tminusctl"_s, u"Python"_s, u"Java"_s,
                                                 u"Go"_s,   u"Node.js"_s,   u"C++"_s};
    }
    void refusesWhatALanguageWouldSendOtherwise()
    {
        QFETCH(const Draft, draft);
        QFETCH(const QStringList, titles);

        QCOMPARE(refusing(draft), titles);
    }

    void refusesWhatNobodyCanSend()
    {
        const QStringList all(languages.size(), u"body"_s);
        QCOMPARE(refusing({.topic = u"t"_s, .body = {}}), all);
        QCOMPARE(refusing({.topic = u"t"_s, .body = "\x01"}), all);
        QCOMPARE(refusing({.topic = u"a b"_s, .body = "x"}), QStringList(7, u"topic"_s));
        for (const SnippetLanguage language : languages) {
            ConsumeRequest asked = wish(ConsumeMode::Half);
            asked.count = 17;
            QCOMPARE(refused(snippet(language, place, asked)), u"count"_s);
            asked = wish(ConsumeMode::Plain);
            asked.tags = QString(1000, u'x');
            QCOMPARE(refused(snippet(language, place, asked)), u"tag"_s);
        }
    }

    void refusesATagThatNodeSignsWrongly()
    {
        for (const SnippetLanguage language : languages)
            QCOMPARE(refused(snippet(language, place, wish(ConsumeMode::Plain))),
                     language == SnippetLanguage::Node ? u"language"_s : QString());
    }

    void refusesPlacesThatAreNone_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("field");
        QTest::newRow("name") << u"https://a-b.example"_s << QString();
        QTest::newRow("port") << u"http://127.0.0.1:8080"_s << QString();
        QTest::newRow("IPv6") << u"http://[::1]:8080"_s << QString();
        QTest::newRow("final slash") << u"https://a/"_s << u"endpoint"_s;
        QTest::newRow("other scheme") << u"ftp://a"_s << u"endpoint"_s;
        QTest::newRow("quote") << u"https://a'"_s << u"endpoint"_s;
        QTest::newRow("second line") << u"https://a\n"_s << u"endpoint"_s;
        QTest::newRow("nothing") << QString() << u"endpoint"_s;
    }
    void refusesPlacesThatAreNone()
    {
        QFETCH(const QString, endpoint);
        QFETCH(const QString, field);

        QCOMPARE(refused(snippet(SnippetLanguage::Go, {endpoint, {}}, wholeDraft())), field);
        QCOMPARE(refused(snippet(SnippetLanguage::Go, {u"http://a"_s, u"a'b"_s}, wholeDraft())),
                 u"instance"_s);
    }

    void mendsTheHttpsOfPythonOnlyWhereItIsUsed()
    {
        const auto secured = snippet(SnippetLanguage::Python, place, wholeDraft());
        const auto plain = snippet(SnippetLanguage::Python, {u"http://a"_s, {}}, wholeDraft());

        QVERIFY(secured->contains(u"mq_http.MQHTTPSConnection ="));
        QVERIFY(!plain->contains(u"HTTPSConnection"));
    }
};

QTEST_GUILESS_MAIN(SnippetTest)
#include "tst_snippet.moc"
