// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "timeline/whenchoice.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace std::chrono_literals;
using Kind = WhenChoice::Kind;

/// A choice of a time and its two ways of telling it.
class WhenChoiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void meansNoInstantAtOnce();
    void countsADelayFromNow();
    void readsAWallInItsZone();
    void meansNoInstantInAGap();
    void asksWhichOfADoubledHourIsMeant();
    void keepsTheInstantWhenItIsToldAnotherWay();
    void keepsTheInstantWhenTheZoneChanges();
    void keepsWhatItSaysWhereThereIsNoInstant();
    void remembersWhichOfADoubledHourAnInstantIs();
    void knowsPresets_data();
    void knowsPresets();

private:
    static QDateTime utc(int year, int month, int day, int hour, int minute, int second = 0)
    {
        return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
    }
    static QTimeZone zone(const char *id) { return QTimeZone(id); }
    const QDateTime m_now = utc(2027, 1, 12, 6, 32, 7); // Tue 14:32:07 in Shanghai
};

void WhenChoiceTest::meansNoInstantAtOnce()
{
    QCOMPARE(dueOf({.kind = Kind::AtOnce}, m_now), std::optional<QDateTime>());
}

void WhenChoiceTest::countsADelayFromNow()
{
    QCOMPARE(dueOf({.kind = Kind::After, .after = 90s}, m_now), m_now.addSecs(90));
}

void WhenChoiceTest::readsAWallInItsZone()
{
    const WhenChoice choice{
        .kind = Kind::At, .wall = utc(2027, 1, 14, 15, 0), .zone = zone("Asia/Shanghai")};

    QCOMPARE(dueOf(choice, m_now), utc(2027, 1, 14, 7, 0));
}

void WhenChoiceTest::meansNoInstantInAGap()
{
    const WhenChoice choice{
        .kind = Kind::At, .wall = utc(2027, 3, 28, 2, 30), .zone = zone("Europe/Berlin")};

    QCOMPARE(dueOf(choice, m_now), std::optional<QDateTime>());
}

void WhenChoiceTest::asksWhichOfADoubledHourIsMeant()
{
    WhenChoice choice{
        .kind = Kind::At, .wall = utc(2027, 10, 31, 2, 30), .zone = zone("Europe/Berlin")};
    QCOMPARE(dueOf(choice, m_now), std::optional<QDateTime>());

    choice.doubled = DoubledHour::Earlier;
    QCOMPARE(dueOf(choice, m_now), utc(2027, 10, 31, 0, 30));
    choice.doubled = DoubledHour::Later;
    QCOMPARE(dueOf(choice, m_now), utc(2027, 10, 31, 1, 30));
}

void WhenChoiceTest::keepsTheInstantWhenItIsToldAnotherWay()
{
    const WhenChoice after{.kind = Kind::After, .after = 1h, .zone = zone("Asia/Shanghai")};

    const WhenChoice at = toldAs(after, Kind::At, m_now);
    QCOMPARE(at.wall, utc(2027, 1, 12, 15, 32, 7));
    QCOMPARE(dueOf(at, m_now), dueOf(after, m_now));
    QCOMPARE(toldAs(at, Kind::After, m_now.addSecs(60)).after, 59min);
}

void WhenChoiceTest::keepsTheInstantWhenTheZoneChanges()
{
    const WhenChoice choice{
        .kind = Kind::At, .wall = utc(2027, 1, 14, 15, 0), .zone = zone("Asia/Shanghai")};

    const WhenChoice moved = seenFrom(choice, zone("Europe/Berlin"));

    QCOMPARE(moved.wall, utc(2027, 1, 14, 8, 0));
    QCOMPARE(dueOf(moved, m_now), dueOf(choice, m_now));
}

void WhenChoiceTest::keepsWhatItSaysWhereThereIsNoInstant()
{
    const WhenChoice gap{
        .kind = Kind::At, .wall = utc(2027, 3, 28, 2, 30), .zone = zone("Europe/Berlin")};

    QCOMPARE(seenFrom(gap, zone("Asia/Shanghai")).wall, gap.wall);
    QCOMPARE(toldAs(gap, Kind::After, m_now).after, gap.after);
    QCOMPARE(toldAs(gap, Kind::After, m_now).kind, Kind::After);
}

void WhenChoiceTest::remembersWhichOfADoubledHourAnInstantIs()
{
    const QTimeZone berlin = zone("Europe/Berlin");

    QCOMPARE(onWall(utc(2027, 10, 31, 0, 30), berlin).doubled, DoubledHour::Earlier);
    QCOMPARE(onWall(utc(2027, 10, 31, 1, 30), berlin).doubled, DoubledHour::Later);
    QCOMPARE(dueOf(onWall(utc(2027, 10, 31, 1, 30), berlin), m_now), utc(2027, 10, 31, 1, 30));
}

void WhenChoiceTest::knowsPresets_data()
{
    QTest::addColumn<WhenPreset>("preset");
    QTest::addColumn<QDateTime>("due");
    QTest::newRow("+10 s") << WhenPreset::In10Seconds << m_now.addSecs(10);
    QTest::newRow("+1 min") << WhenPreset::In1Minute << m_now.addSecs(60);
    QTest::newRow("+5 min") << WhenPreset::In5Minutes << m_now.addSecs(300);
    QTest::newRow("+10 min") << WhenPreset::In10Minutes << m_now.addSecs(600);
    QTest::newRow("+30 min") << WhenPreset::In30Minutes << m_now.addSecs(1800);
    QTest::newRow("+1 h") << WhenPreset::In1Hour << m_now.addSecs(3600);
    QTest::newRow("tonight") << WhenPreset::Tonight << utc(2027, 1, 12, 12, 0);
    QTest::newRow("tomorrow") << WhenPreset::Tomorrow << utc(2027, 1, 13, 1, 0);
    QTest::newRow("next Monday") << WhenPreset::NextMonday << utc(2027, 1, 18, 1, 0);
}

void WhenChoiceTest::knowsPresets()
{
    QFETCH(const WhenPreset, preset);
    QFETCH(const QDateTime, due);

    QCOMPARE(dueOf(presetChoice(preset, m_now, zone("Asia/Shanghai")), m_now), due);
}

QTEST_GUILESS_MAIN(WhenChoiceTest)
#include "tst_whenchoice.moc"
