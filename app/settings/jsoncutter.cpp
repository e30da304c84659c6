// SPDX-License-Identifier: Apache-2.0
#include "settings/jsoncutter.h"

#include <QVarLengthArray>

#include <array>
#include <cstring>

namespace TMinus {

namespace {

constexpr qsizetype deepest = 64;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// What may happen to brackets and strings; everything else is passed over.
enum class Mark : char { None, Quote, Open, Close };

constexpr auto marks = [] {
    std::array<Mark, 256> table{};
    table['"'] = Mark::Quote;
    table['{'] = table['['] = Mark::Open;
    table['}'] = table[']'] = Mark::Close;
    return table;
}();

constexpr Mark markOf(char c)
{
    return marks[static_cast<unsigned char>(c)];
}

} // namespace

bool JsonCutter::isAtEnd()
{
    skipBlanks();
    return m_at == m_text.size();
}

bool JsonCutter::take(char c)
{
    if (isAtEnd() || m_text.at(m_at) != c)
        return false;
    ++m_at;
    return true;
}

std::optional<JsonCutter::Piece> JsonCutter::string()
{
    if (isAtEnd() || m_text.at(m_at) != '"')
        return {};
    const qsizetype begin = m_at;
    if (!skipString())
        return {};
    return Piece{begin, m_at};
}

std::optional<JsonCutter::Piece> JsonCutter::value()
{
    if (isAtEnd())
        return {};
    const qsizetype begin = m_at;
    switch (markOf(m_text.at(m_at))) {
    case Mark::Quote:
        if (!skipString())
            return {};
        break;
    case Mark::Open:
        if (!skipNested())
            return {};
        break;
    case Mark::Close:
        return {};
    case Mark::None:
        skipScalar();
    }
    if (begin == m_at)
        return {};
    return Piece{begin, m_at};
}

void JsonCutter::skipBlanks()
{
    while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
        ++m_at;
}

/// From the opening quote to behind the closing one.
bool JsonCutter::skipString()
{
    const char *const opening = m_text.constData() + m_at;
    const char *const end = m_text.constData() + m_text.size();
    for (const char *at = opening + 1; at < end; ++at) {
        at = static_cast<const char *>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
        if (!at)
            break;
        const char *before = at; // behind an odd number of backslashes a quote ends nothing
        while (before[-1] == '\\')
            --before;
        if ((at - before) % 2 == 0) {
            m_at = at + 1 - m_text.constData();
            return true;
        }
    }
    m_at = m_text.size();
    return false;
}

/// From an opening bracket to behind the one that closes it.
bool JsonCutter::skipNested()
{
    QVarLengthArray<char, deepest> open;
    const char *const data = m_text.constData();
    const qsizetype size = m_text.size();
    do {
        qsizetype at = m_at; // a local one need not be stored at each step
        while (at < size && markOf(data[at]) == Mark::None)
            ++at;
        m_at = at;
        if (at == size)
            return false;
        const char c = data[at];
        switch (markOf(c)) {
        case Mark::Quote:
            if (!skipString())
                return false;
            continue;
        case Mark::Open:
            if (open.size() == deepest)
                return false;
            open.append(c);
            break;
        default:
            if (c - open.last() != 2) // each closing bracket is two behind its opening one
                return false;
            open.removeLast();
        }
        ++m_at;
    } while (!open.isEmpty());
    return true;
}

void JsonCutter::skipScalar()
{
    const auto ends = [](char c) { return isBlank(c) || c == ',' || markOf(c) != Mark::None; };
    while (m_at < m_text.size() && !ends(m_text.at(m_at)))
        ++m_at;
}

} // namespace TMinus
