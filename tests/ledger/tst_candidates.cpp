// SPDX-License-Identifier: Apache-2.0
#include "ledger/candidates.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestCandidates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void comeInOrder_data()
    {
        QTest::addColumn<LedgerQuery::Order>("order");
        QTest::addColumn<QList<qint64>>("wanted");
        QTest::newRow("by time") << LedgerQuery::Order::ByTime << QList<qint64>{3, 1, 2, 4};
        QTest::newRow("by time, down")
            << LedgerQuery::Order::ByTimeDown << QList<qint64>{4, 2, 1, 3};
    }
    void comeInOrder()
    {
        QFETCH(LedgerQuery::Order, order);
        QFETCH(QList<qint64>, wanted);
        Candidates candidates({{20, 1}, {20, 2}, {10, 3}, {30, 4}}, order);

        QCOMPARE(candidates.take(3), wanted.first(3));
        QCOMPARE(candidates.take(3), wanted.last(1));
        QVERIFY(candidates.isEmpty());
    }

    void onlyThoseBehindTheLastPageCount()
    {
        const LedgerQuery up{.order = LedgerQuery::Order::ByNumber,
                             .after = LedgerMessage{.row = 5}};
        const LedgerQuery down{.order = LedgerQuery::Order::ByNumberDown,
                               .after = LedgerMessage{.row = 5}};

        QCOMPARE(Candidates({7, 5, 3, 9}, up, nullptr).take(9), QList<qint64>({7, 9}));
        QCOMPARE(Candidates({7, 5, 3, 1}, down, nullptr).take(9), QList<qint64>({3, 1}));
    }
};

QTEST_GUILESS_MAIN(TestCandidates)
#include "tst_candidates.moc"
