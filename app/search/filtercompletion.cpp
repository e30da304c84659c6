// SPDX-License-Identifier: Apache-2.0
#include "search/filtercompletion.h"

#include "search/filterscanner.h"

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// Where the word begins that ends at @p cursor; below zero inside something that is not offered.
qsizetype wordStart(QStringView before)
{
    FilterScanner scanner(before);
    for (;;) {
        scanner.skipBlanks();
        while (scanner.take(u'(') || scanner.take(u')') || scanner.take(u'-'))
            scanner.skipBlanks();
        const qsizetype start = scanner.column();
        if (scanner.isAtEnd())
            return start;
        const auto name = scanner.takeName();
        const auto value = name ? scanner.takeValue({}) : tl::unexpected(name.error());
        const bool isPlain = !value || value->form == WrittenValue::Form::Word;
        if (scanner.isAtEnd())
            return isPlain && before[start] != u'"' && before[start] != u'/' ? start : -1;
        if (scanner.column() == start)
            return -1;
    }
}

/// The operator that people mostly want behind a name.
QString usualOperator(const FilterName &name)
{
    if (name.name.endsWith(u'.'))
        return {};
    const bool isOrdered = name.type == FilterType::Instant || name.type == FilterType::Duration
        || name.type == FilterType::Number;
    return isOrdered ? u"<"_s : u":"_s;
}

QList<FilterProposal> namesLike(const QString &typed, FilterSubject subject)
{
    QList<FilterProposal> proposals;
    for (const FilterName &name : filterNames(subject)) {
        if (name.name.startsWith(typed, Qt::CaseInsensitive))
            proposals.append({name.name + usualOperator(name), filterNameText(name.field)});
    }
    return proposals;
}

QList<FilterProposal> wordsLike(const QString &head, const QString &typed, FilterType type)
{
    QList<FilterProposal> proposals;
    for (const QString &word : filterWords(type)) {
        if (word.startsWith(typed, Qt::CaseInsensitive))
            proposals.append({head + word, {}});
    }
    return proposals;
}

} // namespace

FilterCompletion completeFilter(const QString &text, qsizetype cursor, FilterSubject subject)
{
    const QString before = text.left(cursor);
    const qsizetype start = wordStart(before);
    if (start < 0)
        return {};
    const QString typed = before.mid(start);
    FilterCompletion completion{.range = {start, typed.size()}};
    const qsizetype colon = typed.indexOf(u':');
    const FilterName *name = colon < 0 ? nullptr : findFilterName(typed.left(colon));
    if (name)
        completion.proposals = wordsLike(typed.left(colon + 1), typed.mid(colon + 1), name->type);
    else if (colon < 0)
        completion.proposals = namesLike(typed, subject);
    return completion;
}

} // namespace TMinus
