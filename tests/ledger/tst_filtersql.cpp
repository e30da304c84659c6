// SPDX-License-Identifier: Apache-2.0
#include "ledger/filtersql.h"

#include "ledger/filterfunctions.h"
#include "ledger/ledgerfunctions.h"
#include "ledger/ledgerschema.h"
#include "ledger/randomrows.h"
#include "search/filterpredicate.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'799'910'000'000;

QDateTime nowTime()
{
    return QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
}

FilterNode treeOf(const QString &filter)
{
    const auto tree =
        readFilter(filter, {.phrases = {.now = nowTime(), .zone = QTimeZone("Asia/Shanghai")}});
    if (!tree)
        qWarning("%s: %s", qPrintable(filter), qPrintable(filterText(tree.error())));
    return tree.value_or(FilterNode{});
}

void put(SQLite::Statement &statement, const QList<SqlValue> &values)
{
    int at = 0;
    for (const SqlValue &value : values) {
        ++at;
        if (const auto *text = std::get_if<QString>(&value))
            statement.bind(at, text->toStdString());
        else
            statement.bind(at, int64_t(std::get<qint64>(value)));
    }
}

/// A ledger in memory.
class Rows final
{
public:
    Rows()
        : m_database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        , m_policies(std::make_shared<SharedPolicies>())
    {
        for (const char *step : ledgerSchema().migrations)
            m_database.exec(step);
        registerLedgerFunctions(m_database, m_policies);
        registerFilterFunctions(m_database, m_givenUp);
    }
    SQLite::Database &database() { return m_database; }
    qint64 givenUp() const { return *m_givenUp; }

    /// The numbers of the rows that @p filter lets through.
    QList<qint64> passing(const QString &filter) { return passing(treeOf(filter)); }
    QList<qint64> passing(const FilterNode &tree)
    {
        const SqlCondition condition = filterSql(tree, nowTime());
        SQLite::Statement query(m_database,
                                "SELECT m.row FROM message m WHERE " + condition.text.toStdString()
                                    + " ORDER BY m.row");
        put(query, condition.values);
        QList<qint64> rows;
        while (query.executeStep())
            rows.append(query.getColumn(0).getInt64());
        return rows;
    }
    /// How SQLite goes about it.
    QString plan(const QString &filter)
    {
        const SqlCondition condition = filterSql(treeOf(filter), nowTime());
        SQLite::Statement query(m_database,
                                "EXPLAIN QUERY PLAN SELECT m.row FROM message m WHERE "
                                    + condition.text.toStdString());
        QString plan;
        while (query.executeStep())
            plan += QString::fromStdString(query.getColumn(3).getString()) + u'\n';
        return plan;
    }

private:
    SQLite::Database m_database;
    std::shared_ptr<SharedPolicies> m_policies;
    GivenUp m_givenUp = std::make_shared<std::atomic<qint64>>(0);
};

QList<qint64> passing(const QList<RandomRow> &rows, const FilterNode &tree)
{
    const FilterPredicate predicate(tree, nowTime());
    QList<qint64> numbers;
    for (const RandomRow &row : rows) {
        if (predicate.matches(row))
            numbers.append(row.row);
    }
    return numbers;
}

} // namespace

class FilterSqlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void answersAsThePredicateDoes_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void answersAsThePredicateDoes()
    {
        QFETCH(const quint32, seed);
        RandomRows random(seed, now);
        Rows ledger;
        const QList<RandomRow> rows = random.rows(120);
        random.store(rows, ledger.database());
        int some = 0;

        for (int round = 0; round < 300; ++round) {
            const QString filter = random.filter();
            const FilterNode tree = treeOf(filter);
            const QList<qint64> found = ledger.passing(tree);
            QVERIFY2(found == passing(rows, tree), qPrintable(filter));
            some += !found.isEmpty() && found.size() < rows.size() ? 1 : 0;
        }

        QVERIFY(some > 150); // most filters tell rows apart
    }

    /// Each kind of term by itself, so that none of them is always hidden behind others.
    void answersAsThePredicateDoesOnEachName()
    {
        RandomRows random(77, now);
        Rows ledger;
        const QList<RandomRow> rows = random.rows(200);
        random.store(rows, ledger.database());
        QHash<QString, int> telling;

        for (int round = 0; round < 3000; ++round) {
            QString name;
            const QString filter = random.term(&name);
            const FilterNode tree = treeOf(filter);
            const QList<qint64> found = ledger.passing(tree);
            QVERIFY2(found == passing(rows, tree), qPrintable(filter));
            telling[name] += !found.isEmpty() && found.size() < rows.size() ? 1 : 0;
        }

        for (const FilterName &name : filterNames(FilterSubject::Messages))
            QVERIFY2(telling.value(name.name) > 5, qPrintable(name.name));
        QVERIFY(telling.value(QString()) > 5);
    }

    void asksTheIndexOnlyForWhatIsWanted()
    {
        const auto uses = [](const QString &filter) {
            return filterSql(treeOf(filter), nowTime()).usesIndex;
        };

        QVERIFY(uses(u"ord"_s));
        QVERIFY(uses(u"订单"_s));
        QVERIFY(uses(u"body:\"a bc d\""_s));
        QVERIFY(uses(u"-(-ord)"_s));
        QVERIFY(!uses(u"-ord"_s));
        QVERIFY(!uses(u"NOT (x OR -(-ord))"_s));
        QVERIFY(!uses(u"body:ord"_s));
        QVERIFY(!uses(u"/ord/"_s));
        QVERIFY(!uses(u"note:\"a bc d\""_s));
        QVERIFY(!uses(u"key=\"a bc d\""_s));
        QVERIFY(!uses(QString()));
    }

    void findsByIndexesWhatIsAskedOften_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::newRow("word") << u"ord-88"_s;
        QTest::newRow("chinese") << u"订单"_s;
        QTest::newRow("key") << u"key=ORD-88412"_s;
        QTest::newRow("id") << u"id=1E05"_s;
        QTest::newRow("state") << u"is:held"_s;
        QTest::newRow("sent") << u"sent>-1h"_s;
        QTest::newRow("age") << u"age<1h"_s;
    }
    void findsByIndexesWhatIsAskedOften()
    {
        QFETCH(const QString, filter);
        Rows ledger;

        const QString plan = ledger.plan(filter);

        QVERIFY2(!plan.contains(u"SCAN m"_s), qPrintable(plan));
    }

    /// SQLite bounds the depth of an expression and the stack of its parser.
    void readsTheLongestAndDeepest_data()
    {
        QTest::addColumn<QString>("filter");
        const QString chain = u"-x "_s.repeated(1200);
        const QString groups = u" OR (a b)"_s.repeated(400);
        QString deepLeft = u"due>now"_s;
        QString deepRight = deepLeft;
        QString deepWide = deepLeft;
        for (int i = 0; i < deepestFilter; ++i) {
            deepLeft = u"-("_s + deepLeft + u" is:overdue OR lease<1m)"_s;
            deepRight = u"-(is:overdue OR lease<1m "_s + deepRight + u')';
            deepWide = u'(' + u"a OR "_s.repeated(150) + deepWide + u" b)"_s;
        }
        QTest::newRow("chain") << chain;
        QTest::newRow("groups") << u"a"_s + groups;
        QTest::newRow("deep left") << deepLeft;
        QTest::newRow("deep right") << deepRight;
        QTest::newRow("deep and wide") << deepWide;
        QTest::newRow("all of it") << deepRight + u" tag:x"_s + groups;
    }
    void readsTheLongestAndDeepest()
    {
        QFETCH(const QString, filter);
        QVERIFY(filter.size() <= longestFilter);
        RandomRows random(5, now);
        Rows ledger;
        const QList<RandomRow> rows = random.rows(3);
        random.store(rows, ledger.database());

        QCOMPARE(ledger.passing(filter), passing(rows, treeOf(filter)));
    }

    void countsWhatAnExpressionGaveUp()
    {
        Rows ledger;
        RandomRows random(1, now);
        QList<RandomRow> rows = random.rows(1);
        rows[0].bytes = QByteArray(40, 'a') + '!';
        random.store(rows, ledger.database());

        QCOMPARE(ledger.passing(u"body:/^(a+)+$/"_s), QList<qint64>());
        QCOMPARE(ledger.givenUp(), 1);
    }
};

QTEST_GUILESS_MAIN(FilterSqlTest)
#include "tst_filtersql.moc"
