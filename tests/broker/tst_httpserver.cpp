// SPDX-License-Identifier: Apache-2.0
// The HTTP server alone: its limits in time, with a handler that the test plays.
#include "broker/httpserver.h"
#include "mqhttp/errorcodes.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <thread>

#include <sys/socket.h>

using namespace TMinus;
using namespace std::chrono_literals;

namespace {

/// Answers at once with what it got, or keeps the answer back.
class Echo final : public HttpHandler
{
public:
    Cancel handle(HttpRequest request, Answer answer) override
    {
        ++requests;
        if (request.target == "/wait") {
            kept = std::move(answer);
            return [this] {
                ++canceled;
                return HttpReply{.status = 404};
            };
        }
        answer({.status = 200,
                .headers = {{"x-mq-request-id", "1"}},
                .body = request.method + ' ' + request.target + ' ' + request.body},
               {});
        return {};
    }
    HttpReply refuse(const Error &error) override
    {
        return {.status = 400, .body = error.code.toUtf8() + ' ' + error.message.toUtf8()};
    }
    std::atomic<int> requests = 0;
    std::atomic<int> canceled = 0;
    Answer kept; ///< on the loop's thread
};

/// A server whose patience is short.
class ServerFixture final
{
public:
    explicit ServerFixture(const HttpLimits &limits)
        : server(loop, echo, limits)
        , port(*server.listen(QStringLiteral("127.0.0.1"), 0))
        , thread([this] { loop.run(); })
    {}
    ~ServerFixture()
    {
        loop.post([this] {
            server.close();
            echo.kept = {};
            loop.stop();
        });
        thread.join();
    }
    /// What @p ask finds out on the loop's thread.
    template<typename Ask>
    auto onLoop(Ask ask)
    {
        std::promise<decltype(ask())> answer;
        loop.post([&] { answer.set_value(ask()); });
        return answer.get_future().get();
    }
    IoLoop loop;
    Echo echo;
    HttpServer server;
    quint16 port;
    std::thread thread;
};

const HttpLimits impatient{.idle = 150ms, .head = 150ms, .read = 150ms, .write = 150ms};

} // namespace

class TestHttpServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void keepsConnectionOpenBetweenRequests();
    void keepsSpellingOfReplyHeaders();
    void closesIdleConnection();
    void closesHeadThatDripsIn();
    void closesBodyThatStops();
    void closesClientThatDoesNotRead();
    void cancelsWhenClientLeaves();
    void tellsHalfClosedClientThatNothingCame();
    void cancelsWhenClientLeavesBehindItsNextRequest();
    void refusesEndlessChunkExtension();
    void letsBodiesWaitForRoom();
    void goesOnWhenAllBodiesWait();
    void answersLaterFromTheLoop();
    void refusesSecondServerOnItsPort();
};

