// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace TMinus {

/// Walks over what a person typed: any case, full-width signs as plain ones, and every character
/// at the column where it was typed. What is taken moves on; what does not fit moves nothing.
class PhraseScanner final
{
public:
    explicit PhraseScanner(const QString &text);

    /// Whether only blanks are left.
    bool isAtEnd() const;
    /// The column of the next character, from 0.
    qsizetype column() const { return m_at; }
    /// Goes back to a column() from before.
    void goTo(qsizetype column) { m_at = column; }
    void skipBlanks();
    /// The text as it is read: small letters, plain signs.
    const QString &text() const { return m_text; }

    /// Takes exactly @p text (small letters).
    bool take(QStringView text);
    /// Takes @p word (small letters) unless another Latin letter follows it.
    bool takeWord(QStringView word);
    /// Takes a run of digits if there are @p fewest to @p most of them.
    std::optional<int> takeDigits(int fewest, int most);
    /// Takes one or two digits, or a Chinese numeral up to 99.
    std::optional<int> takeNumeral();
    /// Takes digits with an optional fraction, or a Chinese numeral, as decimal text; empty if none.
    QString takeAmount();
    /// Takes everything up to the next blank, as it was typed but for full-width signs.
    QString takeToken();

private:
    std::optional<int> takeChineseNumeral();

    QString m_plain; ///< as typed, full-width signs replaced
    QString m_text;  ///< the same in small letters
    qsizetype m_at = 0;
};

} // namespace TMinus
