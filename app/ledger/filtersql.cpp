// SPDX-License-Identifier: Apache-2.0
#include "ledger/filtersql.h"

#include "ledger/derivedsql.h"
#include "ledger/filtercolumns.h"
#include "search/filterquestion.h"
#include "search/texttokens.h"

#include <algorithm>
#include <span>
#include <utility>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Kind = TextMatcher::Kind;

constexpr auto bodyOf = "coalesce((SELECT b.bytes FROM body b WHERE b.id=m.body), x'')";

/// What to ask the full-text index; empty when it cannot help.
QString matchText(const QList<IndexTerm> &terms)
{
    QStringList words;
    for (const IndexTerm &term : terms)
        words.append(u'"' + term.token + u'"' + (term.isPrefix ? u"*"_s : QString()));
    return words.join(u' ');
}

/// How many groups lie in one another.
int heightOf(const FilterNode &node)
{
    int height = 0;
    for (const FilterNode &child : node.children)
        height = std::max(height, heightOf(child) + 1);
    return height;
}

/// Puts one condition together; lives as long as that takes. Each part is 0 or 1, never NULL.
class ConditionWriter final
{
public:
    explicit ConditionWriter(qint64 now, bool usesIndex = true)
        : m_now(now)
        , m_usesIndex(usesIndex)
    {
        m_condition.text.clear();
    }

    SqlCondition written(const FilterNode &tree)
    {
        add("(");
        write(tree);
        add(")");
        return std::move(m_condition);
    }
    /// Of each term that nothing gets past and that the index knows something of.
    QList<SqlLookUp> lookUps(const FilterNode &tree) const;

private:
    QList<IndexTerm> helpFor(const FilterTerm &term, const TextQuestion &question) const;
    void write(const FilterNode &node);
    void writeAll(const std::vector<FilterNode> &nodes, bool isAnd);
    void writeChain(std::span<const FilterNode *const> nodes, const char *word);
    void writeTerm(const FilterTerm &term);
    void writeText(const FilterTerm &term);
    void writeAny(const FilterTerm &term, const TextQuestion &question);
    void writeAnyLookUp(const QList<IndexTerm> &terms, const QString &typed);
    void writeId(const TextQuestion &question);
    void writeHandle(const TextQuestion &question);
    void writeTextOf(const FilterTerm &term, const TextQuestion &question);
    void writeColumn(const char *column, const TextQuestion &question);
    void writeMatches(Kind kind, const QString &value, const char *text);
    void writeNumber(const FilterTerm &term);
    void writeState(FilterState state);
    void writeLookUp(const QList<IndexTerm> &terms);
    void add(const QByteArray &text) { m_condition.text += text; }
    void bind(const SqlValue &value) { m_condition.values.append(value); }

    SqlCondition m_condition;
    qint64 m_now; ///< ms
    bool m_usesIndex;
    bool m_isExcluding = false;
};

QList<SqlLookUp> ConditionWriter::lookUps(const FilterNode &tree) const
{
    std::span<const FilterNode> nodes(&tree, 1);
    if (tree.kind == FilterNode::Kind::All)
        nodes = tree.children;
    QList<SqlLookUp> all;
    for (const FilterNode &node : nodes) {
        const bool isText = node.kind == FilterNode::Kind::Term
            && node.term.op != FilterOperator::Unequal
            && std::holds_alternative<QString>(node.term.value);
        if (!isText)
            continue;
        const TextQuestion question = textQuestion(node.term);
        const QList<IndexTerm> terms = helpFor(node.term, question);
        if (terms.isEmpty())
            continue;
        const bool isAny = node.term.field == FilterField::Any;
        all.append({.terms = terms, .idStart = isAny ? question.value : QString()});
    }
    return all;
}

/// What the full-text index can be asked for @p term; nothing where it cannot help.
QList<IndexTerm> ConditionWriter::helpFor(const FilterTerm &term,
                                          const TextQuestion &question) const
{
    using enum FilterField;
    if (!m_usesIndex || m_isExcluding)
        return {};
    if (term.field == Any)
        return question.kind == Kind::TokenStart ? indexTermsOfStart(question.value)
                                                 : QList<IndexTerm>();
    const bool isIndexed =
        term.field == Topic || term.field == Tag || term.field == Key || term.field == Body;
    return isIndexed && question.kind == Kind::Contains ? indexTermsWithin(question.value)
                                                        : QList<IndexTerm>();
}

