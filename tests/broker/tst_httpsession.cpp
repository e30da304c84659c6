// SPDX-License-Identifier: Apache-2.0
// Strangers: what is not a request, what never ends, what comes too much.
#include "rawclient.h"
#include "sandboxfixture.h"

#include <QTest>

#include <sys/socket.h>

using namespace TMinus;

class TestHttpSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void answersWhatIsNotARequest_data();
    void answersWhatIsNotARequest();
    void answersBadDocuments_data();
    void answersBadDocuments();
    void readsAndIgnoresBodyOfGet();
    void goesOnAfterContinue();
    void answersPipelinedRequestsInOrder();
    void answersHeadWithoutBody();
    void servesClientThatClosedItsSide();
    void takesChunkedBody();
    void closesAfterHttpOne();
    void survivesHalfRequests();
    void refusesConnectionBeyondLimit();
    void refusesHugeBodyAndCloses();
    void doesNotWaitForThoseWhoOnlyAnnounce();
    void takesFourMegabyteBody();
    void refusesBodyOverItsLimit();
};

namespace {

const QByteArray publishTarget = "/topics/any/messages";

QByteArray goodPublish(const QByteArray &body = "hello")
{
    return RawClient::request("POST", publishTarget, RawClient::message(body));
}

} // namespace

void TestHttpSession::answersWhatIsNotARequest_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("code");

    QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n")
                             << QByteArray("InvalidRequestURL");
    QTest::newRow("unknown path") << QByteArray("GET /queues/a HTTP/1.1\r\nHost: x\r\n\r\n")
                                  << QByteArray("InvalidRequestURL");
    QTest::newRow("unknown method")
        << RawClient::request("PATCH", publishTarget) << QByteArray("InvalidArgument");
    QTest::newRow("headers without end") << "GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x')
            + "\r\n\r\n" << QByteArray("InvalidArgument");
    QTest::newRow("wrong length") << QByteArray(
        "POST /topics/any/messages HTTP/1.1\r\nContent-Length: ten\r\n\r\n")
                                  << QByteArray("InvalidArgument");
    QTest::newRow("two lengths") << QByteArray(
        "POST /topics/any/messages HTTP/1.1\r\nContent-Length: 1\r\n"
        "Content-Length: 2\r\n\r\nab")
                                 << QByteArray("InvalidArgument");
    QTest::newRow("long line") << RawClient::request(
        "GET", publishTarget + "?consumer=" + QByteArray(1100, 'a'))
                               << QByteArray("InvalidArgument");
    QTest::newRow("long value, no signature")
        << QByteArray("GET /topics/any/messages?consumer=a&numOfMessages=99 HTTP/1.1\r\n\r\n")
        << QByteArray("MissingAuthorizationHeader");
}

void TestHttpSession::answersWhatIsNotARequest()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, code);
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());

    const QByteArray reply = client.exchange(sent);

    QCOMPARE(RawClient::status(reply), 400);
    QCOMPARE(RawClient::element(reply, "Code"), code);
    QVERIFY(reply.contains("\r\nx-mq-request-id: "));
    RawClient next(fixture.sandbox.port());
    QCOMPARE(RawClient::status(next.exchange(goodPublish())), 201);
}

void TestHttpSession::answersBadDocuments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");

    QTest::newRow("nothing") << QByteArray() << QByteArray("MalformedXML");
    QTest::newRow("cut off") << QByteArray("<Message><MessageBody>a") << QByteArray("MalformedXML");
    QTest::newRow("control") << RawClient::message("a\x01") << QByteArray("MalformedXML");
    QTest::newRow("reference") << RawClient::message("a&#1;") << QByteArray("MalformedXML");
    QTest::newRow("DTD") << "<!DOCTYPE Message [<!ENTITY a \"b\">]>" + RawClient::message("&a;")
                         << QByteArray("MalformedXML");
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    QTest::newRow("deep") << "<Message>" + deep << QByteArray("MalformedXML");
    QTest::newRow("another root") << QByteArray("<Note/>") << QByteArray("InvalidArgument");
    QTest::newRow("empty body") << RawClient::message("") << QByteArray("InvalidArgument");
    QTest::newRow("odd time") << RawClient::message("a", "__STARTDELIVERTIME:soon|")
                              << QByteArray("InvalidArgument");
    QTest::newRow("too far") << RawClient::message("a", "__STARTDELIVERTIME:99999999999999|")
                             << QByteArray("InvalidArgument");
    QTest::newRow("check") << RawClient::message("a", "__TransCheckT:5|")
                           << QByteArray("InvalidArgument");
    QTest::newRow("large delayed")
        << RawClient::message(QByteArray(66'000, 'x'), "__STARTDELIVERTIME:1|")
        << QByteArray("InvalidArgument");
}

void TestHttpSession::answersBadDocuments()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());

    const QByteArray reply = client.exchange(RawClient::request("POST", publishTarget, body));

    QCOMPARE(RawClient::status(reply), 400);
    QCOMPARE(RawClient::element(reply, "Code"), code);
    QCOMPARE(RawClient::status(client.exchange(goodPublish())), 201); // the connection lives on
}

void TestHttpSession::readsAndIgnoresBodyOfGet()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    const QByteArray consume = RawClient::request(
        "GET", "/topics/any/messages?consumer=GID_a&numOfMessages=1", "left-over memory");

    QCOMPARE(RawClient::status(client.exchange(consume)), 404);
    QCOMPARE(RawClient::status(client.exchange(goodPublish())), 201);
}

