// SPDX-License-Identifier: Apache-2.0
#include "console/consumercosts.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestConsumerCosts final : public QObject
{
    Q_OBJECT

    QDateTime m_now;
    ConsumerCosts m_costs;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC);
        m_costs = {};
    }

    void countsEmptyPollsAmongThePolls()
    {
        m_costs.addPoll(u"r1"_s);
        m_costs.addEmptyPoll(u"r2"_s);

        QCOMPARE(m_costs.polls(), 2);
        QCOMPARE(m_costs.emptyPolls(), 1);
        QCOMPARE(m_costs.requestId(), u"r2"_s);
    }

    void keepsTheLastRequestIdThatThereWas()
    {
        m_costs.addPoll(u"r1"_s);
        m_costs.addPoll({});

        QCOMPARE(m_costs.requestId(), u"r1"_s);
    }

    void knowsNoRateBeforeASecondIsOver()
    {
        QVERIFY(!m_costs.rate(m_now));
        m_costs.begin(m_now);
        m_costs.addMessages(5, 50, m_now);

        QVERIFY(!m_costs.rate(m_now.addMSecs(900)));
    }

    void dividesByTheTimeThatItRuns()
    {
        m_costs.begin(m_now);
        m_costs.addMessages(5, 50, m_now);
        m_costs.addMessages(13, 130, m_now.addSecs(9));

        QCOMPARE(m_costs.messages(), 18);
        QCOMPARE(m_costs.bytes(), 180);
        QCOMPARE(m_costs.rate(m_now.addSecs(10)), 1.8);
    }

    void forgetsWhatIsOlderThanAMinute()
    {
        m_costs.begin(m_now);
        m_costs.addMessages(600, 1, m_now);
        m_costs.addMessages(60, 1, m_now.addSecs(100));

        QCOMPARE(m_costs.rate(m_now.addSecs(100)), 1.0);
        QCOMPARE(m_costs.rate(m_now.addSecs(300)), 0.0);
        QCOMPARE(m_costs.messages(), 660);
    }
};

QTEST_GUILESS_MAIN(TestConsumerCosts)
#include "tst_consumercosts.moc"
