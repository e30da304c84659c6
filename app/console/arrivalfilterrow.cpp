// SPDX-License-Identifier: Apache-2.0
#include "console/arrivalfilterrow.h"

namespace TMinus {

namespace {

std::optional<qint64> msOf(const QDateTime &instant)
{
    return instant.isValid() ? std::optional(instant.toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<qint64> msOf(const std::optional<QDateTime> &instant)
{
    return instant ? msOf(*instant) : std::nullopt;
}

} // namespace

QString ArrivalFilterRow::text(FilterField field) const
{
    const ReceivedMessage &message = m_arrival.message;
    switch (field) {
    case FilterField::Topic:
        return m_arrival.topic;
    case FilterField::Group:
        return m_arrival.group;
    case FilterField::Profile:
        return m_profile;
    case FilterField::Tag:
        return message.tag;
    case FilterField::Key:
        return message.key;
    case FilterField::Request:
        return m_arrival.requestId;
    case FilterField::Handle:
        return message.receiptHandle;
    default:
        return {};
    }
}

std::optional<QString> ArrivalFilterRow::property(const QString &name) const
{
    const Properties &properties = m_arrival.message.properties;
    const auto found = properties.constFind(name);
    return found == properties.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<qint64> ArrivalFilterRow::number(FilterField field) const
{
    const ReceivedMessage &message = m_arrival.message;
    switch (field) {
    case FilterField::Due:
        return msOf(message.due);
    case FilterField::Sent:
        return msOf(message.publishTime);
    case FilterField::Seen:
        return msOf(message.firstConsumeTime);
    case FilterField::Lease:
        return msOf(message.nextConsumeTime);
    case FilterField::Lateness: {
        const auto lateness = m_arrival.lateness();
        return lateness ? std::optional<qint64>(lateness->count()) : std::nullopt;
    }
    case FilterField::Try:
        return message.consumedTimes;
    case FilterField::Size:
        return message.body.size();
    default:
        return std::nullopt;
    }
}

FilterStates ArrivalFilterRow::states(qint64 now) const
{
    return filterStatesOf(
        {.state = MessageState::Seen, .leaseEnd = msOf(m_arrival.message.nextConsumeTime)}, now);
}

} // namespace TMinus
