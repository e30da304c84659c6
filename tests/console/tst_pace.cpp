// SPDX-License-Identifier: Apache-2.0
#include "console/pace.h"

#include "base/result.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestPace final : public QObject
{
    Q_OBJECT

    Pace::Clock::time_point m_now{};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void withoutLimitAllMayGo()
    {
        Pace pace(0, m_now);

        QCOMPARE(pace.take(1'000'000, m_now), 1'000'000);
        QCOMPARE(pace.untilNext(m_now), 0ms);
    }

    void goesAsOftenAsAllowedAndNoMore_data()
    {
        QTest::addColumn<int>("perSecond");
        for (const int rate : {1, 3, 50, 1000, 7777})
            QTest::addRow("%d", rate) << rate;
    }

    void goesAsOftenAsAllowedAndNoMore()
    {
        QFETCH(const int, perSecond);
        Pace pace(perSecond, m_now);
        qint64 gone = 0;

        for (auto now = m_now; now <= m_now + 10s; now += 1ms)
            gone += pace.take(1000, now);

        QVERIFY2(std::abs(gone - 10 * perSecond) <= 1 + perSecond / 1000,
                 qPrintable(QString::number(gone)));
    }

    void aPauseIsNotCaughtUpInABurst()
    {
        Pace pace(50, m_now);
        pace.take(1, m_now);

        QCOMPARE(pace.take(1000, m_now + 1h), 5);
        QCOMPARE(pace.take(1000, m_now + 1h), 0);
    }

    void tellsWhenTheNextMayGo()
    {
        Pace pace(50, m_now);
        QCOMPARE(pace.untilNext(m_now), 0ms);

        pace.take(1, m_now);

        QCOMPARE(pace.untilNext(m_now), 20ms);
        QCOMPARE(pace.take(1, m_now + pace.untilNext(m_now)), 1);
    }

    void aClockThatStandsStillGivesNothing()
    {
        Pace pace(1000, m_now);
        QCOMPARE(pace.take(10, m_now), 1);
        QCOMPARE(pace.take(10, m_now), 0);
    }
};

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
