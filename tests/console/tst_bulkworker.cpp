// SPDX-License-Identifier: Apache-2.0
#include "console/bulkworker.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

class TestBulkWorker final : public QObject
{
    Q_OBJECT

    using Kind = BulkLetter::Kind;

    std::vector<BulkLetter> m_letters;

    std::unique_ptr<BulkWorker> work(const BulkPlan &plan)
    {
        m_letters.clear();
        return std::make_unique<BulkWorker>(plan,
                                            PreflightView{.now = QDateTime::currentDateTimeUtc()},
                                            systemNow(), [this](BulkLetter letter) {
                                                QCOMPARE(QThread::currentThread(), thread());
                                                m_letters.push_back(std::move(letter));
                                            });
    }
    static BulkPlan copies(qint64 count)
    {
        BulkPlan plan{.copies = count};
        plan.common.draft = {.topic = u"t"_s, .body = "x"};
        return plan;
    }
    qint64 rowsGiven() const
    {
        qint64 rows = 0;
        for (const BulkLetter &letter : m_letters)
            rows += std::ssize(letter.rows);
        return rows;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyQuestionIsAnsweredOnTheThreadThatAsked()
    {
        const auto worker = work(copies(5));

        worker->survey();
        QTRY_COMPARE(m_letters.size(), 1u);
        QCOMPARE(m_letters[0].kind, Kind::Surveyed);
        QCOMPARE(m_letters[0].survey.toSend, 5);
        worker->take(2);
        worker->take(9);
        QTRY_COMPARE(rowsGiven(), 5);
        worker->finish();
        QTRY_COMPARE(m_letters.back().kind, Kind::Finished);
        QVERIFY(!m_letters.back().error);
    }

    void fewerRowsThanWereAskedForAreTheLast()
    {
        const auto worker = work(copies(3));
        worker->survey();
        worker->take(8);

        QTRY_COMPARE(rowsGiven(), 3);

        QCOMPARE(m_letters.back().asked, 8);
    }

    void fileThatIsNotThereIsAnErrorOfTheSurvey()
    {
        BulkPlan plan = copies(0);
        plan.file = u"/nowhere/rows.csv"_s;
        const auto worker = work(plan);

        worker->survey();

        QTRY_COMPARE(m_letters.size(), 1u);
        QCOMPARE(m_letters[0].error->kind, ErrorKind::Storage);
    }

    void lettersOfAWorkerThatIsGoneDoNotCome()
    {
        auto worker = work(copies(3));
        worker->survey();

        worker.reset();
        QCoreApplication::processEvents();

        QCOMPARE(m_letters.size(), 0u);
    }
};

QTEST_GUILESS_MAIN(TestBulkWorker)
#include "tst_bulkworker.moc"
