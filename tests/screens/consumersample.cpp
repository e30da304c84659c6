// SPDX-License-Identifier: Apache-2.0
#include "tests/screens/consumersample.h"

#include "base/result.h"
#include "tests/screens/stage.h"

namespace TMinus {

namespace {

struct Arrived
{
    const char *tag;
    const char *key;
    const char *body;
    int dueBefore;  ///< seconds before now
    int lateMs;     ///< how long after that it came
    int leaseLeft;  ///< seconds
    int times;      ///< deliveries
    int ackedAfter; ///< seconds after it came; 0: not yet
};

constexpr Arrived arrivals[] = {
    {"CLOSE", "ORD-20270112-88371", R"({"orderId":"20270112-88371","action":"close"})", 7, 210, 293,
     1, 0},
    {"RETRY_2", "PAY-7730021", R"({"payId":7730021,"channel":"alipay","retry":2})", 37, 180, 263, 1,
     0},
    {"EXPIRE_24H", "CPN-C7781-1004", R"({"优惠券":"满200减30","userId":"u_81004"})", 127, 340, 173,
     1, 0},
    {"EXPIRE_24H", "CPN-C7781-1003", R"({"优惠券":"满200减30","userId":"u_81003"})", 127, 330, 172,
     1, 0},
    {"CLOSE", "ORD-20270112-88102", R"({"orderId":"20270112-88102","action":"close"})", 247, 6400,
     59, 1, 0},
    {"RETRY_3", "PAY-7729840", R"({"payId":7729840,"channel":"wechat","retry":3})", 587, 200, 14, 2,
     0},
    {"CLOSE", "ORD-20270112-87990", R"({"orderId":"20270112-87990","action":"close"})", 307, 190,
     -7, 1, 2},
    {"EXPIRE_24H", "CPN-C7781-0977", R"({"优惠券":"满100减12","userId":"u_80977"})", 357, 410, -57,
     1, 0},
    {"CLOSE", "ORD-20270112-87755", R"({"orderId":"20270112-87755","action":"close"})", 487, 220,
     -187, 1, 31},
    {"RETRY_1", "PAY-7729501", R"({"payId":7729501,"channel":"unionpay","retry":1})", 537, 200,
     -237, 1, 30},
    {"CLOSE", "ORD-20270112-87702", R"({"orderId":"20270112-87702","action":"close"})", 607, 250,
     -5, 2, 61},
    {"CLOSE", "ORD-20270112-87688", R"({"orderId":"20270112-87688","action":"close"})", 637, 190,
     -337, 1, 25},
    {"EXPIRE_24H", "CPN-C7781-0951", R"({"优惠券":"满100减12","userId":"u_80951"})", 727, 380, -427,
     1, 44},
    {"RETRY_1", "PAY-7729377", R"({"payId":7729377,"channel":"alipay","retry":1})", 827, 210, -527,
     1, 21},
    {"CLOSE", "ORD-20270112-87611", R"({"orderId":"20270112-87611","action":"close"})", 907, 240,
     -607, 1, 12},
    {"CLOSE", "ORD-20270112-87590", R"({"orderId":"20270112-87590","action":"close"})", 1027, 200,
     -727, 1, 9},
};

QString handleOf(int row)
{
    return u"handle%1"_s.arg(row);
}

ReceivedMessage messageOf(const Arrived &one, int row)
{
    const QDateTime due = Stage::now().addSecs(-one.dueBefore);
    return {.messageId = u"1E050A2B0001%1"_s.arg(0x7FA1 - 37 * row, 0, 16).toUpper(),
            .receiptHandle = handleOf(row),
            .body = one.body,
            .bodyMd5 = bodyMd5(one.body),
            .tag = QString::fromLatin1(one.tag),
            .key = QString::fromLatin1(one.key),
            .due = due,
            .publishTime = due.addSecs(-3600),
            .firstConsumeTime = due.addMSecs(one.lateMs),
            .nextConsumeTime = Stage::now().addSecs(one.leaseLeft),
            .consumedTimes = one.times};
}

} // namespace

/// Each one comes when its lease of five minutes began.
void fillConsumer(MessageModel &model, QDateTime &clock)
{
    const MessageReply reply{.origin = {u"order-timeout"_s, u"GID_ops_console"_s},
                             .requestId = u"65A0F3D14E2B8C0007A1E52C"_s};
    constexpr int refused = 6;
    QList<MessageHandle> handles;
    for (int row = int(std::size(arrivals)) - 1; row >= 0; --row) {
        const Arrived &one = arrivals[row];
        clock = Stage::now().addSecs(one.leaseLeft - 300);
        if (one.times > 1) { // it was here before
            ReceivedMessage before = messageOf(one, row);
            before.receiptHandle += u"-before"_s;
            before.consumedTimes = 1;
            before.nextConsumeTime = clock;
            clock = clock.addSecs(-301);
            model.take(reply, {before});
            clock = clock.addSecs(301);
        }
        model.take(reply, {messageOf(one, row)});
        if (one.ackedAfter == 0 && row != refused)
            continue;
        model.begin({.topic = reply.origin.topic,
                     .group = reply.origin.group,
                     .messageId = messageOf(one, row).messageId,
                     .handle = handleOf(row)});
        clock = clock.addSecs(one.ackedAfter);
        model.settle(row == refused ? AckVerdict{.receiptHandle = handleOf(row),
                                                 .state = AckVerdict::State::Failed,
                                                 .code = u"ReceiptHandleError"_s,
                                                 .message = u"superseded by a newer delivery"_s}
                                    : AckVerdict{.receiptHandle = handleOf(row),
                                                 .state = AckVerdict::State::Acked});
    }
    clock = Stage::now();
    model.expireLeases();
    model.flush();
}

} // namespace TMinus
