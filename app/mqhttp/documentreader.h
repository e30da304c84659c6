// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QXmlStreamReader>

#include <initializer_list>
#include <optional>

namespace TMinus {

/// Where the text of one element goes.
struct Leaf
{
    QLatin1StringView name;
    std::optional<QString> *text;
};

/// Reads one document from outside, forward only. Elements go by local name; what hostile documents
/// live on is refused (isHarmlessXml). Once something is not well-formed all functions give nothing.
class DocumentReader final
{
public:
    /// Reads up to the root element.
    explicit DocumentReader(const QByteArray &xml);
    /// The root element's name; empty when there is none.
    const QString &root() const { return m_root; }
    /// Goes to the next element inside the one that is open; false where that ends.
    bool nextElement();
    /// The name of the element that nextElement() found.
    QStringView name() const;
    /// Reads the elements inside the open one: @p leaves into their texts, others skipped. Gives
    /// the name of one that comes twice or holds elements; empty when all is right.
    QString readLeaves(std::initializer_list<Leaf> leaves);
    /// Leaves the element that nextElement() found.
    void skip();
    /// The text of the element that nextElement() found, pieces joined; nothing when it holds elements.
    std::optional<QString> readText();
    /// Reads what is left. True when the whole document was well-formed.
    bool finish();

private:
    QXmlStreamReader m_reader;
    QString m_root;
    bool m_isRefused = false;
};

} // namespace TMinus
