// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/ledgerquery.h"
#include "storage/sqlstatement.h"

namespace TMinus {

/// Binds the values of a condition, from parameter number @p first on.
inline void bindValues(SqlStatement &statement, const QList<SqlValue> &values, int first)
{
    for (const SqlValue &value : values) {
        std::visit(
            [&](const auto &known) {
                if constexpr (std::is_same_v<std::decay_t<decltype(known)>, std::nullptr_t>)
                    statement.bind(first, std::nullopt);
                else
                    statement.bind(first, known);
            },
            value);
        ++first;
    }
}

} // namespace TMinus