/// What is excluded is turned inside out down to the terms (NOT (a AND b) is NOT a OR NOT b), since
/// each parenthesis costs room on the stack of SQLite's parser.
void ConditionWriter::write(const FilterNode &node)
{
    switch (node.kind) {
    case FilterNode::Kind::Term:
        return writeTerm(node.term);
    case FilterNode::Kind::Not: {
        const bool wasExcluding = std::exchange(m_isExcluding, !m_isExcluding);
        write(node.children.front());
        m_isExcluding = wasExcluding;
        return;
    }
    case FilterNode::Kind::All:
    case FilterNode::Kind::Some:
        return writeAll(node.children, (node.kind == FilterNode::Kind::All) != m_isExcluding);
    }
    Q_UNREACHABLE();
}

/// What has parts of its own comes last, the highest at the very end: so neither the depth of the
/// expression nor that stack grows with the length of a chain.
void ConditionWriter::writeAll(const std::vector<FilterNode> &nodes, bool isAnd)
{
    std::vector<const FilterNode *> ordered;
    for (const FilterNode &node : nodes)
        ordered.push_back(&node);
    std::ranges::stable_sort(ordered, {}, [](const FilterNode *node) { return heightOf(*node); });
    if (nodes.empty())
        return add(isAnd ? "1" : "0");
    add(isAnd ? "" : "(");
    writeChain(ordered, isAnd ? " AND " : " OR ");
    add(isAnd ? "" : ")");
}

/// A chain is as deep as it is long, and SQLite takes a depth of 1,000: a long one is cut.
void ConditionWriter::writeChain(std::span<const FilterNode *const> nodes, const char *word)
{
    constexpr std::size_t longest = 300;
    if (nodes.size() <= longest) {
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            add(at > 0 ? word : "");
            write(*nodes[at]);
        }
        return;
    }
    for (std::size_t at = 0; at < nodes.size(); at += longest) {
        add(at > 0 ? word : "");
        add("(");
        writeChain(nodes.subspan(at, std::min(longest, nodes.size() - at)), word);
        add(")");
    }
}

void ConditionWriter::writeTerm(const FilterTerm &term)
{
    const bool isUnequal = term.op == FilterOperator::Unequal;
    const bool wasExcluding = std::exchange(m_isExcluding, m_isExcluding != isUnequal);
    add(m_isExcluding ? "NOT(" : "(");
    if (const auto *state = std::get_if<FilterState>(&term.value)) {
        writeState(*state);
    } else if (const auto *source = std::get_if<FilterSource>(&term.value)) {
        add("m.source=" + QByteArray::number(static_cast<int>(*source)));
    } else if (std::holds_alternative<QString>(term.value)
               || std::holds_alternative<FilterPattern>(term.value)) {
        writeText(term);
    } else {
        writeNumber(term);
    }
    add(")");
    m_isExcluding = wasExcluding;
}

void ConditionWriter::writeMatches(Kind kind, const QString &value, const char *text)
{
    add("filter_matches(" + QByteArray::number(static_cast<int>(kind)) + ",?," + text + ")");
    bind(value);
}

/// Equality is SQLite's own, for the sake of its indexes.
void ConditionWriter::writeColumn(const char *column, const TextQuestion &question)
{
    if (question.kind != Kind::Equals)
        return writeMatches(question.kind, question.value, column);
    add(QByteArray(column) + "=?");
    bind(question.value);
    if (!question.value.isEmpty())
        add(QByteArray(" AND ") + column + "<>''"); // the indexes leave out what is empty
}

void ConditionWriter::writeText(const FilterTerm &term)
{
    const TextQuestion question = textQuestion(term);
    switch (term.field) {
    case FilterField::Any:
        return writeAny(term, question);
    case FilterField::Id:
        return writeId(question);
    case FilterField::Handle:
        return writeHandle(question);
    default:
        return writeTextOf(term, question);
    }
}

void ConditionWriter::writeTextOf(const FilterTerm &term, const TextQuestion &question)
{
    using enum FilterField;
    const QList<IndexTerm> terms = helpFor(term, question);
    if (!terms.isEmpty()) {
        add("m.row IN(");
        writeLookUp(terms);
        add(") AND ");
    }
    if (term.field == Body)
        return writeMatches(question.kind, question.value, bodyOf);
    if (term.field == Property) {
        add("filter_matches(" + QByteArray::number(static_cast<int>(question.kind))
            + ",?,filter_property(m.properties,?))");
        bind(question.value);
        return bind(term.property);
    }
    if (term.field == Json) {
        add("filter_matches(" + QByteArray::number(static_cast<int>(question.kind))
            + ",?,filter_json(" + bodyOf + ",?))");
        bind(question.value);
        return bind(term.path.toString());
    }
    writeColumn(textColumn(term.field), question);
}

