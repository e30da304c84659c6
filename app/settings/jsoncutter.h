// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace TMinus {

/// Walks over JSON text and cuts pieces out of it without reading what is inside them: it knows
/// strings and brackets, and leaves the rest to a real reader. Fast, and each piece keeps its bytes.
class JsonCutter final
{
public:
    /// A part of the text.
    struct Piece
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    /// @p text must live longer.
    explicit JsonCutter(const QByteArray &text)
        : m_text(text)
    {}

    /// Where it stands; after a failure, where the trouble is.
    qsizetype position() const { return m_at; }
    /// Whether only blanks are left.
    bool isAtEnd();
    /// Steps over blanks and @p c; stays in front of anything else and says false.
    bool take(char c);
    /// Steps over a string, quotes included; nothing when there is none, or it does not end.
    std::optional<Piece> string();
    /// Steps over one value of any kind; nothing when there is none, or it does not end.
    std::optional<Piece> value();

private:
    void skipBlanks();
    bool skipString();
    bool skipNested();
    void skipScalar();

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

} // namespace TMinus