void TestHttpSession::goesOnAfterContinue()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    QByteArray request = goodPublish();
    request.replace("Host:", "Expect: 100-continue\r\nHost:");
    const qsizetype head = request.indexOf("\r\n\r\n") + 4;

    QCOMPARE(client.exchange(request.left(head)), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    QCOMPARE(RawClient::status(client.exchange(request.mid(head))), 201);
}

void TestHttpSession::answersPipelinedRequestsInOrder()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    const QByteArray poll =
        RawClient::request("GET", "/topics/any/messages?consumer=GID_a&numOfMessages=1");

    client.write(goodPublish("one") + poll + goodPublish("two") + poll);

    QCOMPARE(RawClient::status(client.reply()), 201);
    QCOMPARE(RawClient::element(client.reply(), "MessageBody"), QByteArray("one"));
    QCOMPARE(RawClient::status(client.reply()), 201);
    QCOMPARE(RawClient::element(client.reply(), "MessageBody"), QByteArray("two"));
}

void TestHttpSession::answersHeadWithoutBody()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());

    client.write("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(client.isClosed());
    const QByteArray reply = client.socket().readAll();

    QCOMPARE(RawClient::status(reply), 200);
    QVERIFY(reply.endsWith("\r\n\r\n"));
}

void TestHttpSession::servesClientThatClosedItsSide()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    client.write(goodPublish());
    ::shutdown(int(client.socket().socketDescriptor()), SHUT_WR);

    QCOMPARE(RawClient::status(client.reply()), 201);
    QVERIFY(client.isClosed());
}

void TestHttpSession::takesChunkedBody()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    const QByteArray body = RawClient::message("in pieces");
    QByteArray request = RawClient::request("POST", publishTarget);
    request.replace("Content-Length: 0", "Transfer-Encoding: chunked");
    for (const char &byte : body)
        request += "1\r\n" + QByteArray(1, byte) + "\r\n";

    QCOMPARE(RawClient::status(client.exchange(request + "0\r\n\r\n")), 201);
}

void TestHttpSession::closesAfterHttpOne()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    QByteArray request = goodPublish();

    const QByteArray reply = client.exchange(request.replace("HTTP/1.1", "HTTP/1.0"));

    QCOMPARE(RawClient::status(reply), 201);
    QVERIFY(reply.contains("Connection: close"));
    QVERIFY(client.isClosed());
}

void TestHttpSession::survivesHalfRequests()
{
    SandboxFixture fixture;
    const QByteArray whole = goodPublish();
    for (qsizetype size = 0; size < whole.size(); size += 7) {
        RawClient client(fixture.sandbox.port());
        client.write(whole.left(size));
    }

    RawClient client(fixture.sandbox.port());
    QCOMPARE(RawClient::status(client.exchange(whole)), 201);
    QTRY_COMPARE(fixture.sandbox.status().connections, 1);
    QCOMPARE(fixture.sandbox.status().topics[0].stored, 1);
}

void TestHttpSession::refusesConnectionBeyondLimit()
{
    SandboxFixture fixture({.connectionLimit = 2});
    RawClient first(fixture.sandbox.port());
    RawClient second(fixture.sandbox.port());
    QTRY_COMPARE(fixture.sandbox.status().connections, 2);

    RawClient third(fixture.sandbox.port());

    QCOMPARE(RawClient::element(third.reply(), "Code"), QByteArray("QpsLimitExceeded"));
    QVERIFY(third.isClosed());
    QCOMPARE(RawClient::status(first.exchange(goodPublish())), 201);
}

void TestHttpSession::refusesHugeBodyAndCloses()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());

    const QByteArray reply = client.exchange(
        "POST /topics/any/messages HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n");

    QCOMPARE(RawClient::status(reply), 400);
    QVERIFY(client.isClosed());
}

void TestHttpSession::doesNotWaitForThoseWhoOnlyAnnounce()
{
    SandboxFixture fixture;
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 20; ++i) { // each claims 30 MiB and sends nothing
        slow.push_back(std::make_unique<RawClient>(fixture.sandbox.port()));
        slow.back()->write(
            "POST /topics/any/messages HTTP/1.1\r\nContent-Length: 31457280\r\n\r\n");
    }
    QTRY_COMPARE(fixture.sandbox.status().connections, 20);

    RawClient client(fixture.sandbox.port());

    QCOMPARE(RawClient::status(client.exchange(goodPublish(QByteArray(2'000'000, 'x')))), 201);
}

void TestHttpSession::takesFourMegabyteBody()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    const QByteArray body(4 << 20, 'x');

    QCOMPARE(RawClient::status(client.exchange(goodPublish(body))), 201);
    const QByteArray reply = client.exchange(
        RawClient::request("GET", "/topics/any/messages?consumer=GID_a&numOfMessages=1"));
    QCOMPARE(RawClient::element(reply, "MessageBody").size(), body.size());
}

void TestHttpSession::refusesBodyOverItsLimit()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());

    const QByteArray reply = client.exchange(goodPublish(QByteArray((4 << 20) + 1, 'x')));

    QCOMPARE(RawClient::status(reply), 400);
    QCOMPARE(RawClient::element(reply, "Code"), QByteArray("InvalidArgument"));
}

QTEST_GUILESS_MAIN(TestHttpSession)
#include "tst_httpsession.moc"
