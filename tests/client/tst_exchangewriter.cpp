// SPDX-License-Identifier: Apache-2.0
#include "client/exchangewriter.h"

#include "client/clienttesting.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace TMinus::Testing;

/// What an observer of the transport is told.
class ExchangeWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsEachOperationOnce_data();
    void tellsEachOperationOnce();
    void keepsSignatureSecretTokenAndBodyOut();
    void tellsWhoseHandlesWereRefused();
    void keepsTheBytesOfAnAnswerThatCannotBeRead();
    void tellsThatAPublishLeftAndNobodyAnswered();
    void tellsAPollThatWasGivenUpWithItsContext();
    void tellsTheTestOfAConnection();

private:
    /// Runs @p verb and gives what was observed.
    QList<Exchange> observed(Verb verb, const QList<Deed> &script);

    QObject m_context;
};

QList<Exchange> ExchangeWriterTest::observed(Verb verb, const QList<Deed> &script)
{
    QList<Exchange> told;
    ScriptedServer server(script);
    ConnectionSettings settings = settingsFor(server.endpoint());
    settings.credentials.securityToken = Secret("temporary-token");
    settings.observer = [&told](const Exchange &exchange) { told.append(exchange); };
    HttpTransport transport(settings, fixedTime);
    Heard heard;
    run(verb, transport, &m_context, heard);
    if (!waitFor(heard))
        return {};
    return told;
}

void ExchangeWriterTest::tellsEachOperationOnce_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("method");
    QTest::newRow("publish") << Verb::Publish << u"publish"_s << u"POST"_s;
    QTest::newRow("poll") << Verb::Poll << u"consume"_s << u"GET"_s;
    QTest::newRow("ack") << Verb::Acknowledge << u"ack"_s << u"DELETE"_s;
    QTest::newRow("commit") << Verb::Commit << u"commit"_s << u"DELETE"_s;
    QTest::newRow("rollback") << Verb::Rollback << u"rollback"_s << u"DELETE"_s;
}

void ExchangeWriterTest::tellsEachOperationOnce()
{
    QFETCH(const Verb, verb);
    QFETCH(const QString, word);
    QFETCH(const QString, method);

    const QList<Exchange> told = observed(verb, {Deed::answer(goodReply(verb))});

    QCOMPARE(told.size(), 1);
    const Exchange &one = told.first();
    QCOMPARE(exchangeVerbToken(one.verb), word);
    QCOMPARE(one.method, method);
    QCOMPARE(one.topic, u"golden-topic"_s);
    QVERIFY(one.target.startsWith(u"/topics/golden-topic/messages"));
    QVERIFY(one.signedText.startsWith(method + u'\n'));
    QVERIFY(one.signedText.endsWith(one.target));
    QVERIFY(one.endpoint.startsWith(u"http://127.0.0.1:"));
    QCOMPARE(one.started, fixedTime());
    QVERIFY(one.status >= 200 && one.status < 300);
    QVERIFY(!one.error);
    QVERIFY(!one.requestId.isEmpty());
    QCOMPARE(one.brought > 0, verb == Verb::Poll);
    QCOMPARE(one.sent > 0, verb != Verb::Poll);
}

void ExchangeWriterTest::keepsSignatureSecretTokenAndBodyOut()
{
    QList<Exchange> told = observed(Verb::Publish, {Deed::answer(goodReply(Verb::Publish))});

    QCOMPARE(told.size(), 1);
    const Exchange one = told.takeFirst();
    const QString all = one.request + one.signedText + one.target + one.endpoint;
    QVERIFY2(one.request.contains(u"Authorization: MQ LTAI5t…0001:…\n"), qPrintable(one.request));
    QVERIFY2(one.request.contains(u"security-token: …\n"), qPrintable(one.request));
    static const QRegularExpression signature(u":[A-Za-z0-9+/]{27}="_s);
    QVERIFY(!one.request.contains(signature));
    for (const QString &hidden : {u"gOldEnSecReT"_s, u"temporary-token"_s, u"I am test message"_s,
                                  u"MessageKey"_s, u"GoldenVector"_s})
        QVERIFY2(!all.contains(hidden), qPrintable(hidden));
}

void ExchangeWriterTest::tellsWhoseHandlesWereRefused()
{
    const QByteArray partly = httpReply(
        "404 Not Found",
        "<?xml version=\"1.0\"?><Errors xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Error><ErrorCode>"
        "ReceiptHandleError</ErrorCode><ErrorMessage>not valid</ErrorMessage><ReceiptHandle>"
        "handle-2</ReceiptHandle></Error></Errors>");

    const QList<Exchange> told = observed(Verb::Acknowledge, {Deed::answer(partly)});

    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().asked, 2);
    QCOMPARE(told.first().refused, 1);
    QVERIFY(told.first().error);
    QCOMPARE(told.first().error->code, u"ReceiptHandleError"_s);
    QCOMPARE(fateOf(told.first()), ExchangeFate::Failed);
}

void ExchangeWriterTest::keepsTheBytesOfAnAnswerThatCannotBeRead()
{
    const QList<Exchange> told =
        observed(Verb::Publish, {Deed::answer(httpReply("201 Created", "<Message><Mess"))});

    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().error);
    QCOMPARE(told.first().error->reply, "<Message><Mess");
    QCOMPARE(told.first().received, 14);
    QCOMPARE(fateOf(told.first()), ExchangeFate::Unknown);
}

void ExchangeWriterTest::tellsThatAPublishLeftAndNobodyAnswered()
{
    const QList<Exchange> told = observed(Verb::Publish, {Deed::close()});

    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().status, 0);
    QVERIFY(told.first().left);
    QCOMPARE(fateOf(told.first()), ExchangeFate::Unknown);
}

void ExchangeWriterTest::tellsAPollThatWasGivenUpWithItsContext()
{
    QList<Exchange> told;
    ScriptedServer server({Deed::hang()});
    ConnectionSettings settings = settingsFor(server.endpoint());
    settings.observer = [&told](const Exchange &exchange) { told.append(exchange); };
    HttpTransport transport(settings, fixedTime);
    auto context = std::make_unique<QObject>();
    Heard heard;
    run(Verb::Poll, transport, context.get(), heard);
    QTRY_COMPARE(server.requests().size(), 1);

    context.reset();

    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().error->kind, ErrorKind::Canceled);
    QCOMPARE(heard.count, 0);
}

void ExchangeWriterTest::tellsTheTestOfAConnection()
{
    QList<Exchange> told;
    ScriptedServer server({Deed::answer(
        httpReply("403 Forbidden",
                  "<?xml version=\"1.0\"?><Error xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Code>"
                  "SignatureDoesNotMatch</Code><Message>no</Message><RequestId>65A0</RequestId>"
                  "<HostId>h</HostId></Error>"))});
    ConnectionSettings settings = settingsFor(server.endpoint());
    settings.observer = [&told](const Exchange &exchange) { told.append(exchange); };
    HttpTransport transport(settings, fixedTime);
    bool isOver = false;

    transport.probe({}, {}, &m_context, [&isOver](const Result<ProbeReport> &) { isOver = true; });

    QTRY_VERIFY(isOver);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().verb, Exchange::Verb::Test);
    QCOMPARE(told.first().error->code, u"SignatureDoesNotMatch"_s);
    QCOMPARE(fateOf(told.first()), ExchangeFate::Failed);
}

QTEST_GUILESS_MAIN(ExchangeWriterTest)
#include "tst_exchangewriter.moc"
