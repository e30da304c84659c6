// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messagerow.h"
#include "models/packedmessage.h"
#include "search/filterrow.h"

namespace TMinus {

/// A row of a MessageModel as a filter sees it. What it is made of must live longer.
class MessageFilterRow final : public FilterRow
{
public:
    MessageFilterRow(const MessageRow &row, const MessageOrigin &origin)
        : m_row(row)
        , m_origin(origin)
        , m_message(row.packed)
    {}

    QString text(FilterField field) const override;
    QString messageId() const override { return m_message.text(PackedMessage::Field::Id); }
    QByteArray body() const override;
    std::optional<QString> property(const QString &name) const override
    {
        return m_message.property(name);
    }
    std::optional<qint64> number(FilterField field) const override;
    FilterStates states(qint64 now) const override;
    std::optional<FilterSource> source() const override { return FilterSource::Seen; }

private:
    const MessageRow &m_row;
    const MessageOrigin &m_origin;
    PackedMessage m_message;
};

} // namespace TMinus
