// SPDX-License-Identifier: Apache-2.0
#include "search/filterscanner.h"

#include <array>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterFailure::Kind;

struct Spelling
{
    QStringView text;
    FilterOperator op;
};

/// The long ones first.
constexpr std::array spellings{
    Spelling{u"!=", FilterOperator::Unequal}, Spelling{u"<=", FilterOperator::AtMost},
    Spelling{u">=", FilterOperator::AtLeast}, Spelling{u":", FilterOperator::Has},
    Spelling{u"=", FilterOperator::Equal},    Spelling{u"<", FilterOperator::Less},
    Spelling{u">", FilterOperator::Greater},
};

const Spelling *operatorAt(QStringView text, qsizetype at)
{
    for (const Spelling &spelling : spellings) {
        if (text.mid(at).startsWith(spelling.text))
            return &spelling;
    }
    return nullptr;
}

bool endsWord(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'"';
}

} // namespace

tl::unexpected<FilterFailure> FilterScanner::refused(Kind kind, TextRange range,
                                                     const QString &part) const
{
    const QString named = part.isNull() ? m_text.mid(range.start, range.length).toString() : part;
    return tl::unexpected(FilterFailure{.kind = kind, .range = range, .part = named});
}

void FilterScanner::skipBlanks()
{
    while (!isAtEnd() && m_text[m_at].isSpace())
        ++m_at;
}

bool FilterScanner::take(QChar c)
{
    if (isAtEnd() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

bool FilterScanner::hasKeyword(QStringView word) const
{
    const qsizetype end = m_at + word.size();
    return m_text.mid(m_at).startsWith(word)
        && (end >= m_text.size() || m_text[end].isSpace() || m_text[end] == u'('
            || m_text[end] == u')');
}

bool FilterScanner::takeKeyword(QStringView word)
{
    if (!hasKeyword(word))
        return false;
    m_at += word.size();
    return true;
}

/// Where a word ends that may be a name: in front of an operator too, but not within ['…'] of a
/// JSON path.
qsizetype FilterScanner::endOfName() const
{
    const bool isPath = m_text.mid(m_at).startsWith(u"json", Qt::CaseInsensitive);
    qsizetype at = m_at;
    while (at < m_text.size() && !endsWord(m_text[at]) && !operatorAt(m_text, at)) {
        const qsizetype quoted =
            isPath && m_text.mid(at).startsWith(u"['") ? m_text.indexOf(u"']", at + 2) : -1;
        at = quoted < 0 ? at + 1 : quoted + 2;
    }
    return at;
}

tl::expected<std::optional<WrittenName>, FilterFailure> FilterScanner::takeName()
{
    const bool isValue = peek() == u'"' || peek() == u'/';
    const qsizetype end = isValue ? m_at : endOfName();
    const Spelling *spelling = isValue ? nullptr : operatorAt(m_text, end);
    if (!spelling)
        return std::nullopt;
    const TextRange range{m_at, end - m_at};
    if (range.length == 0)
        return refused(Kind::NoName, {end, spelling->text.size()});
    m_at = end + spelling->text.size();
    // "==", "=~", "<>": habits from elsewhere that would quietly mean something else.
    const QChar next = peek();
    const bool isOdd = next == u'=' || next == u'<' || next == u'>' || next == u'~';
    if (isOdd && spelling->op != FilterOperator::Has) {
        FilterFailure failure = refused(Kind::WrongOperator, {end, m_at + 1 - end}).value();
        failure.hint = m_text.mid(range.start, range.length).toString();
        return tl::unexpected(failure);
    }
    return WrittenName{.name = m_text.mid(range.start, range.length).toString(),
                       .op = spelling->op,
                       .opText = spelling->text.toString(),
                       .range = range};
}

tl::expected<WrittenValue, FilterFailure> FilterScanner::takeValue(const QString &before)
{
    const bool isEnclosed = peek() == u'"' || peek() == u'/';
    auto value = isEnclosed ? takeEnclosed(peek()) : takeWord(before);
    const bool isAlone = isAtEnd() || peek().isSpace() || peek() == u')';
    if (value && !isAlone) {
        const qsizetype glued = m_at;
        while (!isAtEnd() && !peek().isSpace())
            ++m_at;
        return refused(Kind::Glued, {glued, m_at - glued});
    }
    return value;
}

tl::expected<WrittenValue, FilterFailure> FilterScanner::takeEnclosed(QChar mark)
{
    const qsizetype start = m_at++;
    QString text;
    for (; !isAtEnd() && m_text[m_at] != mark; ++m_at) {
        const bool isEscape =
            m_text[m_at] == u'\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == mark;
        // In an expression a backslash belongs to what follows it, another backslash included.
        const bool isPair =
            !isEscape && mark == u'/' && m_text[m_at] == u'\\' && m_at + 1 < m_text.size();
        if (isPair)
            text += m_text[m_at];
        if (isEscape || isPair)
            ++m_at;
        text += m_text[m_at];
    }
    if (!take(mark)) {
        const bool isQuote = mark == u'"';
        return refused(isQuote ? Kind::OpenQuote : Kind::OpenPattern, {start, m_at - start});
    }
    using Form = WrittenValue::Form;
    return WrittenValue{.form = mark == u'"' ? Form::Quoted : Form::Pattern,
                        .text = text,
                        .range = {start, m_at - start}};
}

tl::expected<WrittenValue, FilterFailure> FilterScanner::takeWord(const QString &before)
{
    const qsizetype start = m_at;
    while (!isAtEnd() && !endsWord(m_text[m_at]))
        ++m_at;
    const TextRange range{start, m_at - start};
    if (range.length == 0)
        return refused(Kind::NoValue, {start, isAtEnd() ? 0 : 1}, before);
    return WrittenValue{.text = m_text.mid(start, range.length).toString(), .range = range};
}

} // namespace TMinus
