// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/errorcodes.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace TMinus;

class ErrorCodesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsTheTableOfTheProtocol_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isWorthRetry");
        QTest::addColumn<QString>("start"); // of the message, where the service's own is known
        const auto row = [](const char *code, int status, bool isWorthRetry, const char *start) {
            QTest::newRow(code) << status << isWorthRetry << QString::fromLatin1(start);
        };
        row("MessageNotExist", 404, true, "Message not exist.");
        row("TopicNotExist", 404, false, "The topic you provided does not exist.");
        row("SubscriptionNotExist", 404, false, "The subscription you provided does not exist.");
        row("ReceiptHandleError", 400, false, "The receipt handle you provide is not valid.");
        row("MissingReceiptHandle", 400, false, "ReceiptHandle is required.");
        row("MalformedXML", 400, false, "The XML you provided was not well-formed.");
        row("InvalidArgument", 400, false, "The XML you provided did not validate");
        row("InvalidDigest", 400, false, "The Content-MD5 you specified is invalid.");
        row("InvalidRequestURL", 400, false, "Http request URL format invalid.");
        row("InvalidQueryString", 400, false, "Http request URL contains invalid querystring");
        row("MissingAuthorizationHeader", 400, false, "Authorization header is required.");
        row("InvalidAuthorizationHeader", 400, false,
            "The Authorization header format is invalid.");
        row("MissingDateHeader", 400, false, "Date header is required.");
        row("InvalidDateHeader", 400, false, "The Date header format is invalid.");
        row("TimeExpired", 408, true, "The http request you sent is expired.");
        row("SignatureDoesNotMatch", 403, false, "The request signature we calculated does not");
        row("InvalidAccessKeyId", 403, false, "The AccessKey Id you provided is not exist.");
        row("AccessDenied", 403, false, "The OwnerId that your Access Key Id associated to");
        row("HTTPForbidden", 403, false, "");
        row("QpsLimitExceeded", 400, true, "");
        row("InternalError", 500, true, "Interal error.");
        row("InternalServerError", 500, true, "Interal error.");
        row("StateConflict", 409, false, "");
        row("RequestTimeout", 408, true, "");
        row("Throttling", 400, true, "");
    }
    void knowsTheTableOfTheProtocol()
    {
        QFETCH(const int, status);
        QFETCH(const bool, isWorthRetry);
        QFETCH(const QString, start);
        const QString code = QString::fromLatin1(QTest::currentDataTag());

        const auto row = errorCode(code);
        const Error error = serviceError(code);

        QVERIFY(row);
        QCOMPARE(QString::fromLatin1(row->code), code);
        QCOMPARE(row->status, status);
        QCOMPARE(row->isWorthRetry, isWorthRetry);
        QVERIFY(QString::fromLatin1(row->message).startsWith(start));
        const Error expected{.kind = ErrorKind::Service,
                             .httpStatus = status,
                             .code = code,
                             .message = QString::fromLatin1(row->message)};
        QVERIFY(error == expected);
        QVERIFY(errorCodes().contains(code));
    }

    void holdsEveryCodeOnce()
    {
        const QStringList codes = errorCodes();

        QCOMPARE(codes.size(), 25);
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), 25);
        QCOMPARE(codes.first(), u"MessageNotExist"_s);
        for (const QString &code : codes)
            QVERIFY2(!serviceError(code).message.isEmpty(), qPrintable(code));
    }

    void knowsNoOtherCode()
    {
        QVERIFY(!errorCode({}));
        QVERIFY(!errorCode(u"topicnotexist"_s));
        QVERIFY(!errorCode(u"TopicNotExistX"_s));
        QCOMPARE(serviceError(u"Odd"_s).httpStatus, 400);
        QCOMPARE(serviceError(u"Odd"_s).message, u"Odd"_s);
    }

    void takesAnotherMessage()
    {
        const auto failed = serviceFailure(u"TopicNotExist"_s, u"mine"_s);

        QCOMPARE(failed.value().message, u"mine"_s);
        QCOMPARE(failed.value().httpStatus, 404);
    }

    void fillsTheGapsOfTheServicesSentences()
    {
        QCOMPARE(invalidElement(u"MessageBody"_s).message,
                 u"The XML you provided did not validate against our published schema, cause by "
                 "MessageBody."_s);
        QCOMPARE(invalidElement(u"MessageBody"_s).code, u"InvalidArgument"_s);
        QCOMPARE(valueOutOfRange(u"waitseconds"_s, 0, 30, u"seconds"_s).message,
                 u"The value of waitseconds should between 0 and 30 seconds."_s);
        QCOMPARE(valueOutOfRange(u"numOfMessages"_s, 1, 16).message,
                 u"The value of numOfMessages should between 1 and 16."_s);
        QCOMPARE(invalidQueryItem(u"colour"_s).message,
                 u"Http request URL contains invalid querystring item \"colour\"."_s);
        QCOMPARE(invalidQueryItem(u"colour"_s).code, u"InvalidQueryString"_s);
    }

    void keepsPlaceholdersInWhatIsNamed()
    {
        QCOMPARE(valueOutOfRange(u"%2%3"_s, 1, 16).message,
                 u"The value of %2%3 should between 1 and 16."_s);
    }
};

QTEST_GUILESS_MAIN(ErrorCodesTest)
#include "tst_errorcodes.moc"
