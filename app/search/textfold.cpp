// SPDX-License-Identifier: Apache-2.0
#include "search/textfold.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace TMinus {

namespace {

/// Below this every character stands for itself alone: composing changes nothing.
constexpr char16_t firstMark = 0x0300;

bool isComposed(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < firstMark; });
}

void appendFolded(QString &folded, char32_t letter)
{
    const char32_t small = QChar::toCaseFolded(letter);
    if (QChar::requiresSurrogates(small)) {
        folded += QChar(QChar::highSurrogate(small));
        folded += QChar(QChar::lowSurrogate(small));
    } else {
        folded += QChar(char16_t(small));
    }
}

QString withoutCase(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            appendFolded(folded, QChar::surrogateToUcs4(text[at], text[at + 1]));
            ++at;
        } else {
            appendFolded(folded, text[at].unicode());
        }
    }
    return folded;
}

} // namespace

QString foldText(const QString &text)
{
    return withoutCase(isComposed(text) ? text : text.normalized(QString::NormalizationForm_C));
}

FoldedText::FoldedText(const QString &original)
    : m_text(foldText(original))
{
    if (m_text.size() == original.size() && isComposed(original))
        return;
    // Characters and their marks compose among themselves, never with their neighbours.
    m_text.clear();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, original);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        append(original, start, end);
        start = end;
    }
    append(original, start, original.size());
}

void FoldedText::append(const QString &original, qsizetype start, qsizetype end)
{
    m_text += foldText(original.mid(start, end - start));
    m_origins.resize(m_text.size(), {start, end - start});
}

TextRange FoldedText::originalOf(TextRange range) const
{
    if (m_origins.isEmpty() || range.length <= 0)
        return range;
    const TextRange first = m_origins[range.start];
    const TextRange last = m_origins[range.start + range.length - 1];
    return {first.start, last.start + last.length - first.start};
}

} // namespace TMinus
