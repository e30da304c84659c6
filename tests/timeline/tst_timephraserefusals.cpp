// SPDX-License-Identifier: Apache-2.0
#include "timeline/phrases.h"
#include "timeline/timephrase.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

using Kind = PhraseFailure::Kind;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace

class TimePhraseRefusalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysFromWhereItIsNotUnderstood_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<int>("column");
        const auto row = [](const char *phrase, int column) {
            QTest::newRow(phrase) << QString::fromUtf8(phrase) << column;
        };
        row("", 0);
        row("   ", 3);
        row("soon", 0);
        row("  soon", 2);
        row("nowish", 0);
        row("in", 0);
        row("in 10", 0);
        row("+10", 0);
        row("10x", 0);
        row("1.2.3h", 0);
        row("999999999d", 0);
        row("tomorrow soon", 9);
        row("tomorrow 9", 9);
        row("tomorrow 25:00", 9);
        row("tomorrow 9:60", 9);
        row("tomorrow 9:5", 9);
        row("tomorrow 9:00:60", 9);
        row("13pm", 0);
        row("0am", 0);
        row("tonight 9am", 8);
        row("tonight 9pm tomorrow", 12);
        row("next", 0);
        row("next tomorrow", 0);
        row("14 Foo", 0);
        row("2027-1-14", 0);
        row("2027-01-14T", 10);
        row("2027-01-14Tx", 10);
        row("2027-01-14 15:00 soon", 17);
        row("2027-01-14 15:00 CST", 17);
        row("2027-01-14 15:00 Asia/Tokyo Asia/Tokyo", 28);
        row("2027-01-14 15:00Z +08:00", 18);
        row("明天x", 2);
        row("下周", 0);
        row("下周八", 0);
        row("明天上午", 2);
        row("今晚上午9点", 2);
        row("明天下午0点", 2);
        row("明天凌晨8点", 2);
        row("30分钟后后", 0);
    }
    void saysFromWhereItIsNotUnderstood()
    {
        QFETCH(const QString, phrase);
        QFETCH(const int, column);

        const auto reading = readPhrase(phrase, rowContext());

        QVERIFY(!reading.has_value());
        QCOMPARE(reading.error().kind, Kind::NotUnderstood);
        QCOMPARE(reading.error().column, column);
        QCOMPARE(reading.error().text, phrase.trimmed());
    }

    void namesBothReadingsOfOtherDigits_data()
    {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QDateTime>("seconds");
        QTest::addColumn<QDateTime>("milliseconds");
        QTest::newRow("1") << u"7"_s << utc(u"1970-01-01T00:00:07Z"_s)
                           << utc(u"1970-01-01T00:00:00.007Z"_s);
        QTest::newRow("9") << u"179991000"_s << utc(u"1975-09-15T05:30:00Z"_s)
                           << utc(u"1970-01-03T01:59:51Z"_s);
        QTest::newRow("11") << u"17999100000"_s << utc(u"2540-05-14T22:00:00Z"_s)
                            << utc(u"1970-07-28T07:45:00Z"_s);
        QTest::newRow("12") << u"179991000000"_s << utc(u"7673-09-08T04:00:00Z"_s)
                            << utc(u"1975-09-15T05:30:00Z"_s);
        QTest::newRow("14") << u"17999100000000"_s << QDateTime() << utc(u"2540-05-14T22:00:00Z"_s);
        QTest::newRow("16") << u"1799910000000000"_s << QDateTime() << QDateTime();
        QTest::newRow("19") << u"9223372036854775807"_s << QDateTime() << QDateTime();
        QTest::newRow("20") << u"99999999999999999999"_s << QDateTime() << QDateTime();
        QTest::newRow("many") << QString(100'000, u'9') << QDateTime() << QDateTime();
    }
    void namesBothReadingsOfOtherDigits()
    {
        QFETCH(const QString, digits);
        QFETCH(const QDateTime, seconds);
        QFETCH(const QDateTime, milliseconds);

        const auto reading = readPhrase(digits, rowContext());

        QVERIFY(!reading.has_value());
        QCOMPARE(reading.error().kind, Kind::OtherDigits);
        QCOMPARE(reading.error().first, seconds);
        QCOMPARE(reading.error().second, milliseconds);
    }

    void refusesThePast_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QDateTime>("instant");
        const auto row = [](const char *phrase, const QString &instant) {
            QTest::newRow(phrase) << QString::fromUtf8(phrase) << utc(instant);
        };
        row("14:59:59", u"2027-01-14T06:59:59Z"_s);
        row("14:59:59.999", u"2027-01-14T06:59:59.999Z"_s);
        row("midnight", u"2027-01-13T16:00:00Z"_s);
        row("noon", u"2027-01-14T04:00:00Z"_s);
        row("today", u"2027-01-14T01:00:00Z"_s);
        row("yesterday 16:00", u"2027-01-13T08:00:00Z"_s);
        row("14 Jan 2026", u"2026-01-14T01:00:00Z"_s);
        row("14 Jan 9am", u"2027-01-14T01:00:00Z"_s);
        row("2026-01-14 15:00", u"2026-01-14T07:00:00Z"_s);
        row("1799909999", u"2027-01-14T06:59:59Z"_s);
        row("1799909999999", u"2027-01-14T06:59:59.999Z"_s);
        row("0000000000", u"1970-01-01T00:00:00Z"_s);
        row("-10m", u"2027-01-14T06:50:00Z"_s);
        row("10 minutes ago", u"2027-01-14T06:50:00Z"_s);
        row("9点", u"2027-01-14T01:00:00Z"_s);
        row("昨天", u"2027-01-13T01:00:00Z"_s);
        row("2小时前", u"2027-01-14T05:00:00Z"_s);
        row("本周一", u"2027-01-11T01:00:00Z"_s);
    }
    void refusesThePast()
    {
        QFETCH(const QString, phrase);
        QFETCH(const QDateTime, instant);
        PhraseContext backwards = rowContext();
        backwards.allowsPast = true;

        const auto refused = readPhrase(phrase, rowContext());
        const auto taken = readPhrase(phrase, backwards);

        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, Kind::Past);
        QCOMPARE(refused.error().first, instant);
        QVERIFY(taken.has_value());
        QCOMPARE(instantOf(*taken, backwards.now), instant);
    }

    void offersAPastClockForTomorrow()
    {
        const auto clock = readPhrase(u"9am"_s, rowContext());
        const auto dayAndClock = readPhrase(u"today 9am"_s, rowContext());

        QCOMPARE(clock.error().second, utc(u"2027-01-15T01:00:00Z"_s));
        QVERIFY(!dayAndClock.error().second.isValid());
    }

    void refusesWhatIsNotInTheCalendar_data()
    {
        QTest::addColumn<QString>("phrase");
        for (const char *phrase : {"2027-02-29", "2027-02-29 15:00", "2027-13-01 15:00",
                                   "2027-00-10 15:00", "0000-01-01 15:00", "31 Apr", "30 Feb",
                                   "0 Jan", "29 Feb 2027", "2月30日", "2027年13月1日", "99 Jan"}) {
            QTest::newRow(phrase) << QString::fromUtf8(phrase);
        }
    }
    void refusesWhatIsNotInTheCalendar()
    {
        QFETCH(const QString, phrase);

        const auto reading = readPhrase(phrase, rowContext());

        QVERIFY(!reading.has_value());
        QCOMPARE(reading.error().kind, Kind::NoSuchDate);
    }

    void wantsAClockOnTheCommandLine_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<bool>("isRefused");
        const auto row = [](const char *phrase, bool isRefused) {
            QTest::newRow(phrase) << QString::fromUtf8(phrase) << isRefused;
        };
        row("2027-01-15", true);
        row("2027-01-15 Asia/Tokyo", true);
        row("15 Jan", true);
        row("tomorrow", true);
        row("monday", true);
        row("tonight", true);
        row("明天", true);
        row("2027-01-15 09:00", false);
        row("tomorrow noon", false);
        row("16:00", false);
        row("1d", false);
        row("now", false);
        row("1799910001", false);
    }
    void wantsAClockOnTheCommandLine()
    {
        QFETCH(const QString, phrase);
        QFETCH(const bool, isRefused);
        PhraseContext strict = rowContext();
        strict.needsClock = true;

        const auto reading = readPhrase(phrase, strict);

        QCOMPARE(!reading.has_value(), isRefused);
        if (isRefused)
            QCOMPARE(reading.error().kind, Kind::NoClock);
    }

    void namesAZoneThatItDoesNotKnow()
    {
        PhraseContext bare = rowContext();
        bare.hasZones = false;

        const auto unknown = readPhrase(u"tomorrow 9am Mars/Olympus"_s, rowContext());
        const auto offset = readPhrase(u"tomorrow 9am +25:00"_s, rowContext());
        const auto missing = readPhrase(u"tomorrow 9am Asia/Shanghai"_s, bare);

        QCOMPARE(unknown.error().kind, Kind::UnknownZone);
        QCOMPARE(unknown.error().part, u"Mars/Olympus"_s);
        QCOMPARE(unknown.error().column, 13);
        QCOMPARE(offset.error().kind, Kind::UnknownZone);
        QCOMPARE(missing.error().kind, Kind::NoZoneData);
        QVERIFY(readPhrase(u"tomorrow 9am +08:00"_s, bare).has_value());
        QVERIFY(readPhrase(u"tomorrow 9am UTC"_s, bare).has_value());
    }

    void staysQuickWithLongText_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::newRow("blanks") << QString(200'000, u' ');
        QTest::newRow("letters") << QString(200'000, u'a');
        QTest::newRow("ten") << QString(200'000, u'十');
        QTest::newRow("points") << u"1"_s + QString(200'000, u'.') + u"h"_s;
        QTest::newRow("parts") << QString(u"1ms"_s).repeated(60'000) + u"x"_s;
        QTest::newRow("zone") << u"9am "_s + QString(200'000, u'/');
        QTest::newRow("nulls") << QString(1'000, QChar(0));
        QTest::newRow("surrogates") << QString(1'000, QChar(0xD800));
    }
    void staysQuickWithLongText()
    {
        QFETCH(const QString, phrase);

        QVERIFY(!readPhrase(phrase, rowContext()).has_value());
    }
};

QTEST_GUILESS_MAIN(TimePhraseRefusalsTest)
#include "tst_timephraserefusals.moc"
