// SPDX-License-Identifier: Apache-2.0
#include "console/bulksender.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace TMinus;

/// Many rows of which some stay behind, and what stops for a while.
class TestBulkChoice final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeTransport> m_transport;
    HandClock m_clock;
    BulkPlan m_plan;
    std::unique_ptr<BulkSender> m_sender;
    std::optional<BulkSurvey> m_survey;
    std::optional<BulkSummary> m_summary;
    QList<qint64> m_settled;

    void write(const QByteArray &rows) const
    {
        QFile file(m_plan.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
    }
    /// Starts it up to its survey.
    void start()
    {
        m_sender = std::make_unique<BulkSender>(*m_transport, Guard(), m_clock.face());
        connect(m_sender.get(), &BulkSender::surveyed, this,
                [this](const BulkSurvey &survey) { m_survey = survey; });
        connect(m_sender.get(), &BulkSender::finished, this,
                [this](const BulkSummary &summary) { m_summary = summary; });
        connect(m_sender.get(), &BulkSender::settled, this,
                [this](qint64 row) { m_settled.append(row); });
        m_sender->start(m_plan);
        m_transport->probes.answer(ProbeReport{});
        QTRY_VERIFY(m_survey || m_summary);
    }
    void accept() { m_transport->publishes.answer(PublishReceipt{.messageId = u"id"_s}); }
    QByteArray bodyOf(qsizetype asked) const
    {
        return m_transport->publishes.asked.value(asked).body;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_transport = std::make_unique<FakeTransport>();
        m_plan = {.file = m_folder->filePath(u"rows.csv"_s), .inFlight = 2};
        m_plan.common.draft.topic = u"t"_s;
        m_survey.reset();
        m_summary.reset();
        m_settled.clear();
    }
    void cleanup() { m_sender.reset(); }

    void refusedRowsStayAndTheOthersGo()
    {
        write("key,body\n1,a\n2\n3,\n4,d\n1,a\n");
        m_plan.leavesOutRefused = true;
        start();
        QCOMPARE(m_survey->toSend, 2);
        QCOMPARE(m_survey->troubleCount, 3);

        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 2);
        accept();
        accept();

        QTRY_VERIFY(m_summary);
        QVERIFY(!m_summary->error);
        QCOMPARE(m_settled, (QList<qint64>{1, 4}));
        QCOMPARE(bodyOf(0), QByteArray("a"));
        QCOMPARE(bodyOf(1), QByteArray("d"));
    }

    void aPauseHandsOutNothingUntilItIsOver()
    {
        write("body\na\nb\nc\n");
        m_plan.inFlight = 1;
        start();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 1);

        m_sender->setPaused(true);
        accept();
        QTRY_COMPARE(m_settled.size(), 1);
        bool hasTurned = false; // behind what the answer has set off
        QMetaObject::invokeMethod(
            this, [&hasTurned] { hasTurned = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(hasTurned);
        QCOMPARE(m_transport->publishes.open(), 0);
        QVERIFY(!m_summary);

        m_sender->setPaused(false);
        QTRY_COMPARE(m_transport->publishes.open(), 1);
        accept();
        QTRY_COMPARE(m_transport->publishes.open(), 1);
        accept();
        QTRY_VERIFY(m_summary);
        QCOMPARE(m_summary->pending, 3);
    }

    void aPausedOneCanBeStopped()
    {
        write("body\na\nb\n");
        m_plan.inFlight = 1;
        start();
        m_sender->proceed();
        QTRY_COMPARE(m_transport->publishes.open(), 1);
        m_sender->setPaused(true);
        accept();
        QTRY_COMPARE(m_settled.size(), 1);

        m_sender->stop();

        QTRY_VERIFY(m_summary);
        QCOMPARE(m_summary->left(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBulkChoice)
#include "tst_bulkchoice.moc"
