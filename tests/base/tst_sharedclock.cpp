// SPDX-License-Identifier: Apache-2.0
#include "base/sharedclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class TestSharedClock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsTheServersTime();
    void tellsEachSecondWhileSomebodyListens();
    void wakesAgainForTheNextListener();
    void looksAtOnceWhenAsked();
    void letsListenersDieWhereverTheyLie();
};

void TestSharedClock::tellsTheServersTime()
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(1'799'910'000'120, Qt::UTC);
    const SharedClock clock([then] { return then; });

    QCOMPARE(clock.now(), then);
}

void TestSharedClock::tellsEachSecondWhileSomebodyListens()
{
    SharedClock clock([] { return QDateTime::currentDateTimeUtc().addMSecs(-300); });
    QList<qint64> seconds;
    connect(&clock, &SharedClock::secondPassed, this,
            [&] { seconds.append(clock.now().toSecsSinceEpoch()); });

    QTRY_VERIFY_WITH_TIMEOUT(seconds.size() >= 2, 30'000);

    QVERIFY(seconds.at(1) > seconds.at(0)); // never one twice, however early a timer comes
}

void TestSharedClock::wakesAgainForTheNextListener()
{
    SharedClock clock(systemNow());
    {
        QObject listener;
        connect(&clock, &SharedClock::secondPassed, &listener, [] {});
        disconnect(&clock, nullptr, &listener, nullptr);
    }
    int heard = 0;
    QObject late;

    connect(&clock, &SharedClock::secondPassed, &late, [&] { ++heard; });

    QTRY_VERIFY_WITH_TIMEOUT(heard >= 1, 30'000);
}

void TestSharedClock::looksAtOnceWhenAsked()
{
    SharedClock clock(systemNow());
    const QSignalSpy seconds(&clock, &SharedClock::secondPassed);

    clock.look();

    QCOMPARE(seconds.size(), 1);
}

/// Qt shares a few locks among all objects, by their address: some of these share that of the clock.
void TestSharedClock::letsListenersDieWhereverTheyLie()
{
    SharedClock clock(systemNow());
    std::vector<std::unique_ptr<QObject>> listeners;
    for (int number = 0; number < 2000; ++number) {
        listeners.push_back(std::make_unique<QObject>());
        connect(&clock, &SharedClock::secondPassed, listeners.back().get(), [] {});
    }

    listeners.clear();

    QVERIFY(listeners.empty()); // it came here
}

QTEST_GUILESS_MAIN(TestSharedClock)
#include "tst_sharedclock.moc"
