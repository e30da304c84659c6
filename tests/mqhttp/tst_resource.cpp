// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/resource.h"

#include "mqhttp/limits.h"
#include "mqhttp/recorded.h"

using namespace TMinus;

namespace {

const QMap<QString, Operation> operations{
    {u"publish"_s, Operation::Publish},
    {u"publish transactional (half) message"_s, Operation::Publish},
    {u"consume"_s, Operation::Consume},
    {u"consume in order"_s, Operation::ConsumeOrdered},
    {u"consume half messages"_s, Operation::ConsumeHalf},
    {u"acknowledge"_s, Operation::Acknowledge},
    {u"commit"_s, Operation::Commit},
    {u"roll back"_s, Operation::Rollback}};

struct Row
{
    const char *method;
    const char *target;
    const char *code;
    const char *word; ///< in the message
};

} // namespace

class ResourceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsWhatEverySdkWrites_data() { Recorded::rows(Recorded::requests()); }
    void readsWhatEverySdkWrites()
    {
        QFETCH(const QJsonObject, recorded);
        const QJsonObject sent = recorded.value(u"request"_s).toObject();
        QMap<QString, QString> query;
        for (const QJsonValue &pair : sent.value(u"query_decoded"_s).toArray())
            query.insert(pair[0].toString(), pair[1].toString());
        const int count = query.value(u"numOfMessages"_s, u"1"_s).toInt();
        const int wait = query.value(u"waitseconds"_s, u"0"_s).toInt();
        const bool isInRange = count >= 1 && count <= 16 && wait <= 30;

        const auto resource =
            readTarget(Recorded::bytes(sent, u"method"_s), Recorded::bytes(sent, u"target"_s));

        QCOMPARE(resource.has_value(), isInRange);
        if (!isInRange) {
            QCOMPARE(resource.error().code, u"InvalidArgument"_s);
            return;
        }
        const QString path = sent.value(u"path"_s).toString();
        const Resource expected{.operation =
                                    operations.value(recorded.value(u"operation"_s).toString()),
                                .topic = path.section(u'/', -2, -2),
                                .instance = query.value(u"ns"_s),
                                .group = query.value(u"consumer"_s),
                                .tags = query.value(u"tag"_s),
                                .count = query.contains(u"numOfMessages"_s) ? count : 0,
                                .waitSeconds = qMax(wait, 0)};
        QCOMPARE(resource->operation, expected.operation);
        QCOMPARE(resource->tags, expected.tags);
        QVERIFY(*resource == expected);
    }

    void readsBackWhatItWrites_data()
    {
        QTest::addColumn<Resource>("resource");
        QTest::addColumn<QByteArray>("target");
        const QString ns = u"MQ_INST_1"_s;
        QTest::newRow("publish") << Resource{.topic = u"t"_s} << QByteArray("/topics/t/messages");
        QTest::newRow("publish to instance") << Resource{.topic = u"t-1_A"_s, .instance = ns}
                                             << QByteArray("/topics/t-1_A/messages?ns=MQ_INST_1");
        QTest::newRow("consume short")
            << Resource{.operation = Operation::Consume,
                        .topic = u"t"_s,
                        .group = u"g"_s,
                        .count = 1}
            << QByteArray("/topics/t/messages?consumer=g&numOfMessages=1");
        QTest::newRow("consume all")
            << Resource{.operation = Operation::Consume,
                        .topic = u"t"_s,
                        .instance = ns,
                        .group = u"GID-x"_s,
                        .tags = u"\uFEFFa b||c+d||标签||😀||*/'~"_s,
                        .count = 16,
                        .waitSeconds = 30}
            << QByteArray(
                   "/topics/t/messages?consumer=GID-x&ns=MQ_INST_1&numOfMessages=16"
                   "&waitseconds=30&tag=%EF%BB%BFa%20b%7C%7Cc%2Bd%7C%7C%E6%A0%87%E7%AD%BE%7C%7C"
                   "%F0%9F%98%80%7C%7C%2A%2F%27~");
        QTest::newRow("in order")
            << Resource{.operation = Operation::ConsumeOrdered,
                        .topic = u"t"_s,
                        .group = u"g"_s,
                        .tags = u"a"_s,
                        .count = 3,
                        .waitSeconds = 1}
            << QByteArray("/topics/t/messages?consumer=g&numOfMessages=3&waitseconds=1&tag=a"
                          "&trans=order");
        QTest::newRow("half") << Resource{
            .operation = Operation::ConsumeHalf,
            .topic = u"t"_s,
            .group = u"g"_s,
            .count = 3} << QByteArray("/topics/t/messages?consumer=g&numOfMessages=3&trans=pop");
        QTest::newRow("acknowledge") << Resource{.operation = Operation::Acknowledge,
                                                 .topic = u"t"_s,
                                                 .instance = ns,
                                                 .group = u"g"_s}
                                     << QByteArray("/topics/t/messages?consumer=g&ns=MQ_INST_1");
        QTest::newRow("commit") << Resource{.operation = Operation::Commit,
                                            .topic = u"t"_s,
                                            .instance = ns,
                                            .group = u"g"_s}
                                << QByteArray(
                                       "/topics/t/messages?consumer=g&ns=MQ_INST_1&trans=commit");
        QTest::newRow("rollback without group")
            << Resource{.operation = Operation::Rollback, .topic = u"t"_s}
            << QByteArray("/topics/t/messages?consumer=&trans=rollback");
    }
    void readsBackWhatItWrites()
    {
        QFETCH(const Resource, resource);
        QFETCH(const QByteArray, target);

        QCOMPARE(targetOf(resource), target);
        const auto back = readTarget(methodOf(resource.operation), target);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QVERIFY(*back == resource);
    }

    void refusesWhatNoSdkWrites_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("word");
        const char *path = "InvalidRequestURL";
        const char *query = "InvalidQueryString";
        const char *argument = "InvalidArgument";
        const Row table[] = {
            {"GET", "", path, ""},
            {"GET", "/", path, ""},
            {"GET", "/topics", path, ""},
            {"GET", "/topics//messages", path, ""},
            {"GET", "/topics/messages", path, ""},
            {"GET", "/topics/t", path, ""},
            {"GET", "/topics/t/message", path, ""},
            {"GET", "/topics/t/messages/", path, ""},
            {"GET", "/topics/t/u/messages", path, ""},
            {"GET", "topics/t/messages", path, ""},
            {"GET", "///topics/t/messages", path, ""},
            {"GET", "/queues/t/messages", path, ""},
            {"GET", "http://h/topics/t/messages", path, ""},
            {"GET", "/topics/t.u/messages", path, ""},
            {"GET", "/topics/t u/messages", path, ""},
            {"GET", "/topics/%E4%B8%AD/messages", path, ""},
            {"GET", "/topics/t%/messages", path, ""},
            {"GET", "/topics/t%00/messages", path, ""},
            {"GET", "/topics/t%2Fu/messages", path, ""},
            {"GET",
             "/topics/ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt"
             "/messages?consumer=g&numOfMessages=1",
             path, ""},
            {"PUT", "/topics/t/messages", argument, "method"},
            {"get", "/topics/t/messages?consumer=g&numOfMessages=1", argument, "method"},
            {"HEAD", "/topics/t/messages", argument, "method"},
            {"", "/topics/t/messages", argument, "method"},
            {"GET", "/topics/t/messages", query, "\"consumer\""},
            {"GET", "/topics/t/messages?", query, "\"consumer\""},
            {"GET", "/topics/t/messages?consumer=&numOfMessages=1", query, "\"consumer\""},
            {"GET", "/topics/t/messages?consumer&numOfMessages=1", query, "\"consumer\""},
            {"GET", "/topics/t/messages?consumer=a.b&numOfMessages=1", query, "\"consumer\""},
            {"GET", "/topics/t/messages?consumer=g&consumer=h&numOfMessages=1", query,
             "\"consumer\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&colour=red", query,
             "\"colour\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&%63olour=red", query,
             "\"%63olour\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&=x", query, "\"\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&ns=a/b", query, "\"ns\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&tag=%4", query, "\"tag\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&tag=%", query, "\"tag\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&tag=%zz", query, "\"tag\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&tag=%4z", query, "\"tag\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&tag=%FF", query, "\"tag\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&trans=", query, "\"trans\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&trans=true", query, "\"trans\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&trans=commit", query,
             "\"trans\""},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&trans=pop&tag=a", query,
             "\"tag\""},
            {"DELETE", "/topics/t/messages", query, "\"consumer\""},
            {"DELETE", "/topics/t/messages?consumer=", query, "\"consumer\""},
            {"DELETE", "/topics/t/messages?consumer=g&trans=order", query, "\"trans\""},
            {"DELETE", "/topics/t/messages?consumer=g&tag=a", query, "\"tag\""},
            {"DELETE", "/topics/t/messages?consumer=g&waitseconds=1", query, "\"waitseconds\""},
            {"DELETE", "/topics/t/messages?consumer=g&numOfMessages=1", query, "\"numOfMessages\""},
            {"DELETE", "/topics/t/messages?consumer=a%20b&trans=commit", query, "\"consumer\""},
            {"POST", "/topics/t/messages?consumer=g", query, "\"consumer\""},
            {"POST", "/topics/t/messages?tag=g", query, "\"tag\""},
            {"POST", "/topics/t/messages?trans=commit", query, "\"trans\""},
            {"GET", "/topics/t/messages?consumer=g", argument, "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=", argument, "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=0", argument, "between 1 and 16"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=17", argument, "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=-1", argument, "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=%2B1", argument, "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=+1", argument, "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1x", argument, "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=99999999999", argument,
             "numOfMessages"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&waitseconds=31", argument,
             "waitseconds should between 0 and 30"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&waitseconds=", argument,
             "waitseconds"},
            {"GET", "/topics/t/messages?consumer=g&numOfMessages=1&waitseconds=1.5", argument,
             "waitseconds"},
        };
        for (const Row &row : table) {
            QTest::addRow("%s %s", row.method, row.target)
                << QByteArray(row.method) << QByteArray(row.target) << QString::fromLatin1(row.code)
                << QString::fromLatin1(row.word);
        }
    }
    void refusesWhatNoSdkWrites()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, target);
        QFETCH(const QString, code);
        QFETCH(const QString, word);

        const auto resource = readTarget(method, target);

        QVERIFY(!resource);
        QCOMPARE(resource.error().kind, ErrorKind::Service);
        QCOMPARE(resource.error().httpStatus, 400);
        QCOMPARE(resource.error().code, code);
        QVERIFY2(resource.error().message.contains(word), qPrintable(resource.error().message));
    }

    void takesWhatIsOddButClear_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<Resource>("expected");
        const Resource plain{
            .operation = Operation::Consume, .topic = u"t"_s, .group = u"g"_s, .count = 1};
        Resource tagged = plain;
        tagged.tags = u"a b c"_s;
        Resource polled = plain;
        polled.waitSeconds = 7;
        QTest::newRow("doubled slash")
            << QByteArray("//topics/t/messages?consumer=g&numOfMessages=1") << plain;
        QTest::newRow("empty items")
            << QByteArray("/topics/t/messages?&consumer=g&&numOfMessages=1&") << plain;
        QTest::newRow("empty instance")
            << QByteArray("/topics/t/messages?consumer=g&ns=&numOfMessages=1") << plain;
        QTest::newRow("escaped topic and names")
            << QByteArray("/topics/%74/messages?%63onsumer=%67&numOfMessages=%31") << plain;
        QTest::newRow("both spaces, lower case escape")
            << QByteArray("/topics/t/messages?tag=a+b%20c&consumer=g&numOfMessages=1") << tagged;
        QTest::newRow("very negative wait")
            << QByteArray("/topics/t/messages?consumer=g&numOfMessages=1&waitseconds=-2000000000")
            << plain;
        QTest::newRow("leading zeros")
            << QByteArray("/topics/t/messages?consumer=g&numOfMessages=01&waitseconds=007")
            << polled;
    }
    void takesWhatIsOddButClear()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const Resource, expected);

        const auto resource = readTarget("GET", target);

        QVERIFY2(resource, resource ? "" : qPrintable(resource.error().message));
        QVERIFY(*resource == expected);
    }

    void takesALineOfUpTo1024Characters()
    {
        const QByteArray start = "/topics/t/messages?consumer=g&numOfMessages=1&tag=";
        const qsizetype room = Limits::requestLine - requestLineSize("GET", start);

        const auto longest = readTarget("GET", start + QByteArray(room, 'a'));
        const auto longer = readTarget("GET", start + QByteArray(room + 1, 'a'));

        QVERIFY(longest);
        QCOMPARE(longest->tags.size(), room);
        QVERIFY(!longer);
        QCOMPARE(longer.error().code, u"InvalidArgument"_s);
    }

    void everyPrefixIsReadOrRefused()
    {
        const QByteArray whole = "/topics/t/messages?consumer=GID_x&ns=MQ_INST_1&numOfMessages=16"
                                 "&waitseconds=30&tag=%E6%A0%87%7C%7Cb&trans=order";

        int read = 0;
        for (qsizetype size = 0; size < whole.size(); ++size) {
            if (const auto resource = readTarget("GET", whole.first(size)))
                ++read;
            else
                QCOMPARE(resource.error().httpStatus, 400);
        }

        QVERIFY(read > 0);
        QVERIFY(readTarget("GET", whole));
    }

    void namesAreShortAndPlain()
    {
        QVERIFY(isName(u"a"));
        QVERIFY(isName(u"MQ_INST_1234567890123456_BXabcdeF"));
        QVERIFY(isName(QString(64, u'x')));
        QVERIFY(!isName(QString(65, u'x')));
        for (const QString &text :
             {QString(), u"a b"_s, u"a.b"_s, u"a/b"_s, u"é"_s, u"中"_s, u"%"_s})
            QVERIFY2(!isName(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(ResourceTest)
#include "tst_resource.moc"
