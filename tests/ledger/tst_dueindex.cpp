// SPDX-License-Identifier: Apache-2.0
#include "ledger/dueindex.h"

#include "ledger/ledgerschema.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace TMinus;

class TestDueIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void countsByProfile();
    void fallsIntoBuckets();
    void followsChanges();
    void saysTheSameAsSql();
    void refusesRangesThatAreNone();

private:
    void put(qint64 row, qint64 moment, MessageState state, const char *profile = "a")
    {
        m_database->exec(
            "INSERT OR REPLACE INTO message SELECT " + std::to_string(row) + ", 'id"
            + std::to_string(row) + "', " + std::to_string(int(state)) + ", 0, '" + profile
            + "', '', '', 't', '', '', '', '{}', NULL, '', " + std::to_string(moment)
            + ", NULL, NULL, 0, NULL, 0, 0, 0, 0, NULL, NULL, '', '', '', NULL, 0, 0, NULL, '', "
              "NULL, 0, x'', '', '', '', 0, 0");
    }
    void remove(qint64 row)
    {
        m_database->exec("DELETE FROM message WHERE row=" + std::to_string(row));
    }
    static HistogramQuery range(qint64 from, qint64 to, int buckets, const QString &profile = {})
    {
        return {.from = QDateTime::fromMSecsSinceEpoch(from, Qt::UTC),
                .to = QDateTime::fromMSecsSinceEpoch(to, Qt::UTC),
                .buckets = buckets,
                .profile = profile};
    }
    static QList<int> sums(const Histogram &histogram)
    {
        QList<int> sums;
        for (const Histogram::Bucket &bucket : histogram.buckets)
            sums.append(int(std::accumulate(bucket.byState.begin(), bucket.byState.end(), 0U)));
        return sums;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SQLite::Database> m_database;
};

void TestDueIndex::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::move(*openSqliteWriter(m_folder->filePath(u"a.sqlite"_s), ledgerSchema()));
}

void TestDueIndex::startsEmpty()
{
    const DueIndex index(*m_database);

    QCOMPARE(index.size(), 0);
    QCOMPARE(index.counts({}).all(), 0);
    QCOMPARE(sums(index.histogram(range(0, 10, 2))), QList<int>({0, 0}));
}

void TestDueIndex::countsByProfile()
{
    put(1, 10, MessageState::Held, "a");
    put(2, 10, MessageState::Pending, "b");
    put(3, 10, MessageState::Pending, "a");
    const DueIndex index(*m_database);

    QCOMPARE(index.counts({}).byState.value(MessageState::Pending), 2);
    QCOMPARE(index.counts(u"a"_s).byState.value(MessageState::Pending), 1);
    QCOMPARE(index.counts(u"a"_s).all(), 2);
    QCOMPARE(index.counts(u"nobody"_s).all(), 0);
}

void TestDueIndex::fallsIntoBuckets()
{
    for (const qint64 moment : {99, 100, 109, 110, 149, 150})
        put(moment, moment, MessageState::Pending, moment == 110 ? "b" : "a");
    const DueIndex index(*m_database);

    QCOMPARE(sums(index.histogram(range(100, 150, 5))), QList<int>({2, 1, 0, 0, 1}));
    QCOMPARE(sums(index.histogram(range(100, 150, 5, u"a"_s))), QList<int>({2, 0, 0, 0, 1}));
    QCOMPARE(index.histogram(range(100, 150, 5)).buckets[0].byState[2], 2U);
}

void TestDueIndex::followsChanges()
{
    SQLite::Transaction transaction(*m_database);
    for (int row = 1; row <= 5000; ++row) // several blocks of equal entries
        put(row, 100, MessageState::Held);
    DueIndex index(*m_database);
    put(7, 100, MessageState::Leaving);
    put(8, 50, MessageState::Held);
    remove(9);
    put(5001, 60, MessageState::Held, "new");

    index.update(*m_database, {7, 8, 9, 5001, 12345});

    QCOMPARE(index.size(), 5000);
    QCOMPARE(sums(index.histogram(range(0, 200, 2))), QList<int>({2, 4998}));
    QCOMPARE(index.counts({}).byState.value(MessageState::Leaving), 1);
    QCOMPARE(index.counts(u"new"_s).all(), 1);
    QCOMPARE(sums(index.histogram(range(100, 101, 1))), QList<int>({4998}));
}

void TestDueIndex::saysTheSameAsSql()
{
    QRandomGenerator random(7);
    DueIndex index(*m_database);
    for (int round = 0; round < 30; ++round) {
        QList<qint64> rows;
        SQLite::Transaction transaction(*m_database);
        for (int i = 0; i < 200; ++i) {
            const qint64 row = 1 + random.bounded(3000);
            if (random.bounded(4) == 0)
                remove(row);
            else
                put(row, random.bounded(50) * 10, static_cast<MessageState>(random.bounded(11)),
                    random.bounded(2) == 0 ? "a" : "b");
            rows.append(row);
        }
        transaction.commit();
        index.update(*m_database, rows);

        const qint64 from = random.bounded(400);
        const auto count = m_database->execAndGet(
            "SELECT count(*) FROM message WHERE profile='a' AND moment>=" + std::to_string(from)
            + " AND moment<" + std::to_string(from + 100));
        QCOMPARE(sums(index.histogram(range(from, from + 100, 1, u"a"_s))).at(0), count.getInt());
        QCOMPARE(index.size(), m_database->execAndGet("SELECT count(*) FROM message").getInt());
        QCOMPARE(sums(DueIndex(*m_database).histogram(range(0, 500, 50))),
                 sums(index.histogram(range(0, 500, 50))));
    }
}

void TestDueIndex::refusesRangesThatAreNone()
{
    const DueIndex index(*m_database);

    QVERIFY(index.histogram(range(10, 10, 5)).buckets.isEmpty());
    QVERIFY(index.histogram(range(10, 5, 5)).buckets.isEmpty());
    QVERIFY(index.histogram(range(10, 20, 0)).buckets.isEmpty());
    QVERIFY(index.histogram(range(10, 20, 1'000'000)).buckets.isEmpty());
}

QTEST_GUILESS_MAIN(TestDueIndex)
#include "tst_dueindex.moc"
