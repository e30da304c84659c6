// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace TMinus {

/// Walks over JSON text from left to right and steps over what nobody asked for. It knows strings
/// and brackets; no recursion, so no text is too deep.
class JsonWalker final
{
public:
    /// @p text must live longer.
    explicit JsonWalker(QByteArrayView text)
        : m_text(text)
    {}

    /// Steps over blanks and looks at what comes; 0 at the end.
    char peek();
    /// Steps over blanks and @p c; stays in front of anything else.
    bool take(char c);
    /// Steps into the value of @p key, from in front of an object. Whether there is one.
    bool enterKey(const QString &key);
    /// Steps to the element at @p index (from 0), from in front of an array.
    bool enterIndex(qsizetype index);
    /// How many elements the array has in front of which it stands; it stays there. Nothing when
    /// the array does not end.
    std::optional<qsizetype> count() const;
    /// The value in front of which it stands: the text of a string, else as written.
    std::optional<QString> value();
    /// Steps over one value; whether it was whole.
    bool skipValue();

private:
    std::optional<QByteArrayView> takeString();
    bool skipNested();

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace TMinus
