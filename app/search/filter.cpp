// SPDX-License-Identifier: Apache-2.0
#include "search/filter.h"

#include "search/filterscanner.h"
#include "search/filtervalue.h"

#include <optional>
#include <utility>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterFailure::Kind;
using Node = tl::expected<FilterNode, FilterFailure>;

/// A tree with one child is that child.
FilterNode joined(FilterNode::Kind kind, std::vector<FilterNode> children)
{
    if (children.size() == 1)
        return std::move(children.front());
    return {.kind = kind, .children = std::move(children)};
}

/// Reads one filter; lives as long as that takes.
class FilterReader final
{
public:
    FilterReader(const QString &text, const FilterContext &context)
        : m_scanner(text)
        , m_context(context)
    {}

    Node read();

private:
    Node readSome(const QString &before);
    Node readAll(QString before);
    Node readTerm();
    Node readFactor();
    Node readGroup();
    Node readComparison();
    bool isAtBoundary();
    QString whatStandsHere() const;
    tl::unexpected<FilterFailure> noTerm(const QString &before) const;

    FilterScanner m_scanner;
    const FilterContext &m_context;
    int m_depth = 0;
};

tl::unexpected<FilterFailure> FilterReader::noTerm(const QString &before) const
{
    return tl::unexpected(
        FilterFailure{.kind = Kind::NoTerm, .range = {m_scanner.column(), 0}, .part = before});
}

Node FilterReader::read()
{
    m_scanner.skipBlanks();
    if (m_scanner.isAtEnd())
        return FilterNode{};
    Node node = readSome({});
    if (node && !m_scanner.isAtEnd()) // only a parenthesis stops before the end
        return tl::unexpected(
            FilterFailure{.kind = Kind::StrayGroupEnd, .range = {m_scanner.column(), 1}});
    return node;
}

/// and { "OR" and }; @p before is what asks for it.
Node FilterReader::readSome(const QString &before)
{
    std::vector<FilterNode> children;
    QString keyword = before;
    do {
        Node child = readAll(keyword);
        if (!child)
            return child;
        children.push_back(std::move(*child));
        keyword = u"OR"_s;
    } while (m_scanner.takeKeyword(u"OR"));
    return joined(FilterNode::Kind::Some, std::move(children));
}

/// Whether the terms of an AND end here.
bool FilterReader::isAtBoundary()
{
    m_scanner.skipBlanks();
    return m_scanner.isAtEnd() || m_scanner.peek() == u')' || m_scanner.hasKeyword(u"OR");
}

/// AND, OR or ), where something to look for should stand.
QString FilterReader::whatStandsHere() const
{
    if (m_scanner.peek() == u')')
        return u")"_s;
    return m_scanner.hasKeyword(u"OR") ? u"OR"_s : u"AND"_s;
}

/// term { [ "AND" ] term }
Node FilterReader::readAll(QString before)
{
    std::vector<FilterNode> children;
    do {
        if (isAtBoundary() || m_scanner.hasKeyword(u"AND"))
            return noTerm(before.isEmpty() ? whatStandsHere() : before);
        Node child = readTerm();
        if (!child)
            return child;
        children.push_back(std::move(*child));
        m_scanner.skipBlanks();
        before = m_scanner.takeKeyword(u"AND") ? u"AND"_s : QString();
    } while (!before.isEmpty() || !isAtBoundary());
    return joined(FilterNode::Kind::All, std::move(children));
}

/// [ "-" | "NOT" ] factor
Node FilterReader::readTerm()
{
    const bool isMinus = m_scanner.take(u'-');
    const bool isNot = !isMinus && m_scanner.takeKeyword(u"NOT");
    if (!isMinus && !isNot)
        return readFactor();
    const QString sign = isMinus ? u"-"_s : u"NOT"_s;
    if (isNot)
        m_scanner.skipBlanks();
    const qsizetype column = m_scanner.column();
    if (m_scanner.isAtEnd() || m_scanner.peek().isSpace() || m_scanner.peek() == u')'
        || m_scanner.hasKeyword(u"OR") || m_scanner.hasKeyword(u"AND"))
        return noTerm(sign);
    if (m_scanner.peek() == u'-' || m_scanner.hasKeyword(u"NOT"))
        return tl::unexpected(
            FilterFailure{.kind = Kind::TwoNegations, .range = {column, 1}, .part = sign});
    Node factor = readFactor();
    if (!factor)
        return factor;
    FilterNode node{.kind = FilterNode::Kind::Not};
    node.children.push_back(std::move(*factor));
    return node;
}

Node FilterReader::readFactor()
{
    return m_scanner.peek() == u'(' ? readGroup() : readComparison();
}

Node FilterReader::readGroup()
{
    const qsizetype start = m_scanner.column();
    m_scanner.take(u'(');
    if (++m_depth > deepestFilter)
        return tl::unexpected(FilterFailure{.kind = Kind::TooDeep, .range = {start, 1}});
    Node node = readSome(u"("_s);
    if (!node)
        return node;
    if (!m_scanner.take(u')'))
        return tl::unexpected(FilterFailure{.kind = Kind::OpenGroup, .range = {start, 1}});
    --m_depth;
    return node;
}

/// NAME op value | value
Node FilterReader::readComparison()
{
    const qsizetype start = m_scanner.column();
    FilterTerm term;
    const auto name = m_scanner.takeName();
    if (!name)
        return tl::unexpected(name.error());
    if (*name) {
        if (const auto known = readFilterName(**name, m_context.subject, term); !known)
            return tl::unexpected(known.error());
        const auto op = checkedOperator(**name, term.field);
        if (!op)
            return tl::unexpected(op.error());
        term.op = *op;
    }
    const auto written = m_scanner.takeValue(*name ? (*name)->name + (*name)->opText : QString());
    if (!written)
        return tl::unexpected(written.error());
    auto value = readFilterValue(*written, term, m_context);
    if (!value)
        return tl::unexpected(value.error());
    term.value = std::move(*value);
    term.range = {start, m_scanner.column() - start};
    return FilterNode{.kind = FilterNode::Kind::Term, .term = std::move(term)};
}

} // namespace

tl::expected<FilterNode, FilterFailure> readFilter(const QString &text,
                                                   const FilterContext &context)
{
    if (text.size() > longestFilter)
        return tl::unexpected(FilterFailure{.kind = Kind::TooLong,
                                            .range = {longestFilter, text.size() - longestFilter}});
    return FilterReader(text, context).read();
}

} // namespace TMinus
