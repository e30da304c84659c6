// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

QDateTime at(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

ReceivedMessage message(int number)
{
    const QByteArray body = "body " + QByteArray::number(number);
    return {.messageId = u"id%1"_s.arg(number),
            .receiptHandle = u"handle%1"_s.arg(number),
            .body = body,
            .bodyMd5 = bodyMd5(body),
            .publishTime = at(1'571'388'173'124),
            .firstConsumeTime = at(1'571'388'174'123),
            .nextConsumeTime = at(1'571'388'474'123),
            .consumedTimes = 1};
}

/// The elements of a message that needs no more, with @p name replaced by @p instead.
QByteArray fields(const QByteArray &name = {}, const QByteArray &instead = {})
{
    QByteArray xml;
    for (const auto &[element, text] :
         {std::pair("MessageId", "id"), std::pair("MessageBody", "x"),
          std::pair("ReceiptHandle", "h"), std::pair("PublishTime", "1571388173124"),
          std::pair("FirstConsumeTime", "1571388174123"),
          std::pair("NextConsumeTime", "1571388474123"), std::pair("ConsumedTimes", "1")}) {
        const QByteArray open(element);
        xml += name == open ? instead : '<' + open + '>' + text + "</" + open + '>';
    }
    return xml;
}

QByteArray element(const QByteArray &inside)
{
    return "<Message>" + inside + "</Message>";
}

QByteArray document(const QByteArray &inside)
{
    return "<Messages>" + inside + "</Messages>";
}

QStringList ids(const ConsumeBatch &batch)
{
    QStringList found;
    for (const ReceivedMessage &received : batch.messages)
        found.append(received.messageId);
    return found;
}

} // namespace

class MessagesXmlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsBackWhatItWrites_data()
    {
        QTest::addColumn<QList<ReceivedMessage>>("messages");
        ReceivedMessage full = message(1);
        full.tag = u"标签 <&>"_s;
        full.key = u"k1 k2"_s;
        full.shardingKey = u"s"_s;
        full.properties = {{u"a"_s, u"i"_s}, {u"__BORNHOST"_s, u"10.0.0.1"_s}};
        full.due = at(1'700'000'000'123);
        full.consumedTimes = 289;
        ReceivedMessage half = message(2);
        half.transactionCheck = std::chrono::seconds(300);
        ReceivedMessage odd = message(3);
        odd.body = QString(u"\r\n]]>😀 <Message></Message></Messages>&#13; \t"_s).toUtf8();
        odd.bodyMd5.clear();
        QList<ReceivedMessage> sixteen;
        for (int i = 0; i < 16; ++i)
            sixteen.append(message(i));
        QTest::newRow("one") << QList{message(0)};
        QTest::newRow("all fields") << QList{full};
        QTest::newRow("half") << QList{half};
        QTest::newRow("odd body") << QList{odd};
        QTest::newRow("mixed") << QList{full, half, odd};
        QTest::newRow("sixteen") << sixteen;
    }
    void readsBackWhatItWrites()
    {
        QFETCH(const QList<ReceivedMessage>, messages);

        const auto batch = readMessages(writeMessages(messages));

        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
        QVERIFY(!batch->damage);
        QCOMPARE(ids(*batch), ids({.messages = messages}));
        QVERIFY(batch->messages == messages);
    }

    void writesTheElementsInTheOrderOfTheProtocol()
    {
        ReceivedMessage sample = message(0);
        sample.tag = u"tag1"_s;
        sample.key = u"MessageKey"_s;

        QCOMPARE(writeMessages({sample}),
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Messages "
                            "xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Message><MessageId>id0"
                            "</MessageId><MessageBodyMD5>2C2F1EDB5AAC06C6C201D1FE8916DE7D"
                            "</MessageBodyMD5><MessageBody>body 0</MessageBody><ReceiptHandle>"
                            "handle0</ReceiptHandle><PublishTime>1571388173124</PublishTime>"
                            "<FirstConsumeTime>1571388174123</FirstConsumeTime><NextConsumeTime>"
                            "1571388474123</NextConsumeTime><ConsumedTimes>1</ConsumedTimes>"
                            "<MessageTag>tag1</MessageTag><Properties>KEYS:MessageKey|"
                            "</Properties></Message></Messages>"));
    }

    void takesElementsInAnyOrderAndSkipsOthers()
    {
        const auto batch = readMessages(
            "\xEF\xBB\xBF<m:Messages xmlns:m='n'>\n <More><Message>no</Message></More>\n <m:Message>"
            "<ConsumedTimes> 2 </ConsumedTimes><!-- c --><PublishTime>0</PublishTime>"
            "<NextConsumeTime>2</NextConsumeTime><FirstConsumeTime>1</FirstConsumeTime><Odd>"
            "<MessageId>no</MessageId></Odd><ReceiptHandle>h</ReceiptHandle><MessageBody>a"
            "<![CDATA[<b>]]></MessageBody><MessageId>id</MessageId></m:Message></m:Messages>");

        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
        QVERIFY(!batch->damage);
        const ReceivedMessage expected{.messageId = u"id"_s,
                                       .receiptHandle = u"h"_s,
                                       .body = "a<b>",
                                       .publishTime = at(0),
                                       .firstConsumeTime = at(1),
                                       .nextConsumeTime = at(2),
                                       .consumedTimes = 2};
        QVERIFY(batch->messages == QList{expected});
    }

    void namesWhatIsWrongWithAMessage_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<QString>("element");
        for (const char *name : {"MessageId", "MessageBody", "ReceiptHandle", "PublishTime",
                                 "FirstConsumeTime", "NextConsumeTime", "ConsumedTimes"}) {
            const QByteArray tag(name);
            const QString word = QString::fromLatin1(name);
            QTest::addRow("%s missing", name) << fields(tag) << word;
            QTest::addRow("%s empty", name) << fields(tag, '<' + tag + "/>") << word;
            QTest::addRow("%s twice", name) << fields() + '<' + tag + ">1</" + tag + '>' << word;
            QTest::addRow("%s with an element", name)
                << fields(tag, '<' + tag + ">1<a/></" + tag + '>') << word;
        }
        for (const char *name :
             {"PublishTime", "FirstConsumeTime", "NextConsumeTime", "ConsumedTimes"}) {
            const QByteArray tag(name);
            for (const char *text : {"soon", "-1", "+1", "1.5", "1e3", "0x10", " ",
                                     "9223372036854775807", "99999999999999999999"}) {
                QTest::addRow("%s is %s", name, text)
                    << fields(tag, '<' + tag + '>' + text + "</" + tag + '>')
                    << QString::fromLatin1(name);
            }
        }
        QTest::newRow("tag twice")
            << fields() + "<MessageTag>a</MessageTag><MessageTag>a</MessageTag>" << u"MessageTag"_s;
        QTest::newRow("due is no number")
            << fields() + "<Properties>__STARTDELIVERTIME:x|</Properties>" << u"Properties"_s;
    }
    void namesWhatIsWrongWithAMessage()
    {
        QFETCH(const QByteArray, inside);
        QFETCH(const QString, element);

        const auto alone = readMessages(document(::element(inside)));
        const auto beside =
            readMessages(document(::element(fields()) + ::element(inside) + ::element(fields())));

        QVERIFY(!alone);
        QCOMPARE(alone.error().kind, ErrorKind::MalformedReply);
        QCOMPARE(alone.error().reply, document(::element(inside)));
        QVERIFY2(alone.error().message.contains(element), qPrintable(alone.error().message));
        QVERIFY(beside);
        QCOMPARE(ids(*beside), (QStringList{u"id"_s, u"id"_s}));
        QVERIFY(beside->damage);
        QCOMPARE(beside->damage->kind, ErrorKind::MalformedReply);
        QCOMPARE(beside->damage->reply, ::element(inside));
        QVERIFY(beside->damage->message.contains(element));
    }

    void givesTheGoodMessagesOfADamagedReply_data()
    {
        QTest::addColumn<QByteArray>("bad");
        const auto body = [](const QByteArray &text) {
            return element(fields("MessageBody", "<MessageBody>" + text + "</MessageBody>"));
        };
        QTest::newRow("control raw") << body("a\x01"
                                             "b");
        QTest::newRow("control reference") << body("a&#1;b");
        QTest::newRow("NUL") << body(QByteArray("a\0b", 3));
        QTest::newRow("bad UTF-8") << body("\xFF\xFE");
        QTest::newRow("bare ampersand") << body("a & b");
        QTest::newRow("bare less-than") << body("1 < 2");
        QTest::newRow("unescaped element") << body("<b>x</b>");
        QTest::newRow("unescaped open tag") << body("<b>x");
        QTest::newRow("CDATA end") << body("]]>");
        QTest::newRow("nested too deep") << body("<a><a><a><a><a><a><a/></a></a></a></a></a></a>");
        QTest::newRow("without its end") << QByteArray("<Message><MessageId>x</MessageId>");
        QTest::newRow("empty") << QByteArray("<Message/>");
        QTest::newRow("end alone inside") << QByteArray("<Message></MessageId></Message>");
    }
    void givesTheGoodMessagesOfADamagedReply()
    {
        QFETCH(const QByteArray, bad);
        const QByteArray first = element(fields("MessageId", "<MessageId>first</MessageId>"));
        const QByteArray last = element(fields("MessageId", "<MessageId>last</MessageId>"));
        const QByteArray declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

        const auto batch = readMessages(declared + document(first + bad + last));

        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
        QCOMPARE(ids(*batch), (QStringList{u"first"_s, u"last"_s}));
        QVERIFY(batch->damage);
        QCOMPARE(batch->damage->kind, ErrorKind::MalformedReply);
        QCOMPARE(batch->damage->reply, bad);
        QVERIFY(!batch->damage->message.isEmpty());
    }

    void keepsCdataThatLooksLikeAnEnd()
    {
        const QByteArray tricky = element(
            fields("MessageBody", "<MessageBody><![CDATA[</Message><Message>]]></MessageBody>"));

        const auto batch = readMessages(document(tricky + "<Message/>"));

        QVERIFY(batch);
        QCOMPARE(batch->messages.size(), 1);
        QCOMPARE(batch->messages.first().body, QByteArray("</Message><Message>"));
        QCOMPARE(batch->damage->reply, QByteArray("<Message/>"));
    }

    void everyPrefixGivesTheMessagesThatAreWhole()
    {
        ReceivedMessage second = message(2);
        second.body = "<Message>😀\r";
        const QByteArray xml = writeMessages({message(1), second, message(3)});

        for (qsizetype size = 0; size < xml.size(); ++size) {
            const QByteArray prefix = xml.first(size);
            const auto whole = prefix.count("</Message>");
            const auto batch = readMessages(prefix);
            QCOMPARE(batch.has_value(), whole > 0);
            if (!batch) {
                QCOMPARE(batch.error().kind, ErrorKind::MalformedReply);
                QCOMPARE(batch.error().reply, prefix);
                continue;
            }
            QCOMPARE(batch->messages.size(), whole);
            QVERIFY(batch->messages.first() == message(1));
            QVERIFY(batch->damage);
            QVERIFY(prefix.endsWith(batch->damage->reply));
        }
    }

    void refusesRepliesWithoutAnyMessage_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QByteArray good = element(fields());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("empty list") << document("");
        QTest::newRow("empty list, short") << QByteArray("<Messages/>");
        QTest::newRow("others only") << document("<Other/>");
        QTest::newRow("error") << QByteArray("<Error><Code>TopicNotExist</Code></Error>");
        QTest::newRow("one message bare") << good;
        QTest::newRow("other root") << "<Root>" + good + "</Root>";
        QTest::newRow("page") << QByteArray("<html><p>hello</html>");
        QTest::newRow("DOCTYPE") << "<!DOCTYPE a>" + document(good);
        QTest::newRow("DOCTYPE inside") << document(good + "<!DOCTYPE a>");
        QTest::newRow("laughs") << "<!DOCTYPE m [<!ENTITY a \"ha\">]>"
                + document(element(fields("MessageId", "<MessageId>&a;</MessageId>")));
        QTest::newRow("open comment") << "<Messages><!-- " + good + "</Messages>";
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0a\0/\0>\0", 10);
        QTest::newRow("deep") << QByteArray("<Messages>").repeated(100'000);
    }
    void refusesRepliesWithoutAnyMessage()
    {
        QFETCH(const QByteArray, xml);

        const auto batch = readMessages(xml);

        QVERIFY(!batch);
        QCOMPARE(batch.error().kind, ErrorKind::MalformedReply);
        QCOMPARE(batch.error().reply, xml.left(64 << 10));
    }

    void keepsAtMost64KilobytesOfDamage()
    {
        const QByteArray long_ =
            element("<MessageId>" + QByteArray(100'000, 'x') + "&#1;</MessageId>");

        const auto batch = readMessages(document(element(fields()) + long_));

        QVERIFY(batch);
        QCOMPARE(batch->damage->reply, long_.left(64 << 10));
    }

    void keepsTheBytesOfEveryDamagedMessage()
    {
        const auto batch = readMessages(
            document("<Message><a/></Message>" + element(fields()) + "<Message><b/></Message>"));

        QVERIFY(batch);
        QCOMPARE(batch->damage->reply,
                 QByteArray("<Message><a/></Message><Message><b/></Message>"));
    }
};

QTEST_GUILESS_MAIN(MessagesXmlTest)
#include "tst_messagesxml.moc"
