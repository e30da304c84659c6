// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/xmltext.h"

namespace TMinus {

namespace {

using Byte = unsigned char;

bool isTail(QByteArrayView text, qsizetype at)
{
    return at < text.size() && (static_cast<Byte>(text[at]) & 0xC0) == 0x80;
}

/// The character whose first byte, 0x80 or more, is at @p at: its length when it is whole, not
/// written longer than needed, and legal in XML; else 0.
qsizetype longCharacter(QByteArrayView text, qsizetype at)
{
    const auto first = static_cast<Byte>(text[at]);
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    char32_t code = first & (0xFF >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) {
        if (!isTail(text, at + i))
            return 0;
        code = (code << 6) | (static_cast<Byte>(text[at + i]) & 0x3F);
    }
    const bool isOverlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool isForbidden =
        (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF || code > 0x10FFFF;
    return isOverlong || isForbidden ? 0 : length;
}

/// The length of the legal character at @p at, or 0.
qsizetype legalCharacter(QByteArrayView text, qsizetype at)
{
    const auto byte = static_cast<Byte>(text[at]);
    if (byte >= 0x80)
        return longCharacter(text, at);
    return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r' ? 1 : 0;
}

/// What stands for the ASCII character @p c in text; empty when it stands for itself.
QByteArrayView reference(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;"; // written raw, every reader would take it for LF
    default:
        return {};
    }
}

} // namespace

bool isXmlText(QByteArrayView utf8)
{
    for (qsizetype at = 0; at < utf8.size();) {
        const qsizetype length = legalCharacter(utf8, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool isXmlText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool isControl = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (isControl || c.isSurrogate() || c >= QChar(0xFFFE))
            return false;
    }
    return true;
}

void appendXmlText(QByteArray &xml, QByteArrayView utf8)
{
    qsizetype clean = 0; // start of what can be copied as it is
    for (qsizetype at = 0; at < utf8.size();) {
        const qsizetype length = legalCharacter(utf8, at);
        const QByteArrayView instead = length == 0 ? "\xEF\xBF\xBD" : reference(utf8[at]);
        const qsizetype next = at + qMax<qsizetype>(length, 1);
        if (!instead.isEmpty()) {
            xml += utf8.sliced(clean, at - clean);
            xml += instead;
            clean = next;
        }
        at = next;
    }
    xml += utf8.sliced(clean);
}

} // namespace TMinus
