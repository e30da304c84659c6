// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"

#include <QList>

namespace TMinus {

/// By what rows stand out in a list. What it looks like is the view's own.
enum class RowTint : quint8 { None, Blue, Green, Amber, Violet };

/// Rows that a filter lets through stand out. Of several rules the first one counts.
struct RowRule
{
    QString text = {}; ///< the filter as typed
    FilterNode filter = {};
    RowTint tint = RowTint::None;
    bool operator==(const RowRule &) const = default;
};

using RowRules = QList<RowRule>;

} // namespace TMinus

Q_DECLARE_METATYPE(TMinus::RowTint)
