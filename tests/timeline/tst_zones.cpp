// SPDX-License-Identifier: Apache-2.0
#include "timeline/zones.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace TMinus;
using namespace Qt::StringLiterals;

namespace {

/// Zones that turn their clocks twice a year, from all over the world, and what is odd about them.
const QList<QByteArray> turningZones{
    "Europe/Berlin",       "Europe/London",     "Europe/Lisbon",    "Europe/Athens",
    "Europe/Dublin", // winter time counts as the turned one
    "Europe/Chisinau",     "America/New_York",  "America/Chicago",  "America/Denver",
    "America/Los_Angeles", "America/Anchorage", "America/St_Johns", // half an hour
    "America/Halifax",     "America/Havana",    "America/Santiago", // gap at midnight
    "America/Asuncion",    "America/Nuuk",      "Asia/Beirut",      "Asia/Jerusalem",
    "Africa/Cairo",        "Australia/Sydney",
    "Australia/Adelaide",                     // half an hour
    "Australia/Lord_Howe",                    // turned by 30 minutes
    "Pacific/Auckland",    "Pacific/Chatham", // 45 minutes
    "Pacific/Norfolk",     "Atlantic/Azores", // over UTC
};

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
}

} // namespace

class ZonesTest final : public QObject
{
    Q_OBJECT

private:
    /// The two turns of 2027, as QTimeZone lists them; empty when this tzdata knows none.
    static QList<QTimeZone::OffsetData> turnsOf2027(const QTimeZone &zone)
    {
        auto found = zone.transitions(utc(u"2027-01-01T00:00:00"_s), utc(u"2027-12-31T23:59:59"_s));
        QList<QTimeZone::OffsetData> turns;
        for (const QTimeZone::OffsetData &turn : found) {
            if (zone.offsetFromUtc(turn.atUtc.addSecs(-1)) != turn.offsetFromUtc)
                turns.append(turn);
        }
        return turns;
    }

