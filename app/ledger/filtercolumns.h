// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"

/// How fields of a filter are called in SQL about a row m of message.
namespace TMinus {

/// The column of a field that is a text; an empty text for one of the log.
const char *textColumn(FilterField field);
/// The column of a field that is a number or an instant; NULL for one of the log.
const char *numberColumn(FilterField field);
/// The sign that compares; "=" for Has.
const char *operatorText(FilterOperator op);

} // namespace TMinus
