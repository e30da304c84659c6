// SPDX-License-Identifier: Apache-2.0
#include "ui/controls/heartbeat.h"

#include "base/result.h"
#include "base/sharedclock.h"
#include "tests/ui/windowwarnings.h"

#include <QTest>

using namespace TMinus;

/// With a clock that is turned by hand.
class HeartbeatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysNothingBeforeTheFirstAnswer();
    void countsSinceTheNewestOfItsLists();
    void saysThatNobodyAnswers();
    void takesItBackWhenTheAnswerComes();

private:
    void passSeconds(int seconds)
    {
        for (; seconds > 0; --seconds) {
            m_now = m_now.addSecs(1);
            Q_EMIT m_clock->secondPassed();
        }
    }

    QDateTime m_now;
    Pulse m_one;
    Pulse m_other;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<Heartbeat> m_heartbeat;
};

void HeartbeatTest::init()
{
    failOnWarnings();
    m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    m_one = {};
    m_other = {};
    m_clock = std::make_unique<SharedClock>([this] { return m_now; });
    m_heartbeat = std::make_unique<Heartbeat>(*m_clock, QList<const Pulse *>({&m_one, &m_other}));
    m_heartbeat->show();
}

void HeartbeatTest::cleanup()
{
    m_heartbeat.reset();
    m_clock.reset();
}

void HeartbeatTest::saysNothingBeforeTheFirstAnswer()
{
    passSeconds(1);

    QCOMPARE(m_heartbeat->words(), QString());
    QVERIFY(!m_heartbeat->isStalled());
}

void HeartbeatTest::countsSinceTheNewestOfItsLists()
{
    m_one.beat(m_now);
    passSeconds(2);
    m_other.beat(m_now);
    passSeconds(3);

    QCOMPARE(m_heartbeat->words(), u"News 3 s ago"_s);
    QVERIFY(!m_heartbeat->isStalled());
}

void HeartbeatTest::saysThatNobodyAnswers()
{
    m_one.beat(m_now);
    const auto open = std::make_shared<std::function<void()>>([] {});
    m_other.ask(PendingReply(open), m_now);

    passSeconds(4);
    QVERIFY(!m_heartbeat->isStalled());
    m_one.beat(m_now); // news of another list is no answer
    passSeconds(1);

    QVERIFY(m_heartbeat->isStalled());
    QVERIFY2(m_heartbeat->words().startsWith(u"No answer for 5 s"_s),
             qPrintable(m_heartbeat->words()));
    QVERIFY(m_heartbeat->findChild<QLabel *>()->isVisible()); // the sign
    passSeconds(2);
    QVERIFY(m_heartbeat->words().startsWith(u"No answer for 7 s"_s));
}

void HeartbeatTest::takesItBackWhenTheAnswerComes()
{
    auto open = std::make_shared<std::function<void()>>([] {});
    m_one.ask(PendingReply(open), m_now);
    passSeconds(6);
    QVERIFY(m_heartbeat->isStalled());

    open.reset();
    m_one.beat(m_now);
    passSeconds(1);

    QVERIFY(!m_heartbeat->isStalled());
    QCOMPARE(m_heartbeat->words(), u"News 1 s ago"_s);
    QVERIFY(!m_heartbeat->findChild<QLabel *>()->isVisible());
}

QTEST_MAIN(HeartbeatTest)
#include "tst_heartbeat.moc"
