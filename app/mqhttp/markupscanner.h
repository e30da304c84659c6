// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace TMinus {

/// One tag of a document, where it stands and what it is called.
struct Markup
{
    enum class Kind { Open, Close, Empty, Doctype };
    Kind kind = Kind::Open;
    QByteArrayView name = {}; ///< without prefix
    qsizetype start = 0;      ///< of the '<'
    qsizetype end = 0;        ///< behind the '>'
    int attributes = 0;
};

/// Walks over the tags of bytes that need not be well-formed; comments, CDATA and processing
/// instructions are stepped over. It judges nothing: it finds where messages begin and end in a
/// reply that no parser reads, and lets hostile documents be refused before one sees them.
class MarkupScanner final
{
public:
    explicit MarkupScanner(QByteArrayView xml)
        : m_xml(xml)
    {}
    /// The next tag; false at the end, or where a tag, comment or section is not finished.
    bool next(Markup &markup);

private:
    bool skipTo(QByteArrayView end);
    bool readTag(Markup &markup);
    QByteArrayView m_xml;
    qsizetype m_at = 0;
};

/// Whether a parser may be given @p xml at all: UTF-8 without NUL, no DOCTYPE, nothing nested
/// deeper than eight, at most 4096 elements (sixteen full messages have under 200), no tag with more
/// than 32 attributes (Qt compares each with each).
bool isHarmlessXml(QByteArrayView xml);

} // namespace TMinus
