// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/clientwire.h"

#include "messaging/fate.h"
#include "mqhttp/exchange.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

HttpReply reply(int status, const QByteArray &body)
{
    return {.status = status,
            .headers = {{"X-Mq-Request-ID", "HEADER"}, {"DATE", "Sun, 22 Nov 2026 13:00:00 GMT"}},
            .body = body};
}

const QByteArray goodMessages =
    "<Messages><Message><MessageId>id</MessageId><MessageBody>x</MessageBody><ReceiptHandle>h"
    "</ReceiptHandle><PublishTime>1</PublishTime><FirstConsumeTime>1</FirstConsumeTime>"
    "<NextConsumeTime>1</NextConsumeTime><ConsumedTimes>1</ConsumedTimes></Message></Messages>";
const QByteArray goodReceipt =
    "<Message><MessageId>id</MessageId><MessageBodyMD5>md5</MessageBodyMD5></Message>";

QByteArray errorBody(const QByteArray &code)
{
    return "<Error><Code>" + code
        + "</Code><Message>m</Message><RequestId>BODY</RequestId></Error>";
}

QByteArray failuresOf(const QByteArray &handle)
{
    return "<Errors><Error><ErrorCode>ReceiptHandleError</ErrorCode><ErrorMessage>m</ErrorMessage>"
           "<ReceiptHandle>"
        + handle + "</ReceiptHandle></Error></Errors>";
}

const AckRequest twoHandles{.handles = {u"a"_s, u"b"_s}};
const SettleRequest settle{.handle = u"a"_s};

/// What each of the four functions says of @p reply; nothing when it is a success.
QList<std::optional<Error>> errorsOf(const HttpReply &reply)
{
    const auto error = [](const auto &outcome) {
        return outcome ? std::optional<Error>() : std::optional(outcome.error());
    };
    return {error(publishOutcome(reply)), error(consumeOutcome(reply)),
            error(ackOutcome(twoHandles, reply)), error(settleOutcome(settle, reply))};
}

} // namespace

class ClientOutcomesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsTheOrderOfTheWish()
    {
        const AckRequest wish{.handles = {u"c"_s, u"a"_s, u"b"_s, u"a"_s}};

        const auto verdicts = ackOutcome(wish, reply(404, failuresOf("a")));

        QVERIFY(verdicts);
        QStringList seen;
        for (const AckVerdict &verdict : *verdicts) {
            seen.append(verdict.receiptHandle);
            QCOMPARE(verdict.state == AckVerdict::State::Failed, verdict.receiptHandle == u"a");
            QCOMPARE(verdict.requestId, u"HEADER"_s);
        }
        QCOMPARE(seen, wish.handles);
    }

    void ignoresFailuresNobodyAskedAbout()
    {
        const auto verdicts = ackOutcome(twoHandles, reply(404, failuresOf("stranger")));
        const auto verdict = settleOutcome(settle, reply(404, failuresOf("stranger")));

        QVERIFY(verdicts);
        for (const AckVerdict &each : *verdicts)
            QCOMPARE(each.state, AckVerdict::State::Acked);
        QCOMPARE(verdict->state, AckVerdict::State::Acked);
    }

    void takesTheRequestIdFromTheHeadFirst()
    {
        HttpReply headless = reply(404, errorBody("TopicNotExist"));
        headless.headers.clear();

        QCOMPARE(publishOutcome(reply(404, errorBody("TopicNotExist"))).error().requestId,
                 u"HEADER"_s);
        QCOMPARE(publishOutcome(headless).error().requestId, u"BODY"_s);
        headless.body = errorBody("MessageNotExist");
        QCOMPARE(consumeOutcome(headless)->requestId, u"BODY"_s);
        QVERIFY(!consumeOutcome(headless)->serverTime);
    }

    void goesByTheRootNotByTheStatus()
    {
        const auto receipt = publishOutcome(reply(200, goodReceipt));
        const auto refused = publishOutcome(reply(200, errorBody("TopicNotExist")));
        const auto verdicts = ackOutcome(twoHandles, reply(500, failuresOf("b")));

        QVERIFY(receipt);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"TopicNotExist"_s);
        QVERIFY(verdicts);
        QCOMPARE(verdicts->last().state, AckVerdict::State::Failed);
    }

    void callsUnreadableSuccessesMalformed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("200 nothing") << 200 << QByteArray();
        QTest::newRow("200 page") << 200 << QByteArray("<html>login</html>");
        QTest::newRow("200 JSON") << 200 << QByteArray("{}");
        QTest::newRow("200 empty list") << 200 << QByteArray("<Messages/>");
        QTest::newRow("201 nothing") << 201 << QByteArray();
        QTest::newRow("201 cut") << 201 << goodReceipt.chopped(1);
        QTest::newRow("201 no MD5")
            << 201 << QByteArray("<Message><MessageId>a</MessageId></Message>");
        QTest::newRow("206 cut") << 206 << goodMessages.first(30);
    }
    void callsUnreadableSuccessesMalformed()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);

        for (const auto &error : errorsOf(reply(status, body))) {
            QVERIFY(error);
            QCOMPARE(error->kind, ErrorKind::MalformedReply);
            QCOMPARE(error->httpStatus, status);
            QCOMPARE(error->requestId, u"HEADER"_s);
            QCOMPARE(error->reply, body);
            QVERIFY(!error->message.isEmpty());
        }
    }

    void callsTheWrongSuccessOfAConsumeMalformed()
    {
        for (const HttpReply &wrong : {reply(200, errorBody("MessageNotExist")), reply(204, {}),
                                       reply(200, goodReceipt), reply(201, goodMessages)}) {
            const auto batch = consumeOutcome(wrong);
            QVERIFY(!batch);
            QCOMPARE(batch.error().kind, ErrorKind::MalformedReply);
            QCOMPARE(batch.error().httpStatus, wrong.status);
        }
    }

    void callsA204OnPublishMalformed()
    {
        const auto receipt = publishOutcome(reply(204, {}));

        QVERIFY(!receipt);
        QCOMPARE(receipt.error().kind, ErrorKind::MalformedReply);
    }

    void takesAStatusWithoutADocumentForTheServicesNo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Fate>("fate");
        QTest::newRow("redirect") << 302 << QByteArray() << Fate::Refused;
        QTest::newRow("404 nothing") << 404 << QByteArray() << Fate::Refused;
        QTest::newRow("403 page") << 403 << QByteArray("<html>no</html>") << Fate::Refused;
        QTest::newRow("400 cut") << 400 << errorBody("TopicNotExist").chopped(1) << Fate::Refused;
        QTest::newRow("400 no code") << 400 << QByteArray("<Error/>") << Fate::Refused;
        QTest::newRow("500 nothing") << 500 << QByteArray() << Fate::Unknown;
        QTest::newRow("502 page") << 502 << QByteArray("<html>gateway</html>") << Fate::Unknown;
    }
    void takesAStatusWithoutADocumentForTheServicesNo()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Fate, fate);

        for (const auto &found : errorsOf(reply(status, body))) {
            QVERIFY(found);
            Error error = *found;
            error.left = true;
            QCOMPARE(error.kind, ErrorKind::Service);
            QCOMPARE(error.httpStatus, status);
            QCOMPARE(error.code, QString());
            QCOMPARE(error.reply, body);
            QCOMPARE(fateOf(error), fate);
        }
    }

    void passesTheDamageOfABatchOn()
    {
        QByteArray body = goodMessages;
        body.replace("</Messages>", "<Message/></Messages>");

        const auto batch = consumeOutcome(reply(200, body));

        QVERIFY(batch);
        QCOMPARE(batch->messages.size(), 1);
        QVERIFY(batch->damage);
        QCOMPARE(batch->damage->httpStatus, 200);
        QCOMPARE(batch->damage->requestId, u"HEADER"_s);
        QCOMPARE(batch->damage->reply, QByteArray("<Message/>"));
    }

    void readsTheStoredReplies()
    {
        const auto receipt = publishOutcome(Exchange::reply("publish.reply.http"));
        const auto half = publishOutcome(Exchange::reply("publish-half.reply.http"));
        const auto refused = publishOutcome(Exchange::reply("publish-ordered.reply.http"));
        const auto batch = consumeOutcome(Exchange::reply("consume.reply.http"));
        const auto unknown = consumeOutcome(Exchange::reply("consume-ordered.reply.http"));
        const auto empty = consumeOutcome(Exchange::reply("consume-half.reply.http"));

        QCOMPARE(receipt->messageId, u"1E057D566EAD42A579935B5CD8740001"_s);
        QCOMPARE(receipt->receiptHandle, QString());
        QCOMPARE(half->receiptHandle, u"1E057D5E6EAD42A57993704EC3830009-MTI5"_s);
        QCOMPARE(refused.error().message,
                 u"The value of <delay> should between 0 and 10 & so on."_s);
        QCOMPARE(batch->messages.size(), 1);
        QCOMPARE(batch->messages.first().body, QByteArray("I am test message 0.hello"));
        QCOMPARE(unknown.error().code, u"TopicNotExist"_s);
        QVERIFY(empty->messages.isEmpty());
    }

    void readsTheStoredVerdicts()
    {
        const AckRequest wish{
            .handles = {u"1E057D5E6EAD42A57993704EC3830001-MTI5NTk0"_s, u"h<2>&\"'+/="_s}};
        const SettleRequest half{.handle = u"1E057D5E6EAD42A57993704EC3830009-MTI5"_s};

        const auto verdicts = ackOutcome(wish, Exchange::reply("acknowledge.reply.http"));
        const auto commit = settleOutcome(half, Exchange::reply("commit.reply.http"));
        const auto rollback = settleOutcome(half, Exchange::reply("rollback.reply.http"));

        QCOMPARE(verdicts->first().state, AckVerdict::State::Acked);
        QCOMPARE(verdicts->last().state, AckVerdict::State::Failed);
        QCOMPARE(commit->state, AckVerdict::State::Acked);
        QCOMPARE(rollback->state, AckVerdict::State::Failed);
        QCOMPARE(rollback->code, u"MessageNotExist"_s);
    }
};

QTEST_GUILESS_MAIN(ClientOutcomesTest)
#include "tst_clientoutcomes.moc"
