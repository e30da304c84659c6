// SPDX-License-Identifier: Apache-2.0
#include "search/filterquestion.h"

namespace TMinus {

namespace {

using Op = FilterOperator;
using Kind = TextMatcher::Kind;

Kind kindOf(const FilterTerm &term)
{
    const bool isExact = term.op != Op::Has;
    if (std::holds_alternative<FilterPattern>(term.value))
        return isExact ? Kind::SearchCase : Kind::Search;
    if (term.field == FilterField::Any)
        return Kind::TokenStart;
    if (filterNameOf(term.field).type == FilterType::Word)
        return Kind::Same;
    return isExact ? Kind::Equals : Kind::Contains;
}

/// a − x op b is x mirrored(op) a − b.
Op mirrored(Op op)
{
    switch (op) {
    case Op::Less:
        return Op::Greater;
    case Op::AtMost:
        return Op::AtLeast;
    case Op::Greater:
        return Op::Less;
    case Op::AtLeast:
        return Op::AtMost;
    default:
        return op;
    }
}

qint64 operandOf(const FilterValue &value, qint64 now)
{
    if (const auto *span = std::get_if<std::chrono::milliseconds>(&value))
        return span->count();
    if (const auto *reading = std::get_if<PhraseReading>(&value))
        return instantOf(*reading, QDateTime::fromMSecsSinceEpoch(now, Qt::UTC))
            .toMSecsSinceEpoch();
    return std::get<qint64>(value);
}

} // namespace

TextQuestion textQuestion(const FilterTerm &term)
{
    const auto *pattern = std::get_if<FilterPattern>(&term.value);
    return {.kind = kindOf(term),
            .value = pattern ? pattern->expression : std::get<QString>(term.value),
            .isNegated = term.op == Op::Unequal};
}

TextMatcher::Kind idKind(TextMatcher::Kind kind)
{
    return kind == Kind::TokenStart ? Kind::IdStart : kind;
}

NumberQuestion numberQuestion(const FilterTerm &term, qint64 now)
{
    NumberQuestion question{.column = term.field,
                            .op = term.op,
                            .operand = operandOf(term.value, now),
                            .isNegated = term.op == Op::Unequal};
    if (term.op == Op::Has || term.op == Op::Unequal)
        question.op = Op::Equal;
    switch (term.field) {
    case FilterField::In: // due − now
        question.column = FilterField::Due;
        question.operand += now;
        break;
    case FilterField::Lease: // its end − now
        question.isOfLease = true;
        question.operand += now;
        break;
    case FilterField::Age: // now − sent
        question.column = FilterField::Sent;
        question.op = mirrored(question.op);
        question.operand = now - question.operand;
        break;
    default:
        break;
    }
    return question;
}

bool answersNumber(const NumberQuestion &question, qint64 number)
{
    switch (question.op) {
    case Op::Less:
        return number < question.operand;
    case Op::AtMost:
        return number <= question.operand;
    case Op::Greater:
        return number > question.operand;
    case Op::AtLeast:
        return number >= question.operand;
    case Op::Has:
    case Op::Equal:
    case Op::Unequal:
        return number == question.operand;
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
