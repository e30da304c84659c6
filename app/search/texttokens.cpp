// SPDX-License-Identifier: Apache-2.0
#include "search/texttokens.h"

#include "search/textfold.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace TMinus {

namespace {

enum class Kind {
    Other, ///< in no token
    Word,  ///< letter or digit
    Cjk,   ///< written without blanks between words
    Mark,  ///< belongs to what it follows
};

struct Span
{
    char32_t first;
    char32_t last;
};

/// Han, Kana, Bopomofo, Hangul and their half-width and old forms.
constexpr std::array cjkSpans{Span{0x1100, 0x11FF},   Span{0x2E80, 0x9FFF},  Span{0xA960, 0xA97F},
                              Span{0xAC00, 0xD7FF},   Span{0xF900, 0xFAFF},  Span{0xFF66, 0xFFDC},
                              Span{0x1B000, 0x1B16F}, Span{0x20000, 0x3FFFF}};

Kind kindOf(char32_t letter)
{
    if (letter < 0x80) {
        const bool isWord = (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9')
            || (letter >= U'A' && letter <= U'Z');
        return isWord ? Kind::Word : Kind::Other;
    }
    if (QChar::isMark(letter))
        return Kind::Mark;
    if (!QChar::isLetterOrNumber(letter))
        return Kind::Other;
    const bool isCjk = std::ranges::any_of(
        cjkSpans, [letter](Span span) { return letter >= span.first && letter <= span.last; });
    return isCjk ? Kind::Cjk : Kind::Word;
}

char32_t letterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

qsizetype widthOf(char32_t letter)
{
    return QChar::requiresSurrogates(letter) ? 2 : 1;
}

/// Letters of one kind with their marks.
struct Run
{
    Kind kind = Kind::Other;
    qsizetype start = 0;
    qsizetype end = 0;
};

/// The runs of a folded text, one after the other.
class RunReader final
{
public:
    explicit RunReader(QStringView text)
        : m_text(text)
    {}

    /// Whether there was another one.
    bool next(Run &run)
    {
        Kind kind = Kind::Other;
        while (m_at < m_text.size() && (kind = kindHere()) != Kind::Word && kind != Kind::Cjk)
            step();
        if (m_at >= m_text.size())
            return false;
        run = {.kind = kind, .start = m_at, .end = m_at};
        while (m_at < m_text.size() && (kindHere() == kind || kindHere() == Kind::Mark))
            step();
        run.end = m_at;
        return true;
    }

private:
    Kind kindHere() const { return kindOf(letterAt(m_text, m_at)); }
    void step() { m_at += widthOf(letterAt(m_text, m_at)); }

    QStringView m_text;
    qsizetype m_at = 0;
};

QString cut(QStringView token)
{
    if (token.size() <= longestToken)
        return token.toString();
    const bool isSplit = token[longestToken - 1].isHighSurrogate();
    return token.left(isSplit ? longestToken - 1 : longestToken).toString();
}

/// Where the characters of a CJK run begin, and its end.
QList<qsizetype> bounds(QStringView text, Run run)
{
    QList<qsizetype> starts;
    for (qsizetype at = run.start; at < run.end; at += widthOf(letterAt(text, at)))
        starts.append(at);
    starts.append(run.end);
    return starts;
}

QStringList pairs(QStringView text, Run run)
{
    const QList<qsizetype> starts = bounds(text, run);
    QStringList found;
    for (qsizetype i = 0; i + 2 < starts.size(); ++i)
        found.append(text.mid(starts[i], starts[i + 2] - starts[i]).toString());
    return found;
}

QString lastCharacter(QStringView text, Run run)
{
    const QList<qsizetype> starts = bounds(text, run);
    return text.mid(starts[starts.size() - 2], run.end - starts[starts.size() - 2]).toString();
}

/// What is known of the tokens of a text from a run of the value that it holds.
QList<IndexTerm> termsOf(QStringView folded, Run run, bool isCutOff)
{
    if (run.kind == Kind::Word) {
        if (isCutOff)
            return {};
        const QString token = cut(folded.mid(run.start, run.end - run.start));
        const bool isWhole = run.end < folded.size() && token.size() == run.end - run.start;
        return {{token, !isWhole}};
    }
    const QStringList whole = pairs(folded, run);
    if (whole.isEmpty())
        return {{lastCharacter(folded, run), true}};
    QList<IndexTerm> terms;
    for (const QString &pair : whole)
        terms.append({pair, false});
    return terms;
}

bool isWordAt(QStringView text, qsizetype at)
{
    return at < text.size() && kindOf(letterAt(text, at)) == Kind::Word;
}

QList<IndexTerm> termsOf(const QString &value, bool isWithin)
{
    const QString folded = foldText(value);
    const bool beginsWithMark = !folded.isEmpty() && kindOf(letterAt(folded, 0)) == Kind::Mark;
    // A token of the text may begin before the value does.
    bool isCutOff = beginsWithMark || (isWithin && isWordAt(folded, 0));
    RunReader reader(folded);
    QList<IndexTerm> terms;
    for (Run run; reader.next(run); isCutOff = false) {
        for (const IndexTerm &term : termsOf(folded, run, isCutOff)) {
            if (!terms.contains(term))
                terms.append(term);
        }
    }
    return terms;
}

} // namespace

QStringList indexTokens(const QString &text)
{
    const QString folded = foldText(text);
    RunReader reader(folded);
    QSet<QString> tokens;
    for (Run run; reader.next(run);) {
        if (run.kind == Kind::Word) {
            tokens.insert(cut(QStringView(folded).mid(run.start, run.end - run.start)));
            continue;
        }
        for (const QString &pair : pairs(folded, run))
            tokens.insert(pair);
        tokens.insert(lastCharacter(folded, run));
    }
    return {tokens.begin(), tokens.end()};
}

QList<IndexTerm> indexTermsOfStart(const QString &value)
{
    return termsOf(value, false);
}

QList<IndexTerm> indexTermsWithin(const QString &value)
{
    return termsOf(value, true);
}

bool isTokenStart(QStringView folded, qsizetype at)
{
    if (!isWordAt(folded, at))
        return true;
    for (qsizetype before = at; before > 0;) {
        const bool isPair = before > 1 && folded[before - 1].isLowSurrogate()
            && folded[before - 2].isHighSurrogate();
        before -= isPair ? 2 : 1;
        const Kind kind = kindOf(letterAt(folded, before));
        if (kind != Kind::Mark)
            return kind != Kind::Word;
    }
    return true;
}

} // namespace TMinus
