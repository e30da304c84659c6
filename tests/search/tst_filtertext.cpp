// SPDX-License-Identifier: Apache-2.0
#include "search/filter.h"

#include "search/filters.h"

#include <QRegularExpression>

using namespace TMinus;
using namespace Qt::StringLiterals;

class FilterTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhatIsWrongWhereAndWhatToDo_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *filter, const QString &sentence) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << sentence;
        };
        row("a topc:b",
            u"There is no field “topc” (column 3). Did you mean “topic”? To look for the text "
            "itself, put it in quotes."_s);
        row("http://x",
            u"There is no field “http” (column 1). Take one like topic, tag, key, id, body, is or "
            "due; to look for the text itself, put it in quotes."_s);
        row("json:x",
            u"“json” names no value in the body (column 1). Write json. and the way to it, like "
            "json.order.id:88412."_s);
        row("prop.:x",
            u"“prop.” names no property (column 1). Write prop. and the name, like "
            "prop.region:eu."_s);
        row("status:200", u"The rows here have no field “status” (column 1). Leave it out."_s);
        row("due < 2h",
            u"A name is missing in front of “<” (column 5). Write name, operator and value without "
            "blanks, like due<2h."_s);
        row("tag: x",
            u"A value is missing behind “tag:” (column 5). Write it without a blank, in quotes if "
            "it has blanks; \"\" is the empty text."_s);
        row("a OR",
            u"Something to look for is missing beside “OR” (column 5). Add it, or put “OR” in "
            "quotes to look for it."_s);
        row(")",
            u"The parenthesis in column 1 ends nothing. Take it out, or put the text in quotes."_s);
        row("a)",
            u"The parenthesis in column 2 ends nothing. Take it out, or put the text in quotes."_s);
        row("(a", u"The parenthesis in column 1 has no end. Add a ) behind the group."_s);
        row("a \"b", u"The quote in column 3 has no end. Add a \" behind the text."_s);
        row("/b",
            u"The regular expression in column 1 has no end. Add a / behind it; to look for the "
            "text itself, put it in quotes."_s);
        row("--a",
            u"Two negations stand together (column 2). Write one; to look for a text that begins "
            "with a minus, put it in quotes."_s);
        row("/a/i",
            u"“i” stands directly behind something else (column 4). Put a blank between them, or "
            "all of it in quotes."_s);
        row("tag<a",
            u"“<” cannot be used with “tag” (column 4). Texts and words take :, = and !=; times "
            "and numbers <, <=, > and >= too."_s);
        row("tag:/a(b/",
            u"The regular expression is wrong at column 9: missing closing parenthesis. Correct "
            "it, or put the text in quotes."_s);
        row("is:/a/",
            u"“is” is no text that a regular expression could search (column 4). Write a plain "
            "value."_s);
        row("from:me",
            u"“me” is not a value of “from” (column 6). Take one of sent, imported, seen."_s);
        row("a due<soon",
            u"“soon” is not a time that can be read here (column 7). Write for example 10m, "
            "tomorrow 9am, 2027-01-14 15:00 Asia/Shanghai, or 10 digits (seconds) or 13 digits "
            "(milliseconds) since 1970."_s);
        row("due<\"9am Mars/Olympus\"",
            u"“Mars/Olympus” is not a zone. Write a name like Asia/Shanghai, UTC, or an offset "
            "like +08:00. It stands in column 5."_s);
        row("lateness>5x",
            u"“5x” is not a length of time (column 10). Write it like 10s, 5m, 1h30m or 2d."_s);
        row("try>three", u"“three” is not a whole number (column 5). Write one like 3 or 65536."_s);
        row("json.a[x]:1",
            u"“json.a[x]” is not a way into JSON (column 8). Write it like json.order.id, "
            "json.items[0] or json['unit price']."_s);
    }
    void saysWhatIsWrongWhereAndWhatToDo()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, sentence);

        QCOMPARE(filterText(filterFailureOf(filter), QLocale::c()), sentence);
    }

    void namesTheBounds()
    {
        QCOMPARE(filterText(filterFailureOf(QString(60, u'('))),
                 u"More than 10 parentheses lie in one another (column 11). Write the filter with "
                 "fewer."_s);
        QCOMPARE(filterText(filterFailureOf(QString(10'001, u'a'))),
                 u"The filter is longer than 10000 characters. Shorten it."_s);
    }

    void keepsSentencesShort()
    {
        const QString sentence = filterText(filterFailureOf(QString(5000, u'x') + u":1"_s));

        QVERIFY(sentence.size() < 300);
    }
};

QTEST_GUILESS_MAIN(FilterTextTest)
#include "tst_filtertext.moc"
