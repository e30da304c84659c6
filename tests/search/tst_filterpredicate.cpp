// SPDX-License-Identifier: Apache-2.0
#include "search/filterpredicate.h"

#include "search/filters.h"

#include <QRegularExpression>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

/// A row made of plain values.
struct TestRow final : FilterRow
{
    QMap<FilterField, QString> texts = {};
    QMap<FilterField, qint64> numbers = {};
    QMap<QString, QString> properties = {};
    QString serviceId = {};
    QByteArray content = {};
    StateFacts facts = {};
    std::optional<FilterSource> from = {};

    QString text(FilterField field) const override { return texts.value(field); }
    QString messageId() const override { return serviceId; }
    QByteArray body() const override { return content; }
    std::optional<QString> property(const QString &name) const override
    {
        const auto found = properties.constFind(name);
        return found == properties.constEnd() ? std::nullopt : std::optional(*found);
    }
    std::optional<qint64> number(FilterField field) const override
    {
        const auto found = numbers.constFind(field);
        return found == numbers.constEnd() ? std::nullopt : std::optional(*found);
    }
    FilterStates states(qint64 now) const override { return filterStatesOf(facts, now); }
    std::optional<FilterSource> source() const override { return from; }
};

constexpr qint64 now = 1'799'910'000'000;
constexpr qint64 minute = 60'000;

/// A message that came three minutes late, and whose lease runs for four more.
TestRow arrival()
{
    using enum FilterField;
    TestRow row;
    row.texts = {{Topic, u"order-timeout"_s}, {Tag, u"CLOSE"_s},
                 {Key, u"ORD-88412"_s},       {Id, u"01HX"_s},
                 {Group, u"GID_a"_s},         {Profile, u"prod"_s},
                 {Operator, u"李雷"_s},       {Note, u"asked"_s},
                 {Request, u"REQ1"_s},        {Handle, u"H-1"_s}};
    row.serviceId = u"1E057D5E"_s;
    row.content = "{\"orderId\": 88412, \"why\": \"订单超时\", \"items\": [\"a\", \"B\"]}";
    row.properties = {{u"region"_s, u"EU"_s}, {u"empty"_s, QString()}};
    row.numbers = {{Due, now - 5 * minute},   {Sent, now - 60 * minute}, {Seen, now - 2 * minute},
                   {Lateness, 3 * minute},    {Lease, now + 4 * minute}, {Try, 2},
                   {Size, row.content.size()}};
    row.facts = {
        .state = MessageState::Seen, .due = now - 5 * minute, .leaseEnd = now + 4 * minute};
    row.from = FilterSource::Sent;
    return row;
}

} // namespace

