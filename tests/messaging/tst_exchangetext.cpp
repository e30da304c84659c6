// SPDX-License-Identifier: Apache-2.0
#include "messaging/exchangetext.h"

#include <QTest>

using namespace TMinus;
using Verb = Exchange::Verb;

class ExchangeTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatCameInAFewWords();
    void namesTheCodeOfWhatWasRefused();
    void saysHowManyOfTheHandlesFailed();
    void saysThatAnOutcomeIsUnknownAndWhatToDo();
    void doesNotFrightenAfterATest();
};

void ExchangeTextTest::namesWhatCameInAFewWords()
{
    QCOMPARE(exchangeSummary({}), u"accepted"_s);
    QCOMPARE(exchangeSummary({.verb = Verb::Consume, .brought = 2}), u"2 message(s)"_s);
    QCOMPARE(exchangeSummary({.verb = Verb::Consume, .status = 404}),
             u"MessageNotExist (empty poll)"_s);
    QCOMPARE(exchangeSummary({.verb = Verb::Acknowledge, .asked = 3}), u"3 acknowledged"_s);
    QCOMPARE(exchangeSummary({.error = Error{.kind = ErrorKind::Connect}}), u"nobody answers"_s);
}

void ExchangeTextTest::namesTheCodeOfWhatWasRefused()
{
    const Exchange refused{
        .status = 404,
        .error = Error{.kind = ErrorKind::Service, .httpStatus = 404, .code = u"TopicNotExist"_s}};

    QCOMPARE(exchangeSummary(refused), u"TopicNotExist"_s);
    QVERIFY(exchangeMeaning(refused).startsWith(u"The topic does not exist in this instance. "));
}

void ExchangeTextTest::saysHowManyOfTheHandlesFailed()
{
    const Exchange partly{
        .verb = Verb::Acknowledge,
        .asked = 16,
        .refused = 1,
        .error =
            Error{.kind = ErrorKind::Service, .httpStatus = 404, .code = u"ReceiptHandleError"_s}};

    QCOMPARE(exchangeSummary(partly), u"ReceiptHandleError, 1 of 16"_s);
    QVERIFY(exchangeMeaning(partly).startsWith(
        u"1 of 16 acknowledgements failed. The other 15 are done. "));
}

void ExchangeTextTest::saysThatAnOutcomeIsUnknownAndWhatToDo()
{
    const Exchange lost{.sent = 612, .error = Error{.kind = ErrorKind::Network, .left = true}};

    QCOMPARE(exchangeSummary(lost), u"no answer, outcome unknown"_s);
    const QString meaning = exchangeMeaning(lost);
    QVERIFY2(meaning.contains(u"612"), qPrintable(meaning));
    QVERIFY2(meaning.contains(u"It was not sent again."), qPrintable(meaning));
}

void ExchangeTextTest::doesNotFrightenAfterATest()
{
    const Exchange lost{.verb = Verb::Test,
                        .error = Error{.kind = ErrorKind::Timeout, .left = true}};

    QVERIFY(!exchangeSummary(lost).contains(u"unknown"));
    QVERIFY(!exchangeMeaning(lost).contains(u"unknown"));
}

QTEST_GUILESS_MAIN(ExchangeTextTest)
#include "tst_exchangetext.moc"
