// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search/textfold.h"

#include <QRegularExpression>
#include <QStringMatcher>

#include <atomic>
#include <memory>

namespace TMinus {

/// Counts the texts that a regular expression gave up, from any thread.
using GivenUp = std::shared_ptr<std::atomic<qint64>>;

/// One question to a text, made once and asked often. Asking is safe from several threads.
class TextMatcher final
{
public:
    enum class Kind {
        Contains,   ///< folded, anywhere
        TokenStart, ///< folded, where a token begins; CJK anywhere
        IdStart,    ///< the beginning of an id: ASCII in any case, nothing else
        Equals,     ///< every character as it is
        Same,       ///< folded, the whole text
        Search,     ///< a regular expression, any case
        SearchCase, ///< a regular expression, case matters
    };

    /// @p givenUp may be empty.
    TextMatcher(Kind kind, const QString &value, GivenUp givenUp = {});

    /// Whether @p text has it. A regular expression that takes more than 100,000 steps finds
    /// nothing, and is counted.
    bool matches(const QString &text) const;
    /// Where @p text has it, from left to right, without overlaps and empty parts.
    QList<TextRange> ranges(const QString &text) const;

    /// @p typed as it is run: bounded in its steps. Not valid when it is no regular expression.
    static QRegularExpression expression(const QString &typed, bool isCaseSensitive);
    /// How far in front of what was typed a place in expression() lies, in UTF-16 units.
    static qsizetype expressionOffset();

private:
    bool isSearch() const { return m_kind == Kind::Search || m_kind == Kind::SearchCase; }
    bool isSearchedIn(const QString &text) const;
    qsizetype find(QStringView folded, qsizetype from) const;
    QList<TextRange> found(const QString &text) const;

    Kind m_kind;
    QString m_value; ///< folded, but of Equals
    QStringMatcher m_matcher;
    QRegularExpression m_expression;
    GivenUp m_givenUp;
};

} // namespace TMinus