void ConditionWriter::writeLookUp(const QList<IndexTerm> &terms)
{
    add("SELECT rowid FROM word WHERE word MATCH ?");
    bind(matchText(terms));
    m_condition.usesIndex = true;
}

/// Rows from the index and by the beginning of an id.
void ConditionWriter::writeAnyLookUp(const QList<IndexTerm> &terms, const QString &typed)
{
    const QString small = typed.toLower();
    const QString end = QString::fromUcs4(U"\U0010FFFF");
    writeLookUp(terms);
    add(" UNION ALL SELECT row FROM message WHERE id>=? AND id<?"
        " UNION ALL SELECT row FROM message"
        " WHERE message_id>=? AND message_id<? AND message_id<>''");
    bind(typed.toUpper());
    bind(typed.toUpper() + end);
    bind(small);
    bind(small + end);
}

/// Each of the rows that were found is looked at.
void ConditionWriter::writeAny(const FilterTerm &term, const TextQuestion &question)
{
    if (const QList<IndexTerm> terms = helpFor(term, question); !terms.isEmpty()) {
        add("m.row IN(");
        writeAnyLookUp(terms, question.value);
        add(") AND ");
    }
    add("(");
    writeMatches(question.kind, question.value, "m.topic,m.tag,m.key");
    add(" OR ");
    writeMatches(idKind(question.kind), question.value, "m.id,m.message_id");
    add(" OR ");
    writeMatches(question.kind, question.value, bodyOf);
    add(")");
}

/// The service's id has an index without case; what it finds is looked at with case.
void ConditionWriter::writeId(const TextQuestion &question)
{
    if (question.kind != Kind::Equals)
        return writeMatches(question.kind, question.value, "m.id,m.message_id");
    add("m.id=? OR (");
    bind(question.value);
    writeColumn("m.message_id", question);
    add(" AND m.message_id=? COLLATE BINARY)");
    bind(question.value);
}

void ConditionWriter::writeHandle(const TextQuestion &question)
{
    writeColumn("m.half_handle", question);
    add(" OR EXISTS(SELECT 1 FROM delivery d WHERE d.message=m.row AND ");
    writeColumn("d.handle", question);
    add(")");
}

void ConditionWriter::writeNumber(const FilterTerm &term)
{
    const NumberQuestion question = numberQuestion(term, m_now);
    const QByteArray column = numberColumn(question.column);
    add(column + operatorText(question.op) + "? AND " + column + " IS NOT NULL");
    bind(question.operand);
    if (question.isOfLease)
        add(" AND " + derivedSql(DerivedState::Live, m_now));
}

void ConditionWriter::writeState(FilterState state)
{
    switch (state) {
    case FilterState::Overdue:
        return add(derivedSql(DerivedState::Overdue, m_now) + " IS TRUE");
    case FilterState::NotWatched:
        return add(derivedSql(DerivedState::NotWatched, m_now) + " IS TRUE");
    case FilterState::Due:
        return add(derivedSql(DerivedState::Due, m_now) + " IS TRUE");
    case FilterState::Live:
        return add(derivedSql(DerivedState::Live, m_now) + " IS TRUE");
    default:
        return add("m.state=" + QByteArray::number(static_cast<int>(state)));
    }
}

} // namespace

SqlCondition filterSql(const FilterNode &tree, const QDateTime &now)
{
    const qint64 ms = now.toMSecsSinceEpoch();
    SqlCondition condition = ConditionWriter(ms).written(tree);
    condition.lookUps = ConditionWriter(ms).lookUps(tree);
    if (!condition.lookUps.isEmpty()) {
        const SqlCondition plain = plainFilterSql(tree, now);
        condition.unindexed = plain.text;
        condition.unindexedValues = plain.values;
    }
    return condition;
}

SqlCondition plainFilterSql(const FilterNode &tree, const QDateTime &now)
{
    return ConditionWriter(now.toMSecsSinceEpoch(), false).written(tree);
}

} // namespace TMinus
