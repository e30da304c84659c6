// SPDX-License-Identifier: Apache-2.0
#include "rawclient.h"
#include "sandboxfixture.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <atomic>

using namespace TMinus;
using namespace std::chrono_literals;

class TestSandbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void carriesMessageFromPublishToAck();
    void givesEachDeliveryAHandleOfItsOwn();
    void answersPollWhenMessageIsDue();
    void keepsAnsweredMessagesOverRestart();
    void keepsLeaseOverRestart();
    void handsNothingToClientThatLeft();
    void answersBeforeItStops();
    void namesTheOneWhoServesTheStore();
    void namesPortThatIsTaken();
    void refusesBadAddress();
    void turnsWithItsClock();
    void showsPageToBrowser();
    void refusesWrongSignature_data();
    void refusesWrongSignature();
    void answersCsharpBeforeItGivesUp();
    void waitsForConsumersOverOneHundredPolls();
};

namespace {

const QByteArray consumeTarget =
    "/topics/any/messages?consumer=GID_a&numOfMessages=16&waitseconds=";

QByteArray publish(quint16 port, const QByteArray &body, const QByteArray &properties = {})
{
    RawClient client(port);
    return client.exchange(
        RawClient::request("POST", "/topics/any/messages", RawClient::message(body, properties)));
}

QByteArray consume(quint16 port, const QByteArray &wait = "0")
{
    RawClient client(port);
    return client.exchange(RawClient::request("GET", consumeTarget + wait));
}

QByteArray acknowledge(quint16 port, const QByteArray &handle)
{
    RawClient client(port);
    const QByteArray body =
        "<ReceiptHandles><ReceiptHandle>" + handle + "</ReceiptHandle></ReceiptHandles>";
    return client.exchange(
        RawClient::request("DELETE", "/topics/any/messages?consumer=GID_a", body));
}

} // namespace

void TestSandbox::carriesMessageFromPublishToAck()
{
    SandboxFixture fixture;
    QVERIFY(fixture.started);
    const quint16 port = fixture.sandbox.port();

    const QByteArray published = publish(port, "hello", "a:i|KEYS:k|");
    QCOMPARE(RawClient::status(published), 201);
    QCOMPARE(RawClient::element(published, "MessageBodyMD5"),
             QByteArray("5D41402ABC4B2A76B9719D911017C592"));
    QVERIFY(published.contains("\r\nx-mq-request-id: "));
    const QByteArray consumed = consume(port);
    QCOMPARE(RawClient::status(consumed), 200);
    QCOMPARE(RawClient::element(consumed, "MessageId"), RawClient::element(published, "MessageId"));
    QCOMPARE(RawClient::element(consumed, "Properties"), QByteArray("a:i|KEYS:k|"));
    const QByteArray handle = RawClient::element(consumed, "ReceiptHandle");
    QCOMPARE(RawClient::status(acknowledge(port, handle)), 204);

    const QByteArray again = acknowledge(port, handle);
    QCOMPARE(RawClient::status(again), 404);
    QCOMPARE(RawClient::element(again, "ErrorCode"), QByteArray("ReceiptHandleError"));
    const QByteArray nothing = consume(port);
    QCOMPARE(RawClient::status(nothing), 404);
    QCOMPARE(RawClient::element(nothing, "Code"), QByteArray("MessageNotExist"));
}

void TestSandbox::givesEachDeliveryAHandleOfItsOwn()
{
    SandboxFixture fixture({.lease = 1ms});
    publish(fixture.sandbox.port(), "x");
    QSet<QByteArray> handles;

    for (int i = 1; i <= 5; ++i) {
        const QByteArray consumed = consume(fixture.sandbox.port(), "10");
        QCOMPARE(RawClient::element(consumed, "ConsumedTimes"), QByteArray::number(i));
        handles.insert(RawClient::element(consumed, "ReceiptHandle"));
    }

    QCOMPARE(handles.size(), 5);
}

