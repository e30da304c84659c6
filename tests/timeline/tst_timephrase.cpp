// SPDX-License-Identifier: Apache-2.0
#include "timeline/timephrase.h"

#include "base/duration.h"
#include "timeline/phrases.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = PhraseFailure::Kind;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

/// What was read, in the words of PhraseRow::meaning.
QString meaning(const PhraseReading &reading)
{
    if (reading.kind == PhraseReading::Kind::AtOnce)
        return u"now"_s;
    if (reading.kind == PhraseReading::Kind::After)
        return QString(writeDuration(reading.after));
    const bool hasPart = reading.at.time().msec() != 0;
    return reading.at.toString(hasPart ? Qt::ISODateWithMs : Qt::ISODate);
}

PhraseContext at(const QString &now, const char *zone)
{
    return {.now = utc(now), .zone = QTimeZone(zone)};
}

} // namespace

class TimePhraseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("expected");
        for (const PhraseRow &row : englishRows + chineseRows)
            QTest::newRow(row.phrase)
                << QString::fromUtf8(row.phrase) << QString::fromUtf8(row.meaning);
    }
    void readsWhatPeopleType()
    {
        QFETCH(const QString, phrase);
        QFETCH(const QString, expected);

        const auto reading = readPhrase(phrase, rowContext());

        QVERIFY2(reading.has_value(), qPrintable(phrase));
        QCOMPARE(meaning(*reading), expected);
    }

    void readsEveryPrefixWithoutFalling_data() { readsWhatPeopleType_data(); }
    void readsEveryPrefixWithoutFalling()
    {
        QFETCH(const QString, phrase);

        for (qsizetype size = 0; size < phrase.size(); ++size) {
            const auto reading = readPhrase(phrase.left(size), rowContext());
            QVERIFY(reading || (reading.error().column >= 0 && reading.error().column <= size));
            const auto tail = readPhrase(phrase.mid(size), rowContext());
            QVERIFY(tail || tail.error().column <= phrase.size() - size);
            const auto doubled = readPhrase(phrase.left(size) + phrase, rowContext());
            QVERIFY(doubled || doubled.error().column <= phrase.size() + size);
        }
    }

    void looksBackInThisYear()
    {
        PhraseContext backwards = rowContext();
        backwards.allowsPast = true;

        QCOMPARE(readPhrase(u"13 Jan"_s, backwards)->at, utc(u"2027-01-13T01:00:00Z"_s));
        QCOMPARE(readPhrase(u"29 Feb"_s, backwards).error().kind, Kind::NoSuchDate);
    }

    void saysHowItWasRead()
    {
        using Form = PhraseReading::Form;
        const auto read = [](const QString &phrase) { return *readPhrase(phrase, rowContext()); };

        QCOMPARE(read(u"now"_s).form, Form::Word);
        QCOMPARE(read(u"10m"_s).form, Form::Duration);
        QCOMPARE(read(u"1799910001"_s).form, Form::EpochSeconds);
        QCOMPARE(read(u"1799910001000"_s).form, Form::EpochMilliseconds);
        QCOMPARE(read(u"tomorrow"_s).form, Form::Calendar);
        QVERIFY(read(u"tomorrow"_s).isClockAssumed);
        QVERIFY(!read(u"tomorrow 9am"_s).isClockAssumed);
        QVERIFY(read(u"tomorrow UTC"_s).isZoneNamed);
        QVERIFY(!read(u"tomorrow"_s).isZoneNamed);
        QCOMPARE(read(u"tomorrow"_s).zone.id(), QByteArray("Asia/Shanghai"));
        QCOMPARE(read(u"tomorrow Asia/Tokyo"_s).zone.id(), QByteArray("Asia/Tokyo"));
        QCOMPARE(read(u"2027-01-15 09:00+09:00 Asia/Tokyo"_s).zone.id(), QByteArray("Asia/Tokyo"));
    }

    void knowsTheDayOfTheNamedZone()
    {
        // 15:00 in Shanghai: still the day before in Honolulu at 21:00
        const auto here = readPhrase(u"tomorrow 9am"_s, rowContext());
        const auto there = readPhrase(u"tomorrow 9am Pacific/Honolulu"_s, rowContext());

        QCOMPARE(here->at, utc(u"2027-01-15T01:00:00Z"_s));
        QCOMPARE(there->at, utc(u"2027-01-14T19:00:00Z"_s));
    }

    void crossesTheEndOfTheYear()
    {
        const PhraseContext eve = at(u"2027-12-31T15:30:00Z"_s, "Asia/Shanghai"); // 23:30, a Friday

        QCOMPARE(readPhrase(u"tomorrow 0:00"_s, eve)->at, utc(u"2027-12-31T16:00:00Z"_s));
        QCOMPARE(readPhrase(u"tonight 1am"_s, eve)->at, utc(u"2027-12-31T17:00:00Z"_s));
        QCOMPARE(readPhrase(u"1 Jan"_s, eve)->at, utc(u"2028-01-01T01:00:00Z"_s));
        QCOMPARE(readPhrase(u"friday"_s, eve)->at, utc(u"2028-01-07T01:00:00Z"_s));
        QCOMPARE(readPhrase(u"下周一"_s, eve)->at, utc(u"2028-01-03T01:00:00Z"_s));
    }

    void crossesALeapDay()
    {
        const PhraseContext context = at(u"2028-02-28T04:00:00Z"_s, "Asia/Shanghai");

        QCOMPARE(readPhrase(u"tomorrow"_s, context)->at, utc(u"2028-02-29T01:00:00Z"_s));
        QCOMPARE(readPhrase(u"后天"_s, context)->at, utc(u"2028-03-01T01:00:00Z"_s));
        QCOMPARE(readPhrase(u"29 Feb"_s, at(u"2096-03-01T04:00:00Z"_s, "UTC"))->at,
                 utc(u"2104-02-29T09:00:00Z"_s)); // 2100 has none
    }

    void takesEveryWeekdayFromEveryDay()
    {
        const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s,
                                u"fri"_s, u"sat"_s, u"sun"_s};
        for (int day = 0; day < 7; ++day) {
            const PhraseContext context{.now = utc(u"2027-01-11T12:00:00Z"_s).addDays(day),
                                        .zone = QTimeZone::utc()};
            for (int wanted = 0; wanted < 7; ++wanted) {
                const auto reading = readPhrase(names[wanted], context);
                const auto next = readPhrase(u"next "_s + names[wanted], context);
                const qint64 days = context.now.daysTo(reading->at);
                QCOMPARE(reading->at.date().dayOfWeek(), wanted + 1);
                QVERIFY(days >= 1 && days <= 7);
                QCOMPARE(next->at, reading->at);
            }
        }
    }

    void offersTheSecondsBesideAGap()
    {
        const auto reading = readPhrase(u"2027-03-28 02:30 Europe/Berlin"_s, rowContext());

        QVERIFY(!reading.has_value());
        QCOMPARE(reading.error().kind, Kind::Gap);
        QCOMPARE(reading.error().wall, utc(u"2027-03-28T02:30:00Z"_s));
        QCOMPARE(reading.error().first, utc(u"2027-03-28T00:59:59Z"_s));
        QCOMPARE(reading.error().second, utc(u"2027-03-28T01:00:00Z"_s));
        QCOMPARE(reading.error().zone.id(), QByteArray("Europe/Berlin"));
    }

    void asksWhichOfADoubledHour()
    {
        const QString phrase = u"2027-10-31 02:30 Europe/Berlin"_s;
        PhraseContext context = rowContext();
        const QDateTime earlier = utc(u"2027-10-31T00:30:00Z"_s);
        const QDateTime later = utc(u"2027-10-31T01:30:00Z"_s);

        const auto asked = readPhrase(phrase, context);
        context.doubled = DoubledHour::Earlier;
        const auto first = readPhrase(phrase, context);
        context.doubled = DoubledHour::Later;
        const auto second = readPhrase(phrase, context);

        QCOMPARE(asked.error().kind, Kind::Twice);
        QCOMPARE(asked.error().first, earlier);
        QCOMPARE(asked.error().second, later);
        QCOMPARE(asked.error().firstOffset, 7200);
        QCOMPARE(asked.error().secondOffset, 3600);
        QCOMPARE(first->at, earlier);
        QCOMPARE(second->at, later);
    }

    void letsAnOffsetDecideADoubledHour()
    {
        const auto first = readPhrase(u"2027-10-31 02:30+02:00 Europe/Berlin"_s, rowContext());
        const auto second = readPhrase(u"2027-10-31 02:30+01:00 Europe/Berlin"_s, rowContext());
        const auto wrong = readPhrase(u"2027-10-31 02:30+03:00 Europe/Berlin"_s, rowContext());

        QCOMPARE(first->at, utc(u"2027-10-31T00:30:00Z"_s));
        QCOMPARE(second->at, utc(u"2027-10-31T01:30:00Z"_s));
        QCOMPARE(wrong.error().kind, Kind::OtherOffset);
        QCOMPARE(wrong.error().part, u"Europe/Berlin"_s);
    }

    void readsItsOwnIsoBack_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id :
             {"UTC", "Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu",
              "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
            QTest::newRow(id) << QByteArray(id);
    }
    void readsItsOwnIsoBack()
    {
        QFETCH(const QByteArray, id);
        const QTimeZone zone(id);
        const QDateTime start = rowContext().now.addMSecs(7);

        for (int step = 0; step < 800; ++step) { // two years, each half hour of the clock
            const QDateTime instant = start.addSecs(step * 79'200LL + step % 2 * 1'800);
            const auto reading = readPhrase(isoText(instant, zone), rowContext());
            QVERIFY(reading.has_value());
            QCOMPARE(reading->at, instant);
        }
    }
};

QTEST_GUILESS_MAIN(TimePhraseTest)
#include "tst_timephrase.moc"
