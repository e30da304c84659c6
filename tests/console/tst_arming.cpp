// SPDX-License-Identifier: Apache-2.0
#include "console/arming.h"

#include "console/faketransport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;

class TestArming final : public QObject
{
    Q_OBJECT

    HandClock m_clock;
    std::unique_ptr<HandTimer> m_timer;
    Profile m_profile;
    std::unique_ptr<Arming> m_arming;

    void makeArming()
    {
        m_arming = std::make_unique<Arming>(
            m_profile, Arming::Tools{.now = m_clock.face(), .after = m_timer->face()});
    }
    void pass(std::chrono::milliseconds time) { m_clock.now = m_clock.now.addMSecs(time.count()); }
    static bool permits(const Guard &guard)
    {
        return guard.permit(Guard::Deed::Publish).has_value();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_clock = {};
        m_timer = std::make_unique<HandTimer>();
        m_profile = {.id = u"prod"_s, .environment = ProfileEnvironment::Production};
        m_profile.arm = 15min;
        makeArming();
    }
    void guardsFollowIt();
    void coolsWhenNothingWasDone();
    void eachDeedBeginsTheTimeAnew();
    void staysColdAfterASleep();
    void coolsWhenTheClockGoesBack();
    void readOnlyProfileCannotBeArmed();
    void othersNeedNoArming();
    void guardOutlivesIt();
};

void TestArming::guardsFollowIt()
{
    const Guard guard = m_arming->guard();
    const Guard copy = guard;
    QSignalSpy armed(m_arming.get(), &Arming::armed);
    QSignalSpy cooled(m_arming.get(), &Arming::cooled);
    QVERIFY(m_arming->isNeeded());
    QVERIFY(!permits(copy));

    QVERIFY(m_arming->arm());
    QVERIFY(permits(guard) && permits(copy));
    QCOMPARE(m_arming->remaining(), 15min);
    QCOMPARE(armed.size(), 1);

    m_arming->disarm();
    QVERIFY(!permits(guard) && !permits(copy));
    QCOMPARE(m_arming->remaining(), 0ms);
    QCOMPARE(cooled.size(), 1);
    QVERIFY(!cooled.first().first().toBool());
}

void TestArming::coolsWhenNothingWasDone()
{
    QSignalSpy cooled(m_arming.get(), &Arming::cooled);
    QVERIFY(m_arming->arm());

    while (m_timer->waiting() > 0 && m_arming->isArmed()) {
        pass(m_timer->pauses.last());
        m_timer->fire();
    }

    QCOMPARE(cooled.size(), 1);
    QVERIFY(cooled.first().first().toBool());
    QVERIFY(!permits(m_arming->guard()));
    QCOMPARE(m_timer->waiting(), 0);
    std::chrono::milliseconds waited{0};
    for (const auto pause : m_timer->pauses)
        waited += pause;
    QCOMPARE(waited, 15min);
}

void TestArming::eachDeedBeginsTheTimeAnew()
{
    QSignalSpy extended(m_arming.get(), &Arming::extended);
    m_arming->touch(); // it is cold: nothing happens
    QVERIFY(!m_arming->isArmed());
    QVERIFY(m_arming->arm());

    pass(14min);
    QCOMPARE(m_arming->remaining(), 1min);
    m_arming->touch();
    pass(14min);

    QCOMPARE(m_arming->remaining(), 1min);
    QVERIFY(permits(m_arming->guard()));
    QCOMPARE(extended.size(), 1);
}

void TestArming::staysColdAfterASleep()
{
    QSignalSpy cooled(m_arming.get(), &Arming::cooled);
    QVERIFY(m_arming->arm());

    pass(2h); // no timer ran meanwhile
    QVERIFY(!permits(m_arming->guard()));
    m_arming->touch();

    QVERIFY(!permits(m_arming->guard()));
    QCOMPARE(cooled.size(), 1);
}

void TestArming::coolsWhenTheClockGoesBack()
{
    QVERIFY(m_arming->arm());

    pass(-1h);

    QVERIFY(!permits(m_arming->guard()));
}

void TestArming::readOnlyProfileCannotBeArmed()
{
    m_profile.readOnly = true;
    makeArming();

    QVERIFY(!m_arming->isNeeded());
    QCOMPARE(m_arming->arm().error().code, Guard::readOnlyProfileCode());
    QVERIFY(!permits(m_arming->guard()));
}

void TestArming::othersNeedNoArming()
{
    m_profile.environment = ProfileEnvironment::Staging;
    makeArming();

    QVERIFY(!m_arming->isNeeded());
    QVERIFY(permits(m_arming->guard()));
}

void TestArming::guardOutlivesIt()
{
    QVERIFY(m_arming->arm());
    const Guard guard = m_arming->guard();

    m_arming.reset();

    QVERIFY(!permits(guard));
}

QTEST_GUILESS_MAIN(TestArming)
#include "tst_arming.moc"