void TestSandbox::answersPollWhenMessageIsDue()
{
    SandboxFixture fixture;
    const qint64 due = QDateTime::currentMSecsSinceEpoch() + 300;
    publish(fixture.sandbox.port(), "x", "__STARTDELIVERTIME:" + QByteArray::number(due) + '|');

    const QByteArray consumed = consume(fixture.sandbox.port(), "10");

    QCOMPARE(RawClient::status(consumed), 200);
    QVERIFY(RawClient::element(consumed, "FirstConsumeTime").toLongLong() >= due);
}

void TestSandbox::keepsAnsweredMessagesOverRestart()
{
    SandboxFixture fixture;
    for (int i = 0; i < 20; ++i)
        publish(fixture.sandbox.port(), "m" + QByteArray::number(i));
    const QByteArray first = consume(fixture.sandbox.port());
    acknowledge(fixture.sandbox.port(), RawClient::element(first, "ReceiptHandle"));

    fixture.sandbox.stop();
    QVERIFY(!fixture.sandbox.isRunning());
    QVERIFY(fixture.sandbox.start());

    const QByteArray rest = consume(fixture.sandbox.port());
    QCOMPARE(rest.count("<Message>"), 4);
    QCOMPARE(RawClient::element(rest, "MessageBody"), QByteArray("m16"));
}

void TestSandbox::keepsLeaseOverRestart()
{
    SandboxFixture fixture;
    publish(fixture.sandbox.port(), "x");
    const QByteArray handle = RawClient::element(consume(fixture.sandbox.port()), "ReceiptHandle");

    fixture.sandbox.stop();
    QVERIFY(fixture.sandbox.start());

    QCOMPARE(RawClient::status(consume(fixture.sandbox.port())), 404);
    QCOMPARE(RawClient::status(acknowledge(fixture.sandbox.port(), handle)), 204);
}

void TestSandbox::handsNothingToClientThatLeft()
{
    SandboxFixture fixture;
    {
        RawClient client(fixture.sandbox.port());
        client.write(RawClient::request("GET", consumeTarget + "30"));
        QTRY_COMPARE(fixture.sandbox.status().polls, 1);
    }
    QTRY_COMPARE(fixture.sandbox.status().polls, 0);

    publish(fixture.sandbox.port(), "x");

    QCOMPARE(RawClient::element(consume(fixture.sandbox.port()), "ConsumedTimes"), QByteArray("1"));
}

void TestSandbox::answersBeforeItStops()
{
    SandboxFixture fixture;
    RawClient poll(fixture.sandbox.port());
    poll.write(RawClient::request("GET", consumeTarget + "30"));
    QTRY_COMPARE(fixture.sandbox.status().polls, 1);

    fixture.sandbox.stop();

    QVERIFY(poll.isClosed());
}

void TestSandbox::namesTheOneWhoServesTheStore()
{
    SandboxFixture fixture;
    SandboxOptions options = fixture.completed({});
    Sandbox second(options);

    const auto started = second.start();

    QVERIFY(!started);
    QCOMPARE(started.error().kind, ErrorKind::Locked);
    QVERIFY2(started.error().message.contains(fixture.sandbox.endpoint()),
             qPrintable(started.error().message));
    QVERIFY(started.error().message.contains(QString::number(QCoreApplication::applicationPid())));
}

void TestSandbox::namesPortThatIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    QTemporaryDir folder;
    SandboxOptions options{.port = taken.serverPort(), .store = folder.path()};
    Sandbox sandbox(options);

    const auto started = sandbox.start();

    QVERIFY(!started);
    QCOMPARE(started.error().kind, ErrorKind::Connect);
    QVERIFY(!sandbox.isRunning());
}

void TestSandbox::refusesBadAddress()
{
    QTemporaryDir folder;
    Sandbox sandbox({.listen = u"not an address"_s, .store = folder.path()});

    const auto started = sandbox.start();

    QVERIFY(!started);
    QCOMPARE(started.error().kind, ErrorKind::InvalidArgument);
}

