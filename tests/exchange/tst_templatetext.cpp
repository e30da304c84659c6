// SPDX-License-Identifier: Apache-2.0
#include "exchange/templatetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestTemplateText final : public QObject
{
    Q_OBJECT

    TemplateValues m_values;

    QString expanded(const QString &text, TemplateText::Target target = TemplateText::Target::Plain)
    {
        const auto parsed = TemplateText::parse(text);
        if (!parsed)
            return parsed.error().message;
        const auto filled = parsed->expand(m_values, target);
        return filled ? *filled : filled.error().message;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_values = {.i = 3,
                    .n = 10,
                    .uuid = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s,
                    .now = QDateTime::fromMSecsSinceEpoch(1'799'900'000'000, Qt::UTC),
                    .due = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC),
                    .zone = QTimeZone("Asia/Shanghai"),
                    .column = [](const QString &name) -> std::optional<QString> {
                        if (name == u"name"_s)
                            return u"a\"b\n"_s;
                        return std::nullopt;
                    },
                    .answers = {{u"Your name"_s, u"Li"_s}}};
    }

    void everyVariableHasItsValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("none") << u"plain } } text"_s << u"plain } } text"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("numbers") << u"{{i}} of {{ n }}"_s << u"3 of 10"_s;
        QTest::newRow("uuid") << u"{{uuid}}"_s << u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
        QTest::newRow("now") << u"{{now}}"_s << u"1799900000000"_s;
        QTest::newRow("due") << u"{{due}}"_s << u"1799910000000"_s;
        QTest::newRow("iso") << u"{{due:iso}}"_s << u"2027-01-14T15:00:00+08:00"_s;
        QTest::newRow("format") << u"{{due:yyyy-MM-dd HH:mm}}"_s << u"2027-01-14 15:00"_s;
        QTest::newRow("row") << u"<{{row.name}}>"_s << u"<a\"b\n>"_s;
        QTest::newRow("ask") << u"{{ask:Your name}}"_s << u"Li"_s;
        QTest::newRow("literal") << u"{{{{i}} {{i}}{{{{"_s << u"{{i}} 3{{"_s;
    }

    void everyVariableHasItsValue()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, filled);

        QCOMPARE(expanded(text), filled);
    }

    void valuesAreEscapedInJson()
    {
        const QString text = u"{\"name\":\"{{row.name}}\",\"i\":{{i}}}"_s;

        QVERIFY(TemplateText::parse(text)->isJson());
        QCOMPARE(expanded(text, TemplateText::Target::Json), u"{\"name\":\"a\\\"b\\n\",\"i\":3}"_s);
    }

    void proseIsNoJson()
    {
        QVERIFY(!TemplateText::parse(u"{{i}} of {{n}}"_s)->isJson());
        QVERIFY(!TemplateText::parse(u"{broken"_s)->isJson());
        QVERIFY(TemplateText::parse(u"[{{i}}]"_s)->isJson());
    }

    void whatCannotBeFilledInIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("unknown") << u"{{what}}"_s << u"There is no variable {{what}}."_s;
        QTest::newRow("empty") << u"{{}}"_s << u"There is no variable {{}}."_s;
        QTest::newRow("row alone") << u"{{row.}}"_s << u"There is no variable"_s;
        QTest::newRow("open") << u"ab{{i"_s << u"opens at character 3 is never closed"_s;
        QTest::newRow("column") << u"{{row.x}}"_s << u"{{row.x}} has no value"_s;
        QTest::newRow("label") << u"{{ask:x}}"_s << u"{{ask:x}} has no value"_s;
    }

    void whatCannotBeFilledInIsNamed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, said);

        QVERIFY2(expanded(text).contains(said), qPrintable(expanded(text)));
    }

    void dueNeedsADueTime()
    {
        m_values.due.reset();

        QVERIFY(expanded(u"{{due:iso}}"_s).contains(u"this message has no due time"_s));
    }

    void tellsWhatItAsksForAndWhichColumns()
    {
        const auto text = TemplateText::parse(u"{{ask:A}}{{row.x}}{{ask:B}}{{ask:A}}{{row.y}}"_s);

        QCOMPARE(text->labels(), (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(text->columns(), (QStringList{u"x"_s, u"y"_s}));
        QVERIFY(!text->isPlain());
        QVERIFY(TemplateText::parse(u"x"_s)->isPlain());
        QVERIFY(TemplateText::parse(u""_s)->isPlain());
    }

    void endsOnEveryPrefix()
    {
        const QString text = u"a{{i}}{{{{{{row.x}}b{{due:iso}}{{"_s;
        for (qsizetype size = 0; size <= text.size(); ++size)
            QVERIFY(!expanded(text.left(size)).isNull());
    }
};

QTEST_GUILESS_MAIN(TestTemplateText)
#include "tst_templatetext.moc"
