// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/clientwire.h"

#include "mqhttp/recorded.h"

using namespace TMinus;

namespace {

const QString requestId = u"5DF07C9B31383790319F4D26"_s;

QList<QJsonObject> recordedReplies(const QString &answers, const QString &meaning)
{
    QList<QJsonObject> found = Recorded::list(u"responses.json"_s, u"responses"_s);
    found.removeIf([&](const QJsonObject &recorded) {
        return !recorded.value(u"answers"_s).toString().startsWith(answers)
            || !recorded.value(u"meaning"_s).toObject().contains(meaning);
    });
    return found;
}

QJsonObject meaningOf(const QJsonObject &recorded)
{
    return recorded.value(u"meaning"_s).toObject();
}

/// Every pair of a message as the wire has it.
QJsonObject allProperties(const ReceivedMessage &message)
{
    QJsonObject all;
    for (auto pair = message.properties.begin(); pair != message.properties.end(); ++pair)
        all.insert(pair.key(), pair.value());
    if (!message.key.isEmpty())
        all.insert(u"KEYS"_s, message.key);
    if (!message.shardingKey.isEmpty())
        all.insert(u"__SHARDINGKEY"_s, message.shardingKey);
    if (message.due)
        all.insert(u"__STARTDELIVERTIME"_s, QString::number(message.due->toMSecsSinceEpoch()));
    if (message.transactionCheck)
        all.insert(u"__TransCheckT"_s, QString::number(message.transactionCheck->count()));
    return all;
}

QJsonObject asRecorded(const ReceivedMessage &message)
{
    return {{u"message_id"_s, message.messageId},
            {u"message_body_md5"_s, message.bodyMd5},
            {u"message_body"_s, QString::fromUtf8(message.body)},
            {u"receipt_handle"_s, message.receiptHandle},
            {u"publish_time_ms"_s, message.publishTime.toMSecsSinceEpoch()},
            {u"first_consume_time_ms"_s, message.firstConsumeTime.toMSecsSinceEpoch()},
            {u"next_consume_time_ms"_s, message.nextConsumeTime.toMSecsSinceEpoch()},
            {u"consumed_times"_s, message.consumedTimes},
            {u"message_tag"_s, message.tag},
            {u"properties_all"_s, allProperties(message)}};
}

/// The error that the recorded reply means.
Error recordedError(const QJsonObject &recorded)
{
    const QJsonObject error = meaningOf(recorded).value(u"error"_s).toObject();
    return {.kind = ErrorKind::Service,
            .httpStatus = Recorded::reply(recorded).status,
            .code = error.value(u"code"_s).toString(),
            .message = error.value(u"message"_s).toString(),
            .requestId = error.value(u"request_id"_s).toString()};
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

/// The 31 replies that every official SDK reads, through the client's side of the wire.
class RecordedRepliesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsEveryRecordedReply()
    {
        qsizetype count = 0;
        for (const QString &meaning :
             {u"message_id"_s, u"messages"_s, u"error"_s, u"acknowledged"_s, u"failed"_s})
            count += recordedReplies({}, meaning).size();

        QCOMPARE(Recorded::list(u"responses.json"_s, u"responses"_s).size(), 31);
        QCOMPARE(count, 31);
    }

    void readsEveryRecordedReceipt_data()
    {
        Recorded::rows(recordedReplies(u"publish"_s, u"message_id"_s));
    }
    void readsEveryRecordedReceipt()
    {
        QFETCH(const QJsonObject, recorded);
        const QJsonObject meaning = meaningOf(recorded);

        const auto receipt = publishOutcome(Recorded::reply(recorded));

        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().message));
        const PublishReceipt expected{
            .messageId = meaning.value(u"message_id"_s).toString(),
            .bodyMd5 = meaning.value(u"message_body_md5"_s).toString(),
            .receiptHandle = meaning.value(u"receipt_handle"_s).toString(),
            .requestId = requestId,
            .serverTime = QDateTime(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC)};
        QVERIFY(*receipt == expected);
    }

    void readsEveryRecordedBatch_data()
    {
        Recorded::rows(recordedReplies(u"consume"_s, u"messages"_s));
    }
    void readsEveryRecordedBatch()
    {
        QFETCH(const QJsonObject, recorded);

        const auto batch = consumeOutcome(Recorded::reply(recorded));

        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message));
        QJsonArray read;
        for (const ReceivedMessage &message : batch->messages) {
            read.append(asRecorded(message));
            QCOMPARE(message.hasIntactBody(), true);
        }
        QCOMPARE(read, meaningOf(recorded).value(u"messages"_s).toArray());
        QVERIFY(!batch->damage);
        QCOMPARE(batch->requestId, requestId);
        QCOMPARE(batch->serverTime, QDateTime(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC));
    }

    void readsEveryRecordedError_data() { Recorded::rows(recordedReplies({}, u"error"_s)); }
    void readsEveryRecordedError()
    {
        QFETCH(const QJsonObject, recorded);
        const HttpReply answer = Recorded::reply(recorded);
        const Error expected = recordedError(recorded);
        const bool isNothingThere = expected.code == u"MessageNotExist";

        const auto found = errorsOf(answer);

        for (qsizetype i = 0; i < found.size(); ++i) {
            const bool isEmptyConsume = i == 1 && isNothingThere;
            QCOMPARE(found[i].has_value(), !isEmptyConsume);
            if (found[i])
                QVERIFY2(*found[i] == expected, qPrintable(found[i]->code));
        }
        if (isNothingThere) {
            const auto batch = consumeOutcome(answer);
            QVERIFY(batch->messages.isEmpty());
            QVERIFY(!batch->damage);
            QCOMPARE(batch->requestId, requestId);
        }
    }

    void readsEveryRecordedSuccessOfAnAcknowledge_data()
    {
        Recorded::rows(recordedReplies({}, u"acknowledged"_s));
    }
    void readsEveryRecordedSuccessOfAnAcknowledge()
    {
        QFETCH(const QJsonObject, recorded);
        const HttpReply answer = Recorded::reply(recorded);

        const auto verdicts = ackOutcome(twoHandles, answer);
        const auto verdict = settleOutcome(settle, answer);

        const auto acked = [](const QString &handle) {
            return AckVerdict{
                .receiptHandle = handle, .state = AckVerdict::State::Acked, .requestId = requestId};
        };
        QVERIFY(verdicts);
        QVERIFY(*verdicts == (QList{acked(u"a"_s), acked(u"b"_s)}));
        QVERIFY(verdict);
        QVERIFY(*verdict == acked(u"a"_s));
    }

    void readsEveryRecordedFailureOfAnAcknowledge_data()
    {
        Recorded::rows(recordedReplies({}, u"failed"_s));
    }
    void readsEveryRecordedFailureOfAnAcknowledge()
    {
        QFETCH(const QJsonObject, recorded);
        AckRequest wish{.handles = {u"before"_s}};
        QList<AckVerdict> expected{{.receiptHandle = u"before"_s,
                                    .state = AckVerdict::State::Acked,
                                    .requestId = requestId}};
        for (const QJsonValue &failed : meaningOf(recorded).value(u"failed"_s).toArray()) {
            wish.handles.append(failed[u"receipt_handle"].toString());
            expected.append({.receiptHandle = failed[u"receipt_handle"].toString(),
                             .state = AckVerdict::State::Failed,
                             .code = failed[u"error_code"].toString(),
                             .message = failed[u"error_message"].toString(),
                             .requestId = requestId});
        }

        const auto verdicts = ackOutcome(wish, Recorded::reply(recorded));
        const auto verdict =
            settleOutcome({.handle = wish.handles.last()}, Recorded::reply(recorded));

        QVERIFY(verdicts);
        QVERIFY(*verdicts == expected);
        QVERIFY(verdict);
        QVERIFY(*verdict == expected.last());
    }
};

QTEST_GUILESS_MAIN(RecordedRepliesTest)
#include "tst_recordedreplies.moc"
