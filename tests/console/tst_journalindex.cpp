// SPDX-License-Identifier: Apache-2.0
#include "console/journalindex.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestJournalIndex final : public QObject
{
    Q_OBJECT

    /// The first block of which @p comparison says that it differs, over rows with hash 7 × row but
    /// for @p changed.
    static std::optional<qint64> differs(const JournalIndex &index, qint64 rows, qint64 changed)
    {
        JournalComparison comparison(index);
        for (qint64 row = 1; row <= rows; ++row) {
            if (const auto block = comparison.take(row, quint64(row == changed ? 1 : row * 7)))
                return block;
        }
        return comparison.end();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void remembersTheLastThingOfEachRow()
    {
        JournalIndex index;
        index.noteLeaving(3, 9);
        QCOMPARE(index.mark(3), RowMark::Leaving);
        index.note(3, RowMark::Repeat);
        index.noteLeaving(3, 9);
        index.note(3, RowMark::Settled);

        QCOMPARE(index.mark(3), RowMark::Settled);
        QCOMPARE(index.mark(1), RowMark::None);
        QCOMPARE(index.mark(0), RowMark::None);
        QCOMPARE(index.mark(4), RowMark::None);
        QCOMPARE(index.lastRow(), 3);
        QCOMPARE(index.sum(0), 9u); // a row that went twice counts once
    }

    void sameRowsAreTheSame()
    {
        JournalIndex index;
        for (qint64 row = 1; row <= 200; ++row)
            index.noteLeaving(row, quint64(row * 7));

        QVERIFY(!differs(index, 200, 0));
        QVERIFY(!differs(index, 500, 0)); // more than before
        QVERIFY(!differs(index, 500, 300));
    }

    void anyRowThatDiffersShowsItsBlock_data()
    {
        QTest::addColumn<qint64>("changed");
        for (const qint64 row : {1, 64, 65, 128, 199, 200})
            QTest::addRow("%d", int(row)) << row;
    }

    void anyRowThatDiffersShowsItsBlock()
    {
        QFETCH(const qint64, changed);
        JournalIndex index;
        for (qint64 row = 1; row <= 200; ++row)
            index.noteLeaving(row, quint64(row * 7));

        QCOMPARE(differs(index, 200, changed), JournalIndex::blockOf(changed));
        QCOMPARE(differs(index, 300, changed), JournalIndex::blockOf(changed));
    }

    void missingRowsAreADifference()
    {
        JournalIndex index;
        for (qint64 row = 1; row <= 128; ++row)
            index.noteLeaving(row, quint64(row * 7));

        QCOMPARE(differs(index, 127, 0), 1);
        QCOMPARE(differs(index, 64, 0), 1);
        QCOMPARE(differs(index, 0, 0), 0);
    }
};

QTEST_GUILESS_MAIN(TestJournalIndex)
#include "tst_journalindex.moc"
