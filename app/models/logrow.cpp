// SPDX-License-Identifier: Apache-2.0
#include "models/logrow.h"

namespace TMinus {

QString LogRow::text(FilterField field) const
{
    switch (field) {
    case FilterField::Topic:
        return m_exchange.topic;
    case FilterField::Group:
        return m_exchange.group;
    case FilterField::Profile:
        return m_exchange.profile;
    case FilterField::Id:
    case FilterField::Request:
        return m_exchange.requestId;
    case FilterField::Verb:
        return exchangeVerbToken(m_exchange.verb);
    case FilterField::Code:
        return m_exchange.error ? m_exchange.error->code : QString();
    default:
        return {};
    }
}

std::optional<qint64> LogRow::number(FilterField field) const
{
    switch (field) {
    case FilterField::Status:
        // No status came: no number, so that "status>=400" shows only what the service refused.
        return m_exchange.status > 0 ? std::optional<qint64>(m_exchange.status) : std::nullopt;
    case FilterField::Took:
        return m_exchange.took.count();
    case FilterField::Sent:
        return m_exchange.started.toMSecsSinceEpoch();
    case FilterField::Size:
        return m_exchange.sent;
    default:
        return std::nullopt;
    }
}

} // namespace TMinus
