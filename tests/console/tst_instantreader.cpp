// SPDX-License-Identifier: Apache-2.0
#include "console/instantreader.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;

class TestInstantReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsWhatIsAnInstant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<qint64>("ms");
        const auto row = [](const char *text, const char *zone, qint64 ms) {
            QTest::addRow("%s %s", text, zone)
                << QString::fromLatin1(text) << QString::fromLatin1(zone) << ms;
        };
        const qint64 fifteen = 1'799'910'000'000;
        row("1799910000", "", fifteen);
        row("1799910000123", "", fifteen + 123);
        row(" 1799910000 ", "", fifteen);
        row("2027-01-14T07:00:00Z", "", fifteen);
        row("2027-01-14t07:00:00z", "", fifteen);
        row("2027-01-14T15:00:00+08:00", "", fifteen);
        row("2027-01-14T15:00+0800", "", fifteen);
        row("2027-01-14T02:00:00.250-05:00", "", fifteen + 250);
        row("2027-01-14 15:00 Asia/Shanghai", "", fifteen);
        row("2027-01-14 07:00 UTC", "", fifteen);
        row("2027-01-14 15:00", "", fifteen);
        row("2027-01-14 08:00", "Europe/Berlin", fifteen);
        row("2027-01-14 08:00", "+01:00", fifteen);
        row("2027-01-14T15:00:00+08:00", "Europe/Berlin", fifteen);
    }

    void readsWhatIsAnInstant()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, zone);
        QFETCH(const qint64, ms);

        const auto instant = readInstant(text, {.zone = zone});

        QVERIFY2(instant, qPrintable(instant ? QString() : instant.error().message));
        QCOMPARE(instant->kind, PhraseReading::Kind::At);
        QCOMPARE(instant->at.toMSecsSinceEpoch(), ms);
        QCOMPARE(instant->at.timeSpec(), Qt::UTC);
    }

    void refusesTheRestWithWhatItReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *text, const char *says) {
            QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(says);
        };
        row("", "since 1970");
        row("soon", "since 1970");
        row("2027-13-14T15:00:00Z", "not in the calendar");
        row("2027-02-30 15:00", "not in the calendar");
        row("2027-01-14T25:00:00Z", "since 1970");
        row("2027-01-14T15:00:00Zx", "column 20");
        row("2027-01-14 15:00 Asia/Nowhere", "not a zone");
        row("2027-01-14T15:00:00+99:00", "not a zone");
        row("2099-01-14", "a date without a clock");
        row("tomorrow", "a date without a clock");
        row("179991000", "9 digits");
        row("17999100000", "As seconds it is 15 May 2540");
        row("17999100000000000000000", "23 digits");
    }

    void refusesTheRestWithWhatItReads()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, says);

        const auto instant = readInstant(text);

        QVERIFY(!instant);
        QCOMPARE(instant.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(instant.error().message.contains(says), qPrintable(instant.error().message));
    }

    void countsFromTheTimeThatItIsGiven()
    {
        const InstantReading thursday{
            .now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC)};

        QCOMPARE(readInstant(u"now"_s, thursday).value().kind, PhraseReading::Kind::AtOnce);
        QCOMPARE(readInstant(u"in 10m"_s, thursday).value().after, std::chrono::minutes(10));
        QCOMPARE(readInstant(u"明天下午3点半"_s, thursday).value().at.toString(Qt::ISODate),
                 u"2027-01-15T07:30:00Z"_s);
    }

    void leavesThePastToThePreflight()
    {
        const InstantReading thursday{
            .now = QDateTime::fromMSecsSinceEpoch(1'799'910'000'000, Qt::UTC)};

        const auto dated = readInstant(u"2026-01-14 15:00"_s, thursday);
        const auto clock = readInstant(u"9am"_s, thursday);

        QCOMPARE(dated.value().at.toString(Qt::ISODate), u"2026-01-14T07:00:00Z"_s);
        QVERIFY(!clock);
        QVERIFY(clock.error().message.contains(u"Write “tomorrow 09:00”"_s));
    }

    void namesAZoneOfTheFlagThatIsNone()
    {
        const auto instant = readInstant(u"2099-01-14 15:00"_s, {.zone = u"Mars/Olympus"_s});

        QVERIFY(!instant);
        QVERIFY(instant.error().message.contains(u"“Mars/Olympus” is not a zone."_s));
    }

    void missingHourNamesItsNeighbours()
    {
        const auto instant = readInstant(u"2027-03-28 02:30 Europe/Berlin"_s);

        QVERIFY(!instant);
        QCOMPARE(instant.error().message,
                 u"02:30 does not exist in Berlin on 28 March. Take 01:59:59 or 03:00:00."_s);
    }

    void doubledHourAsksWhichOne()
    {
        const QString text = u"2027-10-31 02:30 Europe/Berlin"_s;

        const auto asked = readInstant(text);
        QVERIFY(!asked);
        QCOMPARE(
            asked.error().message,
            u"02:30 happens twice in Berlin on 31 October. Which one? Say it with --earlier or "
            "--later."_s);

        const auto earlier = readInstant(text, {.doubled = DoubledHour::Earlier});
        const auto later = readInstant(text, {.doubled = DoubledHour::Later});
        QCOMPARE(earlier.value().at.toString(Qt::ISODate), u"2027-10-31T00:30:00Z"_s);
        QCOMPARE(later.value().at.toString(Qt::ISODate), u"2027-10-31T01:30:00Z"_s);
    }

    void hoursBesideAJumpAreOrdinary()
    {
        QCOMPARE(
            readInstant(u"2027-03-28 01:59:59 Europe/Berlin"_s).value().at.toString(Qt::ISODate),
            u"2027-03-28T00:59:59Z"_s);
        QCOMPARE(readInstant(u"2027-03-28 03:00 Europe/Berlin"_s).value().at.toString(Qt::ISODate),
                 u"2027-03-28T01:00:00Z"_s);
        QCOMPARE(readInstant(u"2027-10-31 03:00 Europe/Berlin"_s).value().at.toString(Qt::ISODate),
                 u"2027-10-31T02:00:00Z"_s);
    }
};

QTEST_GUILESS_MAIN(TestInstantReader)
#include "tst_instantreader.moc"
