// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/jsonhighlighter.h"

#include "base/result.h"
#include "ui/style/tokens.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace TMinus {

namespace {

constexpr qsizetype longestLine = 20'000; ///< longer ones stay plain: nobody reads their colours

bool isName(QStringView behind)
{
    return behind.trimmed().startsWith(u':');
}

} // namespace

void JsonHighlighter::setOn(bool isOn)
{
    if (std::exchange(m_isOn, isOn) != isOn)
        rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    if (!m_isOn || text.size() > longestLine)
        return;
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    static const QRegularExpression words(
        u"(?<string>\"(?:[^\"\\\\]|\\\\.)*+\"?)|(?<variable>\\{\\{[^{}]*\\}\\})"
        "|(?<value>-?\\d[\\d.eE+-]*|\\btrue\\b|\\bfalse\\b|\\bnull\\b)"_s);
    auto matches = words.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto paint = [&](const QColor &colour) {
            setFormat(int(match.capturedStart()), int(match.capturedLength()), colour);
        };
        if (match.hasCaptured(u"variable"))
            paint(tokens.warnText);
        else if (match.hasCaptured(u"value"))
            paint(tokens.held);
        else
            paint(isName(QStringView(text).mid(match.capturedEnd())) ? tokens.pending
                                                                     : tokens.okText);
    }
}

} // namespace TMinus
