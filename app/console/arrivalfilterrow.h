// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/arrival.h"
#include "search/filterrow.h"

namespace TMinus {

/// An arrival as a filter sees it. What it is made of must live longer.
class ArrivalFilterRow final : public FilterRow
{
public:
    /// @p profile is the id of the profile that it came for.
    ArrivalFilterRow(const Arrival &arrival, const QString &profile)
        : m_arrival(arrival)
        , m_profile(profile)
    {}

    QString text(FilterField field) const override;
    QString messageId() const override { return m_arrival.message.messageId; }
    QByteArray body() const override { return m_arrival.message.body; }
    std::optional<QString> property(const QString &name) const override;
    std::optional<qint64> number(FilterField field) const override;
    FilterStates states(qint64 now) const override;
    std::optional<FilterSource> source() const override { return FilterSource::Seen; }

private:
    const Arrival &m_arrival;
    const QString &m_profile;
};

} // namespace TMinus
