// SPDX-License-Identifier: Apache-2.0
#include "console/messagecells.h"

#include "base/result.h"
#include "base/utf8text.h"
#include "console/messagerecord.h"
#include "exchange/byteblocks.h"

namespace TMinus {

namespace {

QString msText(const std::optional<QDateTime> &when)
{
    return when && when->isValid() ? QString::number(when->toMSecsSinceEpoch()) : QString();
}

QString latenessText(const LedgerMessage &message)
{
    const auto lateness = message.lateness();
    return lateness ? QString::number(lateness->count()) : QString();
}

} // namespace

QString dueText(const std::optional<QDateTime> &when)
{
    if (!when)
        return {};
    const QDateTime local = when->toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QStringList messageColumns()
{
    return {u"id"_s,        u"state"_s,     u"source"_s,      u"profile"_s,  u"topic"_s,
            u"tag"_s,       u"key"_s,       u"shardingKey"_s, u"due"_s,      u"dueText"_s,
            u"sent"_s,      u"firstSeen"_s, u"lateness"_s,    u"tries"_s,    u"messageId"_s,
            u"requestId"_s, u"operator"_s,  u"note"_s,        u"bodySize"_s, u"bodyMd5"_s,
            u"body"_s,      u"bodyBase64"_s};
}

QStringList messageCells(const LedgerMessage &message)
{
    const Draft &draft = message.draft;
    const auto text = textOfUtf8(draft.body);
    return {message.id,
            stateToken(message),
            sourceToken(message.source),
            message.place.profile,
            draft.topic,
            draft.tag,
            draft.key,
            draft.shardingKey,
            msText(draft.due),
            dueText(draft.due),
            msText(message.sent),
            msText(message.firstSeen),
            latenessText(message),
            message.tries > 0 ? QString::number(message.tries) : QString(),
            message.messageId,
            message.requestId,
            message.operatorName,
            message.note,
            QString::number(message.bodySize),
            message.bodyMd5,
            text.value_or(QString()),
            text ? QString() : QString::fromLatin1(draft.body.toBase64())};
}

} // namespace TMinus
