// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/wirerules.h"

#include "mqhttp/limits.h"
#include "mqhttp/resource.h"
#include "mqhttp/wireproperties.h"
#include "mqhttp/wiretext.h"
#include "mqhttp/xmltext.h"

#include <algorithm>

namespace TMinus {

namespace {

bool isPropertyText(const QString &text)
{
    constexpr QStringView forbidden = u"&\"'<>:|";
    return isXmlText(text)
        && std::none_of(text.begin(), text.end(), [&](QChar c) { return forbidden.contains(c); });
}

Result<void> checkGroup(const QString &group)
{
    if (isName(group))
        return {};
    return refusal("group",
                   Wire::tr("“%1” cannot be a group. A group has 1 to 64 "
                            "letters, digits, _ and -.")
                       .arg(group));
}

Result<void> checkBody(const Draft &draft)
{
    const bool isSmall = draft.due || draft.transactionCheck;
    const qsizetype most = isSmall ? Limits::delayedBody : Limits::body;
    if (draft.body.isEmpty())
        return refusal("body",
                       Wire::tr("The body is empty. A message needs at "
                                "least one character."));
    if (draft.body.size() > most)
        return refusal("body",
                       Wire::tr("The body has %1 bytes. At most %2 are allowed: 4 MB, or "
                                "64 KB for scheduled and transactional messages.")
                           .arg(draft.body.size())
                           .arg(most));
    if (!isXmlText(draft.body))
        return refusal("body",
                       Wire::tr("The body holds bytes that are not UTF-8 text, or control "
                                "characters. Only text that XML can carry is allowed; encode "
                                "binary data as base64."));
    return {};
}

Result<void> checkTag(const QString &tag)
{
    const bool isClean = isXmlText(tag) && std::none_of(tag.begin(), tag.end(), [](QChar c) {
                             return c.category() == QChar::Other_Control;
                         });
    if (isClean && !tag.contains(u"||") && tag.size() <= Limits::tag)
        return {};
    return refusal("tag",
                   Wire::tr("“%1” cannot be a tag. A tag has at most 64 "
                            "characters, no || and no control characters.")
                       .arg(tag));
}

Result<void> checkProperty(const QString &name, const QString &value)
{
    if (isReservedProperty(name))
        return refusal("property",
                       Wire::tr("The property name “%1” is reserved for the service. "
                                "Use the field of its own, or another name.")
                           .arg(name));
    if (!name.isEmpty() && !value.isEmpty() && isPropertyText(name) && isPropertyText(value))
        return {};
    return refusal("property",
                   Wire::tr("The property “%1” with the value “%2” cannot be sent. "
                            "Both must have text, without & \" ' < > : | and "
                            "control characters.")
                       .arg(name, value));
}

Result<void> checkKeys(const Draft &draft)
{
    if (!isPropertyText(draft.key))
        return refusal("key",
                       Wire::tr("“%1” cannot be a key. The characters & \" ' "
                                "< > : | and control characters are not "
                                "allowed.")
                           .arg(draft.key));
    if (!isPropertyText(draft.shardingKey))
        return refusal("shardingKey",
                       Wire::tr("“%1” cannot be a sharding key. The characters & \" "
                                "' < > : | and control characters are not allowed.")
                           .arg(draft.shardingKey));
    return {};
}

Result<void> checkPropertySize(const Draft &draft)
{
    const QString all = writeProperties({.key = draft.key,
                                         .shardingKey = draft.shardingKey,
                                         .due = draft.due,
                                         .transactionCheck = draft.transactionCheck,
                                         .own = draft.properties});
    const qsizetype size = all.toUtf8().size();
    if (size <= Limits::properties)
        return {};
    return refusal("property",
                   Wire::tr("The properties have %1 bytes together. At "
                            "most %2 (16 KB) are allowed.")
                       .arg(size)
                       .arg(Limits::properties));
}

Result<void> checkProperties(const Draft &draft)
{
    for (auto pair = draft.properties.begin(); pair != draft.properties.end(); ++pair) {
        if (auto checked = checkProperty(pair.key(), pair.value()); !checked)
            return checked;
    }
    if (auto checked = checkKeys(draft); !checked)
        return checked;
    return checkPropertySize(draft);
}

/// What cannot be together: the service says nothing about such messages.
Result<void> checkKind(const Draft &draft)
{
    const bool isOrdered = !draft.shardingKey.isEmpty();
    if (draft.due && (!draft.due->isValid() || !isInstant(draft.due->toMSecsSinceEpoch())))
        return refusal("due",
                       Wire::tr("The due time is not a time. Choose a date "
                                "before the year 10000."));
    if (draft.due && isOrdered)
        return refusal("due",
                       Wire::tr("A message with a sharding key cannot be "
                                "scheduled. Leave out one of the two."));
    if (!draft.transactionCheck)
        return {};
    if (*draft.transactionCheck < Limits::checkLeast || *draft.transactionCheck > Limits::checkMost)
        return refusal("transactionCheck",
                       Wire::tr("The first transaction check after %1 s is not "
                                "possible. Allowed are 10 to 300 s.")
                           .arg(draft.transactionCheck->count()));
    if (draft.due || isOrdered)
        return refusal("transactionCheck",
                       Wire::tr("A transactional message can neither be scheduled "
                                "nor have a sharding key. Leave out one of the "
                                "two."));
    return {};
}

Result<void> checkHandles(const QStringList &handles)
{
    const auto isHandle = [](const QString &handle) {
        return !handle.isEmpty() && isXmlText(handle);
    };
    const bool isCounted = !handles.isEmpty() && handles.size() <= Limits::handles;
    if (isCounted && std::all_of(handles.begin(), handles.end(), isHandle))
        return {};
    return refusal("handles",
                   Wire::tr("These %1 receipt handles cannot be sent. 1 "
                            "to 16 are allowed, none of them empty.")
                       .arg(handles.size()));
}

Result<void> checkNames(const QString &topic, const QString &group)
{
    if (auto checked = checkTopic(topic); !checked)
        return checked;
    return checkGroup(group);
}

} // namespace

tl::unexpected<Error> refusal(const char *field, const QString &sentence)
{
    return failure(Error{.kind = ErrorKind::InvalidArgument,
                         .code = QString::fromLatin1(field),
                         .message = sentence});
}

Result<void> checkTopic(const QString &topic)
{
    if (isName(topic))
        return {};
    return refusal("topic",
                   Wire::tr("“%1” cannot be a topic. A topic has 1 to 64 "
                            "letters, digits, _ and -.")
                       .arg(topic));
}

Result<void> checkContents(const Draft &draft)
{
    if (auto checked = checkBody(draft); !checked)
        return checked;
    if (auto checked = checkTag(draft.tag); !checked)
        return checked;
    if (auto checked = checkKind(draft); !checked)
        return checked;
    return checkProperties(draft);
}

Result<void> checkDraft(const Draft &draft)
{
    if (auto checked = checkTopic(draft.topic); !checked)
        return checked;
    return checkContents(draft);
}

Result<void> checkConsume(const ConsumeRequest &wish)
{
    if (auto checked = checkNames(wish.topic, wish.group); !checked)
        return checked;
    if (wish.count < 1 || wish.count > Limits::batch)
        return refusal("count",
                       Wire::tr("%1 messages at once cannot be asked for. "
                                "1 to 16 are allowed.")
                           .arg(wish.count));
    if (wish.wait.count() < 0 || wish.wait > Limits::wait)
        return refusal("wait",
                       Wire::tr("A wait of %1 s is not possible. Allowed "
                                "are 0 to 30 s.")
                           .arg(wish.wait.count()));
    if (wish.mode == ConsumeMode::Half && !wish.tags.isEmpty())
        return refusal("tag",
                       Wire::tr("Half messages cannot be chosen by tag. "
                                "Leave the tags out."));
    if (!isXmlText(wish.tags))
        return refusal("tag",
                       Wire::tr("The tags hold control characters. Write "
                                "tags like a||b."));
    return {};
}

Result<void> checkAck(const AckRequest &wish)
{
    if (auto checked = checkNames(wish.topic, wish.group); !checked)
        return checked;
    return checkHandles(wish.handles);
}

Result<void> checkSettle(const SettleRequest &wish)
{
    return checkAck({.topic = wish.topic, .group = wish.group, .handles = {wish.handle}});
}

Result<void> checkInstance(const QString &instance)
{
    if (instance.isEmpty() || isName(instance))
        return {};
    return refusal("instance",
                   Wire::tr("“%1” cannot be an instance. An instance "
                            "has at most 64 letters, digits, _ and -.")
                       .arg(instance));
}

} // namespace TMinus
