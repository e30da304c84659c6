// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace TMinus {

/// Where a text stops being JSON.
struct JsonFault
{
    qsizetype at = 0; ///< characters from the start
    int line = 1;     ///< from 1
    int column = 1;   ///< from 1, in characters
    bool operator==(const JsonFault &) const = default;
};

/// Where @p text stops being JSON; nothing when it is one value. A template's {{variable}} counts as
/// a value. However deep it nests, this needs no stack of calls.
std::optional<JsonFault> jsonFault(QStringView text);

/// @p text with one member or element a line, two blanks for each level. Strings and numbers stay as
/// they were written. A text with a fault comes back unchanged.
QString laidOutJson(const QString &text);

} // namespace TMinus
