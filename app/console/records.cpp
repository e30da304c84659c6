// SPDX-License-Identifier: Apache-2.0
#include "console/records.h"

#include "messaging/errortext.h"

namespace TMinus {

namespace {

/// The sender's own, and the reserved ones for which the record has no field of its own.
Record propertiesOf(const ReceivedMessage &message)
{
    Record record;
    for (const auto &[name, value] : message.properties.asKeyValueRange())
        record.text(name, value);
    record.text(u"__SHARDINGKEY"_s, message.shardingKey);
    if (message.transactionCheck)
        record.text(u"__TransCheckT"_s, QString::number(message.transactionCheck->count()));
    return record;
}

/// What the service said; where it said nothing, our own words.
QString textOf(const Error &error)
{
    const bool isTheirs = error.kind == ErrorKind::Service && !error.message.isEmpty();
    return isTheirs ? error.message : errorSentence(error);
}

} // namespace

QString stateToken(AckVerdict::State state)
{
    switch (state) {
    case AckVerdict::State::Acked:
        return u"acked"_s;
    case AckVerdict::State::Failed:
        return u"failed"_s;
    case AckVerdict::State::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString kindToken(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidArgument:
        return u"InvalidArgument"_s;
    case ErrorKind::ReadOnly:
        return u"ReadOnly"_s;
    case ErrorKind::Unsupported:
        return u"Unsupported"_s;
    case ErrorKind::Name:
        return u"Name"_s;
    case ErrorKind::Connect:
        return u"Connect"_s;
    case ErrorKind::Tls:
        return u"Tls"_s;
    case ErrorKind::Network:
        return u"Network"_s;
    case ErrorKind::Timeout:
        return u"Timeout"_s;
    case ErrorKind::Canceled:
        return u"Canceled"_s;
    case ErrorKind::MalformedReply:
        return u"MalformedReply"_s;
    case ErrorKind::Service:
        return u"Service"_s;
    case ErrorKind::Storage:
        return u"Storage"_s;
    case ErrorKind::Locked:
        return u"Locked"_s;
    case ErrorKind::KeyStore:
        return u"KeyStore"_s;
    }
    Q_UNREACHABLE();
}

Record outcomeRecord(const SendReport &report, std::optional<qint64> row)
{
    const PublishReceipt receipt = report.receipt.value_or(PublishReceipt{});
    const Error error = report.error.value_or(Error{});
    Record record(u"outcome"_s);
    record.text(u"id"_s, report.id)
        .number(u"row"_s, row)
        .text(u"state"_s, messageStateToken(report.state()))
        .text(u"messageId"_s, receipt.messageId)
        .text(u"requestId"_s, report.error ? error.requestId : receipt.requestId)
        .text(u"bodyMd5"_s, receipt.bodyMd5)
        .text(u"receiptHandle"_s, receipt.receiptHandle)
        .instant(u"due"_s, report.draft.due)
        .text(u"code"_s, error.code)
        .text(u"text"_s, report.error ? textOf(error) : QString())
        .span(u"took"_s, report.took);
    return record;
}

Record heldRecord(const HeldReport &report, MessageState state, std::optional<qint64> row)
{
    Record record(u"outcome"_s);
    record.text(u"id"_s, report.id)
        .number(u"row"_s, row)
        .text(u"state"_s, messageStateToken(state))
        .text(u"bodyMd5"_s, bodyMd5(report.draft.body))
        .instant(u"due"_s, report.draft.due);
    return record;
}

Record arrivalRecord(const Arrival &arrival, const QString &id, const FieldMask &mask)
{
    const ReceivedMessage &message = arrival.message;
    Record record(u"arrival"_s);
    record.text(u"topic"_s, arrival.topic)
        .text(u"group"_s, arrival.group)
        .text(u"messageId"_s, message.messageId)
        .text(u"receiptHandle"_s, message.receiptHandle)
        .text(u"tag"_s, message.tag)
        .text(u"key"_s, message.key)
        .object(u"properties"_s, propertiesOf(message))
        .instant(u"due"_s, message.due)
        .instant(u"publishTime"_s, message.publishTime)
        .instant(u"firstConsumeTime"_s, message.firstConsumeTime)
        .instant(u"nextConsumeTime"_s, message.nextConsumeTime)
        .number(u"consumedTimes"_s, message.consumedTimes)
        .span(u"lateness"_s, arrival.lateness())
        .text(u"bodyMd5"_s, message.bodyMd5)
        .truth(u"md5Ok"_s, message.hasIntactBody())
        .body(mask.masked(message.body))
        .text(u"requestId"_s, arrival.requestId)
        .text(u"id"_s, id);
    return record;
}

Record verdictRecord(const AckVerdict &verdict, const QString &messageId)
{
    Record record(u"verdict"_s);
    record.text(u"receiptHandle"_s, verdict.receiptHandle)
        .text(u"messageId"_s, messageId)
        .text(u"state"_s, stateToken(verdict.state))
        .text(u"code"_s, verdict.code)
        .text(u"text"_s, verdict.message)
        .text(u"requestId"_s, verdict.requestId);
    return record;
}

Record errorRecord(const Error &error, int exitCode)
{
    Record record(u"error"_s);
    record.text(u"kind"_s, kindToken(error.kind))
        .text(u"code"_s, error.code)
        .text(u"text"_s, textOf(error))
        .text(u"requestId"_s, error.requestId)
        .number(u"exit"_s, exitCode);
    return record;
}

} // namespace TMinus
