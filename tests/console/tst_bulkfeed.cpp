// SPDX-License-Identifier: Apache-2.0
#include "console/bulkfeed.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

namespace {

qint64 mostMemory()
{
#ifdef TMINUS_SANITIZED
    return -1; // it keeps what was freed for a while
#endif
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

class TestBulkFeed final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    BulkSignals m_signs;
    const PreflightView m_view{.now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC)};

    BulkPlan plan(int rows)
    {
        BulkPlan plan{.file = m_folder->filePath(u"rows.csv"_s)};
        plan.common.draft.topic = u"t"_s;
        QFile file(plan.file);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("body\n");
            for (int row = 1; row <= rows; ++row)
                file.write("row " + QByteArray::number(row) + QByteArray(200, 'x') + '\n');
        }
        return plan;
    }
    static QByteArray journalOf(const BulkPlan &plan)
    {
        QFile file(SendJournal::pathOf(plan.file));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_signs.stop = false;
    }

    void rowsAreOnDiskBeforeTheyAreGiven()
    {
        const BulkPlan sent = plan(5);
        BulkFeed feed(sent, m_view, systemNow(), m_signs);
        QCOMPARE(feed.survey()->toSend, 5);

        const auto first = feed.take(2);

        QCOMPARE(first->size(), 2u);
        QCOMPARE(journalOf(sent).count("\"leaving\""), 2);
        QCOMPARE(feed.take(9)->size(), 3u);
        QCOMPARE(feed.take(9)->size(), 0u);
        QCOMPARE(journalOf(sent).count("\"leaving\""), 5);
    }

    void outcomesAreThereForTheNextRun()
    {
        const BulkPlan sent = plan(3);
        {
            BulkFeed feed(sent, m_view, systemNow(), m_signs);
            QVERIFY(feed.survey());
            QVERIFY(feed.take(3));
            feed.record(outcomeLine(1, {.receipt = PublishReceipt{}}, m_view.now));
            feed.record(outcomeLine(2, {.error = Error{.httpStatus = 403}}, m_view.now));
        }

        BulkFeed feed(sent, m_view, systemNow(), m_signs);
        const auto survey = feed.survey();

        QCOMPARE(survey->settled, 1);
        QCOMPARE(survey->toSend, 1);
        QCOMPARE(survey->interrupted, std::vector<qint64>{3});
        const auto rows = feed.take(9);
        QCOMPARE(rows->size(), 1u);
        QCOMPARE(rows->front().row, 2);
        QVERIFY(journalOf(sent).contains(R"({"type":"unknown","row":3,)"));
    }

    void aStopEndsTheSurvey()
    {
        m_signs.stop = true;
        BulkFeed feed(plan(5), m_view, systemNow(), m_signs);

        QVERIFY(feed.survey()->isStopped);
    }

    void memoryStaysFlatOverManyRowsAndTheirJournal()
    {
        const BulkPlan sent = plan(60'000);
        qint64 early = 0;
        for (int run = 0; run < 2; ++run) {
            BulkFeed feed(sent, m_view, systemNow(), m_signs);
            const auto survey = feed.survey();
            QVERIFY(survey);
            for (qint64 taken = 0; taken < survey->toSend;) {
                const auto rows = feed.take(64);
                QVERIFY(rows && !rows->empty());
                QByteArray lines;
                for (const PlannedRow &row : *rows)
                    lines += outcomeLine(row.row, {.receipt = PublishReceipt{}}, m_view.now);
                feed.record(lines);
                taken += std::ssize(*rows);
                if (early <= 0)
                    early = mostMemory();
            }
            QCOMPARE(run == 0 ? survey->toSend : survey->settled, 60'000);
        }
        if (early > 0)
            QVERIFY2(mostMemory() - early < 4096, "rows of twelve megabytes, twice");
    }
};

QTEST_GUILESS_MAIN(TestBulkFeed)
#include "tst_bulkfeed.moc"
