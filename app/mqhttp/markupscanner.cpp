// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/markupscanner.h"

namespace TMinus {

namespace {

constexpr int deepest = 8;
constexpr int mostAttributes = 32;
constexpr int mostElements = 4096;

bool isNameStart(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return (lower >= 'a' && lower <= 'z') || c == '_' || c == ':'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool endsName(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '/' || c == '>' || c == '<';
}

/// The name at the start of @p text, without its prefix.
QByteArrayView localName(QByteArrayView text)
{
    qsizetype size = 0;
    while (size < text.size() && !endsName(text[size]))
        ++size;
    const QByteArrayView name = text.first(size);
    return name.sliced(name.lastIndexOf(':') + 1);
}

} // namespace

bool MarkupScanner::skipTo(QByteArrayView end)
{
    const qsizetype found = m_xml.indexOf(end, m_at);
    m_at = found < 0 ? m_xml.size() : found + end.size();
    return found >= 0;
}

bool MarkupScanner::next(Markup &markup)
{
    for (;;) {
        m_at = m_xml.indexOf('<', m_at);
        if (m_at < 0 || m_at + 1 >= m_xml.size()) {
            m_at = m_xml.size();
            return false;
        }
        const QByteArrayView rest = m_xml.sliced(m_at);
        bool isWhole = true;
        if (rest.startsWith("<!--"))
            isWhole = skipTo("-->");
        else if (rest.startsWith("<![CDATA["))
            isWhole = skipTo("]]>");
        else if (rest.startsWith("<?"))
            isWhole = skipTo("?>");
        else if (rest[1] == '!' || rest[1] == '/' || isNameStart(rest[1]))
            return readTag(markup);
        else
            ++m_at;
        if (!isWhole)
            return false;
    }
}

bool MarkupScanner::readTag(Markup &markup)
{
    const char second = m_xml[m_at + 1];
    markup.start = m_at;
    markup.attributes = 0;
    markup.kind = second == '/' ? Markup::Kind::Close
        : second == '!'         ? Markup::Kind::Doctype
                                : Markup::Kind::Open;
    markup.name = localName(m_xml.sliced(m_at + (second == '/' ? 2 : 1)));
    char quote = 0;
    for (++m_at; m_at < m_xml.size(); ++m_at) {
        const char c = m_xml[m_at];
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '=') {
            ++markup.attributes;
        } else if (c == '>' || c == '<') {
            if (c == '>' && m_xml[m_at - 1] == '/' && markup.kind == Markup::Kind::Open)
                markup.kind = Markup::Kind::Empty;
            m_at += c == '>' ? 1 : 0; // at '<' the tag was never finished: go on from there
            markup.end = m_at;
            return true;
        }
    }
    return false;
}

bool isHarmlessXml(QByteArrayView xml)
{
    if (xml.contains('\0') || !xml.isValidUtf8())
        return false;
    MarkupScanner scanner(xml);
    Markup markup;
    int depth = 0;
    int elements = 0;
    while (scanner.next(markup)) {
        if (markup.kind == Markup::Kind::Doctype || markup.attributes > mostAttributes)
            return false;
        if (markup.kind == Markup::Kind::Close)
            --depth;
        else if (depth >= deepest || ++elements > mostElements)
            return false;
        else if (markup.kind == Markup::Kind::Open)
            ++depth;
    }
    return true;
}

} // namespace TMinus