class FilterPredicateTest final : public QObject
{
    Q_OBJECT

private:
    static bool passes(const FilterRow &row, const QString &filter,
                       FilterSubject subject = FilterSubject::Messages)
    {
        const auto tree = readFilter(filter, filterContext(subject));
        if (!tree)
            qWarning("%s", qPrintable(filterText(tree.error()))); // fails the test
        return tree && FilterPredicate(*tree, filterNow()).matches(row);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void letsThroughWhatMatches_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *filter : {"",
                                   "order",
                                   "ORDER-TIME",
                                   "close",
                                   "ord-884",
                                   "88412",
                                   "01hx",
                                   "1e05",
                                   "超时",
                                   "单",
                                   "/^ord/",
                                   "订单 CLOSE",
                                   "x OR close",
                                   "-x",
                                   "NOT (x OR y)",
                                   "(close)",
                                   "\"\"",
                                   "topic:time",
                                   "tag=CLOSE",
                                   "tag!=close",
                                   "tag:/^cl.se$/",
                                   "tag=/CL/",
                                   "tag!=/cl/",
                                   "tag!=x",
                                   "key:8841",
                                   "id:57d5",
                                   "id=01HX",
                                   "id=1E057D5E",
                                   "group:gid",
                                   "profile:prod",
                                   "operator:李",
                                   "note:ask",
                                   "request:req1",
                                   "handle:h-",
                                   "prop.region:eu",
                                   "prop.region=EU",
                                   "prop.region!=eu",
                                   "prop.empty=\"\"",
                                   "-prop.none:\"\"",
                                   "prop.none!=x",
                                   "json.orderId=88412",
                                   "json.why:超",
                                   "json.items[-1]=B",
                                   "json.items:\"\\\"a\\\"\"",
                                   "-json.none:x",
                                   "json.none!=x",
                                   "body:rderid",
                                   "body:订单",
                                   "body:/\\d{5}/",
                                   "is:seen",
                                   "is:live",
                                   "-is:acked",
                                   "is!=acked",
                                   "from:sent",
                                   "from!=seen",
                                   "due<now",
                                   "due<=-5m",
                                   "due>=-5m",
                                   "due=-5m",
                                   "due:-5m",
                                   "due!=-4m",
                                   "sent<-59m",
                                   "seen>-3m",
                                   "in<-4m",
                                   "in=-5m",
                                   "lateness>2m",
                                   "lateness=180s",
                                   "lateness:3m",
                                   "lease<5m",
                                   "lease>3m",
                                   "lease=4m",
                                   "age>59m",
                                   "age<61m",
                                   "age<=1h",
                                   "age=1h",
                                   "try>1",
                                   "try=2",
                                   "try:2",
                                   "try!=3",
                                   "size>10",
                                   "due<\"today 16:00\""})
            QTest::newRow(filter) << QString::fromUtf8(filter);
    }
    void letsThroughWhatMatches()
    {
        QFETCH(const QString, filter);

        QVERIFY(passes(arrival(), filter));
        if (!filter.isEmpty())
            QVERIFY(!passes(arrival(), u"-("_s + filter + u')'));
    }

    void keepsBackWhatDoesNot_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *filter : {"rder",
                                   "lose",
                                   "imeout",
                                   "8412",
                                   "gid",
                                   "prod",
                                   "超单",
                                   "订单 x",
                                   "x OR y",
                                   "close -order",
                                   "topic=order",
                                   "tag=close",
                                   "tag!=CLOSE",
                                   "tag=/cl/",
                                   "tag:x",
                                   "id!=01HX",
                                   "prop.region:x",
                                   "prop.none:\"\"",
                                   "prop.none=\"\"",
                                   "prop.Region:eu",
                                   "json.none:\"\"",
                                   "json.orderid:8",
                                   "json.items[5]:a",
                                   "body:/^x/",
                                   "is:acked",
                                   "is:due",
                                   "from:seen",
                                   "from!=sent",
                                   "due>now",
                                   "due<-5m",
                                   "due!=-5m",
                                   "in>0s",
                                   "lateness<3m",
                                   "lease>4m",
                                   "age>1h",
                                   "age<1h",
                                   "try<2",
                                   "try!=2",
                                   "size<10"})
            QTest::newRow(filter) << QString::fromUtf8(filter);
    }
    void keepsBackWhatDoesNot()
    {
        QFETCH(const QString, filter);

        QVERIFY(!passes(arrival(), filter));
        QVERIFY(passes(arrival(), u"-("_s + filter + u')'));
    }

    void answersNoWhereARowHasNothing()
    {
        const TestRow bare;

        for (const char *filter : {"due<1h", "due>-1h", "in<1h", "lease<1h", "age>0s", "try<5",
                                   "lateness<1h", "from:sent", "json.a:\"\"", "x"}) {
            QVERIFY2(!passes(bare, QString::fromUtf8(filter)), filter);
            QVERIFY2(passes(bare, u'-' + QString::fromUtf8(filter)), filter);
        }
        for (const char *filter : {"due!=1h", "try!=5", "from!=sent", "tag=\"\"", "tag:\"\""})
            QVERIFY2(passes(bare, QString::fromUtf8(filter)), filter);
    }

    void countsALeaseOnlyWhileItRuns()
    {
        TestRow row = arrival();
        row.facts.state = MessageState::Acked;
        QVERIFY(!passes(row, u"lease<5m"_s));
        QVERIFY(!passes(row, u"is:live"_s));

        row = arrival();
        row.facts.leaseEnd = now;
        row.numbers[FilterField::Lease] = now;
        QVERIFY(!passes(row, u"lease<5m"_s));
    }

    void derivesStates_data()
    {
        QTest::addColumn<qint64>("due");
        QTest::addColumn<bool>("watched");
        QTest::addColumn<QString>("filter");
        QTest::newRow("ahead") << now + 1 << true
                               << u"is:pending -is:due -is:overdue -is:notWatched"_s;
        QTest::newRow("now") << now << true << u"is:pending -is:due -is:overdue -is:notWatched"_s;
        QTest::newRow("passed") << now - 1 << true
                                << u"is:pending is:due -is:overdue -is:notWatched"_s;
        QTest::newRow("grace") << now - 2 * minute << true << u"is:due -is:overdue"_s;
        QTest::newRow("overdue") << now - 2 * minute - 1 << true
                                 << u"is:overdue is:pending -is:due -is:notWatched"_s;
        QTest::newRow("not watched")
            << now - 2 * minute - 1 << false << u"is:notWatched is:pending -is:overdue"_s;
    }
    void derivesStates()
    {
        QFETCH(const qint64, due);
        QFETCH(const bool, watched);
        QFETCH(const QString, filter);
        TestRow row;
        row.facts = {.state = MessageState::Pending, .due = due, .wasWatched = watched};

        QVERIFY(passes(row, filter));
    }

    void derivesNothingForOtherStates()
    {
        TestRow row;
        row.facts = {.state = MessageState::Held, .due = now - 10 * minute};

        QVERIFY(passes(row, u"is:held -is:due -is:overdue -is:notWatched"_s));
    }

    void asksRowsOfTheLog()
    {
        using enum FilterField;
        TestRow row;
        row.texts = {{Verb, u"POST"_s}, {Code, u"TopicNotExist"_s}, {Topic, u"a"_s}};
        row.numbers = {{Status, 404}, {Took, 12}};
        const auto asks = [&](const QString &filter) {
            return passes(row, filter, FilterSubject::Log);
        };

        QVERIFY(asks(u"status>=400 ms<100 verb:post code:topicnotexist"_s));
        QVERIFY(!asks(u"code:Topic"_s));
        QVERIFY(!asks(u"verb!=post"_s));
    }

    void movesWithTheClock()
    {
        const FilterNode tree = filterOf(u"due<2h"_s);
        TestRow row;
        row.numbers = {{FilterField::Due, now + 150 * minute}};

        QVERIFY(!FilterPredicate(tree, filterNow()).matches(row));
        QVERIFY(FilterPredicate(tree, filterNow().addSecs(3600)).matches(row));
    }

    void takesOneHandleOfMany()
    {
        struct ManyHandles final : FilterRow
        {
            QString text(FilterField) const override { return {}; }
            std::optional<qint64> number(FilterField) const override { return std::nullopt; }
            QStringList handles() const override { return {u"old-1"_s, u"new-2"_s}; }
        };

        QVERIFY(passes(ManyHandles(), u"handle:old handle=new-2"_s));
        QVERIFY(!passes(ManyHandles(), u"handle!=old-1"_s));
    }

    void takesAnIdForOneToken()
    {
        TestRow row;
        row.serviceId = u"AB-CD"_s;

        QVERIFY(passes(row, u"ab"_s));
        QVERIFY(passes(row, u"ab-c"_s));
        QVERIFY(!passes(row, u"cd"_s));
        QVERIFY(passes(row, u"id:cd"_s));
    }

    void countsWhatAnExpressionGaveUp()
    {
        TestRow row;
        row.content = QByteArray(40, 'a') + '!';
        const FilterPredicate predicate(filterOf(u"body:/^(a+)+$/"_s), filterNow());
        const FilterPredicate copy = predicate;

        QVERIFY(!predicate.matches(row));
        QVERIFY(!copy.matches(row));
        QCOMPARE(predicate.givenUp(), 2);
    }

    void letsEverythingThroughWithoutAFilter() { QVERIFY(FilterPredicate().matches(arrival())); }
};

QTEST_GUILESS_MAIN(FilterPredicateTest)
#include "tst_filterpredicate.moc"
