// SPDX-License-Identifier: Apache-2.0
#include "console/bulksurveyor.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestBulkSurveyor final : public QObject
{
    Q_OBJECT

    const PreflightView m_view{.now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC)};
    BulkSignals m_signs;
    JournalIndex m_index;
    std::vector<RowMark> m_marks; ///< what the journal says of the first rows

    void noteMarks(BulkRows &rows)
    {
        if (m_marks.empty() || !rows.rewind())
            return;
        for (qint64 row = 1; const RowMark mark : m_marks) {
            m_index.noteLeaving(row, hashOf(rows.next().value().value()));
            m_index.note(row++, mark);
        }
    }
    Result<BulkSurvey> look(const QByteArray &csv, BulkPlan plan = {})
    {
        const QTemporaryDir folder;
        plan.file = folder.filePath(u"rows.csv"_s);
        QFile file(plan.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            return failure(ErrorKind::Storage, file.errorString());
        file.close();
        BulkRows rows(plan);
        noteMarks(rows);
        RowPlanner planner(plan, m_view, 1);
        return BulkSurveyor(plan, rows, planner, m_index, m_signs).run();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_signs.stop = false;
        m_index = {};
        m_marks.clear();
    }

    void countsWhatWouldGo()
    {
        const auto survey = look("topic,after,body,note\n"
                                 "a,10m,x,1\n"
                                 "b,2h,x,2\n"
                                 "a,,x,3\n");

        QCOMPARE(survey->rows, 3);
        QCOMPARE(survey->toSend, 3);
        QCOMPARE(survey->atOnce, 1);
        QCOMPARE(survey->first, std::optional(m_view.now.addSecs(600)));
        QCOMPARE(survey->last, std::optional(m_view.now.addSecs(7200)));
        QCOMPARE(survey->topics, (QMap<QString, qint64>{{u"a"_s, 2}, {u"b"_s, 1}}));
        QCOMPARE(survey->unusedColumns, QStringList{u"note"_s});
        QVERIFY(survey->troubles.isEmpty());
    }

    void refusedRowsStayBehindWithTheirReason()
    {
        const auto survey = look("topic,key,due,body\n"
                                 "a,k1,2027-01-15T09:00Z,x\n"
                                 "a,k2,2026-01-14T09:00Z,x\n"
                                 "a,k3\n"
                                 "a,k4,2027-01-15T09:00Z,\n",
                                 {.leavesOutRefused = true, .shownRows = 10, .shownRefused = 2});

        QVERIFY(survey);
        QCOMPARE(survey->rows, 4);
        QCOMPARE(survey->toSend, 1);
        QCOMPARE(survey->troubleCount, 3);
        QCOMPARE(survey->good.size(), 1);
        QCOMPARE(survey->good.first().key, u"k1"_s);
        QCOMPARE(survey->refused.size(), 2); // no more were wanted
        QCOMPARE(survey->refused.first().row, 2);
        QCOMPARE(survey->refused.first().key, u"k2"_s);
        QVERIFY(survey->refused.first().due);
        QVERIFY2(!survey->refused.first().why.contains(u"Row 2"_s),
                 qPrintable(survey->refused.first().why));
        QCOMPARE(survey->columns, (QStringList{u"topic"_s, u"key"_s, u"due"_s, u"body"_s}));
        QVERIFY(survey->bytes > 0);
    }

    void aRowThatSaysTheSameStaysBehind()
    {
        const BulkPlan plan{.leavesOutRefused = true, .shownRows = 10, .shownRefused = 10};
        const auto survey = look("topic,key,due,body\n"
                                 "a,k,2027-01-15T09:00Z,x\n"
                                 "a,k,2027-01-15T09:00Z,y\n"
                                 "a,k,2027-01-15T09:00Z,x\n",
                                 plan);

        QCOMPARE(survey->toSend, 2);
        QCOMPARE(survey->refused.size(), 1);
        QCOMPARE(survey->refused.first().row, 3);
        QCOMPARE(survey->refused.first().why, u"The same key, body and time as row 1."_s);
    }

    void theSpreadMovesRowsWithATimeOfTheirOwn()
    {
        const auto survey = look("topic,key,due,body\n"
                                 "a,k1,2027-01-15T09:00Z,x\n"
                                 "a,k2,2027-01-15T09:00Z,x\n",
                                 {.spread = std::chrono::minutes(2),
                                  .leavesOutRefused = true,
                                  .spreadsAll = true,
                                  .shownRows = 10});

        QCOMPARE(survey->good.at(0).moved, std::chrono::milliseconds(0));
        QCOMPARE(survey->good.at(1).moved, std::chrono::minutes(1));
        QCOMPARE(survey->last->toSecsSinceEpoch() - survey->first->toSecsSinceEpoch(), 60);
        QCOMPARE(survey->peakMinute, 1);
    }

    void columnThatATemplateUsesIsNotUnused()
    {
        QVERIFY(look("topic,body,note\na,{{row.note}},1\n")->unusedColumns.isEmpty());
    }

    void everyWrongRowIsToldUpToTwenty()
    {
        QByteArray rows = "topic,after,body\na,10m,x\n";
        for (int i = 0; i < 30; ++i)
            rows += "a,whenever,x\n";

        const auto survey = look(rows);

        QCOMPARE(survey->troubleCount, 30);
        QCOMPARE(survey->troubles.size(), 20);
        QVERIFY2(survey->troubles.first().contains(u"2"_s), qPrintable(survey->troubles.first()));
        QCOMPARE(survey->toSend, 1);
    }

    void whatEarlierRunsDidIsNotSentAgain()
    {
        m_marks = {RowMark::Settled, RowMark::Unknown, RowMark::Leaving, RowMark::Repeat};

        const auto survey = look("topic,body\na,1\na,2\na,3\na,4\na,5\n");

        QCOMPARE(survey->settled, 1);
        QCOMPARE(survey->unknown, 1);
        QCOMPARE(survey->interrupted, std::vector<qint64>{3});
        QCOMPARE(survey->toSend, 2); // the fourth and the fifth
    }

    void nothingToSendIsASentence()
    {
        const auto survey = look("topic,body\n");

        QCOMPARE(survey.error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(survey.error().message, u"There is no row to send."_s);
    }

    void aStopEndsIt()
    {
        m_signs.stop = true;

        QVERIFY(look("topic,body\na,x\n")->isStopped);
    }
};

QTEST_GUILESS_MAIN(TestBulkSurveyor)
#include "tst_bulksurveyor.moc"
