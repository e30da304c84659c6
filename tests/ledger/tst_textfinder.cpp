// SPDX-License-Identifier: Apache-2.0
#include "ledger/textfinder.h"

#include "ledger/ledgerschema.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<qint64>;

SqlLookUp beginning(const QString &value)
{
    return {.terms = {{value, true}}};
}

SqlLookUp whole(const QString &value)
{
    return {.terms = {{value, false}}};
}

} // namespace

class TestTextFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_database = std::make_unique<SQLite::Database>(
            ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (const char *step : ledgerSchema().migrations)
            m_database->exec(step);
        put(1, u"refund 订单"_s);
        put(2, u"refunds invoice"_s);
        put(3, u"re 订货"_s);
        for (int number = 0; number < 30; ++number) // more than a beginning is replaced by
            put(10 + number, u"many%1 invoice"_s.arg(number));
    }
    void cleanup() { m_database.reset(); }

    void findsWordsAndTheirBeginnings()
    {
        TextFinder finder(*m_database);

        QCOMPARE(finder.findAll({whole(u"refund"_s)}), Rows({1}));
        QCOMPARE(finder.findAll({beginning(u"refund"_s)}), Rows({1, 2}));
        QCOMPARE(finder.findAll({beginning(u"re"_s)}), Rows({1, 2, 3}));
        QCOMPARE(finder.findAll({beginning(u"订"_s)}), Rows({1, 3}));
        QCOMPARE(finder.findAll({beginning(u"订单"_s)}), Rows({1}));
        QCOMPARE(finder.findAll({beginning(u"refund"_s), whole(u"invoice"_s)}), Rows({2}));
        QCOMPARE(finder.findAll({beginning(u"refund"_s), beginning(u"nowhere"_s)}), Rows());
        QCOMPARE(finder.findAll({beginning(u"many"_s)}).size(), 30U);
        QCOMPARE(finder.findAll({beginning(u"many1"_s)}).size(), 11U);
    }
    void saysNothingOfWhatIsInMany()
    {
        TextFinder finder(*m_database);

        QCOMPARE(finder.findFew({whole(u"invoice"_s)}, 31), finder.findAll({whole(u"invoice"_s)}));
        QVERIFY(!finder.findFew({whole(u"invoice"_s)}, 30));
    }
    void asksForTheBeginningOfManyTokensOnlyWhereItMust()
    {
        TextFinder finder(*m_database);

        QVERIFY(!finder.findFew({beginning(u"many"_s)}, 1000));
        // What the other word finds is few enough to be looked at.
        QCOMPARE(finder.findFew({beginning(u"many"_s), beginning(u"refund"_s)}, 1000),
                 Rows({1, 2}));
        QCOMPARE(finder.findAll({beginning(u"many"_s), beginning(u"refund"_s)}), Rows());
    }
    void findsByTheBeginningOfAnIdToo()
    {
        m_database->exec("INSERT INTO message SELECT 77, 'RE77', 0, 0, '', '', '', '', '', '', '', "
                         "'', NULL, '', 0, NULL, NULL, 0, NULL, 0, 0, 0, 0, NULL, NULL, 'many-1', "
                         "'', '', NULL, 0, 0, NULL, '', NULL, 0, x'', '', '', '', 0, 0");
        TextFinder finder(*m_database);
        SqlLookUp byId = beginning(u"re"_s);
        byId.idStart = u"re"_s;
        SqlLookUp byServiceId = beginning(u"many1"_s);
        byServiceId.idStart = u"MANY-"_s;

        QCOMPARE(finder.findAll({byId}), Rows({1, 2, 3, 77}));
        QCOMPARE(finder.findAll({byId, byServiceId}), Rows({77}));
        QVERIFY(!finder.findFew({byId}, 2));
    }

private:
    void put(qint64 row, const QString &tokens)
    {
        SqlStatement add(*m_database, "INSERT INTO word(rowid, text) VALUES(?, ?)");
        add.with(row, indexTokens(tokens).join(u' ')).run();
    }

    std::unique_ptr<SQLite::Database> m_database;
};

QTEST_GUILESS_MAIN(TestTextFinder)
#include "tst_textfinder.moc"
