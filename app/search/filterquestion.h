// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filter.h"
#include "search/textmatcher.h"

namespace TMinus {

/// What a term asks of a text, the same for rows and for SQL.
struct TextQuestion
{
    TextMatcher::Kind kind = TextMatcher::Kind::Contains;
    QString value = {};
    bool isNegated = false; ///< then a text that is not there is right too
};

/// What a term asks of a number, the same for rows and for SQL.
struct NumberQuestion
{
    FilterField column = FilterField::Due;     ///< as FilterRow::number() has it
    FilterOperator op = FilterOperator::Equal; ///< neither Has nor Unequal
    qint64 operand = 0;
    bool isNegated = false; ///< then a number that is not there is right too
    bool isOfLease = false; ///< only a running lease has it
};

/// The question of a term whose field is a text or a word.
TextQuestion textQuestion(const FilterTerm &term);
/// The same of a bare value, put to an id: an id is one token.
TextMatcher::Kind idKind(TextMatcher::Kind kind);
/// The question of a term whose field is an instant, a duration or a number, at @p now (ms).
NumberQuestion numberQuestion(const FilterTerm &term, qint64 now);
/// Whether @p number stands so to the operand.
bool answersNumber(const NumberQuestion &question, qint64 number);

} // namespace TMinus
