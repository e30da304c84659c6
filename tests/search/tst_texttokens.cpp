// SPDX-License-Identifier: Apache-2.0
#include "search/texttokens.h"

#include "search/textfold.h"
#include "search/textmatcher.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QList<IndexTerm> &terms)
{
    QStringList words;
    for (const IndexTerm &term : terms)
        words.append(term.token + (term.isPrefix ? u"*"_s : QString()));
    return words.join(u' ');
}

/// Whether an index that holds @p tokens would find the text.
bool isFound(const QStringList &tokens, const QList<IndexTerm> &terms)
{
    return std::ranges::all_of(terms, [&](const IndexTerm &term) {
        return std::ranges::any_of(tokens, [&](const QString &token) {
            return term.isPrefix ? token.startsWith(term.token) : token == term.token;
        });
    });
}

} // namespace

class TextTokensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void cutsTextIntoTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blanks") << u" -_!\n"_s << QString();
        QTest::newRow("words") << u"ORD-88412 a_b"_s << u"88412 a b ord"_s;
        QTest::newRow("json") << u"{\"orderId\": 88412}"_s << u"88412 orderid"_s;
        QTest::newRow("once each") << u"a A a"_s << u"a"_s;
        QTest::newRow("chinese") << u"订单超时"_s
                                 << u"单超 时 訂单"_s.replace(u'訂', u'订') + u" 超时"_s;
        QTest::newRow("one of it") << u"a订b"_s << u"a b 订"_s;
        QTest::newRow("both") << u"订单ORD1超时"_s << u"ord1 单 时 订单 超时"_s;
        QTest::newRow("accents") << u"CAFE\u0301 naïve"_s << u"café naïve"_s;
        QTest::newRow("marks") << u"q\u0301x \u0301"_s << u"q\u0301x"_s;
        QTest::newRow("kana") << u"カードを"_s << u"を カー ード ドを"_s;
        QTest::newRow("hangul") << u"한국어"_s << u"국어 어 한국"_s;
        QTest::newRow("cyrillic") << u"Заказ №5"_s << u"5 заказ"_s;
        QTest::newRow("beyond 16 bits") << u"𠀀𠀁"_s << u"𠀀𠀁 𠀁"_s;
        QTest::newRow("punctuation") << u"订，单。"_s << u"单 订"_s;
        QTest::newRow("emoji") << u"a😀b"_s << u"a b"_s;
        QTest::newRow("long") << QString(100, u'x') << QString(longestToken, u'x');
    }
    void cutsTextIntoTokens()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, tokens);

        QStringList found = indexTokens(text);
        found.sort();
        QStringList expected = tokens.split(u' ', Qt::SkipEmptyParts);
        expected.sort();

        QCOMPARE(found, expected);
    }

    void asksTheIndexForABeginning_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("within");
        const auto row = [](const char *value, const char *start, const char *within) {
            QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(start)
                                 << QString::fromUtf8(within);
        };
        row("", "", "");
        row("ORD", "ord*", "");
        row("ORD-884", "ord 884*", "884*");
        row("ORD-88-4", "ord 88 4*", "88 4*");
        row("-ORD-", "ord", "ord");
        row("超时", "超时", "超时");
        row("单超时", "单超 超时", "单超 超时");
        row("超", "超*", "超*");
        row("超a", "超* a*", "超* a*");
        row("a超", "a 超*", "超*");
        row("!?", "", "");
        row("\xcc\x81x y", "y*", "y*");
        row("a a", "a a*", "a*");
    }
    void asksTheIndexForABeginning()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, start);
        QFETCH(const QString, within);

        QCOMPARE(shown(indexTermsOfStart(value)), start);
        QCOMPARE(shown(indexTermsWithin(value)), within);
    }

    void knowsWhereATokenBegins()
    {
        const QString text = u"ab-c订单d q\u0301x \u0301y"_s;
        QString starts;
        for (qsizetype at = 0; at <= text.size(); ++at)
            starts += isTokenStart(text, at) ? u'^' : u'.';

        QCOMPARE(starts, u"^.^^^^^^^^.^^^^"_s);
    }

    /// The index may find too much, never too little.
    void findsEveryTextThatMatches()
    {
        const QStringList letters{u"a"_s,  u"B"_s,      u"1"_s, u"-"_s,  u" "_s, u"订"_s,
                                  u"单"_s, u"\u0301"_s, u"é"_s, u"𠀀"_s, u"😀"_s};
        QRandomGenerator random(1848);
        const auto randomText = [&](int longest) {
            QString text;
            for (int count = random.bounded(longest); count > 0; --count)
                text += letters[random.bounded(letters.size())];
            return text;
        };
        int hits = 0;
        for (int round = 0; round < 50'000; ++round) {
            const QString text = randomText(12);
            const QString value = randomText(5);
            const QStringList tokens = indexTokens(text);
            const QByteArray said = (text + u" | "_s + value).toUtf8();
            if (TextMatcher(TextMatcher::Kind::TokenStart, value).matches(text)) {
                QVERIFY2(isFound(tokens, indexTermsOfStart(value)), said.constData());
                ++hits;
            }
            if (TextMatcher(TextMatcher::Kind::Contains, value).matches(text))
                QVERIFY2(isFound(tokens, indexTermsWithin(value)), said.constData());
        }
        QVERIFY(hits > 5'000);
    }
};

QTEST_GUILESS_MAIN(TextTokensTest)
#include "tst_texttokens.moc"
