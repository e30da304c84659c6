// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "models/ledgerrow.h"

#include <QTest>

using namespace TMinus;

namespace {

LedgerMessage fullMessage()
{
    const auto at = [](int seconds) {
        return QDateTime::fromMSecsSinceEpoch(1'900'000'000'123 + seconds * 1000LL, Qt::UTC);
    };
    return {.row = 1LL << 40,
            .id = u"01J0000000000000000000000A"_s,
            .state = MessageState::AckFailed,
            .derived = DerivedState::Live,
            .source = MessageSource::Imported,
            .place = {.profile = u"prod"_s, .realm = u"mq.example.com"_s, .instance = u"MQ_1"_s},
            .draft = {.topic = u"order-timeout"_s,
                      .tag = u"CLOSE"_s,
                      .key = u"订单 \"88412\"\n"_s,
                      .shardingKey = u"shard"_s,
                      .properties = {{u"region"_s, u"杭州"_s}, {u"empty"_s, {}}},
                      .due = at(0),
                      .transactionCheck = std::chrono::seconds(30)},
            .bodySize = 17,
            .bodyMd5 = u"66E4"_s,
            .operatorName = u"ada"_s,
            .moment = at(1),
            .created = at(-9000),
            .sent = at(3),
            .accepted = at(4),
            .hold = HoldKind::Hold,
            .leaves = at(5),
            .late = std::chrono::seconds(0),
            .armed = true,
            .process = 7,
            .asks = true,
            .attempt = 2,
            .revision = 12,
            .messageId = u"1E05"_s,
            .requestId = u"REQ"_s,
            .halfHandle = u"half"_s,
            .firstSeen = at(6),
            .isLatenessAbout = true,
            .tries = 3,
            .leaseEnd = at(7),
            .group = u"GID_a"_s,
            .code = u"ReceiptHandleError"_s,
            .why = u"superseded"_s,
            .note = u"looked at it"_s};
}

} // namespace

class LedgerRowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void losesNothingButTheBody();
    void keepsWhatIsAbsentAbsent();
    void keepsInstantsBefore1970();
    void readsSingleTextsWithoutTheRest();
    void keepsSharedTextsOnce();
};

void LedgerRowTest::losesNothingButTheBody()
{
    TextPool pool;
    LedgerMessage message = fullMessage();
    message.draft.body = "{}";

    LedgerMessage back = unpackRow(packRow(message, pool), pool);

    QCOMPARE(back.draft.body, QByteArray());
    back.draft.body = "{}";
    QCOMPARE(back, message);
}

void LedgerRowTest::keepsWhatIsAbsentAbsent()
{
    TextPool pool;
    const LedgerMessage empty;

    QCOMPARE(unpackRow(packRow(empty, pool), pool), empty);
}

void LedgerRowTest::keepsInstantsBefore1970()
{
    TextPool pool;
    LedgerMessage message;
    message.moment = QDateTime::fromMSecsSinceEpoch(-1, Qt::UTC);
    message.draft.due = message.moment;

    QCOMPARE(unpackRow(packRow(message, pool), pool), message);
}

void LedgerRowTest::readsSingleTextsWithoutTheRest()
{
    TextPool pool;
    const LedgerMessage message = fullMessage();

    const LedgerRow row = packRow(message, pool);

    QCOMPARE(row.key(), message.draft.key);
    QCOMPARE(row.messageId(), message.messageId);
    QCOMPARE(row.id(), message.id);
    QCOMPARE(row.dueTime(), message.draft.due);
}

void LedgerRowTest::keepsSharedTextsOnce()
{
    TextPool pool;
    const LedgerRow one = packRow(fullMessage(), pool);
    const LedgerRow other = packRow(fullMessage(), pool);

    QCOMPARE(one.topic, other.topic);
    QCOMPARE(pool.at(one.tag), u"CLOSE"_s);
}

QTEST_APPLESS_MAIN(LedgerRowTest)
#include "tst_ledgerrow.moc"
