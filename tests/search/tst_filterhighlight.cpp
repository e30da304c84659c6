// SPDX-License-Identifier: Apache-2.0
#include "search/filterhighlight.h"

#include "search/filters.h"

#include <QRegularExpression>

using namespace TMinus;
using namespace Qt::StringLiterals;

class FilterHighlightTest final : public QObject
{
    Q_OBJECT

private:
    static QString marked(const QString &filter, FilterField field, const QString &text,
                          const QString &property = {})
    {
        const QList<TextRange> ranges =
            FilterHighlight(filterOf(filter)).ranges(field, text, property);
        QString shown = text;
        for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
            shown.insert(range->start + range->length, u']');
            shown.insert(range->start, u'[');
        }
        return shown;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void marksWhatWasLookedFor()
    {
        const QString text = u"order-timeout"_s;

        QCOMPARE(marked(u"order"_s, FilterField::Topic, text), u"[order]-timeout"_s);
        QCOMPARE(marked(u"order"_s, FilterField::Body, text), u"[order]-timeout"_s);
        QCOMPARE(marked(u"order"_s, FilterField::Group, text), text);
        QCOMPARE(marked(u"topic:e"_s, FilterField::Topic, text), u"ord[e]r-tim[e]out"_s);
        QCOMPARE(marked(u"tag:e"_s, FilterField::Topic, text), text);
        QCOMPARE(marked(u"order OR tag:x topic:/o.t$/"_s, FilterField::Topic, text),
                 u"[order]-time[out]"_s);
    }

    void unitesWhatOverlapsOrTouches()
    {
        QCOMPARE(marked(u"body:abc body:bcd body:e"_s, FilterField::Body, u"xabcde"_s),
                 u"x[abcde]"_s);
        QCOMPARE(marked(u"body:abcd body:b"_s, FilterField::Body, u"abcd b"_s), u"[abcd] [b]"_s);
    }

    void marksNothingThatIsExcluded()
    {
        QCOMPARE(marked(u"-order"_s, FilterField::Topic, u"order"_s), u"order"_s);
        QCOMPARE(marked(u"NOT (a OR order)"_s, FilterField::Topic, u"order"_s), u"order"_s);
        QCOMPARE(marked(u"topic!=order"_s, FilterField::Topic, u"order"_s), u"order"_s);
        QCOMPARE(marked(u"due<2h is:seen"_s, FilterField::Topic, u"seen"_s), u"seen"_s);
    }

    void knowsPropertiesAndPaths()
    {
        QCOMPARE(marked(u"prop.a:e"_s, FilterField::Property, u"eu"_s, u"a"_s), u"[e]u"_s);
        QCOMPARE(marked(u"prop.a:e"_s, FilterField::Property, u"eu"_s, u"b"_s), u"eu"_s);
        QCOMPARE(marked(u"json.a:e"_s, FilterField::Json, u"eu"_s, u"$.a"_s), u"[e]u"_s);
        QCOMPARE(marked(u"json.a:e"_s, FilterField::Body, u"eu"_s), u"eu"_s);
    }

    void isEmptyWithoutTexts()
    {
        QVERIFY(FilterHighlight().isEmpty());
        QVERIFY(FilterHighlight(filterOf(u"due<2h -x"_s)).isEmpty());
        QVERIFY(!FilterHighlight(filterOf(u"x"_s)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FilterHighlightTest)
#include "tst_filterhighlight.moc"
