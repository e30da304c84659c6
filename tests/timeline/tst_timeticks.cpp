// SPDX-License-Identifier: Apache-2.0
#include "timeline/timeticks.h"

#include "timeline/timescale.h"

#include <QDateTime>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

qint64 ms(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

QStringList majorClocks(const TimeRange &range, qint64 step, const QTimeZone &zone)
{
    const TimeScale scale(range, 0, 1000);
    QStringList clocks;
    for (const Tick &tick : ticks(scale, {TickStep::Unit::Clock, step}, zone)) {
        if (tick.isMajor)
            clocks.append(QDateTime::fromMSecsSinceEpoch(tick.at, zone).toString(u"HH:mm"_s));
    }
    return clocks;
}

constexpr qint64 hour = 3'600'000;

} // namespace

class TimeTicksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepsToTheClocksOfTheZone_data();
    void keepsToTheClocksOfTheZone();
    void marksMidnight();
    void stepsGrowWithTheRange();
    void tiersChangeWithTheStep();
    void weeksBeginOnMonday();
    void staysFewAtEveryZoom_data();
    void staysFewAtEveryZoom();
    void leavesOutWhatIsFolded();
};

void TimeTicksTest::keepsToTheClocksOfTheZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("clocks");
    QTest::addRow("plain") << "Asia/Shanghai"
                           << "2027-01-12T06:00:00Z" << 3 << "14:00 15:00 16:00";
    QTest::addRow("half an hour off") << "Asia/Kolkata"
                                      << "2027-01-12T06:00:00Z" << 3 << "12:00 13:00 14:00";
    QTest::addRow("an hour jumped over") << "Europe/Berlin"
                                         << "2027-03-28T00:00:00Z" << 3 << "01:00 03:00 04:00";
    QTest::addRow("an hour twice") << "Europe/Berlin"
                                   << "2027-10-31T00:00:00Z" << 3 << "02:00 02:00 03:00";
    QTest::addRow("half an hour turned") << "Australia/Lord_Howe"
                                         << "2027-04-03T14:00:00Z" << 3 << "01:00 02:00 03:00";
    QTest::addRow("year end") << "UTC"
                              << "2026-12-31T23:00:00Z" << 2 << "23:00 00:00";
    QTest::addRow("before 1970") << "UTC"
                                 << "1969-12-31T22:00:00Z" << 3 << "22:00 23:00 00:00";
}

void TimeTicksTest::keepsToTheClocksOfTheZone()
{
    QFETCH(QString, zone);
    QFETCH(QString, from);
    QFETCH(int, hours);
    QFETCH(QString, clocks);
    const qint64 start = ms(from);

    QCOMPARE(majorClocks({start, start + hours * hour}, hour, QTimeZone(zone.toLatin1()))
                 .join(QLatin1Char(' ')),
             clocks);
}

void TimeTicksTest::marksMidnight()
{
    const QTimeZone zone("Asia/Shanghai");
    const TimeScale scale({ms(u"2027-01-12T15:00:00Z"_s), ms(u"2027-01-12T17:00:00Z"_s)}, 0, 1000);

    const QList<Tick> found = ticks(scale, {TickStep::Unit::Clock, hour}, zone);

    QCOMPARE(std::count_if(found.cbegin(), found.cend(),
                           [](const Tick &tick) { return tick.isMidnight; }),
             1);
}

void TimeTicksTest::stepsGrowWithTheRange()
{
    qint64 last = 0;
    for (qint64 length = 1000; length < 400'000'000'000; length *= 2) {
        const TimeScale scale({0, length}, 0, 1200);
        const TickStep step = tickStep(scale, 66);
        const qint64 about = step.size
            * (step.unit == TickStep::Unit::Clock        ? 1
                   : step.unit == TickStep::Unit::Days   ? 86'400'000
                   : step.unit == TickStep::Unit::Months ? 30 * 86'400'000LL
                                                         : 365 * 86'400'000LL);
        QVERIFY(about >= last);
        last = about;
    }
}

void TimeTicksTest::tiersChangeWithTheStep()
{
    const QTimeZone zone("Asia/Shanghai");
    const qint64 start = ms(u"2027-01-12T06:00:00Z"_s);
    const auto tier = [&](qint64 length) {
        const TimeScale scale({start, start + length}, 0, 1200);
        return tierParts(scale, tickStep(scale, 66), zone);
    };

    QCOMPARE(tier(24 * hour).last().unit, TierPart::Unit::Day);
    QCOMPARE(tier(24 * hour).last().date, QDate(2027, 1, 13));
    QCOMPARE(tier(40 * 24 * hour).last().unit, TierPart::Unit::Month);
    QCOMPARE(tier(40 * 24 * hour).last().date, QDate(2027, 2, 1));
    QCOMPARE(tier(3 * 365 * 24 * hour).last().unit, TierPart::Unit::Year);
    QCOMPARE(tier(24 * hour).first().at, start);
}

void TimeTicksTest::weeksBeginOnMonday()
{
    const qint64 start = ms(u"2027-01-12T06:00:00Z"_s);
    const TimeScale scale({start, start + 40 * 24 * hour}, 0, 500);

    for (const Tick &tick : ticks(scale, {TickStep::Unit::Days, 7}, QTimeZone("Asia/Shanghai"))) {
        if (tick.isMajor)
            QCOMPARE(dayOf(tick.at, QTimeZone("Asia/Shanghai")).dayOfWeek(), 1);
    }
}

void TimeTicksTest::staysFewAtEveryZoom_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia"})
        QTest::addRow("%s", zone) << QString::fromLatin1(zone);
}

void TimeTicksTest::staysFewAtEveryZoom()
{
    QFETCH(QString, zone);
    const QTimeZone there(zone.toLatin1());
    for (const qint64 start : {qint64(-4'000'000'000'000), qint64(0), qint64(1'799'910'000'000),
                               qint64(4'000'000'000'000)}) {
        for (qint64 length = 100; length < 4'000'000'000'000; length *= 3) {
            const TimeScale scale({start, start + length}, 0, 1200);
            const QList<Tick> found = ticks(scale, tickStep(scale, 66), there);
            QVERIFY(found.size() < 400);
            for (const Tick &tick : found)
                QVERIFY(scale.range().contains(tick.at));
        }
    }
}

void TimeTicksTest::leavesOutWhatIsFolded()
{
    const TimeScale scale({0, 24 * hour}, 0, 1000, {{6 * hour, 12 * hour}});

    for (const Tick &tick : ticks(scale, {TickStep::Unit::Clock, hour}, QTimeZone::utc()))
        QVERIFY(!scale.isFolded(tick.at));
}

QTEST_GUILESS_MAIN(TimeTicksTest)
#include "tst_timeticks.moc"
