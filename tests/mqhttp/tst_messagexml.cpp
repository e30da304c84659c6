// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "mqhttp/recorded.h"

using namespace TMinus;

namespace {

const QDateTime due = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

QList<QJsonObject> recordedMessages()
{
    QList<QJsonObject> found = Recorded::requests();
    found.removeIf(
        [](const QJsonObject &recorded) { return Recorded::request(recorded).method != "POST"; });
    return found;
}

QByteArray message(const QByteArray &inside)
{
    return "<Message><MessageBody>x</MessageBody>" + inside + "</Message>";
}

QByteArray withBody(const QByteArray &body)
{
    return "<Message><MessageBody>" + body + "</MessageBody></Message>";
}

QString codeOf(const QByteArray &xml)
{
    const auto draft = readMessage(xml);
    return draft ? QString() : draft.error().code;
}

Properties allProperties(const Draft &draft)
{
    Properties all = draft.properties;
    if (!draft.key.isEmpty())
        all.insert(u"KEYS"_s, draft.key);
    if (!draft.shardingKey.isEmpty())
        all.insert(u"__SHARDINGKEY"_s, draft.shardingKey);
    if (draft.due)
        all.insert(u"__STARTDELIVERTIME"_s, QString::number(draft.due->toMSecsSinceEpoch()));
    if (draft.transactionCheck)
        all.insert(u"__TransCheckT"_s, QString::number(draft.transactionCheck->count()));
    return all;
}

} // namespace

class MessageXmlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsWhatEverySdkPublishes_data() { Recorded::rows(recordedMessages()); }
    void readsWhatEverySdkPublishes()
    {
        QFETCH(const QJsonObject, recorded);
        const QJsonObject parsed = recorded.value(u"body_parsed"_s).toObject();
        const QByteArray body = Recorded::bytes(parsed, u"message_body"_s);

        const auto draft = readMessage(Recorded::request(recorded).body);

        if (!parsed.value(u"well_formed"_s).toBool()) {
            QVERIFY(!draft);
            QCOMPARE(draft.error().code, u"MalformedXML"_s);
        } else if (body.isEmpty()) {
            QVERIFY(!draft);
            QCOMPARE(draft.error().code, u"InvalidArgument"_s);
        } else {
            QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message));
            Properties properties;
            const QJsonObject pairs = parsed.value(u"properties"_s).toObject();
            for (const QString &name : pairs.keys())
                properties.insert(name, pairs.value(name).toString());
            properties.removeIf([](const auto &pair) { return pair.value().isEmpty(); });
            QCOMPARE(draft->body, body);
            QCOMPARE(draft->tag, parsed.value(u"message_tag"_s).toString());
            QCOMPARE(allProperties(*draft), properties);
            QCOMPARE(draft->topic, QString());
        }
    }

    void seesEveryRecordedPublish() { QVERIFY(recordedMessages().size() > 150); }

    void readsBackWhatItWrites_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::newRow("plain") << Draft{.body = "hello"};
        QTest::newRow("all") << Draft{.body = "hello",
                                      .tag = u"tag1"_s,
                                      .key = u"k1 k2"_s,
                                      .properties = {{u"a"_s, u"i"_s}, {u"属性"_s, u"值\n二"_s}},
                                      .due = due};
        QTest::newRow("ordered") << Draft{.body = "x", .shardingKey = u"order-42"_s};
        QTest::newRow("half") << Draft{.body = "x", .transactionCheck = std::chrono::seconds(10)};
        QTest::newRow("line ends") << Draft{.body = "\r\na\rb\nc\td\r"};
        QTest::newRow("markup") << Draft{.body = "<a b=\"c\">&amp; ]]> <![CDATA[d]]> &#13;'</a>",
                                         .tag = u"<&>\"'"_s};
        QTest::newRow("spaces") << Draft{.body = "  two  ", .tag = u" t "_s};
        QTest::newRow("one space") << Draft{.body = " "};
        QTest::newRow("unicode") << Draft{
            .body = QString(u"你好 Grüße 😀 \u2028\uFFFD\U0010FFFD"_s).toUtf8(), .tag = u"标签😀"_s};
        QTest::newRow("byte order marks") << Draft{.body = "\xEF\xBB\xBFx",
                                                   .tag = u"\uFEFFtag"_s,
                                                   .properties = {{u"\uFEFFa"_s, u"\uFEFFi"_s}}};
        QTest::newRow("C1 controls") << Draft{.body = QString(u"a\u0085b\u007Fc"_s).toUtf8()};
        QTest::newRow("64 KB") << Draft{.body = QByteArray(64 << 10, '<'), .due = due};
        QTest::newRow("4 MB") << Draft{.body = QByteArray(4 << 20, 'x')};
    }
    void readsBackWhatItWrites()
    {
        QFETCH(const Draft, draft);

        const auto xml = writeMessage(draft);
        QVERIFY2(xml, xml ? "" : qPrintable(xml.error().message));
        const auto back = readMessage(*xml);

        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(back->body, draft.body);
        QVERIFY(*back == draft);
    }

    void writesTheDocumentedShape()
    {
        const Draft draft{.body = "I am test message 0.hello",
                          .tag = u"tag1"_s,
                          .key = u"MessageKey"_s,
                          .properties = {{u"a"_s, u"i"_s}},
                          .due = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC)};

        QCOMPARE(*writeMessage(draft),
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<Message xmlns=\"http://mq.aliyuncs.com/doc/v1/\"><MessageBody>I am "
                            "test message 0.hello</MessageBody><MessageTag>tag1</MessageTag>"
                            "<Properties>a:i|KEYS:MessageKey|__STARTDELIVERTIME:1700000000000|"
                            "</Properties></Message>"));
        QCOMPARE(writeMessage(draft)->size(), 256);
    }

    void refusesToWriteWhatXmlCannotCarry_data()
    {
        QTest::addColumn<Draft>("draft");
        QTest::newRow("empty") << Draft{};
        QTest::newRow("control") << Draft{.body = "a\x01"};
        QTest::newRow("not UTF-8") << Draft{.body = "\xFF"};
        QTest::newRow("tag") << Draft{.body = "x", .tag = u"a\u0001"_s};
        QTest::newRow("key") << Draft{.body = "x", .key = u"a|b"_s};
        QTest::newRow("property") << Draft{.body = "x", .properties = {{u"a"_s, u"b:c"_s}}};
    }
    void refusesToWriteWhatXmlCannotCarry()
    {
        QFETCH(const Draft, draft);

        const auto xml = writeMessage(draft);

        QVERIFY(!xml);
        QCOMPARE(xml.error().kind, ErrorKind::InvalidArgument);
    }

    void readsEveryWayToWriteText_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("text");
        const QString smile = u"😀"_s;
        QTest::newRow("CDATA") << withBody("<![CDATA[<a>&b]]>") << u"<a>&b"_s;
        QTest::newRow("CDATA and text") << withBody("a<![CDATA[b]]>c<![CDATA[d]]>") << u"abcd"_s;
        QTest::newRow("CDATA end") << withBody("a]]&gt;b") << u"a]]>b"_s;
        QTest::newRow("hexadecimal") << withBody("&#x41;&#xD;&#xa;") << u"A\r\n"_s;
        QTest::newRow("decimal") << withBody("&#65;&#13;") << u"A\r"_s;
        QTest::newRow("astral decimal") << withBody("&#128512;") << smile;
        QTest::newRow("astral hexadecimal") << withBody("&#x1F600;") << smile;
        QTest::newRow("astral raw") << withBody(smile.toUtf8()) << smile;
        QTest::newRow("named") << withBody("&lt;&gt;&amp;&quot;&apos;") << u"<>&\"'"_s;
        QTest::newRow("raw CR LF") << withBody("a\r\nb\rc") << u"a\nb\nc"_s;
        QTest::newRow("comment inside") << withBody("a<!-- b -->c") << u"ac"_s;
        QTest::newRow("instruction inside") << withBody("a<?b c?>d") << u"ad"_s;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + withBody("a") << u"a"_s;
        QTest::newRow("mark and declaration")
            << "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>" + withBody("a") << u"a"_s;
        QTest::newRow("pretty") << QByteArray(
            "<Message>\n\t<MessageBody>a</MessageBody>\n</Message>\n")
                                << u"a"_s;
        QTest::newRow("prefix") << QByteArray("<m:Message xmlns:m=\"x\"><m:MessageBody>a"
                                              "</m:MessageBody></m:Message>")
                                << u"a"_s;
        QTest::newRow("attributes") << QByteArray("<Message a='1' b=\">\"><MessageBody c='d'>a"
                                                  "</MessageBody></Message>")
                                    << u"a"_s;
        QTest::newRow("unknown elements")
            << QByteArray("<Message><Other><MessageBody>no</MessageBody></Other><MessageBody>a"
                          "</MessageBody><Empty/></Message>")
            << u"a"_s;
        QTest::newRow("nested to eight")
            << QByteArray("<Message><MessageBody>a</MessageBody><b><c><d><e><f><g><h/></g></f></e>"
                          "</d></c></b></Message>")
            << u"a"_s;
        QTest::newRow("claims another encoding")
            << "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + withBody("\xC3\xA9") << u"é"_s;
    }
    void readsEveryWayToWriteText()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QString, text);

        const auto draft = readMessage(xml);

        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().message));
        QCOMPARE(QString::fromUtf8(draft->body), text);
    }

    void callsBrokenDocumentsMalformed_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QByteArray laughs = "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                                  "<!ENTITY c \"&b;&b;&b;&b;\">]>";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("white space") << QByteArray(" \n");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("JSON") << QByteArray("{\"a\":1}");
        QTest::newRow("open") << QByteArray("<Message>");
        QTest::newRow("wrong end") << QByteArray("<Message><MessageBody>a</Message></MessageBody>");
        QTest::newRow("two roots") << withBody("a") + withBody("b");
        QTest::newRow("text behind") << withBody("a") + "b";
        QTest::newRow("DOCTYPE") << "<!DOCTYPE Message>" + withBody("a");
        QTest::newRow("DOCTYPE behind comment") << "<!-- a --><!DOCTYPE Message>" + withBody("a");
        QTest::newRow("lower case doctype") << "<!doctype Message>" + withBody("a");
        QTest::newRow("external") << "<!DOCTYPE m SYSTEM \"file:///etc/passwd\">" + withBody("a");
        QTest::newRow("billion laughs") << laughs + withBody("&c;");
        QTest::newRow("unknown entity") << withBody("&nbsp;");
        QTest::newRow("nested to nine")
            << message("<b><c><d><e><f><g><h><i/></h></g></f></e></d></c></b>");
        QTest::newRow("nested to a million") << QByteArray("<a>").repeated(1'000'000);
        QTest::newRow("a million attributes")
            << "<Message " + QByteArray("a=\"\" ").repeated(1'000'000) + ">";
        QTest::newRow("33 attributes behind a quoted end")
            << "<Message a=\">\" " + QByteArray("b=\"\" ").repeated(32) + "/>";
        QTest::newRow("control raw") << withBody("a\x01"
                                                 "b");
        QTest::newRow("NUL") << withBody(QByteArray("a\0b", 3));
        QTest::newRow("control decimal") << withBody("&#1;");
        QTest::newRow("NUL reference") << withBody("&#0;");
        QTest::newRow("control hexadecimal") << withBody("&#x1F;");
        QTest::newRow("surrogate reference") << withBody("&#xD83D;&#xDE00;");
        QTest::newRow("noncharacter reference") << withBody("&#xFFFE;");
        QTest::newRow("beyond Unicode") << withBody("&#x110000;");
        QTest::newRow("huge reference") << withBody("&#99999999999999999999;");
        QTest::newRow("no number") << withBody("&#x;");
        QTest::newRow("bare ampersand") << withBody("a & b");
        QTest::newRow("bare less-than") << withBody("a < b");
        QTest::newRow("CDATA end in text") << withBody("a]]>b");
        QTest::newRow("open CDATA") << withBody("<![CDATA[a");
        QTest::newRow("bad UTF-8") << withBody("\xFF");
        QTest::newRow("cut UTF-8") << withBody("\xE4\xBD");
        QTest::newRow("overlong UTF-8") << withBody("\xC0\xBC");
        QTest::newRow("surrogate UTF-8") << withBody("\xED\xA0\xBD");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0M\0/\0>\0", 10);
        QTest::newRow("noncharacter raw") << withBody("\xEF\xBF\xBE");
        QTest::newRow("attribute twice") << QByteArray("<Message a='1' a='2'/>");
        QTest::newRow("attribute without quotes") << QByteArray("<Message a=1/>");
        QTest::newRow("space before the declaration") << " <?xml version=\"1.0\"?>" + withBody("a");
    }
    void callsBrokenDocumentsMalformed()
    {
        QFETCH(const QByteArray, xml);

        const auto draft = readMessage(xml);

        QVERIFY(!draft);
        QCOMPARE(draft.error().kind, ErrorKind::Service);
        QCOMPARE(draft.error().code, u"MalformedXML"_s);
        QCOMPARE(draft.error().httpStatus, 400);
    }

    void callsDocumentsOfAnotherShapeInvalid_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("element");
        QTest::newRow("other root") << QByteArray("<ReceiptHandles/>") << u"ReceiptHandles"_s;
        QTest::newRow("root in small letters") << QByteArray("<message/>") << u"message"_s;
        QTest::newRow("no body") << QByteArray("<Message/>") << u"MessageBody"_s;
        QTest::newRow("tag alone")
            << QByteArray("<Message><MessageTag>a</MessageTag></Message>") << u"MessageBody"_s;
        QTest::newRow("empty body") << withBody("") << u"MessageBody"_s;
        QTest::newRow("empty CDATA") << withBody("<![CDATA[]]>") << u"MessageBody"_s;
        QTest::newRow("two bodies") << message("<MessageBody>y</MessageBody>") << u"MessageBody"_s;
        QTest::newRow("element in the body") << withBody("a<b>c</b>d") << u"MessageBody"_s;
        QTest::newRow("element in the tag")
            << message("<MessageTag><b/></MessageTag>") << u"MessageTag"_s;
        QTest::newRow("due is no number")
            << message("<Properties>__STARTDELIVERTIME:soon|</Properties>") << u"Properties"_s;
        QTest::newRow("check is no number")
            << message("<Properties>__TransCheckT:1.5|</Properties>") << u"Properties"_s;
    }
    void callsDocumentsOfAnotherShapeInvalid()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QString, element);

        const auto draft = readMessage(xml);

        QVERIFY(!draft);
        QCOMPARE(draft.error().kind, ErrorKind::Service);
        QCOMPARE(draft.error().code, u"InvalidArgument"_s);
        QVERIFY2(draft.error().message.endsWith(u"cause by "_s + element + u'.'),
                 qPrintable(draft.error().message));
    }

    void dropsPairsWithoutAValue()
    {
        const auto draft = readMessage(message("<Properties>a:|b:2|KEYS:|:c|</Properties>"));

        QVERIFY(draft);
        QCOMPARE(draft->properties, (Properties{{u"b"_s, u"2"_s}}));
        QCOMPARE(draft->key, QString());
    }

    void everyPrefixOfAMessageIsMalformed()
    {
        const QByteArray xml = *writeMessage({.body = "a\r<😀&",
                                              .tag = u"t"_s,
                                              .key = u"k"_s,
                                              .properties = {{u"a"_s, u"b"_s}},
                                              .due = due});

        for (qsizetype size = 0; size < xml.size(); ++size)
            QVERIFY2(codeOf(xml.first(size)) == u"MalformedXML", xml.first(size).constData());
        QCOMPARE(codeOf(xml), QString());
    }
};

QTEST_GUILESS_MAIN(MessageXmlTest)
#include "tst_messagexml.moc"
