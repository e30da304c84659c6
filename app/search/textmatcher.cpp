// SPDX-License-Identifier: Apache-2.0
#include "search/textmatcher.h"

#include "search/texttokens.h"

#include <algorithm>
#include <utility>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// PCRE has this bound in the pattern; Qt has no call for it.
constexpr QStringView bound = u"(*LIMIT_MATCH=100000)";

/// Whether composing changes nothing: then case is all that folding takes away, and the matcher
/// sees to that itself.
bool isComposed(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x0300; });
}

QChar smallAscii(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c;
}

/// Whether @p text begins with @p small, which is folded, as NOCASE of SQLite has it.
bool beginsWith(QStringView text, QStringView small)
{
    const auto isSame = [](QChar a, QChar b) { return b.unicode() < 0x80 && smallAscii(a) == b; };
    return text.size() >= small.size()
        && std::equal(small.begin(), small.end(), text.begin(),
                      [&](QChar b, QChar a) { return isSame(a, b); });
}

} // namespace

QRegularExpression TextMatcher::expression(const QString &typed, bool isCaseSensitive)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !isCaseSensitive);
    return QRegularExpression(bound.toString() + typed, options);
}

qsizetype TextMatcher::expressionOffset()
{
    return bound.size();
}

TextMatcher::TextMatcher(Kind kind, const QString &value, GivenUp givenUp)
    : m_kind(kind)
    , m_value(kind == Kind::Equals ? value : foldText(value))
    , m_givenUp(std::move(givenUp))
{
    if (isSearch())
        m_expression = expression(value, kind == Kind::SearchCase);
    else if (kind != Kind::Equals)
        m_matcher = QStringMatcher(m_value, Qt::CaseInsensitive);
}

/// The next place at or behind @p from, or below zero.
qsizetype TextMatcher::find(QStringView folded, qsizetype from) const
{
    qsizetype at = m_matcher.indexIn(folded, from);
    while (at >= 0 && m_kind == Kind::TokenStart && !isTokenStart(folded, at))
        at = m_matcher.indexIn(folded, at + 1);
    return at;
}

bool TextMatcher::isSearchedIn(const QString &text) const
{
    const QRegularExpressionMatch match = m_expression.match(text);
    if (!match.isValid() && m_givenUp)
        ++*m_givenUp;
    return match.hasMatch();
}

bool TextMatcher::matches(const QString &text) const
{
    if (m_kind == Kind::Equals)
        return text == m_value;
    if (m_kind == Kind::IdStart)
        return beginsWith(text, m_value);
    if (isSearch())
        return isSearchedIn(text);
    if (m_kind == Kind::Same)
        return foldText(text) == m_value;
    if (m_value.isEmpty())
        return true;
    return find(isComposed(text) ? text : foldText(text), 0) >= 0;
}

QList<TextRange> TextMatcher::found(const QString &text) const
{
    const FoldedText folded(text);
    QList<TextRange> ranges;
    for (qsizetype at = find(folded.text(), 0); at >= 0;
         at = find(folded.text(), at + m_value.size()))
        ranges.append(folded.originalOf({at, m_value.size()}));
    return ranges;
}

QList<TextRange> TextMatcher::ranges(const QString &text) const
{
    if (m_kind == Kind::Equals || m_kind == Kind::Same)
        return matches(text) && !text.isEmpty() ? QList{TextRange{0, text.size()}}
                                                : QList<TextRange>();
    if (m_kind == Kind::IdStart)
        return matches(text) && !m_value.isEmpty() ? QList{TextRange{0, m_value.size()}}
                                                   : QList<TextRange>();
    if (!isSearch())
        return m_value.isEmpty() ? QList<TextRange>() : found(text);
    QList<TextRange> ranges;
    for (auto matches = m_expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0)
            ranges.append({match.capturedStart(), match.capturedLength()});
    }
    return ranges;
}

} // namespace TMinus
