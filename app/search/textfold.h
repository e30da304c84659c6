// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace TMinus {

/// A part of a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// The text as it is compared: composed (é is one character, however it was written) and without
/// case, character by character. Search, index and highlight all compare texts folded by this.
QString foldText(const QString &text);

/// A folded text that remembers where each of its units stands in the original.
class FoldedText final
{
public:
    explicit FoldedText(const QString &original);
    /// The same as foldText() of the original.
    const QString &text() const { return m_text; }
    /// The part of the original that became @p range; whole characters with their marks.
    TextRange originalOf(TextRange range) const;

private:
    void append(const QString &original, qsizetype start, qsizetype end);

    QString m_text;
    QList<TextRange> m_origins; ///< for each unit of the text; empty where nothing moved
};

} // namespace TMinus
