// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "console/wishfilling.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

/// Variables in one message that is to be sent.
class WishFillingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void leavesPlainTextsAlone();
    void fillsInEveryField();
    void escapesInJson();
    void makesADelayTheInstantThatTheTextNames();
    void tellsWhereAVariableIsUnknown();
    void keepsBytesThatAreNoText();
    void namesWhatIsAskedFor();

private:
    const TemplateValues m_values{
        .uuid = u"u-1"_s, .now = QDateTime::fromMSecsSinceEpoch(1'799'900'000'000, Qt::UTC)};
};

void WishFillingTest::leavesPlainTextsAlone()
{
    const SendWish wish{.draft = {.body = "{\"a\": 1}", .key = u"k"_s}, .after = 5min};

    QCOMPARE(filledIn(wish, m_values), FilledWish{.wish = wish});
}

void WishFillingTest::fillsInEveryField()
{
    const SendWish wish{.draft = {.body = "n={{i}}/{{n}}",
                                  .tag = u"T{{i}}"_s,
                                  .key = u"ORD-{{uuid}}"_s,
                                  .properties = {{u"p"_s, u"{{i}}"_s}}}};

    const Draft filled = filledIn(wish, m_values).wish.draft;

    QCOMPARE(filled.body, QByteArray("n=1/1"));
    QCOMPARE(filled.tag, u"T1"_s);
    QCOMPARE(filled.key, u"ORD-u-1"_s);
    QCOMPARE(filled.properties, (Properties{{u"p"_s, u"1"_s}}));
}

void WishFillingTest::escapesInJson()
{
    TemplateValues values = m_values;
    values.answers = {{u"Reason"_s, u"a \"b\""_s}};

    const auto filled = filledIn({.draft = {.body = "{\"r\": \"{{ask:Reason}}\"}"}}, values);

    QCOMPARE(filled.wish.draft.body, QByteArray("{\"r\": \"a \\\"b\\\"\"}"));
}

void WishFillingTest::makesADelayTheInstantThatTheTextNames()
{
    const FilledWish filled = filledIn({.draft = {.body = "{{due}}"}, .after = 10s}, m_values);

    QCOMPARE(filled.wish.draft.body, QByteArray("1799900010000"));
    QCOMPARE(filled.wish.draft.due, m_values.now.addSecs(10));
    QVERIFY(!filled.wish.after);
}

void WishFillingTest::tellsWhereAVariableIsUnknown()
{
    const FilledWish filled =
        filledIn({.draft = {.body = "{{nothing}}", .key = u"{{row.x}}"_s}}, m_values);

    QCOMPARE(filled.troubles.size(), 2);
    QCOMPARE(filled.troubles.first().word, u"keyVariable"_s);
    QCOMPARE(filled.troubles.last().word, u"bodyVariable"_s);
    QVERIFY(!filled.troubles.last().sentence.isEmpty());
}

void WishFillingTest::keepsBytesThatAreNoText()
{
    const SendWish wish{.draft = {.body = "\xff\xfe", .key = u"{{i}}"_s}};

    QCOMPARE(filledIn(wish, m_values).wish.draft.body, QByteArray("\xff\xfe"));
}

void WishFillingTest::namesWhatIsAskedFor()
{
    const Draft draft{.body = "{{ask:Reason}} {{ask:Order}}", .key = u"{{ask:Order}}"_s};

    QCOMPARE(labelsOf(draft), (QStringList{u"Order"_s, u"Reason"_s}));
}

QTEST_GUILESS_MAIN(WishFillingTest)
#include "tst_wishfilling.moc"
