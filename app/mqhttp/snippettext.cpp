// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/snippettext.h"

#include "base/result.h"
#include "base/utf8text.h"

#include <algorithm>

namespace TMinus {

namespace {

/// How a language writes what it cannot or should not show.
struct Escapes
{
    QStringView marked = {};                       ///< get a backslash in front; all ASCII
    void (*append)(QString &, char32_t) = nullptr; ///< any other character
    bool isAscii = false;                          ///< whatever is not ASCII is escaped too
};

bool isShown(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    const bool isSpace =
        category >= QChar::Separator_Space && category <= QChar::Separator_Paragraph;
    return QChar::isPrint(c) && (c == U' ' || !isSpace);
}

/// Not QString::fromUcs4() for all: it drops U+FEFF.
void append(QString &text, char32_t c)
{
    if (c <= 0xFFFF)
        text += QChar(static_cast<char16_t>(c));
    else
        text += QString::fromUcs4(&c, 1);
}

/// @p c in base 2^@p bits, filled up with zeros.
void appendDigits(QString &text, char32_t c, int bits, int digits)
{
    for (int i = digits - 1; i >= 0; --i)
        text += QChar(u"0123456789abcdef"[(c >> (i * bits)) & ((1U << bits) - 1)]);
}

void appendHex(QString &text, const QString &mark, char32_t c, int digits)
{
    text += mark;
    appendDigits(text, c, 4, digits);
}

/// \u202e, \U000e0001: Python and Go.
void appendCodePoint(QString &text, char32_t c)
{
    if (c > 0xFFFF)
        appendHex(text, u"\\U"_s, c, 8);
    else
        appendHex(text, u"\\u"_s, c, 4);
}

/// \u202e, \udb40\udc01: Java and JavaScript.
void appendCodeUnits(QString &text, char32_t c)
{
    if (c > 0xFFFF) {
        appendHex(text, u"\\u"_s, QChar::highSurrogate(c), 4);
        c = QChar::lowSurrogate(c);
    }
    appendHex(text, u"\\u"_s, c, 4);
}

/// \342\200\256: C++ and the shell's printf. Three digits end an escape, whatever follows.
void appendOctalBytes(QString &text, char32_t c)
{
    QString one;
    append(one, c);
    for (const char byte : one.toUtf8()) {
        text += u'\\';
        appendDigits(text, static_cast<uchar>(byte), 3, 3);
    }
}

/// Never a line feed: the shell would cut it off.
void appendPrinted(QString &word, char32_t c)
{
    word += u"'\"$(printf '"_s;
    appendOctalBytes(word, c);
    word += u"')\"'"_s;
}

void appendEscaped(QString &text, char32_t c, const Escapes &rules)
{
    if (c == U'\n')
        text += u"\\n";
    else if (c == U'\r')
        text += u"\\r";
    else if (c == U'\t')
        text += u"\\t";
    else if (!isShown(c) || (rules.isAscii && c >= 0x80))
        rules.append(text, c);
    else {
        if (c < 0x80 && rules.marked.contains(QChar(static_cast<char16_t>(c))))
            text += u'\\';
        append(text, c);
    }
}

QString escaped(QStringView text, const Escapes &rules)
{
    QString result;
    for (const auto c : text.toUcs4())
        appendEscaped(result, static_cast<char32_t>(c), rules);
    return result;
}

bool isAllShown(QStringView text)
{
    const auto all = text.toUcs4();
    return std::all_of(all.begin(), all.end(), [](auto c) { return isShown(char32_t(c)); });
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x80); });
}

/// Whether escapes would be needed where a raw literal needs none.
bool wantsRaw(QStringView text)
{
    return isAllShown(text) && (text.contains(u'"') || text.contains(u'\\'));
}

QString javaLiteral(QStringView text)
{
    return u'"' + escaped(text, {.marked = u"\"\\", .append = appendCodeUnits, .isAscii = true})
        + u'"';
}

/// Length of the next piece: a character of a Java literal takes three bytes at most.
qsizetype pieceOf(QStringView text)
{
    constexpr qsizetype most = 65'535 / 3;
    if (text.size() <= most)
        return text.size();
    return text[most - 1].isHighSurrogate() ? most - 1 : most;
}

} // namespace

QString bodyText(const Draft &draft)
{
    return wholeText(draft.body);
}

bool isSeen(QStringView text)
{
    const auto all = text.toUcs4();
    return std::all_of(all.begin(), all.end(),
                       [](auto c) { return c == U'\n' || isShown(char32_t(c)); });
}

QString shellWord(QStringView text)
{
    QString word = u"'"_s;
    for (const auto c : text.toUcs4()) {
        const auto code = static_cast<char32_t>(c);
        if (code == U'\'')
            word += u"'\\''";
        else if (code == U'\n' || isShown(code))
            append(word, code);
        else
            appendPrinted(word, code);
    }
    return word + u'\'';
}

QString shellFormat(QStringView text)
{
    QString format = escaped(text, {.marked = u"\\", .append = appendOctalBytes});
    format.replace(u'%', u"%%"_s);
    return u'\'' + format.replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString pythonText(QStringView text)
{
    const bool isDouble = text.contains(u'\'') || !text.contains(u'"');
    const QChar quote = isDouble ? u'"' : u'\'';
    const Escapes rules{.marked = isDouble ? u"\"\\" : u"'\\", .append = appendCodePoint};
    return quote + escaped(text, rules) + quote;
}

QString goText(QStringView text)
{
    if (wantsRaw(text) && !text.contains(u'`'))
        return u'`' + text.toString() + u'`';
    return u'"' + escaped(text, {.marked = u"\"\\", .append = appendCodePoint}) + u'"';
}

QString nodeText(QStringView text)
{
    return u'\'' + escaped(text, {.marked = u"'\\", .append = appendCodeUnits}) + u'\'';
}

QString javaText(QStringView text)
{
    QStringList pieces;
    while (!text.isEmpty() || pieces.isEmpty()) {
        const qsizetype length = pieceOf(text);
        pieces += javaLiteral(text.first(length));
        text = text.sliced(length);
    }
    return pieces.size() == 1 ? pieces.first()
                              : u"String.join(\"\", "_s + pieces.join(u", "_s) + u')';
}

QString cppText(QStringView text)
{
    if (wantsRaw(text) && isAscii(text) && !text.contains(u")\""))
        return u"R\"("_s + text.toString() + u")\""_s;
    QString literal =
        escaped(text, {.marked = u"\"\\", .append = appendOctalBytes, .isAscii = true});
    while (literal.contains(u"??")) // else C++11 would look for trigraphs
        literal.replace(u"??"_s, u"?\\?"_s);
    return u'"' + literal + u'"';
}

QString shellXml(const QByteArray &document)
{
    QString text;
    for (const auto c : QString::fromUtf8(document).toUcs4()) {
        const auto code = static_cast<char32_t>(c);
        const bool isSafe = code == U'\n' || (isShown(code) && code != U'\'' && code != U'!');
        if (isSafe)
            append(text, code);
        else
            text += u"&#"_s + QString::number(static_cast<quint32>(c)) + u';';
    }
    return text;
}

} // namespace TMinus
