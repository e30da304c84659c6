// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/markupscanner.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

/// "+a" for <a>, "-a" for </a>, "=a" for <a/>, "!" for a DOCTYPE.
QByteArray walk(const QByteArray &xml)
{
    MarkupScanner scanner(xml);
    Markup markup;
    QByteArrayList found;
    while (scanner.next(markup)) {
        const QByteArray name = markup.name.toByteArray();
        switch (markup.kind) {
        case Markup::Kind::Open:
            found += '+' + name;
            break;
        case Markup::Kind::Close:
            found += '-' + name;
            break;
        case Markup::Kind::Empty:
            found += '=' + name;
            break;
        case Markup::Kind::Doctype:
            found += "!";
            break;
        }
    }
    return found.join(' ');
}

} // namespace

class MarkupScannerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsTheTags_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QByteArray>("tags");
        const auto row = [](const char *xml, const char *tags) {
            QTest::newRow(*xml ? xml : "empty") << QByteArray(xml) << QByteArray(tags);
        };
        row("", "");
        row("text", "");
        row("<a>b</a>", "+a -a");
        row("<a/>", "=a");
        row("<a />", "=a");
        row("<a b='c'/>", "=a");
        row("<a b=\"/\">", "+a");
        row("<a b='>' c=\"'>\">", "+a");
        row("<m:a></m:a >", "+a -a");
        row("<a\n>", "+a");
        row("<?xml version='1.0'?><a>", "+a");
        row("<!-- <b> --><a>", "+a");
        row("<a><![CDATA[</a><b>]]></a>", "+a -a");
        row("<!DOCTYPE a><a>", "! +a");
        row("<!doctype a [<!ENTITY b 'c'>]>", "! !");
        row("<!ELEMENT a>", "!");
        row("1 < 2 <a> 3 <> <4> <-> </a>", "+a -a");
        row("<a <b>", "+a +b");
        row("<a", "");
        row("<", "");
        row("<a b='", "");
        row("<a><!-- <b>", "+a");
        row("<a><![CDATA[ </a>", "+a");
        row("<a><?b </a>", "+a");
        row("<\xE4\xB8\xAD>", "+\xE4\xB8\xAD");
    }
    void findsTheTags()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QByteArray, tags);

        QCOMPARE(walk(xml), tags);
    }

    void saysWhereATagStands()
    {
        const QByteArray xml = "ab<c d='e' f=\">\">g";
        MarkupScanner scanner(xml);
        Markup markup;

        QVERIFY(scanner.next(markup));

        QCOMPARE(xml.sliced(markup.start, markup.end - markup.start),
                 QByteArray("<c d='e' f=\">\">"));
        QCOMPARE(markup.attributes, 2);
        QVERIFY(!scanner.next(markup));
        QVERIFY(!scanner.next(markup));
    }

    void everyPrefixEnds()
    {
        const QByteArray xml = "<?x?><a b='c'><!-- d --><![CDATA[e]]><f/></a><!DOCTYPE g>";

        for (qsizetype size = 0; size <= xml.size(); ++size)
            QVERIFY(QByteArray("+a =f -a !").startsWith(walk(xml.first(size))));
    }

    void letsOrdinaryDocumentsPass()
    {
        QByteArray eight;
        for (char name = 'a'; name <= 'g'; ++name)
            eight += QByteArray("<") + name + '>';
        const QByteArray attributes = QByteArray(" a='b'").repeated(32);

        QVERIFY(isHarmlessXml(""));
        QVERIFY(isHarmlessXml("<a>text</a>"));
        QVERIFY(isHarmlessXml(eight + "<h/><h/><h></h>"));
        QVERIFY(isHarmlessXml("<a" + attributes + "/>"));
        QVERIFY(isHarmlessXml("<a>" + QByteArray("<b/>").repeated(4095) + "</a>"));
        QVERIFY(isHarmlessXml("<![CDATA[<!DOCTYPE a>]]>"));
    }

    void refusesHostileDocuments()
    {
        const QByteArray attributes = QByteArray(" a='b'").repeated(33);

        QVERIFY(!isHarmlessXml("<!DOCTYPE a><a/>"));
        QVERIFY(!isHarmlessXml(QByteArray("<a>").repeated(9)));
        QVERIFY(!isHarmlessXml(QByteArray("<a>").repeated(8) + "<b/>"));
        QVERIFY(!isHarmlessXml("<a>" + QByteArray("<b/>").repeated(4096) + "</a>"));
        QVERIFY(!isHarmlessXml("<a" + attributes + "/>"));
        QVERIFY(!isHarmlessXml("<a b='>'" + attributes + "/>"));
        QVERIFY(!isHarmlessXml(QByteArray("<a>\0</a>", 8)));
        QVERIFY(!isHarmlessXml("<a>\xFF</a>"));
        QVERIFY(!isHarmlessXml(QByteArray("\xFE\xFF\0<\0a\0/\0>", 10)));
    }
};

QTEST_GUILESS_MAIN(MarkupScannerTest)
#include "tst_markupscanner.moc"
