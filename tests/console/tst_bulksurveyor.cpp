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
    std::atomic_bool m_stop = false;
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
        return BulkSurveyor(plan, rows, planner, m_index, m_stop).run();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_stop = false;
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
        m_stop = true;

        QVERIFY(look("topic,body\na,x\n")->isStopped);
    }
};

QTEST_GUILESS_MAIN(TestBulkSurveyor)
#include "tst_bulksurveyor.moc"
