// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/bulksender.h"
#include "console/deskfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace TMinus {

/// Sends rows of a file over a transport without a wire.
class BulkSenderFixture : public QObject
{
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeTransport> m_transport;
    HandClock m_clock;
    BulkPlan m_plan;
    std::unique_ptr<BulkSender> m_sender;
    std::optional<BulkSurvey> m_survey;
    std::optional<BulkSummary> m_summary;
    QList<qint64> m_settled;
    QList<qint64> m_held;
    QList<PlannedRow> m_planned;

    void write(const QByteArray &rows)
    {
        QFile file(m_plan.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
    }
    QByteArray journal() const
    {
        QFile file(SendJournal::pathOf(m_plan.file));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Starts it up to its survey.
    void start(const Guard &guard = {}, Courier *courier = nullptr)
    {
        m_sender = std::make_unique<BulkSender>(*m_transport, guard, m_clock.face());
        if (courier)
            m_sender->recordBy(*courier);
        m_survey.reset();
        m_summary.reset();
        m_settled.clear();
        m_held.clear();
        connect(m_sender.get(), &BulkSender::surveyed, this,
                [this](const BulkSurvey &survey) { m_survey = survey; });
        connect(m_sender.get(), &BulkSender::finished, this,
                [this](const BulkSummary &summary) { m_summary = summary; });
        connect(m_sender.get(), &BulkSender::settled, this,
                [this](qint64 row) { m_settled.append(row); });
        connect(m_sender.get(), &BulkSender::held, this,
                [this](qint64 row) { m_held.append(row); });
        connect(m_sender.get(), &BulkSender::planned, this,
                [this](const PlannedRow &row) { m_planned.append(row); });
        m_sender->start(m_plan);
        if (m_transport->probes.open() > 0)
            m_transport->probes.answer(ProbeReport{});
        QTRY_VERIFY(m_survey || m_summary);
    }
    void accept() { m_transport->publishes.answer(PublishReceipt{.messageId = u"id"_s}); }
    void fail(const Error &error) { m_transport->publishes.answer(failure(error)); }
    QByteArray bodyOf(qsizetype asked) const
    {
        return m_transport->publishes.asked.value(asked).body;
    }
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_transport = std::make_unique<FakeTransport>();
        m_plan = {.file = m_folder->filePath(u"rows.csv"_s), .inFlight = 2};
        m_plan.common.draft.topic = u"t"_s;
        m_planned.clear();
    }
};

} // namespace TMinus
