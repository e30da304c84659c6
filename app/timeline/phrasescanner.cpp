// SPDX-License-Identifier: Apache-2.0
#include "timeline/phrasescanner.h"

#include <algorithm>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

/// Chinese keyboards write full-width digits, colons and blanks.
QChar plain(QChar c)
{
    if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
        return QChar(c.unicode() - 0xFEE0);
    return c.isSpace() ? QChar(u' ') : c;
}

/// Small letters of ASCII only: others could change the length of the text, and so the columns.
QChar small(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

PhraseScanner::PhraseScanner(const QString &text)
    : m_plain(text)
{
    std::ranges::transform(m_plain, m_plain.begin(), plain);
    m_text = m_plain;
    std::ranges::transform(m_text, m_text.begin(), small);
}

bool PhraseScanner::isAtEnd() const
{
    return QStringView(m_text).mid(m_at).trimmed().isEmpty();
}

void PhraseScanner::skipBlanks()
{
    while (m_at < m_text.size() && m_text[m_at] == u' ')
        ++m_at;
}

bool PhraseScanner::take(QStringView text)
{
    if (!QStringView(m_text).mid(m_at).startsWith(text))
        return false;
    m_at += text.size();
    return true;
}

bool PhraseScanner::takeWord(QStringView word)
{
    const qsizetype end = m_at + word.size();
    if (end < m_text.size() && isLetter(m_text[end]))
        return false;
    return take(word);
}

std::optional<int> PhraseScanner::takeDigits(int fewest, int most)
{
    qsizetype end = m_at;
    while (end < m_text.size() && isDigit(m_text[end]))
        ++end;
    const qsizetype count = end - m_at;
    if (count < fewest || count > most)
        return std::nullopt;
    const int number = QStringView(m_text).mid(m_at, count).toInt();
    m_at = end;
    return number;
}

std::optional<int> PhraseScanner::takeNumeral()
{
    if (const auto number = takeDigits(1, 2))
        return number;
    return takeChineseNumeral();
}

std::optional<int> PhraseScanner::takeChineseNumeral()
{
    static const QString figures = u"零一二三四五六七八九"_s;
    const auto takeFigure = [this]() -> std::optional<int> {
        if (take(u"两") || take(u"兩"))
            return 2;
        if (take(u"〇"))
            return 0;
        const qsizetype figure = m_at < m_text.size() ? figures.indexOf(m_text[m_at]) : -1;
        if (figure < 0)
            return std::nullopt;
        ++m_at;
        return int(figure);
    };
    const auto first = takeFigure();
    if (!take(u"十"))
        return first;
    return first.value_or(1) * 10 + takeFigure().value_or(0);
}

QString PhraseScanner::takeAmount()
{
    const qsizetype start = m_at;
    if (const auto number = takeChineseNumeral())
        return QString::number(*number);
    while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == u'.'))
        ++m_at;
    return m_text.mid(start, m_at - start);
}

QString PhraseScanner::takeToken()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != u' ')
        ++m_at;
    return m_plain.mid(start, m_at - start);
}

} // namespace TMinus
