// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documents.h"

#include "mqhttp/errorcodes.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

AckVerdict failed(const QString &handle, const QString &code, const QString &message)
{
    return {.receiptHandle = handle,
            .state = AckVerdict::State::Failed,
            .code = code,
            .message = message};
}

QByteArray errors(const QByteArray &inside)
{
    return "<Errors>" + inside + "</Errors>";
}

} // namespace

class ErrorXmlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesTheErrorOfTheProtocol()
    {
        Error error = serviceError(u"TopicNotExist"_s);
        error.requestId = u"5DF07C9B31383790319F4D26"_s;

        QCOMPARE(writeError(error, u"http://127.0.0.1:18080"_s),
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error "
                            "xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Code>TopicNotExist</Code>"
                            "<Message>The topic you provided does not exist.</Message><RequestId>"
                            "5DF07C9B31383790319F4D26</RequestId><HostId>http://127.0.0.1:18080"
                            "</HostId></Error>"));
    }

    void writesAllFourElementsWhateverIsMissing()
    {
        const QByteArray xml = writeError({.code = u"Odd"_s}, {});

        QVERIFY(xml.endsWith("<Code>Odd</Code><Message>Odd</Message><RequestId></RequestId>"
                             "<HostId></HostId></Error>"));
    }

    void readsBackEveryErrorOfTheTable_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : errorCodes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void readsBackEveryErrorOfTheTable()
    {
        QFETCH(const QString, code);
        Error error = serviceError(code, u"<a> & \"b\""_s);
        error.requestId = u"5DF07C9B31383790319F4D26"_s;

        const auto document = readErrorDocument(writeError(error, u"h"_s));

        QVERIFY(document);
        QVERIFY(document->error);
        error.httpStatus = 0; // not in the document
        QVERIFY(*document->error == error);
        QVERIFY(document->failures.isEmpty());
    }

    void neverWritesAMalformedError()
    {
        const Error error = invalidQueryItem(QString::fromLatin1("a\x01<\xFF\r"));

        const auto document = readErrorDocument(writeError(error, u"\u0002"_s));

        QVERIFY(document);
        QCOMPARE(document->error->message,
                 u"Http request URL contains invalid querystring item \"a\uFFFD<\u00FF\r\"."_s);
    }

    void writesTheFailuresOfTheProtocol()
    {
        const QByteArray xml =
            writeFailures({{.receiptHandle = u"good"_s, .state = AckVerdict::State::Acked},
                           failed(u"h1"_s, u"ReceiptHandleError"_s, {})});

        QCOMPARE(xml,
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Errors "
                            "xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Error><ErrorCode>"
                            "ReceiptHandleError</ErrorCode><ErrorMessage>The receipt handle "
                            "you provide is not valid.</ErrorMessage><ReceiptHandle>h1"
                            "</ReceiptHandle></Error></Errors>"));
    }

    void readsBackTheFailuresItWrites()
    {
        const QList<AckVerdict> verdicts{
            failed(u"h1"_s, u"ReceiptHandleError"_s, u"no"_s),
            failed(u"h<2>&\"'"_s, u"MessageNotExist"_s, u"Message not exist."_s)};

        const auto document = readErrorDocument(writeFailures(verdicts));

        QVERIFY(document);
        QVERIFY(!document->error);
        QVERIFY(document->failures == verdicts);
    }

    void readsTheRealServicesWayToWrite()
    {
        const auto document = readErrorDocument(
            "<?xml version=\"1.0\" ?>\n<Error xmlns=\"http://mq.aliyuncs.com/doc/v1\">\n"
            "  <Code>MalformedXML</Code>\n  <Message>The XML you provided is invalid</Message>\n"
            "  <RequestId>5DF0</RequestId>\n  <HostId>http://h</HostId>\n  <More>1</More>\n"
            "</Error>");

        QVERIFY(document);
        const Error expected{.kind = ErrorKind::Service,
                             .code = u"MalformedXML"_s,
                             .message = u"The XML you provided is invalid"_s,
                             .requestId = u"5DF0"_s};
        QVERIFY(*document->error == expected);
    }

    void readsAnErrorThatHasOnlyACode()
    {
        const auto document = readErrorDocument("<Error><Code>Odd</Code></Error>");

        QVERIFY(document);
        QCOMPARE(document->error->code, u"Odd"_s);
        QCOMPARE(document->error->message, QString());
    }

    void refusesBrokenDocuments_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QByteArray one = "<Error><ErrorCode>c</ErrorCode><ErrorMessage>m</ErrorMessage>"
                               "<ReceiptHandle>h</ReceiptHandle></Error>";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("page") << QByteArray("<html><body>502</body></html>");
        QTest::newRow("text") << QByteArray("Bad gateway");
        QTest::newRow("other root") << QByteArray("<Message/>");
        QTest::newRow("no code") << QByteArray("<Error><Message>m</Message></Error>");
        QTest::newRow("empty code") << QByteArray("<Error><Code/></Error>");
        QTest::newRow("two codes") << QByteArray("<Error><Code>a</Code><Code>b</Code></Error>");
        QTest::newRow("element in the code") << QByteArray("<Error><Code>a<b/></Code></Error>");
        QTest::newRow("no failures") << errors("");
        QTest::newRow("failure without code")
            << errors("<Error><ReceiptHandle>h</ReceiptHandle></Error>");
        QTest::newRow("failure without handle")
            << errors("<Error><ErrorCode>c</ErrorCode></Error>");
        QTest::newRow("one good, one broken") << errors(one + "<Error/>");
        QTest::newRow("one broken, one good") << errors("<Error/>" + one);
        QTest::newRow("DOCTYPE") << "<!DOCTYPE a>" + errors(one);
        QTest::newRow("control") << QByteArray("<Error><Code>a&#1;</Code></Error>");
        QTest::newRow("trailing text") << errors(one) + "x";
    }
    void refusesBrokenDocuments()
    {
        QFETCH(const QByteArray, xml);

        const auto document = readErrorDocument(xml);

        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::MalformedReply);
        QCOMPARE(document.error().reply, xml);
    }

    void everyPrefixIsAMalformedReply()
    {
        for (const QByteArray &xml : {writeError(serviceError(u"TopicNotExist"_s), u"h"_s),
                                      writeFailures({failed(u"h"_s, u"c"_s, u"m"_s)})}) {
            for (qsizetype size = 0; size < xml.size(); ++size)
                QVERIFY2(!readErrorDocument(xml.first(size)), xml.first(size).constData());
            QVERIFY(readErrorDocument(xml));
        }
    }
};

QTEST_GUILESS_MAIN(ErrorXmlTest)
#include "tst_errorxml.moc"
