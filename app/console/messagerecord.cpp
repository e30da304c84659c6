// SPDX-License-Identifier: Apache-2.0
#include "console/messagerecord.h"

#include "console/messagewords.h"
#include "search/filtername.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

Record propertiesOf(const Draft &draft)
{
    Record record;
    for (const auto &[name, value] : draft.properties.asKeyValueRange())
        record.text(name, value);
    return record;
}

std::optional<qint64> unlessZero(qint64 number)
{
    return number == 0 ? std::nullopt : std::optional(number);
}

void setArrival(Record &record, const LedgerMessage &message)
{
    record.text(u"messageId"_s, message.messageId)
        .text(u"requestId"_s, message.requestId)
        .instant(u"firstSeen"_s, message.firstSeen)
        .span(u"lateness"_s, message.lateness())
        .number(u"tries"_s, unlessZero(message.tries))
        .instant(u"leaseEnd"_s, message.leaseEnd)
        .text(u"group"_s, message.group);
}

} // namespace

QString stateToken(const LedgerMessage &message)
{
    switch (message.derived) {
    case DerivedState::None:
        return messageStateToken(message.state);
    case DerivedState::Due:
        return filterStateToken(FilterState::Due);
    case DerivedState::Overdue:
        return filterStateToken(FilterState::Overdue);
    case DerivedState::NotWatched:
        return filterStateToken(FilterState::NotWatched);
    case DerivedState::Live:
        return filterStateToken(FilterState::Live);
    }
    Q_UNREACHABLE();
}

QString sourceToken(MessageSource source)
{
    switch (source) {
    case MessageSource::Sent:
        return filterSourceToken(FilterSource::Sent);
    case MessageSource::Imported:
        return filterSourceToken(FilterSource::Imported);
    case MessageSource::Seen:
        return filterSourceToken(FilterSource::Seen);
    }
    Q_UNREACHABLE();
}

Record messageRecord(const LedgerMessage &message)
{
    const Draft &draft = message.draft;
    Record record(u"message"_s);
    record.text(u"id"_s, message.id)
        .text(u"state"_s, stateToken(message))
        .text(u"source"_s, sourceToken(message.source))
        .text(u"profile"_s, message.place.profile)
        .text(u"instance"_s, message.place.instance)
        .text(u"topic"_s, draft.topic)
        .text(u"tag"_s, draft.tag)
        .text(u"key"_s, draft.key)
        .text(u"shardingKey"_s, draft.shardingKey)
        .object(u"properties"_s, propertiesOf(draft))
        .instant(u"due"_s, draft.due)
        .instant(u"leaves"_s, message.leaves)
        .instant(u"sent"_s, message.sent);
    setArrival(record, message);
    if (message.bodySize > 0)
        record.number(u"bodySize"_s, message.bodySize);
    record.text(u"bodyMd5"_s, message.bodyMd5);
    if (!draft.body.isEmpty())
        record.body(draft.body);
    record.text(u"note"_s, message.note);
    if (message.asks)
        return record.truth(u"asks"_s, true).text(u"why"_s, askingSentence(message));
    return record.text(u"why"_s, message.why.isEmpty() ? message.code : message.why);
}

} // namespace TMinus
