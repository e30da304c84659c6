// SPDX-License-Identifier: Apache-2.0
#include "search/filterhighlight.h"

#include "search/filterquestion.h"

#include <algorithm>

namespace TMinus {

namespace {

/// Whether a bare value looks into @p field.
bool isOfAny(FilterField field)
{
    using enum FilterField;
    return field == Topic || field == Tag || field == Key || field == Id || field == Body;
}

/// The same parts in order, those that touch made one.
QList<TextRange> united(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    QList<TextRange> whole;
    for (const TextRange &range : ranges) {
        if (whole.isEmpty() || whole.last().start + whole.last().length < range.start) {
            whole.append(range);
            continue;
        }
        const qsizetype end =
            std::max(whole.last().start + whole.last().length, range.start + range.length);
        whole.last().length = end - whole.last().start;
    }
    return whole;
}

} // namespace

FilterHighlight::FilterHighlight(const FilterNode &tree)
{
    add(tree);
}

void FilterHighlight::add(const FilterNode &node)
{
    if (node.kind == FilterNode::Kind::Not)
        return;
    for (const FilterNode &child : node.children)
        add(child);
    const bool isText = node.kind == FilterNode::Kind::Term
        && (std::holds_alternative<QString>(node.term.value)
            || std::holds_alternative<FilterPattern>(node.term.value));
    if (!isText)
        return;
    const TextQuestion question = textQuestion(node.term);
    if (question.isNegated)
        return;
    const QString name =
        node.term.field == FilterField::Json ? node.term.path.toString() : node.term.property;
    m_marks.push_back({node.term.field, name, TextMatcher(question.kind, question.value),
                       TextMatcher(idKind(question.kind), question.value)});
}

QList<TextRange> FilterHighlight::ranges(FilterField field, const QString &text,
                                         const QString &property) const
{
    QList<TextRange> ranges;
    for (const Mark &mark : m_marks) {
        const bool isHere = mark.field == field && mark.property == property;
        const bool isBare = mark.field == FilterField::Any && isOfAny(field);
        if (isHere || isBare)
            ranges +=
                (isBare && field == FilterField::Id ? mark.idMatcher : mark.matcher).ranges(text);
    }
    return united(ranges);
}

} // namespace TMinus
