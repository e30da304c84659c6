// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/serverwire.h"

#include "mqhttp/documents.h"
#include "mqhttp/errorcodes.h"
#include "mqhttp/exchange.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

const ReplyFrame frame{.requestId = u"5DF07C9B31383790319F4D26"_s,
                       .date = QDateTime(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC),
                       .hostId = u"http://127.0.0.1:18080"_s};

const HttpHeaders bare{{"Date", "Sun, 22 Nov 2026 13:00:00 GMT"},
                       {"x-mq-request-id", "5DF07C9B31383790319F4D26"},
                       {"x-mq-version", "2015-06-06"}};

HttpHeaders withType()
{
    HttpHeaders headers = bare;
    headers.append(HttpHeader{"Content-Type", "text/xml;charset=utf-8"});
    return headers;
}

AckVerdict verdict(const QString &handle, AckVerdict::State state)
{
    return {.receiptHandle = handle, .state = state, .code = u"ReceiptHandleError"_s};
}

} // namespace

class ServerWireTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void answersAPublishWith201()
    {
        const PublishReceipt receipt{.messageId = u"id"_s, .bodyMd5 = u"md5"_s};

        const HttpReply reply = publishedReply(frame, receipt);

        QCOMPARE(reply.status, 201);
        QVERIFY(reply.headers == withType());
        QCOMPARE(reply.body, writeReceipt(receipt));
    }

    void answersAConsumeWith200()
    {
        const QList<ReceivedMessage> messages{{.messageId = u"id"_s, .body = "x"}};

        const HttpReply reply = messagesReply(frame, messages);

        QCOMPARE(reply.status, 200);
        QVERIFY(reply.headers == withType());
        QCOMPARE(reply.body, writeMessages(messages));
    }

    void answersAnEmptyConsumeWithMessageNotExist()
    {
        const HttpReply reply = messagesReply(frame, {});

        QCOMPARE(reply.status, 404);
        QVERIFY(reply.headers == withType());
        QCOMPARE(reply.body,
                 QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error "
                            "xmlns=\"http://mq.aliyuncs.com/doc/v1\"><Code>MessageNotExist</Code>"
                            "<Message>Message not exist.</Message><RequestId>"
                            "5DF07C9B31383790319F4D26</RequestId><HostId>http://127.0.0.1:18080"
                            "</HostId></Error>"));
    }

    void answersAFullAcknowledgeWith204AndNoBody()
    {
        for (const QList<AckVerdict> &verdicts :
             {QList<AckVerdict>(), QList{verdict(u"h"_s, AckVerdict::State::Acked)}}) {
            const HttpReply reply = verdictsReply(frame, verdicts);

            QCOMPARE(reply.status, 204);
            QVERIFY(reply.headers == bare);
            QVERIFY(reply.body.isEmpty());
        }
    }

    void answersAPartialAcknowledgeWith404AndTheFailures()
    {
        const QList<AckVerdict> verdicts{verdict(u"good"_s, AckVerdict::State::Acked),
                                         verdict(u"bad"_s, AckVerdict::State::Failed)};

        const HttpReply reply = verdictsReply(frame, verdicts);

        QCOMPARE(reply.status, 404);
        QVERIFY(reply.headers == withType());
        QVERIFY(reply.body.contains("<ReceiptHandle>bad</ReceiptHandle>"));
        QVERIFY(!reply.body.contains("good"));
    }

    void answersAnErrorWithItsOwnStatus_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : errorCodes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void answersAnErrorWithItsOwnStatus()
    {
        QFETCH(const QString, code);

        const HttpReply reply = errorReply(frame, serviceError(code, u"words"_s));

        QCOMPARE(reply.status, errorCode(code)->status);
        QVERIFY(reply.headers == withType());
        const auto document = readErrorDocument(reply.body);
        QVERIFY(document);
        QCOMPARE(document->error->code, code);
        QCOMPARE(document->error->message, u"words"_s);
        QCOMPARE(document->error->requestId, frame.requestId);
    }

    void answersAsStored()
    {
        const ReplyFrame real{.requestId = u"5DF07C9B31383790319F4D26"_s,
                              .date = QDateTime(QDate(2026, 11, 22), QTime(13, 14, 38), Qt::UTC),
                              .hostId =
                                  u"http://1234567890123456.mqrest.cn-hangzhou.aliyuncs.com"_s};
        const PublishReceipt receipt{.messageId = u"1E057D566EAD42A579935B5CD8740001"_s,
                                     .bodyMd5 = bodyMd5("I am test message 0.hello")};
        const AckVerdict failed{.receiptHandle = u"h<2>&\"'+/="_s,
                                .state = AckVerdict::State::Failed,
                                .code = u"ReceiptHandleError"_s};
        const QString words = u"The value of <delay> should between 0 and 10 & so on."_s;

        QCOMPARE(Exchange::bytes(publishedReply(real, receipt), "Created"),
                 Exchange::stored("publish.reply.http"));
        QCOMPARE(Exchange::bytes(messagesReply(real, {}), "Not Found"),
                 Exchange::stored("consume-half.reply.http"));
        QCOMPARE(Exchange::bytes(verdictsReply(real, {failed}), "Not Found"),
                 Exchange::stored("acknowledge.reply.http"));
        QCOMPARE(Exchange::bytes(verdictsReply(real, {}), "No Content"),
                 Exchange::stored("commit.reply.http"));
        QCOMPARE(Exchange::bytes(errorReply(real, serviceError(u"InvalidArgument"_s, words)),
                                 "Bad Request"),
                 Exchange::stored("publish-ordered.reply.http"));
    }

    void answersABatchAsStored()
    {
        const ReplyFrame real{.requestId = u"5DF07C9B31383790319F4D26"_s,
                              .date = QDateTime(QDate(2026, 11, 22), QTime(13, 14, 38), Qt::UTC)};
        const auto at = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
        const ReceivedMessage message{.messageId = u"1E057D566EAD42A579935B5CD8740001"_s,
                                      .receiptHandle =
                                          u"1E057D5E6EAD42A57993704EC3830001-MTI5NTk0"_s,
                                      .body = "I am test message 0.hello",
                                      .bodyMd5 = u"3753A9F0F35CD25B7299CE5B0C0C999A"_s,
                                      .tag = u"tag1"_s,
                                      .key = u"MessageKey"_s,
                                      .properties = {{u"a"_s, u"i"_s}},
                                      .due = at(1'571'388'173'123),
                                      .publishTime = at(1'571'388'173'123),
                                      .firstConsumeTime = at(1'571'388'174'123),
                                      .nextConsumeTime = at(1'571'388'474'123),
                                      .consumedTimes = 1};

        QCOMPARE(Exchange::bytes(messagesReply(real, {message}), "OK"),
                 Exchange::stored("consume.reply.http"));
    }

    void findsTheStatusOfAnErrorThatHasNone()
    {
        QCOMPARE(errorReply(frame, {.code = u"TopicNotExist"_s}).status, 404);
        QCOMPARE(errorReply(frame, {.httpStatus = 418, .code = u"TopicNotExist"_s}).status, 418);
    }
};

QTEST_GUILESS_MAIN(ServerWireTest)
#include "tst_serverwire.moc"
