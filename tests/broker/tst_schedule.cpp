// SPDX-License-Identifier: Apache-2.0
#include "broker/schedule.h"

#include <QTest>

#include <random>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSchedule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void isEmptyAtFirst();
    void givesByDueThenBySequence();
    void costsTwentyFourBytesAMessage();
};

void TestSchedule::isEmptyAtFirst()
{
    QVERIFY(!Schedule().next());
}

void TestSchedule::givesByDueThenBySequence()
{
    Schedule schedule;
    std::mt19937 random(7);
    for (Sequence sequence = 1; sequence <= 2000; ++sequence)
        schedule.add({Instant(std::chrono::milliseconds(random() % 50)), sequence, 1, 0});

    std::vector<std::pair<Instant, Sequence>> seen;
    while (schedule.next()) {
        const auto entry = schedule.take();
        seen.emplace_back(entry.due, entry.sequence);
    }

    QCOMPARE(seen.size(), 2000U);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void TestSchedule::costsTwentyFourBytesAMessage()
{
    QCOMPARE(sizeof(Schedule::Entry), 24U);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
