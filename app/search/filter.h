// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/filtername.h"
#include "search/jsonpath.h"
#include "search/textfold.h"
#include "timeline/timephrase.h"

#include <QLocale>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <variant>
#include <vector>

namespace TMinus {

/// How a term compares. Has is ":"; what it means depends on the type: a text contains, the rest is
/// equal.
enum class FilterOperator { Has, Equal, Unequal, Less, AtMost, Greater, AtLeast };

/// A regular expression as typed, without its slashes; known to be a right one.
struct FilterPattern
{
    QString expression = {};
    bool operator==(const FilterPattern &) const = default;
};

/// What a term compares with; the kind is that of the field.
using FilterValue = std::variant<QString, FilterPattern, FilterState, FilterSource, PhraseReading,
                                 std::chrono::milliseconds, qint64>;

/// NAME op value, or a bare value.
struct FilterTerm
{
    FilterField field = FilterField::Any;
    QString property = {}; ///< of prop.NAME
    JsonPath path = {};    ///< of json.PATH
    FilterOperator op = FilterOperator::Has;
    FilterValue value = {};
    TextRange range = {}; ///< where it stands in the filter
    bool operator==(const FilterTerm &) const = default;
};

/// A filter as a syntax tree. All of nothing is true: an empty filter lets everything through.
struct FilterNode
{
    enum class Kind { All, Some, Not, Term };
    Kind kind = Kind::All;
    std::vector<FilterNode> children = {}; ///< exactly one under Not, none under Term
    FilterTerm term = {};                  ///< of a Term
    bool operator==(const FilterNode &) const = default;
};

/// What a filter is read against.
struct FilterContext
{
    FilterSubject subject = FilterSubject::Messages;
    /// For instants. That the past is allowed goes without saying. A phrase that names a calendar
    /// day is resolved here and now; a length of time stays one and moves with the clock.
    PhraseContext phrases = {};
};

/// Why a filter is none.
struct FilterFailure
{
    enum class Kind {
        TooLong,       ///< more than longestFilter
        TooDeep,       ///< more than deepestFilter groups in one another
        UnknownName,   ///< #part; #hint is the nearest name, or empty
        OtherSubject,  ///< #part is a name of the other kind of rows
        NoName,        ///< an operator #part without a name before it
        NoValue,       ///< nothing behind "#part"
        NoTerm,        ///< nothing where #part (AND, OR, NOT, -, parenthesis) needs something
        TwoNegations,  ///< one after the other
        OpenQuote,     ///< a " without its end
        OpenPattern,   ///< a / without its end
        OpenGroup,     ///< a ( without its end
        StrayGroupEnd, ///< a ) without its beginning
        Glued,         ///< #part stands directly behind something else
        WrongOperator, ///< #part does not suit the name #hint
        WrongPattern,  ///< the regular expression; #hint says why
        PatternHere,   ///< #hint is no text that a regular expression could search
        WrongWord,     ///< #part is none of the words of #hint
        WrongInstant,  ///< #phrase says why
        WrongDuration, ///< #part
        WrongNumber,   ///< #part
        WrongPath,     ///< #part is no way into JSON
    };
    Kind kind = Kind::NoTerm;
    TextRange range = {}; ///< the part of the filter to be marked; columns from 0
    QString part = {};
    QString hint = {};
    PhraseFailure phrase = {};
    bool operator==(const FilterFailure &) const = default;
};

/// The longest filter that is read, in UTF-16 units.
inline constexpr qsizetype longestFilter = 10'000;
/// How deep its parentheses may go.
inline constexpr int deepestFilter = 10;

/// Reads a filter whole, or says where and why not; never reads a part of it. Any text is safe.
/// CONTRACT.md section 7 has the grammar.
tl::expected<FilterNode, FilterFailure> readFilter(const QString &text,
                                                   const FilterContext &context);

/// Why a filter is none, with the column (from 1) and the next step, in sentences for people.
QString filterText(const FilterFailure &failure, const QLocale &locale = {});

} // namespace TMinus
