// SPDX-License-Identifier: Apache-2.0
#include "search/filtervalue.h"

#include "base/duration.h"
#include "search/textmatcher.h"

#include <algorithm>
#include <utility>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterFailure::Kind;
using Type = FilterType;
using Value = tl::expected<FilterValue, FilterFailure>;

FilterType typeOf(FilterField field)
{
    return field == FilterField::Any ? Type::Text : filterNameOf(field).type;
}

QString nameOf(FilterField field)
{
    return field == FilterField::Any ? QString() : filterNameOf(field).name;
}

tl::unexpected<FilterFailure> refused(Kind kind, const WrittenValue &value, const QString &hint)
{
    return tl::unexpected(
        FilterFailure{.kind = kind, .range = value.range, .part = value.text, .hint = hint});
}

/// One of the words of a type, by its place in filterWords(); below zero if it is none.
qsizetype wordAt(const QStringList &words, const QString &written)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].compare(written, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

Value readPattern(const WrittenValue &value, const FilterTerm &term)
{
    const Type type = typeOf(term.field);
    if (type != Type::Text)
        return refused(Kind::PatternHere, value, nameOf(term.field));
    const QRegularExpression expression = TextMatcher::expression(value.text, true);
    if (expression.isValid())
        return FilterPattern{value.text};
    FilterFailure failure = refused(Kind::WrongPattern, value, expression.errorString()).value();
    const qsizetype at = expression.patternErrorOffset() - TextMatcher::expressionOffset();
    failure.range.start += 1 + std::clamp<qsizetype>(at, 0, value.text.size());
    failure.range.length = value.range.start + value.range.length - failure.range.start;
    return tl::unexpected(failure);
}

Value readInstant(const WrittenValue &value, const FilterContext &context)
{
    PhraseContext phrases = context.phrases;
    phrases.allowsPast = true;
    const auto reading = readPhrase(value.text, phrases);
    if (reading)
        return *reading;
    FilterFailure failure = refused(Kind::WrongInstant, value, {}).value();
    failure.phrase = reading.error();
    failure.phrase.column += value.column(); // as one counts in the filter
    return tl::unexpected(failure);
}

Value readSpan(const WrittenValue &value)
{
    const auto span = readDuration(value.text);
    if (!span)
        return refused(Kind::WrongDuration, value, {});
    return *span;
}

Value readNumber(const WrittenValue &value)
{
    bool isNumber = false;
    const qint64 number = value.text.toLongLong(&isNumber);
    if (!isNumber)
        return refused(Kind::WrongNumber, value, {});
    return number;
}

Value readWord(const WrittenValue &value, const FilterTerm &term)
{
    const Type type = typeOf(term.field);
    const qsizetype at = wordAt(filterWords(type), value.text);
    if (at < 0)
        return refused(Kind::WrongWord, value, nameOf(term.field));
    if (type == Type::State)
        return static_cast<FilterState>(at);
    return static_cast<FilterSource>(at);
}

/// The name without what follows "prop." or "json", and that rest.
std::pair<QString, QString> parted(const QString &name)
{
    if (name.startsWith(u"prop."_s, Qt::CaseInsensitive))
        return {u"prop."_s, name.mid(5)};
    const QChar behind = name.size() > 4 ? name[4] : QChar();
    const bool isPath = behind == u'.' || behind == u'[' || behind == u'$';
    if (isPath && name.startsWith(u"json"_s, Qt::CaseInsensitive))
        return {u"json."_s, name.mid(behind == u'.' ? 5 : 4)};
    return {name, {}};
}

} // namespace

tl::expected<void, FilterFailure> readFilterName(const WrittenName &name, FilterSubject subject,
                                                 FilterTerm &term)
{
    FilterFailure failure{.kind = Kind::UnknownName, .range = name.range, .part = name.name};
    const auto [first, rest] = parted(name.name);
    const FilterName *known = findFilterName(first);
    const bool isOpen = known && known->name.endsWith(u'.');
    if (!known || (isOpen && rest.isEmpty())) {
        failure.hint = known ? known->name : nearestFilterName(name.name, subject);
        return tl::unexpected(failure);
    }
    if (!(subject == FilterSubject::Log ? known->isInLog : known->isInMessages)) {
        failure.kind = Kind::OtherSubject;
        return tl::unexpected(failure);
    }
    if (known->field == FilterField::Json) {
        qsizetype column = 0;
        const auto path = JsonPath::read(rest, &column);
        if (!path) {
            failure.kind = Kind::WrongPath;
            failure.range.start += name.name.size() - rest.size() + column;
            failure.range.length = rest.size() - column;
            return tl::unexpected(failure);
        }
        term.path = *path;
    } else {
        term.property = rest;
    }
    term.field = known->field;
    return {};
}

Value readFilterValue(const WrittenValue &value, const FilterTerm &term,
                      const FilterContext &context)
{
    if (value.form == WrittenValue::Form::Pattern)
        return readPattern(value, term);
    switch (typeOf(term.field)) {
    case Type::Text:
    case Type::Word:
        return value.text;
    case Type::State:
    case Type::Source:
        return readWord(value, term);
    case Type::Instant:
        return readInstant(value, context);
    case Type::Duration:
        return readSpan(value);
    case Type::Number:
        return readNumber(value);
    }
    Q_UNREACHABLE();
}

tl::expected<FilterOperator, FilterFailure> checkedOperator(const WrittenName &name,
                                                            FilterField field)
{
    using Op = FilterOperator;
    const Type type = typeOf(field);
    const bool isOrdered = type == Type::Instant || type == Type::Duration || type == Type::Number;
    const bool isEquality = name.op == Op::Has || name.op == Op::Equal || name.op == Op::Unequal;
    if (isOrdered || isEquality)
        return name.op;
    return tl::unexpected(FilterFailure{
        .kind = Kind::WrongOperator,
        .range = {name.range.start + name.range.length, name.opText.size()},
        .part = name.opText,
        .hint = name.name,
    });
}

} // namespace TMinus
