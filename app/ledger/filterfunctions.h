// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/textmatcher.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace TMinus {

/// Gives a connection, used by one thread at a time, what filterSql() calls:
/// filter_matches(kind, value, text …), kind as in TextMatcher::Kind; filter_property(properties,
/// name); filter_json(body, path). The same code answers for rows that are not in a file.
/// @p givenUp may be empty. Throws SQLite::Exception.
void registerFilterFunctions(SQLite::Database &database, const GivenUp &givenUp = {});

} // namespace TMinus