void TestHttpServer::keepsConnectionOpenBetweenRequests()
{
    ServerFixture fixture({});
    RawClient client(fixture.port);

    for (int i = 0; i < 3; ++i) {
        const QByteArray reply = client.exchange("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
        QVERIFY(reply.endsWith("POST /a hi"));
        QVERIFY(reply.contains("Connection: keep-alive"));
    }
    QCOMPARE(fixture.echo.requests.load(), 3);
}

void TestHttpServer::keepsSpellingOfReplyHeaders()
{
    ServerFixture fixture({});
    RawClient client(fixture.port);

    QVERIFY(client.exchange("GET / HTTP/1.1\r\n\r\n").contains("\r\nx-mq-request-id: 1\r\n"));
}

void TestHttpServer::closesIdleConnection()
{
    ServerFixture fixture(impatient);
    RawClient client(fixture.port);

    QVERIFY(client.isClosed());
    QCOMPARE(fixture.echo.requests.load(), 0);
}

void TestHttpServer::closesHeadThatDripsIn()
{
    ServerFixture fixture(impatient);
    RawClient client(fixture.port);
    QElapsedTimer timer;
    timer.start();

    // One byte at a time, each well within the time: the whole head has one limit.
    for (int i = 0; i < 200 && client.socket().state() == QAbstractSocket::ConnectedState; ++i) {
        client.write("G");
        client.socket().waitForReadyRead(20);
    }

    QVERIFY(client.isClosed());
    QCOMPARE(fixture.echo.requests.load(), 0);
}

void TestHttpServer::closesBodyThatStops()
{
    ServerFixture fixture(impatient);
    RawClient client(fixture.port);
    client.write("POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\nsome");

    QVERIFY(client.isClosed());
    QCOMPARE(fixture.echo.requests.load(), 0);
}

void TestHttpServer::closesClientThatDoesNotRead()
{
    ServerFixture fixture({.body = 64 << 20, .write = 150ms});
    RawClient client(fixture.port);
    client.socket().setReadBufferSize(1);
    const QByteArray body(32 << 20, 'x'); // more than the buffers of both sides hold
    client.write("POST / HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body);
    while (client.socket().bytesToWrite() > 0 && client.socket().waitForBytesWritten(60'000)) {}

    QTRY_COMPARE(fixture.echo.requests.load(), 1);
    QTRY_COMPARE(fixture.onLoop([&] { return fixture.server.connections(); }), 0);
}

void TestHttpServer::cancelsWhenClientLeaves()
{
    ServerFixture fixture({});
    {
        RawClient client(fixture.port);
        client.write("GET /wait HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(fixture.echo.requests.load(), 1);
    }

    QTRY_COMPARE(fixture.echo.canceled.load(), 1);
}

void TestHttpServer::tellsHalfClosedClientThatNothingCame()
{
    ServerFixture fixture({});
    RawClient client(fixture.port);
    client.write("GET /wait HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(fixture.echo.requests.load(), 1);

    ::shutdown(int(client.socket().socketDescriptor()), SHUT_WR);

    QCOMPARE(RawClient::status(client.reply()), 404);
    QVERIFY(client.isClosed());
    QCOMPARE(fixture.echo.canceled.load(), 1);
}

void TestHttpServer::cancelsWhenClientLeavesBehindItsNextRequest()
{
    ServerFixture fixture({});
    {
        RawClient client(fixture.port);
        client.write("GET /wait HTTP/1.1\r\n\r\nGET /next HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(fixture.echo.requests.load(), 1);
    }

    QTRY_COMPARE(fixture.echo.canceled.load(), 1);
    QCOMPARE(fixture.echo.requests.load(), 1);
}

void TestHttpServer::refusesEndlessChunkExtension()
{
    ServerFixture fixture({});
    RawClient client(fixture.port);
    client.write("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;");

    const auto isOpen = [&] { return client.socket().state() == QAbstractSocket::ConnectedState; };
    for (int i = 0; i < 100 && isOpen(); ++i) {
        client.write(QByteArray(100'000, 'a'));
        client.socket().waitForReadyRead(20); // writes too, and minds no closed connection
    }

    QVERIFY(client.isClosed()); // long before those ten megabytes were taken in
    QCOMPARE(fixture.echo.requests.load(), 0);
}

void TestHttpServer::letsBodiesWaitForRoom()
{
    constexpr qsizetype room = 1 << 20;
    ServerFixture fixture({.allBodies = room});
    const auto held = [&] { return fixture.onLoop([&] { return fixture.server.bodyBytes(); }); };
    const QByteArray head = "POST / HTTP/1.1\r\nContent-Length: 900000\r\n\r\n";
    RawClient first(fixture.port);
    first.write(head + QByteArray(800'000, 'x'));
    QTRY_COMPARE(held(), 800'000);
    RawClient second(fixture.port);
    second.write(head + QByteArray(900'000, 'y'));
    QTRY_VERIFY(held() >= room); // there is room for one of them only
    QCOMPARE(second.socket().bytesAvailable(), 0);

    first.write(QByteArray(100'000, 'x'));

    QCOMPARE(RawClient::status(first.reply()), 200);
    QCOMPARE(RawClient::status(second.reply()), 200);
}

void TestHttpServer::goesOnWhenAllBodiesWait()
{
    ServerFixture fixture({.allBodies = 100'000});
    const QByteArray request =
        "POST / HTTP/1.1\r\nContent-Length: 900000\r\n\r\n" + QByteArray(900'000, 'x');
    std::atomic<int> answered = 0;
    std::vector<std::jthread> clients;
    for (int i = 0; i < 5; ++i) {
        clients.emplace_back([&] {
            RawClient client(fixture.port);
            answered += RawClient::status(client.exchange(request)) == 200 ? 1 : 0;
        });
    }
    clients.clear(); // waits for them

    QCOMPARE(answered.load(), 5);
}

void TestHttpServer::answersLaterFromTheLoop()
{
    ServerFixture fixture({});
    RawClient client(fixture.port);
    client.write("GET /wait HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(fixture.echo.requests.load(), 1);

    fixture.loop.post([&] { std::exchange(fixture.echo.kept, {})({.status = 204}, {}); });

    const QByteArray reply = client.reply();
    QVERIFY(reply.startsWith("HTTP/1.1 204 No Content\r\n"));
    QVERIFY(!reply.contains("Content-Length"));
    QVERIFY(client.exchange("GET /next HTTP/1.1\r\n\r\n").endsWith("GET /next "));
    QCOMPARE(fixture.echo.canceled.load(), 0);
}

void TestHttpServer::refusesSecondServerOnItsPort()
{
    ServerFixture fixture({});
    IoLoop loop;
    Echo echo;
    HttpServer second(loop, echo);

    const auto port = second.listen(u"127.0.0.1"_s, fixture.port);

    QVERIFY(!port);
    QCOMPARE(port.error().kind, ErrorKind::Connect);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
