// SPDX-License-Identifier: Apache-2.0
// Filters as people type them. The first byte chooses what is filtered, and the zone.
#include "search/filter.h"

#include "fuzz/fuzzing.h"
#include "search/filtercompletion.h"
#include "search/filterhighlight.h"
#include "search/filterpredicate.h"

namespace TMinus::Fuzzing {

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);
const QString sample = QStringLiteral("ORD-88412 Größe 订单 {\"a\": [1, \"x\"]}");

/// A message that has something of everything.
class Row final : public FilterRow
{
public:
    QString text(FilterField) const override { return sample; }
    QByteArray body() const override { return "{\"a\": [1, \"x\"]}"; }
    std::optional<QString> property(const QString &) const override { return sample; }
    std::optional<qint64> number(FilterField) const override { return now.toMSecsSinceEpoch(); }
    FilterStates states(qint64) const override { return filterStateBit(FilterState::Pending); }
    std::optional<FilterSource> source() const override { return FilterSource::Sent; }
};

FilterContext contextOf(unsigned char choice)
{
    return {.subject = choice & 1 ? FilterSubject::Log : FilterSubject::Messages,
            .phrases = {.now = now,
                        .zone = choice & 2 ? QTimeZone("Europe/Berlin") : QTimeZone::utc(),
                        .allowsPast = true}};
}

bool isWithin(const TextRange &range, const QString &text)
{
    return range.start >= 0 && range.length >= 0 && range.start + range.length <= text.size();
}

void checkTree(const FilterNode &tree)
{
    const Row row;
    const FilterNode opposite{.kind = FilterNode::Kind::Not, .children = {tree}};
    need(FilterPredicate(tree, now).matches(row) != FilterPredicate(opposite, now).matches(row),
         "a row fits a filter or its opposite");
    qsizetype end = 0;
    for (const TextRange &range : FilterHighlight(tree).ranges(FilterField::Topic, sample)) {
        need(range.start >= end && isWithin(range, sample), "marks stand one behind the other");
        end = range.start + range.length;
    }
}

} // namespace

void read(const QByteArray &input)
{
    (void)readFilter(QString::fromUtf8(input), contextOf(0));
}

void check(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    const FilterContext context = contextOf(static_cast<unsigned char>(input.front()));
    const QString text = QString::fromUtf8(input.sliced(1));
    const FilterCompletion completion = completeFilter(text, text.size() / 2, context.subject);
    need(isWithin(completion.range, text), "what is completed is a part of the filter");
    const auto tree = readFilter(text, context);
    if (tree)
        return checkTree(*tree);
    need(!filterText(tree.error()).isEmpty(), "a refusal has words");
    need(isWithin(tree.error().range, text), "what is marked is a part of the filter");
}

} // namespace TMinus::Fuzzing
