// SPDX-License-Identifier: Apache-2.0
#include "search/filterscanner.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestFilterScanner final : public QObject
{
    Q_OBJECT

    using Form = WrittenValue::Form;
    using Kind = FilterFailure::Kind;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesHaveTheirOperator_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("op");
        const auto row = [](const QString &text, const QString &name, FilterOperator op) {
            QTest::addRow("%s", qPrintable(text)) << text << name << int(op);
        };
        using enum FilterOperator;
        row(u"tag:A"_s, u"tag"_s, Has);
        row(u"tag=A"_s, u"tag"_s, Equal);
        row(u"tag!=A"_s, u"tag"_s, Unequal);
        row(u"try<3"_s, u"try"_s, Less);
        row(u"try<=3"_s, u"try"_s, AtMost);
        row(u"try>3"_s, u"try"_s, Greater);
        row(u"try>=3"_s, u"try"_s, AtLeast);
        row(u"prop.region:eu"_s, u"prop.region"_s, Has);
    }

    void namesHaveTheirOperator()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QFETCH(const int, op);
        FilterScanner scanner(text);

        const auto written = scanner.takeName();

        QVERIFY(written && *written);
        QCOMPARE((*written)->name, name);
        QCOMPARE(int((*written)->op), op);
        QCOMPARE((*written)->range.start, 0);
        QCOMPARE((*written)->range.length, name.size());
        QCOMPARE(scanner.column(), name.size() + (*written)->opText.size());
    }

    void aWordAloneIsNoName()
    {
        FilterScanner scanner(u"ORD-1 x");

        const auto written = scanner.takeName();

        QVERIFY(written && !*written);
        QCOMPARE(scanner.column(), 0);
    }

    void operatorWithoutANameIsRefused()
    {
        QCOMPARE(FilterScanner(u"=x").takeName().error().kind, Kind::NoName);
    }

    void valuesHaveTheirForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("value");
        QTest::newRow("word") << u"ORD-1 x"_s << int(Form::Word) << u"ORD-1"_s;
        QTest::newRow("word, group ends") << u"a)"_s << int(Form::Word) << u"a"_s;
        QTest::newRow("quoted") << u"\"a b\" c"_s << int(Form::Quoted) << u"a b"_s;
        QTest::newRow("quote in quotes") << u"\"a\\\"b\""_s << int(Form::Quoted) << u"a\"b"_s;
        QTest::newRow("pattern") << u"/a b.*/ c"_s << int(Form::Pattern) << u"a b.*"_s;
        QTest::newRow("slash in a pattern") << u"/a\\/b/"_s << int(Form::Pattern) << u"a/b"_s;
    }

    void valuesHaveTheirForm()
    {
        QFETCH(const QString, text);
        QFETCH(const int, form);
        QFETCH(const QString, value);
        FilterScanner scanner(text);

        const auto written = scanner.takeValue(u":"_s);

        QVERIFY(written);
        QCOMPARE(int(written->form), form);
        QCOMPARE(written->text, value);
        QCOMPARE(written->column(), form == int(Form::Word) ? 0 : 1);
        QCOMPARE(scanner.column(), written->range.length);
    }

    void whatHasNoEndIsRefusedWhereItBegins_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::newRow("nothing") << QString() << int(Kind::NoValue);
        QTest::newRow("quote") << u"\"a b"_s << int(Kind::OpenQuote);
        QTest::newRow("escaped quote") << u"\"a\\\""_s << int(Kind::OpenQuote);
        QTest::newRow("pattern") << u"/a b"_s << int(Kind::OpenPattern);
        QTest::newRow("escape at the end") << u"/a\\"_s << int(Kind::OpenPattern);
    }

    void whatHasNoEndIsRefusedWhereItBegins()
    {
        QFETCH(const QString, text);
        QFETCH(const int, kind);

        const auto written = FilterScanner(text).takeValue(u"tag:"_s);

        QVERIFY(!written);
        QCOMPARE(int(written.error().kind), kind);
        QCOMPARE(written.error().range.start, 0);
    }

    void keywordsAreWordsOfTheirOwn()
    {
        QVERIFY(FilterScanner(u"AND x").takeKeyword(u"AND"));
        QVERIFY(FilterScanner(u"AND(x)").hasKeyword(u"AND"));
        QVERIFY(!FilterScanner(u"ANDROID").hasKeyword(u"AND"));
        QVERIFY(!FilterScanner(u"and x").hasKeyword(u"AND"));
    }
};

QTEST_GUILESS_MAIN(TestFilterScanner)
#include "tst_filterscanner.moc"
