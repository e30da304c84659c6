// SPDX-License-Identifier: Apache-2.0
#include "models/messagefilterrow.h"

namespace TMinus {

namespace {

std::optional<qint64> known(qint64 number)
{
    return number == MessageRow::never ? std::nullopt : std::optional(number);
}

} // namespace

QString MessageFilterRow::text(FilterField field) const
{
    switch (field) {
    case FilterField::Topic:
        return m_origin.topic;
    case FilterField::Group:
        return m_origin.group;
    case FilterField::Tag:
        return m_message.text(PackedMessage::Field::Tag);
    case FilterField::Key:
        return m_message.text(PackedMessage::Field::Key);
    case FilterField::Request:
        return m_message.text(PackedMessage::Field::RequestId);
    case FilterField::Handle:
        return m_message.text(PackedMessage::Field::Handle);
    default:
        return {};
    }
}

/// No copy: it is read while the row stands there.
QByteArray MessageFilterRow::body() const
{
    const QByteArrayView view = m_message.body();
    return QByteArray::fromRawData(view.data(), view.size());
}

std::optional<qint64> MessageFilterRow::number(FilterField field) const
{
    switch (field) {
    case FilterField::Due:
        return known(m_row.due);
    case FilterField::Sent:
        return known(m_row.published);
    case FilterField::Seen:
        return known(m_row.firstSeen);
    case FilterField::Lease:
        return known(m_row.leaseEnd);
    case FilterField::Lateness:
        return known(m_row.lateness(m_origin.mode));
    case FilterField::Try:
        return m_row.times;
    case FilterField::Size:
        return m_message.body().size();
    default:
        return std::nullopt;
    }
}

FilterStates MessageFilterRow::states(qint64 now) const
{
    return filterStatesOf(
        {.state = m_row.state, .due = known(m_row.due), .leaseEnd = known(m_row.leaseEnd)}, now);
}

} // namespace TMinus
