// SPDX-License-Identifier: Apache-2.0
#include "mqhttp/documentreader.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class DocumentReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void walksForwardThroughADocument()
    {
        DocumentReader reader("<r:Root><a>1</a>text<b><c>2</c><d/></b><e>3</e></r:Root>");

        QCOMPARE(reader.root(), u"Root"_s);
        QVERIFY(reader.nextElement());
        QCOMPARE(reader.name(), u"a"_s);
        QCOMPARE(reader.readText(), u"1"_s);
        QVERIFY(reader.nextElement());
        QCOMPARE(reader.name(), u"b"_s);
        QVERIFY(reader.nextElement());
        QCOMPARE(reader.name(), u"c"_s);
        reader.skip();
        QVERIFY(reader.nextElement());
        QCOMPARE(reader.readText(), QString());
        QVERIFY(!reader.nextElement()); // end of b
        QVERIFY(reader.nextElement());
        QCOMPARE(reader.name(), u"e"_s);
        reader.skip();
        QVERIFY(!reader.nextElement());
        QVERIFY(reader.finish());
    }

    void fillsLeavesAndSkipsTheRest()
    {
        DocumentReader reader("<r><a>1</a><b><a>2</a></b><c/></r>");
        std::optional<QString> a;
        std::optional<QString> c;
        std::optional<QString> d;

        const QString wrong = reader.readLeaves({{QLatin1StringView("a"), &a},
                                                 {QLatin1StringView("c"), &c},
                                                 {QLatin1StringView("d"), &d}});

        QCOMPARE(wrong, QString());
        QCOMPARE(a, u"1"_s);
        QCOMPARE(c, u""_s);
        QVERIFY(!d);
        QVERIFY(reader.finish());
    }

    void namesTheLeafThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("twice") << QByteArray("<r><a>1</a><a>1</a></r>");
        QTest::newRow("twice, first empty") << QByteArray("<r><a/><a>1</a></r>");
        QTest::newRow("with an element") << QByteArray("<r><a>1<b/>2</a></r>");
    }
    void namesTheLeafThatIsWrong()
    {
        QFETCH(const QByteArray, xml);
        DocumentReader reader(xml);
        std::optional<QString> a;

        QCOMPARE(reader.readLeaves({{QLatin1StringView("a"), &a}}), u"a"_s);
        QVERIFY(reader.finish()); // well-formed all the same
    }

    void givesNothingOnceRefused()
    {
        DocumentReader reader("<!DOCTYPE r><r><a>1</a></r>");

        QCOMPARE(reader.root(), QString());
        QVERIFY(!reader.nextElement());
        QVERIFY(!reader.readText());
        QVERIFY(!reader.finish());
    }

    void noticesWhatStandsBehindTheRoot()
    {
        DocumentReader good("<r/><!-- a --><?b c?>\n");
        DocumentReader bad("<r/>text");
        DocumentReader second("<r/><r/>");

        QVERIFY(good.finish());
        QVERIFY(!bad.finish());
        QVERIFY(!second.finish());
    }

    void refusesUndeclaredEntities()
    {
        DocumentReader reader("<r><a>&b;</a></r>");
        std::optional<QString> a;

        reader.readLeaves({{QLatin1StringView("a"), &a}});

        QVERIFY(!a);
        QVERIFY(!reader.finish());
    }
};

QTEST_GUILESS_MAIN(DocumentReaderTest)
#include "tst_documentreader.moc"
