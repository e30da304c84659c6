// SPDX-License-Identifier: Apache-2.0
#include "console/records.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestRecords final : public QObject
{
    Q_OBJECT

    const QDateTime m_due = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void acceptedOutcomeIsPending()
    {
        SendReport report{.draft = {.due = m_due}, .took = 12ms};
        report.receipt =
            PublishReceipt{.messageId = u"ID"_s, .bodyMd5 = u"MD5"_s, .requestId = u"REQ"_s};

        QCOMPARE(outcomeRecord(report).line(),
                 QByteArray(R"({"type":"outcome","state":"pending","messageId":"ID",)"
                            R"("requestId":"REQ","bodyMd5":"MD5","due":1799910000000,"took":12})"));
    }

    void failedOutcomesNameTheirState_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("refused")
            << Error{.kind = ErrorKind::Service,
                     .httpStatus = 404,
                     .code = u"TopicNotExist"_s,
                     .message = u"The topic you provided does not exist."_s,
                     .requestId = u"REQ"_s,
                     .left = true}
            << QByteArray(R"({"type":"outcome","state":"refused","requestId":"REQ",)"
                          R"("code":"TopicNotExist",)"
                          R"("text":"The topic you provided does not exist.","took":0})");
        QTest::newRow("not sent")
            << Error{.kind = ErrorKind::Connect}
            << QByteArray(R"({"type":"outcome","state":"notSent","text":"Nobody answers at the )"
                          R"(endpoint. Check host and port, and that the service or the sandbox )"
                          R"(is running.","took":0})");
        QTest::newRow("unknown")
            << Error{.kind = ErrorKind::Timeout, .left = true}
            << QByteArray(R"({"type":"outcome","state":"unknown","text":"Outcome unknown: no )"
                          R"(answer came in time. It was not sent again. Look whether it took )"
                          R"(effect before you repeat it.","took":0})");
    }

    void failedOutcomesNameTheirState()
    {
        QFETCH(const Error, error);
        QFETCH(const QByteArray, line);
        SendReport report;
        report.error = error;

        QCOMPARE(outcomeRecord(report).line(), line);
    }

    void arrivalHasEveryField()
    {
        Arrival arrival{.topic = u"t"_s, .group = u"g"_s, .requestId = u"REQ"_s};
        arrival.message = {.messageId = u"ID"_s,
                           .receiptHandle = u"H"_s,
                           .body = "hello",
                           .bodyMd5 = bodyMd5("hello"),
                           .tag = u"tag1"_s,
                           .key = u"K"_s,
                           .shardingKey = u"S"_s,
                           .properties = {{u"a"_s, u"i"_s}},
                           .due = m_due,
                           .transactionCheck = 10s,
                           .publishTime = m_due.addSecs(-10),
                           .firstConsumeTime = m_due.addMSecs(3),
                           .nextConsumeTime = m_due.addSecs(300),
                           .consumedTimes = 1};

        QCOMPARE(arrivalRecord(arrival).line(),
                 QByteArray(R"({"type":"arrival","topic":"t","group":"g","messageId":"ID",)"
                            R"("receiptHandle":"H","tag":"tag1","key":"K","properties":)"
                            R"({"a":"i","__SHARDINGKEY":"S","__TransCheckT":"10"},)"
                            R"("due":1799910000000,"publishTime":1799909990000,)"
                            R"("firstConsumeTime":1799910000003,"nextConsumeTime":1799910300000,)"
                            R"("consumedTimes":1,"lateness":3,)"
                            R"("bodyMd5":"5D41402ABC4B2A76B9719D911017C592","md5Ok":true,)"
                            R"("body":"hello","requestId":"REQ"})"));
    }

    void brokenBodyIsSaidSo()
    {
        Arrival arrival;
        arrival.message.body = "\xff";
        arrival.message.bodyMd5 = bodyMd5("other");

        const QByteArray line = arrivalRecord(arrival).line();

        QVERIFY(line.contains(R"("md5Ok":false)"));
        QVERIFY(line.contains(R"("bodyBase64":"/w==")"));
    }

    void verdictNamesItsMessage()
    {
        const AckVerdict verdict{.receiptHandle = u"H"_s,
                                 .state = AckVerdict::State::Failed,
                                 .code = u"ReceiptHandleError"_s,
                                 .message = u"Not valid."_s,
                                 .requestId = u"REQ"_s};

        QCOMPARE(verdictRecord(verdict, u"ID"_s).line(),
                 QByteArray(R"({"type":"verdict","receiptHandle":"H","messageId":"ID",)"
                            R"("state":"failed","code":"ReceiptHandleError","text":"Not valid.",)"
                            R"("requestId":"REQ"})"));
        QCOMPARE(verdictRecord({.receiptHandle = u"H"_s, .state = AckVerdict::State::Acked}).line(),
                 QByteArray(R"({"type":"verdict","receiptHandle":"H","state":"acked"})"));
        QVERIFY(verdictRecord({}).line().contains(R"("state":"unknown")"));
    }

    void errorSaysHowTheCommandEnded()
    {
        const Error error{
            .kind = ErrorKind::InvalidArgument, .code = u"past"_s, .message = u"Too late."_s};

        QCOMPARE(errorRecord(error, 2).line(),
                 QByteArray(R"({"type":"error","kind":"InvalidArgument","code":"past","text":)"
                            R"("Too late. Nothing left this computer. Correct it and try again.",)"
                            R"("exit":2})"));
    }

    void everyKindHasItsOwnWord()
    {
        QSet<QString> words;
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::KeyStore); ++kind)
            words.insert(kindToken(static_cast<ErrorKind>(kind)));

        QCOMPARE(words.size(), static_cast<int>(ErrorKind::KeyStore) + 1);
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
