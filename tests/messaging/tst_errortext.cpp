// SPDX-License-Identifier: Apache-2.0
#include "messaging/errortext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace TMinus;

class TestErrorText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyCodeHasItsOwnWords_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"MessageNotExist",
                                 "TopicNotExist",
                                 "SubscriptionNotExist",
                                 "ReceiptHandleError",
                                 "MissingReceiptHandle",
                                 "MalformedXML",
                                 "InvalidArgument",
                                 "InvalidDigest",
                                 "InvalidRequestURL",
                                 "InvalidQueryString",
                                 "MissingAuthorizationHeader",
                                 "InvalidAuthorizationHeader",
                                 "MissingDateHeader",
                                 "InvalidDateHeader",
                                 "TimeExpired",
                                 "SignatureDoesNotMatch",
                                 "InvalidAccessKeyId",
                                 "AccessDenied",
                                 "HTTPForbidden",
                                 "QpsLimitExceeded",
                                 "InternalError",
                                 "InternalServerError",
                                 "StateConflict",
                                 "RequestTimeout",
                                 "Throttling"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void everyCodeHasItsOwnWords()
    {
        QFETCH(const QString, code);
        const Error error{.kind = ErrorKind::Service, .httpStatus = 400, .code = code};
        const Error stranger{.kind = ErrorKind::Service, .httpStatus = 400, .code = u"Odd"_s};

        const ErrorText text = errorText(error);

        QVERIFY(text.happened != errorText(stranger).happened);
        verifySentences(text);
        QVERIFY(errorSentence(error).startsWith(code + u": "_s));
    }

    void everyKindHasTwoSentences_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::KeyStore); ++kind)
            QTest::addRow("kind %d", kind) << kind;
    }

    void everyKindHasTwoSentences()
    {
        QFETCH(const int, kind);
        for (const bool left : {false, true}) {
            const Error error{.kind = static_cast<ErrorKind>(kind),
                              .httpStatus = 418,
                              .message = u"This is the detail."_s,
                              .left = left};

            verifySentences(errorText(error));

            QVERIFY(errorText(error).happened.contains(error.message.chopped(1)));
        }
    }

    void codesOfOurOwnStandInNoSentence()
    {
        const QString ours = errorSentence(
            {.kind = ErrorKind::InvalidArgument, .code = u"missing"_s, .message = u"01HX"_s});
        const QString theirs = errorSentence(
            {.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s});

        QVERIFY2(ours.startsWith(u"The ledger knows"_s), qPrintable(ours));
        QVERIFY2(theirs.startsWith(u"TopicNotExist: "_s), qPrintable(theirs));
    }

    void missingTopicSaysToCreateItFirst()
    {
        const Error error{.kind = ErrorKind::Service,
                          .httpStatus = 404,
                          .code = u"TopicNotExist"_s,
                          .message = u"The topic you provided does not exist."_s};

        QCOMPARE(errorSentence(error),
                 u"TopicNotExist: The topic does not exist in this instance. Create the topic "
                 "first, or check its spelling and the instance id."_s);
    }

    void lostAnswerIsAnUnknownOutcomeOnlyWhenSomethingLeft()
    {
        for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Canceled,
                                     ErrorKind::MalformedReply}) {
            const ErrorText left = errorText({.kind = kind, .left = true});
            const ErrorText kept = errorText({.kind = kind, .left = false});

            QVERIFY(left.happened.startsWith(u"Outcome unknown: "_s));
            QVERIFY(left.nextStep.startsWith(u"It was not sent again."_s));
            QVERIFY(!kept.happened.contains(u"unknown"_s));
        }
    }

    void readOnlySaysHowToArm()
    {
        const Error error{.kind = ErrorKind::ReadOnly, .message = u"mq.example.com"_s};

        QCOMPARE(errorSentence(error),
                 u"mq.example.com counts as production and is read-only. Arm it first: in the "
                 "window at its lock, on the command line with --arm mq.example.com."_s);
    }

    void readOnlyProfileSaysHowToChangeIt()
    {
        const Error error{
            .kind = ErrorKind::ReadOnly, .code = u"ReadOnlyProfile"_s, .message = u"prod"_s};

        QCOMPARE(errorText(error),
                 (ErrorText{u"The profile “prod” is read-only."_s,
                            u"To change that: tminusctl profile edit prod --read-only no."_s}));
    }

    void tellsTroubleOfAFile_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("full") << u"full"_s << u"no room left on the disk of /data/a"_s;
        QTest::newRow("gone") << u"gone"_s << u"/data/a was moved or deleted"_s;
        QTest::newRow("nothing saved") << u"nothingSaved"_s << u"It is kept as /data/a"_s;
        QTest::newRow("network") << u"network"_s << u"another computer's disk"_s;
        QTest::newRow("newer") << u"newer"_s << u"by a newer T-Minus"_s;
        QTest::newRow("damaged") << u"damaged"_s << u"/data/a is damaged"_s;
    }
    void tellsTroubleOfAFile()
    {
        QFETCH(QString, code);
        QFETCH(QString, says);
        const Error error{.kind = ErrorKind::Storage, .code = code, .message = u"/data/a"_s};

        QVERIFY(errorText(error).happened.contains(says));
        QVERIFY(!errorText(error).nextStep.isEmpty());
    }

    void tellsWhatTheLedgerRefuses_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("step") << u"step"_s << u"does not allow this (the thing)"_s;
        QTest::newRow("missing") << u"missing"_s << u"no such message or delivery: the thing"_s;
        QTest::newRow("known") << u"known"_s << u"has that already: the thing"_s;
        QTest::newRow("changed") << u"changed"_s << u"changed in the meantime"_s;
        QTest::newRow("lease") << u"lease"_s << u"Another process"_s;
        QTest::newRow("place") << u"place"_s << u"belongs to"_s;
    }
    void tellsWhatTheLedgerRefuses()
    {
        QFETCH(QString, code);
        QFETCH(QString, says);
        const Error error{
            .kind = ErrorKind::InvalidArgument, .code = code, .message = u"the thing"_s};

        QVERIFY(errorText(error).happened.contains(says));
    }

    void unknownCodeTellsTheStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("redirect") << 302 << u"redirects are not followed"_s;
        QTest::newRow("refused") << 418 << u"418"_s;
        QTest::newRow("failed") << 503 << u"503"_s;
    }

    void unknownCodeTellsTheStatus()
    {
        QFETCH(const int, status);
        QFETCH(const QString, says);

        const ErrorText text = errorText({.kind = ErrorKind::Service, .httpStatus = status});

        QVERIFY2(text.happened.contains(says), qPrintable(text.happened));
    }

    void textOfTheServiceIsShownWhereTheCodeAloneSaysTooLittle()
    {
        const Error error{.kind = ErrorKind::Service,
                          .httpStatus = 400,
                          .code = u"InvalidArgument"_s,
                          .message = u"The value of due should %1 be less"_s};

        QVERIFY(errorText(error).happened.contains(error.message));
    }

private:
    static void verifySentences(const ErrorText &text)
    {
        for (const QString &sentence : {text.happened, text.nextStep}) {
            QVERIFY2(!sentence.isEmpty(), qPrintable(text.happened));
            QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u".)"_s), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u"%"_s), qPrintable(sentence));
            QVERIFY2(!sentence.contains(u'!'), qPrintable(sentence));
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
