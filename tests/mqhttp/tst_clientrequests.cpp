// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/clientwire.h"

#include "mqhttp/exchange.h"
#include "mqhttp/requestsigner.h"
#include "mqhttp/requestverifier.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

namespace {

const Addressee instance{.host = "1234567890123456.mqrest.cn-hangzhou.aliyuncs.com",
                         .instance = u"MQ_INST_1234567890123456_BXabcdeF"_s};
const Addressee noInstance{.host = "1234567890123456.mqrest.cn-hangzhou.aliyuncs.com"};
const QDateTime date(QDate(2026, 11, 22), QTime(13, 14, 38), Qt::UTC);
const QString topic = u"golden-topic"_s;
const QString group = u"GID_golden"_s;
const Credentials credentials{.accessKeyId = u"LTAI5tGoldenVector000001"_s,
                              .accessKeySecret = Secret("gOldEnSecReT0123456789abcdefGHIJ")};

/// What goes over the wire once @p request is signed.
QByteArray sent(Result<HttpRequest> request, const QByteArray &token = {})
{
    if (!request)
        return request.error().message.toUtf8();
    Credentials own = credentials;
    own.securityToken = Secret(token);
    sign(*request, own);
    return Exchange::bytes(*request);
}

} // namespace

class ClientRequestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void publishesAsStored()
    {
        const Draft draft{.topic = topic,
                          .body = "I am test message 0.hello",
                          .tag = u"tag1"_s,
                          .key = u"MessageKey"_s,
                          .properties = {{u"a"_s, u"i"_s}},
                          .due = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC)};

        QCOMPARE(sent(publishRequest(instance, draft, date)),
                 Exchange::stored("publish.request.http"));
    }

    void publishesAHalfMessageAsStored()
    {
        const Draft draft{.topic = topic,
                          .body = QString(u"half <1> & CR\r\n标签 😀"_s).toUtf8(),
                          .tag = u"标签 & tag"_s,
                          .key = u"k-trans"_s,
                          .properties = {{u"p1"_s, u"v1"_s}},
                          .transactionCheck = std::chrono::seconds(10)};

        QCOMPARE(sent(publishRequest(noInstance, draft, date)),
                 Exchange::stored("publish-half.request.http"));
    }

    void publishesAnOrderedMessageAsStored()
    {
        const Draft draft{.topic = topic, .body = "step 1", .shardingKey = u"order-42"_s};

        QCOMPARE(sent(publishRequest(instance, draft, date)),
                 Exchange::stored("publish-ordered.request.http"));
    }

    void consumesAsStored()
    {
        const ConsumeRequest wish{.topic = topic,
                                  .group = group,
                                  .tags = u"tag1||标签 +"_s,
                                  .count = 3,
                                  .wait = std::chrono::seconds(30)};

        QCOMPARE(sent(consumeRequest(instance, wish, date), "sts+token/1=="),
                 Exchange::stored("consume.request.http"));
    }

    void consumesInOrderAsStored()
    {
        const ConsumeRequest wish{.topic = topic,
                                  .group = group,
                                  .mode = ConsumeMode::Ordered,
                                  .tags = u"TagA"_s,
                                  .wait = std::chrono::seconds(3)};

        QCOMPARE(sent(consumeRequest(instance, wish, date)),
                 Exchange::stored("consume-ordered.request.http"));
    }

    void consumesHalfMessagesAsStored()
    {
        const ConsumeRequest wish{
            .topic = topic, .group = group, .mode = ConsumeMode::Half, .count = 1};

        QCOMPARE(sent(consumeRequest(noInstance, wish, date)),
                 Exchange::stored("consume-half.request.http"));
    }

    void acknowledgesAsStored()
    {
        const AckRequest wish{
            .topic = topic,
            .group = group,
            .handles = {u"1E057D5E6EAD42A57993704EC3830001-MTI5NTk0"_s, u"h<2>&\"'+/="_s}};

        QCOMPARE(sent(ackRequest(instance, wish, date)),
                 Exchange::stored("acknowledge.request.http"));
    }

    void commitsAndRollsBackAsStored()
    {
        SettleRequest wish{
            .topic = topic, .group = group, .handle = u"1E057D5E6EAD42A57993704EC3830009-MTI5"_s};
        const QByteArray commit = sent(settleRequest(instance, wish, date));
        wish.decision = SettleRequest::Decision::Rollback;
        const QByteArray rollback = sent(settleRequest(noInstance, wish, date));

        QCOMPARE(commit, Exchange::stored("commit.request.http"));
        QCOMPARE(rollback, Exchange::stored("rollback.request.http"));
    }

    void refusesWrongWishesWithTheFieldAsCode()
    {
        const Addressee odd{.host = "h", .instance = u"a/b"_s};
        const Draft draft{.topic = topic, .body = "x"};
        const ConsumeRequest wish{.topic = topic, .group = group};
        const auto field = [](const Result<HttpRequest> &request) {
            const bool isRefused = !request && request.error().kind == ErrorKind::InvalidArgument;
            return isRefused ? request.error().code : u"accepted"_s;
        };

        QCOMPARE(field(publishRequest(instance, draft, date)), u"accepted"_s);
        QCOMPARE(field(publishRequest(odd, draft, date)), u"instance"_s);
        QCOMPARE(field(publishRequest(instance, {.body = "x"}, date)), u"topic"_s);
        QCOMPARE(field(publishRequest(instance, {.topic = topic}, date)), u"body"_s);
        QCOMPARE(field(consumeRequest(odd, wish, date)), u"instance"_s);
        QCOMPARE(field(consumeRequest(instance, {.topic = topic}, date)), u"group"_s);
        QCOMPARE(field(ackRequest(instance, {.topic = topic, .group = group}, date)), u"handles"_s);
        QCOMPARE(
            field(ackRequest(odd, {.topic = topic, .group = group, .handles = {u"h"_s}}, date)),
            u"instance"_s);
        QCOMPARE(field(settleRequest(instance, {.topic = topic, .group = group}, date)),
                 u"handles"_s);
        QCOMPARE(
            field(settleRequest(odd, {.topic = topic, .group = group, .handle = u"h"_s}, date)),
            u"instance"_s);
    }

    void refusesALineThatIsTooLong()
    {
        ConsumeRequest wish{.topic = topic, .group = group, .tags = QString(900, u'a')};

        QVERIFY(consumeRequest(noInstance, wish, date));
        wish.tags = QString(300, u'中'); // nine characters each
        const auto request = consumeRequest(noInstance, wish, date);

        QVERIFY(!request);
        QCOMPARE(request.error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(request.error().code, u"tag"_s);
    }

    void signsWhatOurOwnSandboxAccepts()
    {
        const ConsumeRequest wish{.topic = topic, .group = group, .tags = u"it's %27 // +"_s};
        auto request = consumeRequest(instance, wish, date);
        QVERIFY(request);
        sign(*request, credentials);

        const auto who = RequestVerifier({credentials}).verify(*request, date);

        QVERIFY(who);
        QCOMPARE(*who, credentials.accessKeyId);
    }
};

QTEST_GUILESS_MAIN(ClientRequestsTest)
#include "tst_clientrequests.moc"
