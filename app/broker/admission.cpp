// SPDX-License-Identifier: Apache-2.0
#include "broker/admission.h"

#include "mqhttp/errorcodes.h"
#include "mqhttp/limits.h"
#include "mqhttp/wireproperties.h"

namespace TMinus {

namespace {

/// The service's own sentence.
Result<void> outside(const QString &element, qint64 low, qint64 high, const QString &unit)
{
    return serviceFailure(
        u"InvalidArgument"_s,
        u"The value of %1 should between %2 and %3 %4."_s.arg(element).arg(low).arg(high).arg(
            unit));
}

Result<void> refused(const QString &why)
{
    return serviceFailure(u"InvalidArgument"_s, why);
}

/// Bytes of the properties on the wire.
qsizetype propertiesSize(const Draft &draft)
{
    const QString properties = writeProperties({.key = draft.key,
                                                .shardingKey = draft.shardingKey,
                                                .due = draft.due,
                                                .transactionCheck = draft.transactionCheck,
                                                .own = draft.properties});
    return properties.toUtf8().size();
}

/// A bound of it that costs nothing: most messages are far below the limit.
qsizetype mostPropertiesSize(const Draft &draft)
{
    constexpr qsizetype utf8 = 3;
    constexpr qsizetype system = 256; // names and numbers of the system's own
    qsizetype size = draft.key.size() + draft.shardingKey.size();
    for (auto own = draft.properties.cbegin(); own != draft.properties.cend(); ++own)
        size += own.key().size() + own.value().size() + 2;
    return system + utf8 * size;
}

Result<void> admitSizes(const Draft &draft)
{
    const bool isShort = draft.due || draft.transactionCheck;
    const qsizetype limit = isShort ? Limits::delayedBody : Limits::body;
    if (draft.body.size() > limit)
        return outside(u"MessageBody"_s, 1, limit, u"bytes"_s);
    if (mostPropertiesSize(draft) > Limits::properties
        && propertiesSize(draft) > Limits::properties)
        return outside(u"Properties"_s, 0, Limits::properties, u"bytes"_s);
    if (draft.tag.contains(u"||"_s))
        return refused(u"A message has one tag: MessageTag must not contain ||."_s);
    return {};
}

Result<void> admitTimes(const Draft &draft, Instant now)
{
    if (draft.transactionCheck) {
        if (draft.due || !draft.shardingKey.isEmpty())
            return refused(u"A transactional message has neither __STARTDELIVERTIME nor "
                           "__SHARDINGKEY."_s);
        if (*draft.transactionCheck < Limits::checkLeast
            || *draft.transactionCheck > Limits::checkMost)
            return outside(u"__TransCheckT"_s, Limits::checkLeast.count(),
                           Limits::checkMost.count(), u"seconds"_s);
    }
    const auto most = std::chrono::seconds(Limits::schedule).count();
    if (draft.due && toInstant(*draft.due) > now + Limits::schedule)
        return outside(u"__STARTDELIVERTIME"_s, 0, most, u"seconds"_s);
    return {};
}

Result<void> admitKind(const Draft &draft, TopicType type)
{
    const bool isHalf = draft.transactionCheck.has_value();
    const bool isOrdered = !draft.shardingKey.isEmpty();
    const bool isTimed = draft.due.has_value();
    bool fits = true;
    switch (type) {
    case TopicType::Any:
        break;
    case TopicType::Normal:
        fits = !isHalf && !isOrdered && !isTimed;
        break;
    case TopicType::Delay:
        fits = !isHalf && !isOrdered;
        break;
    case TopicType::Ordered:
        fits = isOrdered && !isTimed;
        break;
    case TopicType::Transaction:
        fits = isHalf;
        break;
    }
    if (fits)
        return {};
    return refused(u"The topic is of type %1 and does not take a message of this kind."_s.arg(
        topicTypeName(type)));
}

} // namespace

Result<void> admit(const Draft &draft, TopicType type, Instant now)
{
    return admitSizes(draft).and_then([&] { return admitTimes(draft, now); }).and_then([&] {
        return admitKind(draft, type);
    });
}

} // namespace TMinus
