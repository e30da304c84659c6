// SPDX-License-Identifier: Apache-2.0
#include "console/rowplanner.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestRowPlanner final : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);
    BulkPlan m_plan;

    Result<PlannedRow> plan(const QList<Cell> &cells, qint64 number = 1, qint64 count = 1)
    {
        RowPlanner planner(m_plan, {.now = m_now}, 42);
        planner.setCount(count);
        const auto row = readSendRow({.number = number, .line = number + 1, .cells = cells});
        return row ? planner.plan(*row) : failure(row.error());
    }
    /// How long after now a message is due; nothing when at once.
    std::optional<qint64> lead(const Result<PlannedRow> &row) const
    {
        return row && row->draft.due ? std::optional(m_now.msecsTo(*row->draft.due)) : std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_plan = {};
        m_plan.common.draft.topic = u"t"_s;
        m_plan.zone = u"Asia/Shanghai"_s;
    }

    void delaysGoOnWhenTheSkewIsAccepted()
    {
        const PreflightView far{.now = m_now, .skew = ClockSkew::Interval{31'000ms, 32'000ms}};
        const auto row = readSendRow(
            {.number = 1, .line = 2, .cells = {{u"body"_s, u"b"_s}, {u"after"_s, u"10m"_s}}});
        QVERIFY(row);

        QVERIFY(!RowPlanner(m_plan, far, 42).plan(*row));
        m_plan.common.acceptsSkew = true;

        QVERIFY(RowPlanner(m_plan, far, 42).plan(*row));
    }

    void whatARowLeavesOpenIsThatOfTheCommand()
    {
        m_plan.common.draft = {.topic = u"t"_s,
                               .tag = u"A"_s,
                               .key = u"k{{i}}"_s,
                               .shardingKey = u"s"_s,
                               .properties = {{u"a"_s, u"1"_s}, {u"b"_s, u"{{row.x}}"_s}}};

        const auto open = plan({{u"body"_s, u"one"_s}, {u"x"_s, u"X"_s}}, 7, 9);
        const auto full = plan({{u"body"_s, u"two"_s},
                                {u"topic"_s, u"u"_s},
                                {u"tag"_s, u"B"_s},
                                {u"key"_s, u"l"_s},
                                {u"shardingKey"_s, u"r"_s},
                                {u"prop.a"_s, u"2"_s},
                                {u"x"_s, u"Y"_s}});

        QVERIFY(open);
        QCOMPARE(open->row, 7);
        QCOMPARE(open->draft,
                 (Draft{.topic = u"t"_s,
                        .body = "one",
                        .tag = u"A"_s,
                        .key = u"k7"_s,
                        .shardingKey = u"s"_s,
                        .properties = {{u"a"_s, u"1"_s}, {u"b"_s, u"X"_s}}}));
        QVERIFY(full);
        QCOMPARE(full->draft,
                 (Draft{.topic = u"u"_s,
                        .body = "two",
                        .tag = u"B"_s,
                        .key = u"l"_s,
                        .shardingKey = u"r"_s,
                        .properties = {{u"a"_s, u"2"_s}, {u"b"_s, u"Y"_s}}}));
    }

    void everyRowHasItsTime_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<qint64>("lead"); // ms; -1: at once
        QTest::newRow("none") << u"due"_s << u""_s << qint64(-1);
        QTest::newRow("now") << u"due"_s << u"now"_s << qint64(-1);
        QTest::newRow("after") << u"after"_s << u"1h30m"_s << qint64(5'400'000);
        QTest::newRow("seconds") << u"after"_s << u"90"_s << qint64(90'000);
        QTest::newRow("ms") << u"due"_s << u"1799910060000"_s << qint64(60'000);
        QTest::newRow("clock of the zone") << u"due"_s << u"2027-01-14 15:10"_s << qint64(600'000);
        QTest::newRow("offset") << u"due"_s << u"2027-01-14T07:10:00Z"_s << qint64(600'000);
        QTest::newRow("phrase") << u"due"_s << u"14 Jan 2027 15:10 Asia/Shanghai"_s
                                << qint64(600'000);
    }

    void everyRowHasItsTime()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        QFETCH(const qint64, lead);

        const auto row = plan({{u"body"_s, u"x"_s}, {column, value}});

        QVERIFY2(row, qPrintable(row ? QString() : row.error().message));
        QCOMPARE(this->lead(row).value_or(-1), lead);
    }

    void theZoneOfTheRowWins()
    {
        const auto row = plan({{u"body"_s, u"{{due:HH:mm}}"_s},
                               {u"due"_s, u"2027-01-14 16:10"_s},
                               {u"zone"_s, u"Asia/Tokyo"_s}});

        QCOMPARE(lead(row), 600'000);
        QCOMPARE(row->draft.body, QByteArray("16:10"));
    }

    void theTimeOfTheCommandIsForRowsWithoutOne()
    {
        m_plan.common.after = 10min;

        QCOMPARE(lead(plan({{u"body"_s, u"x"_s}})), 600'000);
        QCOMPARE(lead(plan({{u"body"_s, u"x"_s}, {u"after"_s, u"20m"_s}})), 1'200'000);
    }

    void spreadIsEvenAndBeginsWithTheFirst()
    {
        m_plan.spread = 1h;
        const QList<Cell> cells{{u"body"_s, u"x"_s}};

        QVERIFY(!lead(plan(cells, 1, 60))); // now
        QCOMPARE(lead(plan(cells, 2, 60)), 60'000);
        QCOMPARE(lead(plan(cells, 60, 60)), 59 * 60'000);
        QCOMPARE(lead(plan({{u"body"_s, u"x"_s}, {u"after"_s, u"10s"_s}}, 30, 60)), 10'000);

        m_plan.common.after = 10min;
        QCOMPARE(lead(plan(cells, 1, 60)), 600'000);
        QCOMPARE(lead(plan(cells, 2, 60)), 660'000);
    }

    void jitterMakesLaterWithinItsBoundsAndIsTheSameEachTime()
    {
        m_plan.jitter = 1min;
        QSet<qint64> leads;
        for (qint64 number = 1; number <= 200; ++number) {
            const QList<Cell> cells{{u"body"_s, u"x"_s}, {u"after"_s, u"10m"_s}};
            const auto one = lead(plan(cells, number, 200));
            QVERIFY(one && *one >= 600'000 && *one < 660'000);
            QCOMPARE(lead(plan(cells, number, 200)), one);
            leads.insert(*one);
        }
        QVERIFY(leads.size() > 150);
        QVERIFY(!lead(plan({{u"body"_s, u"x"_s}}))); // at once stays at once
    }

    void variablesAreFilledIn()
    {
        m_plan.answers = {{u"Who"_s, u"Li"_s}};
        const auto text = plan({{u"body"_s, u"{{i}}/{{n}} {{row.name}} {{ask:Who}} {{now}}"_s},
                                {u"name"_s, u"a\"b"_s}},
                               3, 9);
        const auto json =
            plan({{u"body"_s, u"{\"n\":\"{{row.name}}\"}"_s}, {u"name"_s, u"a\"b"_s}});
        const auto raw = plan({{u"bodyBase64"_s, u"e3tpfX0="_s}});
        const auto ids = plan({{u"body"_s, u"{{uuid}}"_s}, {u"key"_s, u"{{uuid}}"_s}});

        QVERIFY(text && json && raw && ids);
        QCOMPARE(text->draft.body, QByteArray("3/9 a\"b Li 1799910000000"));
        QCOMPARE(json->draft.body, QByteArray("{\"n\":\"a\\\"b\"}"));
        QCOMPARE(raw->draft.body, QByteArray("{{i}}"));
        QCOMPARE(ids->draft.body.size(), 36);
        QCOMPARE(ids->draft.key.toUtf8(), ids->draft.body);
    }

    void badRowsAreNamedWithRowAndColumn_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("said");
        const auto add = [](const char *name, const QString &column, const QString &value,
                            const QString &said) {
            QTest::newRow(name) << column << value << said;
        };
        add("past", u"due"_s, u"2020-01-14 15:00"_s, u"column “due”"_s);
        add("too near", u"after"_s, u"1s"_s, u"column “after”: Due in 1s is effectively now"_s);
        add("beyond the window", u"after"_s, u"73h"_s, u"column “after”"_s);
        add("gap", u"due"_s, u"2027-03-28 02:30 Europe/Berlin"_s, u"column “due”"_s);
        add("doubled hour", u"due"_s, u"2027-10-31 02:30 Europe/Berlin"_s,
            u"--earlier or --later"_s);
        add("no clock", u"due"_s, u"2027-01-15"_s, u"column “due”"_s);
        add("unknown zone", u"due"_s, u"2027-01-15 10:00 Mars/Base"_s, u"column “due”"_s);
        add("nonsense", u"due"_s, u"soon"_s, u"column “due”"_s);
        add("variable", u"key"_s, u"{{what}}"_s, u"column “key”: There is no variable"_s);
        add("missing column", u"tag"_s, u"{{row.nope}}"_s, u"column “tag”: {{row.nope}}"_s);
        add("tag", u"tag"_s, u"a b"_s, u"column “tag”: The tag contains a space"_s);
        add("key", u"key"_s, u"a&b"_s, u"column “key”"_s);
        add("sharding key", u"shardingKey"_s, u"a:b"_s, u"column “shardingKey”"_s);
        add("topic", u"topic"_s, u"a b"_s, u"column “topic”"_s);
        add("property", u"prop.x"_s, u"a|b"_s, u"property “x”"_s);
    }

    void badRowsAreNamedWithRowAndColumn()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        QFETCH(const QString, said);

        const auto row = plan({{u"body"_s, u"x"_s}, {column, value}}, 4, 9);

        QVERIFY(!row);
        QCOMPARE(row.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(row.error().message.startsWith(u"Row 4 (line 5)"_s),
                 qPrintable(row.error().message));
        QVERIFY2(row.error().message.contains(said), qPrintable(row.error().message));
    }

    void aBodyIsNeeded()
    {
        QVERIFY(plan({{u"topic"_s, u"t"_s}}).error().message.contains(u"The row has no body"_s));
        QVERIFY(plan({{u"bodyBase64"_s, u"/w=="_s}}).error().message.contains(u"bodyBase64"_s));

        m_plan.common.draft.body = "for all {{i}}";
        QCOMPARE(plan({{u"topic"_s, u"t"_s}})->draft.body, QByteArray("for all 1"));
    }

    void rowsThatDifferHaveAnotherHash()
    {
        const SourceRow row{.cells = {{u"a"_s, u"bc"_s}}};
        const SourceRow moved{.number = 9, .line = 9, .cells = {{u"a"_s, u"bc"_s}}};
        const SourceRow shifted{.cells = {{u"ab"_s, u"c"_s}}};
        const SourceRow renamed{.cells = {{u"b"_s, u"bc"_s}}};

        QCOMPARE(hashOf(row), hashOf(moved));
        QVERIFY(hashOf(row) != hashOf(shifted));
        QVERIFY(hashOf(row) != hashOf(renamed));
    }
};

QTEST_GUILESS_MAIN(TestRowPlanner)
#include "tst_rowplanner.moc"
