// SPDX-License-Identifier: Apache-2.0
#include "console/clockcheck.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestClockCheck final : public QObject
{
    Q_OBJECT

    HandClock m_clock;
    std::unique_ptr<HandTimer> m_timer;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<ClockCheck> m_check;

    static ProbeReport answered(ProbeLayer::Outcome clock)
    {
        ProbeReport report;
        report.layers = {{.name = ProbeLayer::Name::Clock, .outcome = clock}};
        return report;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_clock = {};
        m_timer = std::make_unique<HandTimer>();
        m_transport = std::make_unique<FakeTransport>();
        m_check = std::make_unique<ClockCheck>(*m_transport,
                                               ClockCheck::Tools{.now = m_clock.face(),
                                                                 .after = m_timer->face(),
                                                                 .jitter = [] { return 0.0; }});
    }

    void isSureOnceTheServiceHasAnswered()
    {
        QSignalSpy sure(m_check.get(), &ClockCheck::becameSure);
        QVERIFY(!m_check->isSure());

        m_check->start();
        m_check->start(); // asks but once
        QCOMPARE(m_transport->probes.asked.size(), 1);
        m_transport->probes.answer(answered(ProbeLayer::Outcome::Failed)); // a clock that is wrong

        QVERIFY(m_check->isSure()); // …but it is known how wrong
        QCOMPARE(sure.size(), 1);
    }

    void asksAgainWhereNobodyAnswers()
    {
        QSignalSpy failed(m_check.get(), &ClockCheck::failed);
        m_check->start();

        m_transport->probes.answer(failure(ErrorKind::Connect, {}));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_timer->pauses, QList<std::chrono::milliseconds>{2s});
        m_timer->fire();
        m_transport->probes.answer(answered(ProbeLayer::Outcome::Skipped));
        QCOMPARE(m_timer->pauses.last(), 4s);
        m_timer->fire();
        m_transport->probes.answer(answered(ProbeLayer::Outcome::Ok));

        QVERIFY(m_check->isSure());
        QCOMPARE(failed.size(), 2);
    }

    void doubtsAJump_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<bool>("fits");
        QTest::newRow("in time") << 1000 << true;
        QTest::newRow("early") << 100 << true;
        QTest::newRow("busy") << 5900 << true;
        QTest::newRow("slept") << 3'600'000 << false;
        QTest::newRow("set back") << -3'600'000 << false;
    }

    void doubtsAJump()
    {
        QFETCH(const int, ms);
        QFETCH(const bool, fits);
        m_check->start();
        m_transport->probes.answer(answered(ProbeLayer::Outcome::Ok));
        const QDateTime before = m_clock.now;

        m_clock.now = before.addMSecs(ms);

        QCOMPARE(m_check->feel(before, before.addSecs(1)), fits);
        QCOMPARE(m_check->isSure(), fits);
        QCOMPARE(m_transport->probes.asked.size(), fits ? 1 : 2);
    }
};

QTEST_GUILESS_MAIN(TestClockCheck)
#include "tst_clockcheck.moc"
