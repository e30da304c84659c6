// SPDX-License-Identifier: Apache-2.0
#include "search/jsonwalker.h"

namespace TMinus {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether @p c ends a number or a word.
bool endsScalar(char c)
{
    return isBlank(c) || c == ',' || c == '}' || c == ']' || c == ':' || c == '"';
}

/// The four hex digits at @p at; nothing when there are none.
std::optional<char16_t> hexUnit(QByteArrayView text, qsizetype at)
{
    bool isHex = false;
    const QByteArrayView digits = text.sliced(at, qMin<qsizetype>(4, text.size() - at));
    const ushort unit = digits.size() == 4 ? digits.toByteArray().toUShort(&isHex, 16) : 0;
    return isHex ? std::optional(char16_t(unit)) : std::nullopt;
}

char unescaped(char c)
{
    switch (c) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    default:
        return c; // quote, backslash, slash; what JSON does not know stands for itself
    }
}

/// What a string says whose text between the quotes is @p raw.
QString readString(QByteArrayView raw)
{
    QString text;
    for (qsizetype at = 0; at < raw.size();) {
        qsizetype escape = raw.indexOf('\\', at);
        if (escape < 0 || escape + 1 >= raw.size())
            escape = raw.size();
        text += QString::fromUtf8(raw.sliced(at, escape - at));
        at = escape + 2;
        if (escape == raw.size())
            break;
        const auto unit = raw[escape + 1] == 'u' ? hexUnit(raw, at) : std::nullopt;
        if (unit)
            at += 4;
        text += unit ? QChar(*unit) : QChar::fromLatin1(unescaped(raw[escape + 1]));
    }
    return text;
}

} // namespace

char JsonWalker::peek()
{
    while (m_at < m_text.size() && isBlank(m_text[m_at]))
        ++m_at;
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

bool JsonWalker::take(char c)
{
    if (peek() != c || m_at >= m_text.size())
        return false;
    ++m_at;
    return true;
}

/// The text between the quotes, as written.
std::optional<QByteArrayView> JsonWalker::takeString()
{
    if (!take('"'))
        return std::nullopt;
    const qsizetype start = m_at;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '\\')
            ++m_at;
        else if (m_text[m_at] == '"')
            return m_text.sliced(start, m_at++ - start);
    }
    m_at = m_text.size();
    return std::nullopt;
}

bool JsonWalker::skipNested()
{
    qsizetype depth = 0;
    do {
        const char c = peek();
        if (c == '"') {
            if (!takeString())
                return false;
            continue;
        }
        if (m_at >= m_text.size())
            return false;
        ++m_at;
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    } while (depth > 0);
    return true;
}

bool JsonWalker::skipValue()
{
    const char c = peek();
    if (c == '"')
        return takeString().has_value();
    if (c == '{' || c == '[')
        return skipNested();
    const qsizetype start = m_at;
    while (m_at < m_text.size() && !endsScalar(m_text[m_at]))
        ++m_at;
    return m_at > start;
}

bool JsonWalker::enterKey(const QString &key)
{
    if (!take('{'))
        return false;
    do {
        const auto name = takeString();
        if (!name || !take(':'))
            return false;
        if (readString(*name) == key)
            return true;
        if (!skipValue())
            return false;
    } while (take(','));
    return false;
}

bool JsonWalker::enterIndex(qsizetype index)
{
    if (!take('['))
        return false;
    for (; index > 0; --index) {
        if (!skipValue() || !take(','))
            return false;
    }
    return peek() != ']';
}

std::optional<qsizetype> JsonWalker::count() const
{
    JsonWalker ahead = *this;
    if (!ahead.take('['))
        return std::nullopt;
    if (ahead.take(']'))
        return 0;
    qsizetype number = 0;
    do {
        if (!ahead.skipValue())
            return std::nullopt;
        ++number;
    } while (ahead.take(','));
    return ahead.take(']') ? std::optional(number) : std::nullopt;
}

std::optional<QString> JsonWalker::value()
{
    if (peek() == '"') {
        const auto raw = takeString();
        return raw ? std::optional(readString(*raw)) : std::nullopt;
    }
    const qsizetype start = m_at;
    if (!skipValue())
        return std::nullopt;
    return QString::fromUtf8(m_text.sliced(start, m_at - start));
}

} // namespace TMinus
