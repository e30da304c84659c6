// SPDX-License-Identifier: Apache-2.0
#include "client/httptransport.h"

#include "client/clienttesting.h"
#include "messaging/fate.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

namespace {

const QByteArray none = httpReply(
    "404 Not Found",
    "<?xml version=\"1.0\" ?>\n<Error xmlns=\"http://mq.aliyuncs.com/doc/v1\">\n  "
    "<Code>MessageNotExist</Code>\n  <Message>Message not exist.</Message>\n  <RequestId>"
    "5DF07C9B31383790319F4D26</RequestId>\n  <HostId>http://127.0.0.1</HostId>\n</Error>");

const QByteArray partlyFailed = httpReply(
    "404 Not Found",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Errors "
    "xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Error><ErrorCode>ReceiptHandleError</ErrorCode>"
    "<ErrorMessage>The receipt handle you provide is not valid.</ErrorMessage><ReceiptHandle>"
    "handle-2</ReceiptHandle></Error></Errors>");

/// The good publish reply in another dress.
QByteArray bodyOf(const QByteArray &reply)
{
    return reply.mid(reply.indexOf("\r\n\r\n") + 4);
}

QByteArray chunked(const QByteArray &body)
{
    QByteArray reply = "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += 50) {
        const QByteArray chunk = body.mid(at, 50);
        reply += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return reply + "0\r\n\r\n";
}

} // namespace

class TestHttpTransport final : public QObject
{
    Q_OBJECT

    QObject m_context;

    static void addVerbs()
    {
        QTest::addColumn<Verb>("verb");
        for (const Verb verb : verbs)
            QTest::newRow(qPrintable(nameOf(verb))) << verb;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void sendsExactlyTheStoredRequest_data() { addVerbs(); }

    void sendsExactlyTheStoredRequest()
    {
        QFETCH(const Verb, verb);
        ScriptedServer server({Deed::answer(goodReply(verb))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;

        run(verb, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY2(!heard.error, qPrintable(heard.error ? heard.error->message : QString()));
        QCOMPARE(server.requests().size(), 1);
        const QByteArray host = server.endpoint().authority().toUtf8();
        const QByteArray sent = QByteArray(server.requests().first())
                                    .replace(host, "{host}")
                                    .replace("t-minus/" TMINUS_VERSION, "t-minus/{version}");
        // Line by line, so that a difference is seen at once.
        QCOMPARE(sent.split('\n'), stored(nameOf(verb) + u".request.http"_s).split('\n'));
    }

    void sendsTheTokenOfTemporaryCredentials_data() { addVerbs(); }

    void sendsTheTokenOfTemporaryCredentials()
    {
        QFETCH(const Verb, verb);
        ScriptedServer server({Deed::answer(goodReply(verb))});
        ConnectionSettings settings = settingsFor(server.endpoint());
        settings.credentials.securityToken = Secret("CAISzgJ1q6Ft5B2yfSjIr5a+/=");
        HttpTransport transport(settings, fixedTime);
        Heard heard;

        run(verb, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(server.requests().first().contains(
            "\r\nsecurity-token: CAISzgJ1q6Ft5B2yfSjIr5a+/=\r\n"));
    }

    void readsTheReceipt()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;

        run(Verb::Publish, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.receipt.messageId, u"1E057D566EAD42A579935B5CD8740001"_s);
        QCOMPARE(heard.receipt.bodyMd5, u"3753A9F0F35CD25B7299CE5B0C0C999A"_s);
        QCOMPARE(heard.receipt.requestId, u"5DF07C9B31383790319F4D26"_s);
        QVERIFY(heard.receipt.serverTime == fixedTime());
    }

    void readsMessagesAndAnEmptyQueue()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Poll)), Deed::answer(none)});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard full;
        Heard empty;

        run(Verb::Poll, transport, &m_context, full);
        QVERIFY(waitFor(full));
        run(Verb::Poll, transport, &m_context, empty);
        QVERIFY(waitFor(empty));

