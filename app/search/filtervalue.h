// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filterscanner.h"

namespace TMinus {

/// Fills in what @p term asks for (field, property, path) from a name as written; @p term is left
/// alone when that fails.
tl::expected<void, FilterFailure> readFilterName(const WrittenName &name, FilterSubject subject,
                                                 FilterTerm &term);

/// The value of @p term, whose field and operator are set, from what was written.
tl::expected<FilterValue, FilterFailure>
readFilterValue(const WrittenValue &value, const FilterTerm &term, const FilterContext &context);

/// The operator of @p name, when the field can be compared so.
tl::expected<FilterOperator, FilterFailure> checkedOperator(const WrittenName &name,
                                                            FilterField field);

} // namespace TMinus
