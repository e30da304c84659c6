// SPDX-License-Identifier: Apache-2.0
#include "models/pulse.h"

#include "base/result.h"

#include <QTest>

using namespace TMinus;

class PulseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingBeforeItWasAnswered();
    void waitsSinceTheOldestOpenQuestion();

private:
    static QDateTime at(int seconds)
    {
        return QDateTime::fromMSecsSinceEpoch(1'900'000'000'000 + seconds * 1000LL, Qt::UTC);
    }
};

void PulseTest::knowsNothingBeforeItWasAnswered()
{
    Pulse pulse;
    QVERIFY(!pulse.last().isValid());
    QVERIFY(!pulse.waitsSince());

    pulse.beat(at(3));

    QCOMPARE(pulse.last(), at(3));
    QVERIFY(!pulse.waitsSince());
}

void PulseTest::waitsSinceTheOldestOpenQuestion()
{
    Pulse pulse;
    auto first = std::make_shared<std::function<void()>>([] {});
    auto second = std::make_shared<std::function<void()>>([] {});

    pulse.ask(PendingReply(first), at(1));
    pulse.ask(PendingReply(second), at(2));

    QCOMPARE(pulse.waitsSince(), at(1));
    first.reset(); // it was answered
    QCOMPARE(pulse.waitsSince(), at(2));
    second.reset();
    QVERIFY(!pulse.waitsSince());
}

QTEST_GUILESS_MAIN(PulseTest)
#include "tst_pulse.moc"
