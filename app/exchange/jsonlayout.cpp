// SPDX-License-Identifier: Apache-2.0
#include "exchange/jsonlayout.h"

#include <QList>
#include <QRegularExpression>

namespace TMinus {

using namespace Qt::StringLiterals;

namespace {

struct Token
{
    char kind =
        0; ///< one of {}[]:, or " for a string, v for another value, 0 at the end, ? for none
    QStringView text = {};
    qsizetype at = 0;
};

/// Cuts a text into the words of JSON.
class JsonScanner final
{
public:
    explicit JsonScanner(QStringView text)
        : m_text(text)
    {}

    Token next()
    {
        while (m_at < m_text.size() && u" \t\r\n"_s.contains(m_text[m_at]))
            ++m_at;
        if (m_at >= m_text.size())
            return {.at = m_text.size()};
        const QChar first = m_text[m_at];
        if (m_text.mid(m_at).startsWith(u"{{"))
            return matched('v', variable());
        if (u"{}[]:,"_s.contains(first))
            return token(first.toLatin1(), 1);
        return first == u'"' ? matched('"', string()) : matched('v', value());
    }

private:
    static const QRegularExpression &variable()
    {
        static const QRegularExpression form(u"\\{\\{[^{}]+\\}\\}"_s);
        return form;
    }
    static const QRegularExpression &string()
    {
        static const QRegularExpression form(
            u"\"(?:[^\"\\\\\\x00-\\x1f]|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\""_s);
        return form;
    }
    static const QRegularExpression &value()
    {
        static const QRegularExpression form(
            u"(?:-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?(?:[eE][+-]?\\d++)?|true|false|null)(?![\\w.])"_s);
        return form;
    }
    Token token(char kind, qsizetype size)
    {
        const Token found{kind, m_text.mid(m_at, size), m_at};
        m_at += size;
        return found;
    }
    Token matched(char kind, const QRegularExpression &form)
    {
        const auto match = form.match(m_text, m_at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return {'?', {}, m_at};
        return token(kind, match.capturedLength());
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// Tells of each word whether it may stand there.
class JsonGrammar final
{
public:
    bool take(char kind)
    {
        switch (m_next) {
        case Next::Value:
        case Next::ElementOrEnd:
            return takeValue(kind);
        case Next::Key:
        case Next::KeyOrEnd:
            return takeKey(kind);
        case Next::Colon:
            m_next = Next::Value;
            return kind == ':';
        case Next::CommaOrEnd:
            return takeComma(kind);
        case Next::Nothing:
            return kind == 0;
        }
        Q_UNREACHABLE();
    }

private:
    enum class Next { Value, ElementOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    bool takeValue(char kind)
    {
        if (kind == ']' && m_next == Next::ElementOrEnd)
            return close();
        if (kind == '{' || kind == '[') {
            m_open.append(kind);
            m_next = kind == '{' ? Next::KeyOrEnd : Next::ElementOrEnd;
            return true;
        }
        m_next = m_open.isEmpty() ? Next::Nothing : Next::CommaOrEnd;
        return kind == '"' || kind == 'v';
    }
    bool takeKey(char kind)
    {
        if (kind == '}' && m_next == Next::KeyOrEnd)
            return close();
        m_next = Next::Colon;
        return kind == '"';
    }
    bool takeComma(char kind)
    {
        if (kind == (m_open.last() == '{' ? '}' : ']'))
            return close();
        m_next = m_open.last() == '{' ? Next::Key : Next::Value;
        return kind == ',';
    }
    bool close()
    {
        m_open.removeLast();
        m_next = m_open.isEmpty() ? Next::Nothing : Next::CommaOrEnd;
        return true;
    }

    Next m_next = Next::Value;
    QList<char> m_open;
};

QString indented(qsizetype depth)
{
    return u'\n' + QString(depth * 2, u' ');
}

} // namespace

std::optional<JsonFault> jsonFault(QStringView text)
{
    JsonScanner scanner(text);
    JsonGrammar grammar;
    for (;;) {
        const Token token = scanner.next();
        const bool fits = grammar.take(token.kind);
        if (fits && token.kind == 0)
            return std::nullopt;
        if (fits)
            continue;
        const QStringView before = text.first(token.at);
        return JsonFault{token.at, int(before.count(u'\n')) + 1,
                         int(token.at - before.lastIndexOf(u'\n'))};
    }
}

QString laidOutJson(const QString &text)
{
    if (jsonFault(text))
        return text;
    JsonScanner scanner(text);
    QString laid;
    qsizetype depth = 0;
    char before = 0;
    for (Token token = scanner.next(); token.kind != 0; token = scanner.next()) {
        const bool isEnd = token.kind == '}' || token.kind == ']';
        const bool wasStart = before == '{' || before == '[';
        depth -= isEnd ? 1 : 0;
        if ((isEnd && !wasStart) || (!isEnd && (wasStart || before == ',')))
            laid += indented(depth);
        laid += token.text;
        if (token.kind == ':')
            laid += u' ';
        depth += token.kind == '{' || token.kind == '[' ? 1 : 0;
        before = token.kind;
    }
    return laid;
}

} // namespace TMinus
