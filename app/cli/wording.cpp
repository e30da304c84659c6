// SPDX-License-Identifier: Apache-2.0
#include "cli/wording.h"

#include "console/timetext.h"
#include "messaging/errortext.h"

#include <QCoreApplication>

namespace TMinus {

using namespace std::chrono_literals;

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(TMinus::Wording)
};

QString timeOrNothing(const QDateTime &when)
{
    return when.isValid() ? timeText(when) : QString();
}

QString dueText(const std::optional<QDateTime> &due)
{
    return due ? u"%1 (%2)"_s.arg(timeText(*due)).arg(due->toMSecsSinceEpoch()) : QString();
}

QString propertiesText(const Properties &properties)
{
    QStringList pairs;
    for (const auto &[name, value] : properties.asKeyValueRange())
        pairs.append(name + u'=' + value);
    return pairs.join(u", "_s);
}

QString md5Text(const ReceivedMessage &message)
{
    const auto isIntact = message.hasIntactBody();
    if (!isIntact)
        return {};
    return *isIntact ? Words::tr("%1, matches the body").arg(message.bodyMd5)
                     : Words::tr("%1, does NOT match the body").arg(message.bodyMd5);
}

QString bodyText(const QByteArray &body)
{
    constexpr qsizetype shown = 4096;
    const QString text = QString::fromUtf8(body.first(std::min(body.size(), shown)));
    return body.size() <= shown
        ? text
        : Words::tr("%1 … (%2 in all)", "a body that was cut").arg(text, sizeText(body.size()));
}

} // namespace

QString reportTitle(const SendReport &report)
{
    switch (report.state()) {
    case MessageState::Pending:
        return report.draft.transactionCheck
            ? Words::tr("The service accepted the half message. Commit it or roll it back.")
            : Words::tr("The service accepted the message.");
    case MessageState::Refused:
        return Words::tr("The service refused the message.");
    case MessageState::NotSent:
        return Words::tr("The message was not sent.");
    default:
        return Words::tr("Nobody knows whether the message is stored.");
    }
}

QString failureSentence(const SendReport &report)
{
    return Words::tr("%1 %2", "two whole sentences, one after the other")
        .arg(reportTitle(report), errorSentence(report.error.value_or(Error{})));
}

Fields reportFields(const SendReport &report)
{
    const PublishReceipt receipt = report.receipt.value_or(PublishReceipt{});
    return {{Words::tr("Message id"), receipt.messageId},
            {Words::tr("Due"), dueText(report.draft.due)},
            {Words::tr("Body MD5"), receipt.bodyMd5},
            {Words::tr("Receipt handle"), receipt.receiptHandle},
            {Words::tr("Request id"), report.error ? report.error->requestId : receipt.requestId},
            {Words::tr("Took"), tookText(report.took)}};
}

QString arrivalTitle(const Arrival &arrival)
{
    const auto lateness = arrival.lateness();
    if (!lateness)
        return Words::tr("A message came on %1.").arg(arrival.topic);
    if (arrival.mode == ConsumeMode::Ordered)
        return Words::tr("A message came on %1, about %2 after its due time.")
            .arg(arrival.topic, spanText(*lateness));
    return Words::tr("A message came on %1, %2 after its due time.")
        .arg(arrival.topic, spanText(*lateness));
}

Fields arrivalFields(const Arrival &arrival, const FieldMask &mask)
{
    const ReceivedMessage &message = arrival.message;
    const QString check =
        message.transactionCheck ? spanText(*message.transactionCheck) : QString();
    return {{Words::tr("Message id"), message.messageId},
            {Words::tr("Body MD5"), md5Text(message)},
            {Words::tr("Tag"), message.tag},
            {Words::tr("Key"), message.key},
            {Words::tr("Sharding key"), message.shardingKey},
            {Words::tr("Consumed times"), QString::number(message.consumedTimes)},
            {Words::tr("Published"), timeOrNothing(message.publishTime)},
            {Words::tr("Due"), dueText(message.due)},
            {Words::tr("First check after"), check},
            {Words::tr("First consumed"), timeOrNothing(message.firstConsumeTime)},
            {Words::tr("Next consumed"), timeOrNothing(message.nextConsumeTime)},
            {Words::tr("Properties"), propertiesText(message.properties)},
            {Words::tr("Body"), bodyText(mask.masked(message.body))},
            {Words::tr("Receipt handle"), message.receiptHandle},
            {Words::tr("Request id"), arrival.requestId}};
}

QString verdictLine(const AckVerdict &verdict)
{
    if (verdict.state == AckVerdict::State::Acked)
        return Words::tr("acknowledged  %1").arg(verdict.receiptHandle);
    if (verdict.state == AckVerdict::State::Unknown)
        return Words::tr("unknown       %1").arg(verdict.receiptHandle);
    const Error error{.kind = ErrorKind::Service,
                      .httpStatus = 404,
                      .code = verdict.code,
                      .message = verdict.message};
    return verdict.code.isEmpty()
        ? Words::tr("failed        %1").arg(verdict.receiptHandle)
        : Words::tr("failed        %1  %2").arg(verdict.receiptHandle, errorSentence(error));
}

QString troubleSentence(const Error &error, std::chrono::milliseconds retryAfter)
{
    if (retryAfter == 0ms)
        return errorSentence(error);
    return Words::tr("%1 Asking again in %2.", "a whole sentence, then when")
        .arg(errorSentence(error), spanText(retryAfter));
}

} // namespace TMinus
