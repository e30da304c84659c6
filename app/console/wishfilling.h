// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/preflight.h"
#include "console/sender.h"
#include "exchange/templatetext.h"

namespace TMinus {

/// A wish whose variables have their values, or what keeps them from having any.
struct FilledWish
{
    SendWish wish = {};
    QList<Finding> troubles =
        {}; ///< stops: keyVariable, tagVariable, propertyVariable, bodyVariable
    bool operator==(const FilledWish &) const = default;
};

/// Fills in {{i}}, {{due}} and the rest in tag, key, properties and body. A delay becomes an instant
/// when a text names the due time, since both must say the same.
FilledWish filledIn(const SendWish &wish, const TemplateValues &values);

/// What the texts of @p draft ask for by {{ask:Label}}, each label once.
QStringList labelsOf(const Draft &draft);

} // namespace TMinus
