// SPDX-License-Identifier: Apache-2.0
#include "search/textmatcher.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

using Kind = TextMatcher::Kind;

/// The text with its hits in brackets.
QString marked(const QString &text, const QList<TextRange> &ranges)
{
    QString shown = text;
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        shown.insert(range->start + range->length, u']');
        shown.insert(range->start, u'[');
    }
    return shown;
}

} // namespace

class TextMatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsAndMarks_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); ///< null: no match
        const auto row = [](Kind kind, const char *value, const char *text, const char *shown) {
            QTest::addRow("%d %s in %s", int(kind), value, text)
                << int(kind) << QString::fromUtf8(value) << QString::fromUtf8(text)
                << (shown ? QString::fromUtf8(shown) : QString());
        };
        row(Kind::Contains, "rd", "ORD ord", "O[RD] o[rd]");
        row(Kind::Contains, "aa", "aaa", "[aa]a");
        row(Kind::Contains, "", "abc", "abc");
        row(Kind::Contains, "", "", "");
        row(Kind::Contains, "x", "", nullptr);
        row(Kind::Contains, "x", "abc", nullptr);
        row(Kind::Contains, "单超", "订单超时", "订[单超]时");
        row(Kind::Contains, "É", "cafe\xcc\x81 é", "caf[e\xcc\x81] [é]");
        row(Kind::Contains, "e\xcc\x81", "CAFÉ", "CAF[É]");
        row(Kind::Contains, "e", "e\xcc\x81", nullptr);
        row(Kind::Contains, "σ", "ΟΔΟΣ ς", "ΟΔΟ[Σ] [ς]");
        row(Kind::TokenStart, "ord", "order-ord", "[ord]er-[ord]");
        row(Kind::TokenStart, "rd", "ord rd-x", "ord [rd]-x");
        row(Kind::TokenStart, "8", "A8 8A", "A8 [8]A");
        row(Kind::TokenStart, "单", "订单", "订[单]");
        row(Kind::TokenStart, "-b", "a-b", "a[-b]");
        row(Kind::TokenStart, "ord-88", "xord-88", nullptr);
        row(Kind::TokenStart, "Ord-88", "x ORD-88412", "x [ORD-88]412");
        row(Kind::IdStart, "1e0", "1E05", "[1E0]5");
        row(Kind::IdStart, "", "1E05", "1E05");
        row(Kind::IdStart, "e0", "1E05", nullptr);
        row(Kind::IdStart, "1E05", "1E0", nullptr);
        row(Kind::IdStart, "é", "é", nullptr);
        row(Kind::IdStart, "k", "\xe2\x84\xaa", nullptr);
        row(Kind::Equals, "Ord", "Ord", "[Ord]");
        row(Kind::Equals, "Ord", "ord", nullptr);
        row(Kind::Equals, "", "", "");
        row(Kind::Equals, "é", "e\xcc\x81", nullptr);
        row(Kind::Same, "POST", "post", "[post]");
        row(Kind::Same, "é", "E\xcc\x81", "[E\xcc\x81]");
        row(Kind::Same, "POST", "posts", nullptr);
        row(Kind::Search, "r.", "ORD ord", "O[RD] o[rd]");
        row(Kind::Search, "^$", "", "");
        row(Kind::Search, "a*", "xay", "x[a]y");
        row(Kind::Search, "\\w单", "订单", "[订单]");
        row(Kind::Search, "$", "abc", "abc");
        row(Kind::SearchCase, "r.", "ORD ord", "ORD o[rd]");
        row(Kind::SearchCase, "R$", "ORD", nullptr);
    }
    void findsAndMarks()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, value);
        QFETCH(const QString, text);
        QFETCH(const QString, shown);

        const TextMatcher matcher(static_cast<Kind>(kind), value);

        QCOMPARE(matcher.matches(text), !shown.isNull());
        QCOMPARE(marked(text, matcher.ranges(text)), shown.isNull() ? text : shown);
    }

    void givesUpAnExpressionThatTakesTooManySteps()
    {
        const QString text = QString(40, u'a') + u'!';

        QVERIFY(!TextMatcher(Kind::Search, u"^(a+)+$"_s).matches(text));
        QVERIFY(TextMatcher(Kind::Search, u"^(a+)+!$"_s).matches(text));
        const auto bounded = TextMatcher::expression(u"^(a+)+$"_s, true).match(text);
        QVERIFY(!bounded.isValid()); // not looked at to the end
    }

    void cannotBeTalkedOutOfTheBound()
    {
        const auto expression =
            TextMatcher::expression(u"(*LIMIT_MATCH=4000000000)^(a+)+$"_s, true);

        QVERIFY(!expression.match(QString(40, u'a') + u'!').isValid());
    }
};

QTEST_GUILESS_MAIN(TextMatcherTest)
#include "tst_textmatcher.moc"