    static void zoneRows()
    {
        QTest::addColumn<QByteArray>("id");
        for (const QByteArray &id : turningZones) {
            if (turnsOf2027(QTimeZone(id)).size() == 2)
                QTest::newRow(id.constData()) << id;
        }
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void knowsOverTwentyZonesThatTurnTwiceAYear()
    {
        const auto turning = std::ranges::count_if(turningZones, [](const QByteArray &id) {
            return turnsOf2027(QTimeZone(id)).size() == 2;
        });

        QVERIFY2(turning > 20, qPrintable(QString::number(turning)));
    }

    void namesTheSecondsBesideAGap_data() { zoneRows(); }
    void namesTheSecondsBesideAGap()
    {
        QFETCH(const QByteArray, id);
        const QTimeZone zone(id);
        const auto turns = turnsOf2027(zone);
        const auto spring = std::ranges::find_if(turns, [&](const auto &turn) {
            return turn.offsetFromUtc > zone.offsetFromUtc(turn.atUtc.addSecs(-1));
        });
        QVERIFY(spring != turns.end());
        const QDateTime at = spring->atUtc;
        const int before = zone.offsetFromUtc(at.addSecs(-1));
        const int jump = spring->offsetFromUtc - before;
        const QDateTime edge = at.addSecs(before); // the first time on the wall that is missing

        for (const int inside : {0, 1, jump / 2, jump - 1}) {
            const WallReading found = readWall(edge.addSecs(inside), zone);
            QCOMPARE(found.kind, WallReading::Kind::Gap);
            QCOMPARE(found.first, at.addSecs(-1));
            QCOMPARE(found.second, at);
            QCOMPARE(found.firstOffset, before);
            QCOMPARE(found.secondOffset, spring->offsetFromUtc);
            const QDateTime wall = edge.addSecs(inside);
            QVERIFY(!QDateTime(wall.date(), wall.time(), zone).isValid());
        }
        QCOMPARE(readWall(edge.addMSecs(-1), zone).first, at.addMSecs(-1));
        QCOMPARE(readWall(edge.addMSecs(-1), zone).kind, WallReading::Kind::Once);
        QCOMPARE(readWall(edge.addSecs(jump), zone).first, at);
        QCOMPARE(readWall(edge.addSecs(jump), zone).kind, WallReading::Kind::Once);
    }

    void findsBothInstantsOfADoubledHour_data() { zoneRows(); }
    void findsBothInstantsOfADoubledHour()
    {
        QFETCH(const QByteArray, id);
        const QTimeZone zone(id);
        const auto turns = turnsOf2027(zone);
        const auto autumn = std::ranges::find_if(turns, [&](const auto &turn) {
            return turn.offsetFromUtc < zone.offsetFromUtc(turn.atUtc.addSecs(-1));
        });
        QVERIFY(autumn != turns.end());
        const QDateTime at = autumn->atUtc;
        const int before = zone.offsetFromUtc(at.addSecs(-1));
        const int jump = before - autumn->offsetFromUtc;
        const QDateTime edge = at.addSecs(autumn->offsetFromUtc); // the first that comes again

        for (const int inside : {0, 1, jump / 2, jump - 1}) {
            const WallReading found = readWall(edge.addSecs(inside), zone);
            QCOMPARE(found.kind, WallReading::Kind::Twice);
            QCOMPARE(found.first, at.addSecs(inside - jump));
            QCOMPARE(found.second, at.addSecs(inside));
            QCOMPARE(found.firstOffset, before);
            QCOMPARE(found.secondOffset, autumn->offsetFromUtc);
        }
        QCOMPARE(readWall(edge.addMSecs(-1), zone).kind, WallReading::Kind::Once);
        QCOMPARE(readWall(edge.addMSecs(-1), zone).first, at.addSecs(-jump).addMSecs(-1));
        QCOMPARE(readWall(edge.addSecs(jump), zone).kind, WallReading::Kind::Once);
        QCOMPARE(readWall(edge.addSecs(jump), zone).first, at.addSecs(jump));
    }

    void readsEveryHourOfAYearBack_data() { zoneRows(); }
    void readsEveryHourOfAYearBack()
    {
        QFETCH(const QByteArray, id);
        const QTimeZone zone(id);
        const QDateTime end = utc(u"2028-01-02T00:00:00"_s);

        for (QDateTime at = utc(u"2026-12-31T00:00:00"_s); at < end; at = at.addSecs(6 * 3600)) {
            const WallReading found = readWall(at.toTimeZone(zone), zone);
            const bool isBack = found.first == at || found.second == at;
            QVERIFY2(isBack && found.kind != WallReading::Kind::Gap,
                     qPrintable(at.toString(Qt::ISODate)));
        }
    }

    void readsTheWall_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("instant");
        const auto row = [](const char *zone, const char *wall, const char *instant) {
            QTest::addRow("%s %s", zone, wall)
                << QString::fromLatin1(zone) << QString::fromLatin1(wall)
                << QString::fromLatin1(instant);
        };
        row("UTC", "2027-01-14T15:00:00", "2027-01-14T15:00:00");
        row("+08:00", "2027-01-14T15:00:00", "2027-01-14T07:00:00");
        row("-03:30", "2027-01-14T15:00:00", "2027-01-14T18:30:00");
        row("Asia/Shanghai", "2027-01-14T15:00:00", "2027-01-14T07:00:00");
        row("Asia/Kolkata", "2027-01-14T15:00:00", "2027-01-14T09:30:00");
        row("Asia/Kathmandu", "2027-01-14T15:00:00", "2027-01-14T09:15:00");
        row("Australia/Eucla", "2027-01-14T15:00:00", "2027-01-14T06:15:00");
        row("Australia/Lord_Howe", "2027-01-14T15:00:00", "2027-01-14T04:00:00");
        row("Australia/Lord_Howe", "2027-07-14T15:00:00", "2027-07-14T04:30:00");
        row("Pacific/Kiritimati", "2027-01-01T00:00:00", "2026-12-31T10:00:00");
        row("Pacific/Pago_Pago", "2026-12-31T23:59:59.999", "2027-01-01T10:59:59.999");
        row("Europe/Berlin", "2028-02-29T12:00:00", "2028-02-29T11:00:00");
        row("Europe/Berlin", "2099-07-01T12:00:00", "2099-07-01T10:00:00");
        row("Europe/Berlin", "2400-02-29T12:00:00", "2400-02-29T11:00:00");
        row("Europe/Berlin", "9999-12-31T23:59:59", "9999-12-31T22:59:59");
        row("Asia/Shanghai", "1970-01-01T08:00:00", "1970-01-01T00:00:00");
    }
    void readsTheWall()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, wall);
        QFETCH(const QString, instant);

        const WallReading found = readWall(utc(wall), findZone(zone).value());

        QCOMPARE(found.kind, WallReading::Kind::Once);
        QCOMPARE(found.first, utc(instant));
        QCOMPARE(found.second, utc(instant));
        QCOMPARE(found.first.timeSpec(), Qt::UTC);
    }

    void knowsADayThatWasLeftOut()
    {
        const QTimeZone apia("Pacific/Apia"); // there was no 30 December 2011

        const WallReading found = readWall(utc(u"2011-12-30T12:00:00"_s), apia);

        QCOMPARE(found.kind, WallReading::Kind::Gap);
        QCOMPARE(found.first, utc(u"2011-12-30T09:59:59"_s));
        QCOMPARE(found.second, utc(u"2011-12-30T10:00:00"_s));
    }

    void findsAZoneByName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char *text, const char *id) {
            QTest::newRow(text) << QString::fromLatin1(text) << QByteArray(id);
        };
        row("Asia/Shanghai", "Asia/Shanghai");
        row("asia/shanghai", "Asia/Shanghai");
        row("AMERICA/ARGENTINA/BUENOS_AIRES", "America/Argentina/Buenos_Aires");
        row("US/Pacific", "US/Pacific");
        row("PRC", "PRC");
        row("Etc/GMT+5", "Etc/GMT+5");
        row("UTC", "UTC");
        row("utc", "UTC");
        row("Z", "UTC");
        row("z", "UTC");
        row("GMT", "UTC");
        row("+00:00", "UTC");
    }
    void findsAZoneByName()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, id);

        const auto zone = findZone(text);

        QVERIFY(zone.has_value());
        QCOMPARE(zone->id(), id);
    }

    void findsAZoneByOffset_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("minutes");
        const auto row = [](const char *text, int minutes) {
            QTest::newRow(text) << QString::fromLatin1(text) << minutes;
        };
        row("+08:00", 480);
        row("+0800", 480);
        row("+08", 480);
        row("+8", 480);
        row("+8:30", 510);
        row("UTC+8", 480);
        row("utc+08:00", 480);
        row("gmt-3:30", -210);
        row("-09:30", -570);
        row("+12:45", 765);
        row("+14:00", 840);
        row("-14:00", -840);
    }
    void findsAZoneByOffset()
    {
        QFETCH(const QString, text);
        QFETCH(const int, minutes);

        const auto zone = findZone(text);

        QVERIFY(zone.has_value());
        QCOMPARE(zone->offsetFromUtc(utc(u"2027-01-14T00:00:00"_s)), minutes * 60);
    }

    void findsNothingForWhatIsNoZone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 " ",
                                 "Mars/Olympus",
                                 "Asia",
                                 "Asia/",
                                 "/Shanghai",
                                 "Asia/Shanghai ",
                                 "+14:01",
                                 "+8:60",
                                 "+",
                                 "-",
                                 "+123",
                                 "08:00",
                                 "CST",
                                 "EST5EDT,M3.2.0,M11.1.0",
                                 "<+03>-3",
                                 "../../etc/passwd",
                                 "/etc/localtime",
                                 "Asia/../Asia/Tokyo",
                                 "UTC8",
                                 "posixrules,"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
        QTest::newRow("long") << QString(100'000, u'a');
    }
    void findsNothingForWhatIsNoZone()
    {
        QFETCH(const QString, text);

        QVERIFY(!findZone(text).has_value());
    }

    void offersUtcAndOffsetsWithoutZoneData()
    {
        const QStringList names = zoneNames(false);

        QVERIFY(names.contains(u"UTC"_s));
        QVERIFY(names.contains(u"UTC+08:00"_s));
        QVERIFY(names.contains(u"UTC-03:30"_s));
        QVERIFY(std::ranges::all_of(names, [](const QString &name) {
            return name.startsWith(u"UTC"_s) && findZone(name, false).has_value();
        }));
        QVERIFY(!findZone(u"Asia/Shanghai"_s, false).has_value());
    }

    void offersTheZonesOfTheWorld()
    {
        const QStringList names = zoneNames(true);

        QVERIFY(hasZoneData());
        QVERIFY(names.size() > 300);
        QVERIFY(std::ranges::is_sorted(names));
        QVERIFY(names.contains(u"UTC"_s) && names.contains(u"Asia/Shanghai"_s));
        QVERIFY(!names.contains(u"UTC+08:00"_s));
        for (const QString &name : names)
            QVERIFY2(findZone(name).has_value(), qPrintable(name));
    }

    void hasALocalZone() { QVERIFY(localZone().isValid()); }

    void writesIso()
    {
        const QDateTime at = utc(u"2027-01-14T07:00:00"_s);

        QCOMPARE(isoText(at, QTimeZone("Asia/Shanghai")), u"2027-01-14T15:00:00+08:00"_s);
        QCOMPARE(isoText(at, QTimeZone("America/St_Johns")), u"2027-01-14T03:30:00-03:30"_s);
        QCOMPARE(isoText(at, QTimeZone::utc()), u"2027-01-14T07:00:00+00:00"_s);
        QCOMPARE(isoText(at.addMSecs(7), QTimeZone::utc()), u"2027-01-14T07:00:00.007+00:00"_s);
        QCOMPARE(offsetText(-34 * 60 - 8), u"-00:34:08"_s);
    }
};

QTEST_GUILESS_MAIN(ZonesTest)
#include "tst_zones.moc"