        QCOMPARE(full.batch.messages.size(), 1);
        QCOMPARE(full.batch.messages.first().body, QByteArray("I am test message 0.hello"));
        QVERIFY(full.batch.messages.first().hasIntactBody() == std::optional(true));
        QCOMPARE(full.batch.requestId, u"5DF07C9B31383790319F4D26"_s);
        QVERIFY(!empty.error);
        QVERIFY(empty.batch.messages.isEmpty());
        QVERIFY(empty.batch.serverTime == fixedTime());
    }

    void givesAVerdictForEachHandle()
    {
        ScriptedServer server({Deed::answer(partlyFailed)});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);
        Heard heard;

        run(Verb::Acknowledge, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(!heard.error);
        QCOMPARE(heard.verdicts.size(), 2);
        QCOMPARE(heard.verdicts[0].receiptHandle, u"handle-1"_s);
        QCOMPARE(heard.verdicts[0].state, AckVerdict::State::Acked);
        QCOMPARE(heard.verdicts[1].state, AckVerdict::State::Failed);
        QCOMPARE(heard.verdicts[1].code, u"ReceiptHandleError"_s);
    }

    void readsEveryShapeOfAReply_data()
    {
        QTest::addColumn<Deed>("deed");
        const QByteArray body = bodyOf(goodReply(Verb::Publish));
        const QByteArray length = QByteArray::number(body.size()) + "\r\n";
        QTest::newRow("chunked") << Deed::answer(chunked(body));
        QTest::newRow("HTTP/1.0, ended by the close")
            << Deed::cut("HTTP/1.0 201 Created\r\n\r\n" + body);
        QTest::newRow("ended by the close")
            << Deed::cut("HTTP/1.1 201 Created\r\nConnection: close\r\n\r\n" + body);
        QTest::newRow("continue first")
            << Deed::answer("HTTP/1.1 100 Continue\r\n\r\n" + goodReply(Verb::Publish));
        QTest::newRow("no reason")
            << Deed::answer("HTTP/1.1 201 \r\nContent-Length: " + length + "\r\n" + body);
        QTest::newRow("small letters")
            << Deed::answer("HTTP/1.1 201 Created\r\ncontent-length: " + length + "\r\n" + body);
        QTest::newRow("a cookie and a promise of TLS")
            << Deed::answer("HTTP/1.1 201 Created\r\nSet-Cookie: a=b\r\n"
                            "Strict-Transport-Security: max-age=999\r\nContent-Length: "
                            + length + "\r\n" + body);
    }

    void readsEveryShapeOfAReply()
    {
        QFETCH(const Deed, deed);
        ScriptedServer server({deed});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);

        const int times = deed.then == Deed::Then::Keep ? 2 : 1;
        for (int time = 0; time < times; ++time) {
            Heard heard;
            run(Verb::Publish, transport, &m_context, heard);
            QVERIFY(waitFor(heard));
            QVERIFY2(!heard.error, qPrintable(heard.error ? heard.error->message : QString()));
            QCOMPARE(heard.receipt.messageId, u"1E057D566EAD42A579935B5CD8740001"_s);
        }

        QCOMPARE(server.requests().size(), times);
        QCOMPARE(server.requests().first(), server.requests().last()); // no cookie, no HSTS
    }

    void followsNoRedirectAndShowsItsSignatureToNobody_data() { addVerbs(); }

    void followsNoRedirectAndShowsItsSignatureToNobody()
    {
        QFETCH(const Verb, verb);
        ScriptedServer other({Deed::answer(goodReply(verb))});
        const QByteArray to = "Location: " + other.endpoint().toEncoded() + "/topics\r\n";
        ScriptedServer server({Deed::answer(httpReply("302 Found", "", to)),
                               Deed::answer(httpReply("307 Temporary Redirect", "", to))});
        HttpTransport transport(settingsFor(server.endpoint()), fixedTime);

        for (const int status : {302, 307}) {
            Heard heard;
            run(verb, transport, &m_context, heard);
            QVERIFY(waitFor(heard));
            QCOMPARE(heard.error->kind, ErrorKind::Service);
            QCOMPARE(heard.error->httpStatus, status);
            QVERIFY(heard.error->message.contains(other.endpoint().toString()));
        }

        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(other.connectionCount(), 0);
    }

    void refusesFromTheEventLoopWhatCannotBeSent_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"no topic", "no key", "endpoint with a path", "instance"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void refusesFromTheEventLoopWhatCannotBeSent()
    {
        ScriptedServer server({Deed::answer(goodReply(Verb::Publish))});
        ConnectionSettings settings = settingsFor(server.endpoint());
        Draft draft{.topic = u"golden-topic"_s, .body = "x"};
        QFETCH(const QString, what);
        if (what == u"no topic"_s)
            draft.topic.clear();
        else if (what == u"no key"_s)
            settings.credentials = {};
        else if (what == u"instance"_s)
            settings.instance = u"MQ INST"_s;
        else
            settings.endpoint.setPath(u"/path"_s);
        HttpTransport transport(settings, fixedTime);
        Heard heard;

        const PendingReply pending =
            transport.publish(draft, &m_context, into(heard, &Heard::receipt));
        QCOMPARE(heard.count, 0);
        QVERIFY(pending.isPending());
        QVERIFY(waitFor(heard));

        QCOMPARE(heard.error->kind, ErrorKind::InvalidArgument);
        QCOMPARE(int(fateOf(*heard.error)), int(Fate::NotSent));
        QCOMPARE(server.connectionCount(), 0);
    }

    void learnsTheSkewFromEveryReply()
    {
        ScriptedServer server({Deed::answer(httpReply("500 Internal", ""))});
        const QDateTime ours = fixedTime().addSecs(-5);
        HttpTransport transport(settingsFor(server.endpoint()), [ours] { return ours; });
        QVERIFY(!transport.skew().interval());
        Heard heard;

        run(Verb::Poll, transport, &m_context, heard);
        QVERIFY(waitFor(heard));

        QVERIFY(transport.skew().interval());
        QVERIFY(*transport.skew().interval() == (ClockSkew::Interval{5000ms, 6000ms}));
    }

    void copiesAsCodeForItsOwnPlace()
    {
        const ConnectionSettings settings = settingsFor(QUrl(u"https://mq.example:8443/"_s));
        HttpTransport transport(settings, fixedTime);
        QStringList codes;
        const auto keep = [&codes](Result<QString> code) {
            codes.append(code.value_or(QString()));
        };

        transport.snippet(SnippetLanguage::Go, Draft{.topic = u"t"_s, .body = "x"}, &m_context,
                          keep);
        transport.snippet(SnippetLanguage::Go, ConsumeRequest{.topic = u"t"_s, .group = u"g"_s},
                          &m_context, keep);
        QVERIFY(codes.isEmpty());
        QTRY_COMPARE(codes.size(), 2);

        for (const QString &code : codes) {
            QVERIFY2(code.contains(u"\"https://mq.example:8443\""), qPrintable(code));
            QVERIFY(code.contains(settings.instance));
            QVERIFY(
                !code.contains(QLatin1StringView(settings.credentials.accessKeySecret.reveal())));
        }
    }

    void saysWhatItCanDo()
    {
        ConnectionSettings settings = settingsFor(QUrl(u"http://127.0.0.1"_s));
        settings.delayWindow = std::chrono::hours(960);
        HttpTransport transport(settings, fixedTime);
        Heard heard;

        transport.listTopics(&m_context, [&heard](Result<QStringList> outcome) {
            heard.error = outcome.error();
            note(heard);
        });
        QVERIFY(waitFor(heard));

        QCOMPARE(transport.capabilities().delayWindow, std::chrono::hours(960));
        QCOMPARE(heard.error->kind, ErrorKind::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
