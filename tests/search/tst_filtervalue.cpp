// SPDX-License-Identifier: Apache-2.0
#include "search/filtervalue.h"

#include "search/filters.h"

#include <QRegularExpression>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFilterValue final : public QObject
{
    Q_OBJECT

    using Kind = FilterFailure::Kind;

    static tl::expected<FilterValue, FilterFailure>
    read(FilterField field, const QString &text, WrittenValue::Form form = WrittenValue::Form::Word)
    {
        FilterTerm term;
        term.field = field;
        return readFilterValue({.form = form, .text = text, .range = {10, text.size()}}, term,
                               filterContext());
    }
    static tl::expected<FilterTerm, FilterFailure>
    nameOf(const QString &name, FilterSubject subject = FilterSubject::Messages)
    {
        FilterTerm term;
        return readFilterName({.name = name, .range = {5, name.size()}}, subject, term).map([&] {
            return term;
        });
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesWithARestKeepIt()
    {
        QCOMPARE(nameOf(u"TAG"_s)->field, FilterField::Tag);
        QCOMPARE(nameOf(u"prop.Region"_s)->property, u"Region"_s);
        QCOMPARE(nameOf(u"json.order[0]"_s)->path, JsonPath::read(u"order[0]"_s, nullptr).value());
    }

    void wrongNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("hint");
        QTest::newRow("misspelt") << u"tpoic"_s << int(Kind::UnknownName) << u"topic"_s;
        QTest::newRow("no property") << u"prop."_s << int(Kind::UnknownName) << u"prop."_s;
        QTest::newRow("of the log") << u"status"_s << int(Kind::OtherSubject) << QString();
        QTest::newRow("no path") << u"json.a[x]"_s << int(Kind::WrongPath) << QString();
    }

    void wrongNamesAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const int, kind);
        QFETCH(const QString, hint);

        const auto read = nameOf(name);

        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), kind);
        QCOMPARE(read.error().hint, hint);
        QVERIFY(read.error().range.start >= 5);
    }

    void valuesAreOfTheirType()
    {
        QCOMPARE(std::get<QString>(*read(FilterField::Tag, u"2h"_s)), u"2h"_s);
        QCOMPARE(std::get<std::chrono::milliseconds>(*read(FilterField::In, u"2h"_s)),
                 std::chrono::milliseconds(2h));
        QCOMPARE(std::get<qint64>(*read(FilterField::Try, u"-3"_s)), -3);
        QCOMPARE(std::get<FilterState>(*read(FilterField::Is, u"OVERDUE"_s)), FilterState::Overdue);
        QCOMPARE(
            std::get<FilterPattern>(*read(FilterField::Tag, u"a.*"_s, WrittenValue::Form::Pattern))
                .expression,
            u"a.*"_s);
        const auto due = std::get<PhraseReading>(*read(FilterField::Due, u"2020-01-14 15:00"_s));
        QCOMPARE(instantOf(due, filterNow()), // the past is allowed; Shanghai's clock
                 QDateTime(QDate(2020, 1, 14), QTime(7, 0), Qt::UTC));
    }

    void wrongValuesAreRefusedWhereTheyStand_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](FilterField field, const QString &text, Kind kind) {
            QTest::addRow("%s", qPrintable(text)) << int(field) << text << int(kind);
        };
        row(FilterField::Is, u"sent"_s, Kind::WrongWord);
        row(FilterField::In, u"soon"_s, Kind::WrongDuration);
        row(FilterField::Try, u"3.5"_s, Kind::WrongNumber);
        row(FilterField::Due, u"someday"_s, Kind::WrongInstant);
    }

    void wrongValuesAreRefusedWhereTheyStand()
    {
        QFETCH(const int, field);
        QFETCH(const QString, text);
        QFETCH(const int, kind);

        const auto value = read(FilterField(field), text);

        QVERIFY(!value);
        QCOMPARE(int(value.error().kind), kind);
        QCOMPARE(value.error().range.start, 10);
    }

    void patternsAreRightAndOfTexts()
    {
        const auto broken = read(FilterField::Tag, u"a(b"_s, WrittenValue::Form::Pattern);
        QCOMPARE(int(broken.error().kind), int(Kind::WrongPattern));
        QVERIFY(!broken.error().hint.isEmpty());
        const auto number = read(FilterField::Try, u"1"_s, WrittenValue::Form::Pattern);
        QCOMPARE(int(number.error().kind), int(Kind::PatternHere));
    }

    void orderIsForTimesAndNumbers()
    {
        const WrittenName less{
            .name = u"tag"_s, .op = FilterOperator::Less, .opText = u"<"_s, .range = {0, 3}};

        QCOMPARE(checkedOperator(less, FilterField::Due).value(), FilterOperator::Less);
        const auto refused = checkedOperator(less, FilterField::Tag);
        QCOMPARE(int(refused.error().kind), int(Kind::WrongOperator));
        QCOMPARE(refused.error().range.start, 3);
    }
};

QTEST_GUILESS_MAIN(TestFilterValue)
#include "tst_filtervalue.moc"
