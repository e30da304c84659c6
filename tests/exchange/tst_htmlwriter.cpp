// SPDX-License-Identifier: Apache-2.0
#include "exchange/htmlwriter.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestHtmlWriter final : public QObject
{
    Q_OBJECT

    static HtmlPage page(const QString &cell)
    {
        return {.language = u"en"_s,
                .title = u"Shift of "_s + cell,
                .facts = {{u"Zone"_s, cell}},
                .sections = {{.title = cell,
                              .count = u"1"_s,
                              .weight = HtmlSection::Weight::Alarm,
                              .text = cell,
                              .columns = {u"Key"_s, cell},
                              .rows = {{u"ORD-1"_s, cell}}}},
                .foot = cell};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everythingThatWasGivenStandsThere()
    {
        const QString text = QString::fromUtf8(writeHtml(page(u"订单 88412"_s)));

        QCOMPARE(text.count(u"订单 88412"_s), 8); // the title twice
        QVERIFY(text.contains(u"<h2 class=\"alarm\"><span class=\"count\">1</span>"_s));
        QVERIFY(text.contains(u"<td>ORD-1</td>"_s));
        QVERIFY(text.contains(u"@media print"_s));
    }

    void nothingOfAMessageIsMarkup_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("script") << u"<script>alert(1)</script>"_s;
        QTest::newRow("attribute") << u"\" onload=\"alert(1)"_s;
        QTest::newRow("entity") << u"&lt;img src=x&gt;"_s;
        QTest::newRow("end of style") << u"</style><b>"_s;
        QTest::newRow("comment") << u"<!-- -->"_s;
    }
    void nothingOfAMessageIsMarkup()
    {
        QFETCH(QString, hostile);
        HtmlPage hostilePage = page(hostile);
        hostilePage.language = hostile;

        const QString text = QString::fromUtf8(writeHtml(hostilePage));

        QVERIFY2(!text.contains(hostile), qPrintable(text));
        // It has the tags of a harmless page, and no other.
        const QRegularExpression tag(u"<[^>]*>"_s);
        QCOMPARE(text.count(tag), QString::fromUtf8(writeHtml(page(u"x"_s))).count(tag));
    }

    void whatHtmlCannotHoldIsShown()
    {
        QCOMPARE(htmlText(u"a\x1b"_s + QChar(0) + u"b\tc"_s), u"a\uFFFD\uFFFDb\tc"_s);
    }

    void emptySectionsHaveNoTable()
    {
        const QByteArray text = writeHtml({.title = u"t"_s, .sections = {{.title = u"Held"_s}}});

        QVERIFY(!text.contains("<table>"));
        QVERIFY(!text.contains("<p>"));
    }

    void tagsAreClosedInOrder()
    {
        QString text = QString::fromUtf8(writeHtml(page(u"a & b < c"_s)));
        text.replace(u"<!DOCTYPE html>"_s, QString());
        text.replace(QRegularExpression(u"<meta[^>]*>"_s), QString());
        QXmlStreamReader reader(text);
        while (!reader.atEnd())
            reader.readNext();

        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
};

QTEST_GUILESS_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
