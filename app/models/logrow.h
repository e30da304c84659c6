// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messaging/exchange.h"
#include "search/filterrow.h"

namespace TMinus {

/// An exchange as a filter sees it. It looks at @p exchange, which must live longer.
class LogRow final : public FilterRow
{
public:
    explicit LogRow(const Exchange &exchange)
        : m_exchange(exchange)
    {}

    QString text(FilterField field) const override;
    std::optional<qint64> number(FilterField field) const override;

private:
    const Exchange &m_exchange;
};

} // namespace TMinus
