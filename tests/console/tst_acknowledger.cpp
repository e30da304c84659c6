// SPDX-License-Identifier: Apache-2.0
#include "console/acknowledger.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestAcknowledger final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeTransport> m_transport;
    QObject m_context;
    QList<Result<AckReport>> m_reports;

    static QStringList handles(int count)
    {
        QStringList handles;
        for (int i = 0; i < count; ++i)
            handles.append(u"H%1"_s.arg(i));
        return handles;
    }
    void acknowledge(Acknowledger &acknowledger, int count)
    {
        acknowledger.acknowledge({.topic = u"t"_s, .group = u"g"_s, .handles = handles(count)},
                                 &m_context,
                                 [this](const Result<AckReport> &r) { m_reports.append(r); });
    }
    /// Answers the oldest request: every handle of it is acknowledged.
    void answerWell()
    {
        const auto &acks = m_transport->acks;
        const AckRequest request = acks.asked.at(acks.asked.size() - acks.open());
        QList<AckVerdict> verdicts;
        for (const QString &handle : request.handles)
            verdicts.append({.receiptHandle = handle, .state = AckVerdict::State::Acked});
        m_transport->acks.answer(verdicts);
    }
    QStringList statesOfReport() const
    {
        QStringList states;
        for (const AckVerdict &verdict : m_reports.first()->verdicts)
            states.append(verdict.receiptHandle + u'=' + QString::number(int(verdict.state)));
        return states;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_transport = std::make_unique<FakeTransport>();
        m_reports.clear();
    }

    void manyGoInBatchesOfSixteenOneAfterTheOther()
    {
        Acknowledger acknowledger(*m_transport, {});

        acknowledge(acknowledger, 33);
        QCOMPARE(m_transport->acks.open(), 1);
        for (int i = 0; i < 3; ++i)
            answerWell();

        QCOMPARE(m_transport->acks.asked.size(), 3);
        QCOMPARE(m_transport->acks.asked.at(0).handles, handles(16));
        QCOMPARE(m_transport->acks.asked.at(2).handles, QStringList{u"H32"_s});
        QCOMPARE(m_reports.size(), 1);
        QCOMPARE(m_reports.first()->verdicts.size(), 33);
        QVERIFY(!m_reports.first()->error);
    }

    void refusedBatchFailsAndTheNextIsTried()
    {
        Acknowledger acknowledger(*m_transport, {});
        const Error error{.kind = ErrorKind::Service,
                          .httpStatus = 404,
                          .code = u"TopicNotExist"_s,
                          .requestId = u"R"_s,
                          .left = true};

        acknowledge(acknowledger, 17);
        m_transport->acks.answer(failure(error));
        answerWell();

        const AckReport &report = m_reports.first().value();
        QCOMPARE(report.verdicts.size(), 17);
        QCOMPARE(report.verdicts.first().state, AckVerdict::State::Failed);
        QCOMPARE(report.verdicts.first().code, u"TopicNotExist"_s);
        QCOMPARE(report.verdicts.first().requestId, u"R"_s);
        QCOMPARE(report.verdicts.last().state, AckVerdict::State::Acked);
        QCOMPARE(report.error.value(), error);
    }

    void lostAnswerIsUnknown()
    {
        Acknowledger acknowledger(*m_transport, {});

        acknowledge(acknowledger, 1);
        m_transport->acks.answer(failure(Error{.kind = ErrorKind::Timeout, .left = true}));

        QCOMPARE(m_reports.first()->verdicts.first().state, AckVerdict::State::Unknown);
    }

    void everyOpenRequestIsGivenUp()
    {
        Acknowledger acknowledger(*m_transport, {});
        acknowledge(acknowledger, 1);
        acknowledge(acknowledger, 1);
        acknowledge(acknowledger, 1);
        answerWell();

        QVERIFY(acknowledger.stop());

        QCOMPARE(m_transport->acks.aborted, 2);
        m_transport->acks.answer(failure(Error{.kind = ErrorKind::Canceled, .left = true}));
        m_transport->acks.answer(failure(Error{.kind = ErrorKind::Canceled, .left = true}));
        QVERIFY(!acknowledger.stop());
    }

    void restIsNotTriedWhenNobodyCanBeReached()
    {
        Acknowledger acknowledger(*m_transport, {});

        acknowledge(acknowledger, 40);
        answerWell();
        m_transport->acks.answer(failure(Error{.kind = ErrorKind::Connect}));

        QCOMPARE(m_transport->acks.asked.size(), 2);
        QCOMPARE(m_reports.size(), 1);
        QCOMPARE(m_reports.first()->verdicts.size(), 40);
        QCOMPARE(statesOfReport().at(15), u"H15=0"_s);
        QCOMPARE(statesOfReport().at(16), u"H16=1"_s);
        QCOMPARE(statesOfReport().at(39), u"H39=1"_s);
    }

    void productionAndNothingAreRefused()
    {
        Acknowledger readOnly(*m_transport, Guard::forAdHoc(u"mq.example.com"_s, false, {}));
        Acknowledger open(*m_transport, {});

        acknowledge(readOnly, 1);
        acknowledge(open, 0);
        QVERIFY(m_reports.isEmpty());
        QTRY_COMPARE(m_reports.size(), 2);

        QCOMPARE(m_reports.at(0).error().kind, ErrorKind::ReadOnly);
        QCOMPARE(m_reports.at(1).error().kind, ErrorKind::InvalidArgument);
        QVERIFY(m_transport->acks.asked.isEmpty());
    }

    void halfMessageIsSettledUnlessReadOnly()
    {
        Acknowledger readOnly(*m_transport, Guard::forAdHoc(u"mq.example.com"_s, false, {}));
        Acknowledger open(*m_transport, {});
        const SettleRequest request{.topic = u"t"_s, .group = u"g"_s, .handle = u"H"_s};
        QList<Result<AckVerdict>> verdicts;
        const auto note = [&](const Result<AckVerdict> &v) { verdicts.append(v); };

        open.settle(request, &m_context, note);
        m_transport->settles.answer(AckVerdict{.state = AckVerdict::State::Acked});
        readOnly.settle(request, &m_context, note);
        QTRY_COMPARE(verdicts.size(), 2);

        QCOMPARE(verdicts.at(0)->state, AckVerdict::State::Acked);
        QCOMPARE(verdicts.at(1).error().kind, ErrorKind::ReadOnly);
        QCOMPARE(m_transport->settles.asked, QList<SettleRequest>{request});
    }
};

QTEST_GUILESS_MAIN(TestAcknowledger)
#include "tst_acknowledger.moc"