void TestSandbox::turnsWithItsClock()
{
    std::atomic<qint64> clock = QDateTime::currentMSecsSinceEpoch();
    SandboxFixture fixture({},
                           [&] { return QDateTime::fromMSecsSinceEpoch(clock.load(), Qt::UTC); });
    publish(fixture.sandbox.port(), "x",
            "__STARTDELIVERTIME:" + QByteArray::number(clock.load() + 600'000) + '|');
    RawClient poll(fixture.sandbox.port());
    poll.write(RawClient::request("GET", consumeTarget + "30"));
    QTRY_COMPARE(fixture.sandbox.status().polls, 1);

    clock += 600'000;
    fixture.sandbox.clockTurned();

    QCOMPARE(RawClient::status(poll.reply()), 200);
}

void TestSandbox::showsPageToBrowser()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());

    const QByteArray page = client.exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    QCOMPARE(RawClient::status(page), 200);
    QVERIFY(page.contains("Content-Type: text/html"));
    QVERIFY(page.contains("<td>any</td>"));
    const QByteArray other = client.exchange("GET /favicon.ico HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(RawClient::status(other), 400);
}

void TestSandbox::refusesWrongSignature_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");

    QTest::newRow("another target") << QByteArray("waitseconds=0") << QByteArray("waitseconds=1")
                                    << 403 << QByteArray("SignatureDoesNotMatch");
    QTest::newRow("unknown key") << QByteArray("MQ sandbox:") << QByteArray("MQ stranger:") << 403
                                 << QByteArray("InvalidAccessKeyId");
    QTest::newRow("no header") << QByteArray("Authorization:") << QByteArray("X-Other:") << 400
                               << QByteArray("MissingAuthorizationHeader");
    QTest::newRow("no date") << QByteArray("Date:") << QByteArray("X-Date:") << 400
                             << QByteArray("MissingDateHeader");
    QTest::newRow("odd header") << QByteArray("MQ sandbox:") << QByteArray("Basic ") << 400
                                << QByteArray("InvalidAuthorizationHeader");
}

void TestSandbox::refusesWrongSignature()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    QByteArray request = RawClient::request("GET", consumeTarget + "0");

    const QByteArray reply = client.exchange(request.replace(from, to));

    QCOMPARE(RawClient::status(reply), status);
    QCOMPARE(RawClient::element(reply, "Code"), code);
    QVERIFY(!RawClient::element(reply, "RequestId").isEmpty());
}

void TestSandbox::answersCsharpBeforeItGivesUp()
{
    SandboxFixture fixture;
    RawClient client(fixture.sandbox.port());
    QByteArray request = RawClient::request("GET", consumeTarget + "30");
    request.replace("Host:", "User-Agent: mq-csharp-sdk/1.0.3(.NET)\r\nHost:");
    QElapsedTimer timer;
    timer.start();

    const QByteArray reply = client.exchange(request);

    QCOMPARE(RawClient::status(reply), 404);
    QVERIFY(timer.elapsed() >= 2400);
    QVERIFY2(timer.elapsed() < 25'000, "the wait of 30 s was not cut");
}

void TestSandbox::waitsForConsumersOverOneHundredPolls()
{
    SandboxFixture fixture;
    std::vector<std::unique_ptr<RawClient>> polls;
    for (int i = 0; i < 150; ++i) {
        polls.push_back(std::make_unique<RawClient>(fixture.sandbox.port()));
        polls.back()->write(RawClient::request("GET", consumeTarget + "30"));
    }
    QTRY_COMPARE(fixture.sandbox.status().polls, 150);

    publish(fixture.sandbox.port(), "x");

    QTRY_COMPARE(fixture.sandbox.status().polls, 149);
    QCOMPARE(RawClient::status(polls.front()->reply()), 200);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
