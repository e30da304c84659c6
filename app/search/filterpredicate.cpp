// SPDX-License-Identifier: Apache-2.0
#include "search/filterpredicate.h"

#include "search/filterquestion.h"

#include <algorithm>

namespace TMinus {

namespace {

using Test = std::function<bool(const FilterRow &)>;

/// What tests are made with.
struct Making
{
    qint64 now = 0; ///< ms
    GivenUp givenUp = {};
};

std::vector<Test> testsOf(const std::vector<FilterNode> &nodes, const Making &making);

Test anyTest(const TextMatcher &matcher, const TextMatcher &idMatcher)
{
    return [matcher, idMatcher](const FilterRow &row) {
        using enum FilterField;
        for (const FilterField field : {Topic, Tag, Key}) {
            if (matcher.matches(row.text(field)))
                return true;
        }
        return idMatcher.matches(row.text(Id)) || idMatcher.matches(row.messageId())
            || matcher.matches(QString::fromUtf8(row.body()));
    };
}

Test idTest(const TextMatcher &matcher)
{
    return [matcher](const FilterRow &row) {
        return matcher.matches(row.text(FilterField::Id)) || matcher.matches(row.messageId());
    };
}

Test jsonTest(const TextMatcher &matcher, const JsonPath &path)
{
    return [matcher, path](const FilterRow &row) {
        const auto text = path.find(row.body());
        return text && matcher.matches(*text);
    };
}

Test propertyTest(const TextMatcher &matcher, const QString &name)
{
    return [matcher, name](const FilterRow &row) {
        const auto text = row.property(name);
        return text && matcher.matches(*text);
    };
}

Test negated(Test test)
{
    return [test = std::move(test)](const FilterRow &row) { return !test(row); };
}

Test plainTextTest(const FilterTerm &term, const TextMatcher &matcher)
{
    switch (term.field) {
    case FilterField::Handle:
        return [matcher](const FilterRow &row) {
            return std::ranges::any_of(
                row.handles(), [&](const QString &handle) { return matcher.matches(handle); });
        };
    case FilterField::Id:
        return idTest(matcher);
    case FilterField::Json:
        return jsonTest(matcher, term.path);
    case FilterField::Property:
        return propertyTest(matcher, term.property);
    case FilterField::Body:
        return [matcher](const FilterRow &row) {
            return matcher.matches(QString::fromUtf8(row.body()));
        };
    default:
        return [matcher, field = term.field](const FilterRow &row) {
            return matcher.matches(row.text(field));
        };
    }
}

Test textTest(const FilterTerm &term, const GivenUp &givenUp)
{
    const TextQuestion question = textQuestion(term);
    const TextMatcher matcher(question.kind, question.value, givenUp);
    Test test = term.field == FilterField::Any
        ? anyTest(matcher, TextMatcher(idKind(question.kind), question.value, givenUp))
        : plainTextTest(term, matcher);
    return question.isNegated ? negated(std::move(test)) : test;
}

Test numberTest(const FilterTerm &term, qint64 now)
{
    return [question = numberQuestion(term, now), now](const FilterRow &row) {
        const bool isLive =
            !question.isOfLease || (row.states(now) & filterStateBit(FilterState::Live)) != 0;
        const auto number = isLive ? row.number(question.column) : std::nullopt;
        return (number && answersNumber(question, *number)) != question.isNegated;
    };
}

Test wordTest(const FilterTerm &term, qint64 now)
{
    const bool isNegated = term.op == FilterOperator::Unequal;
    if (const auto *source = std::get_if<FilterSource>(&term.value)) {
        return [wanted = *source, isNegated](const FilterRow &row) {
            return (row.source() == wanted) != isNegated;
        };
    }
    const FilterStates bit = filterStateBit(std::get<FilterState>(term.value));
    return [bit, now, isNegated](const FilterRow &row) {
        return ((row.states(now) & bit) != 0) != isNegated;
    };
}

Test termTest(const FilterTerm &term, const Making &making)
{
    const FilterType type =
        term.field == FilterField::Any ? FilterType::Text : filterNameOf(term.field).type;
    switch (type) {
    case FilterType::Text:
    case FilterType::Word:
        return textTest(term, making.givenUp);
    case FilterType::State:
    case FilterType::Source:
        return wordTest(term, making.now);
    case FilterType::Instant:
    case FilterType::Duration:
    case FilterType::Number:
        return numberTest(term, making.now);
    }
    Q_UNREACHABLE();
}

Test testOf(const FilterNode &node, const Making &making)
{
    switch (node.kind) {
    case FilterNode::Kind::Term:
        return termTest(node.term, making);
    case FilterNode::Kind::Not:
        return negated(testOf(node.children.front(), making));
    case FilterNode::Kind::All:
        return [tests = testsOf(node.children, making)](const FilterRow &row) {
            return std::ranges::all_of(tests, [&](const Test &test) { return test(row); });
        };
    case FilterNode::Kind::Some:
        return [tests = testsOf(node.children, making)](const FilterRow &row) {
            return std::ranges::any_of(tests, [&](const Test &test) { return test(row); });
        };
    }
    Q_UNREACHABLE();
}

std::vector<Test> testsOf(const std::vector<FilterNode> &nodes, const Making &making)
{
    std::vector<Test> tests;
    tests.reserve(nodes.size());
    for (const FilterNode &node : nodes)
        tests.push_back(testOf(node, making));
    return tests;
}

} // namespace

FilterPredicate::FilterPredicate()
    : FilterPredicate(FilterNode{}, {})
{}

FilterPredicate::FilterPredicate(const FilterNode &tree, const QDateTime &now)
    : m_test(testOf(tree, {now.toMSecsSinceEpoch(), m_givenUp}))
{}

} // namespace TMinus
