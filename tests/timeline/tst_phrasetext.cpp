// SPDX-License-Identifier: Apache-2.0
#include "timeline/phrasetext.h"

#include "timeline/phrases.h"
#include "timeline/timephrase.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class PhraseTextTest final : public QObject
{
    Q_OBJECT

private:
    static PhraseFailure failureOf(const QString &phrase, const PhraseContext &context)
    {
        const auto reading = readPhrase(phrase, context);
        return reading ? PhraseFailure{} : reading.error();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *phrase, const QString &sentence) {
            QTest::newRow(phrase) << QString::fromUtf8(phrase) << sentence;
        };
        row("tomorrow soon",
            u"“tomorrow soon” is not a time that can be read here (column 10). Write for example "
            "10m, tomorrow 9am, 2027-01-14 15:00 Asia/Shanghai, or 10 digits (seconds) or 13 "
            "digits (milliseconds) since 1970."_s);
        row("%1 %2 soon",
            u"“%1 %2 soon” is not a time that can be read here (column 1). Write for example "
            "10m, tomorrow 9am, 2027-01-14 15:00 Asia/Shanghai, or 10 digits (seconds) or 13 "
            "digits (milliseconds) since 1970."_s);
        row("179991000000",
            u"179991000000 has 12 digits. As seconds it is 8 Sep 7673, 12:00:00, as milliseconds "
            "15 Sep 1975, 13:30:00. Write 10 digits for seconds or 13 for milliseconds."_s);
        row("17999100000000000",
            u"17999100000000000 has 17 digits. As seconds it is beyond the year 9999, as "
            "milliseconds beyond the year 9999. Write 10 digits for seconds or 13 for "
            "milliseconds."_s);
        row("14 Jan 2026",
            u"14 Jan 2026, 09:00:00 is in the past. Sent now, it would be delivered at once."_s);
        row("9am", u"09:00 has passed today. Write “tomorrow 09:00” for the next one."_s);
        row("30 Feb", u"The date in “30 Feb” is not in the calendar (column 1)."_s);
        row("9am Mars/Olympus",
            u"“Mars/Olympus” is not a zone. Write a name like Asia/Shanghai, UTC, or an offset "
            "like +08:00."_s);
        row("2027-03-28 02:30 Europe/Berlin",
            u"02:30 does not exist in Berlin on 28 March. Take 01:59:59 or 03:00:00."_s);
        row("2027-10-31 02:30 Europe/Berlin",
            u"02:30 happens twice in Berlin on 31 October. Which one?"_s);
        row("2027-10-31 02:30+05:00 Europe/Berlin",
            u"Europe/Berlin has another offset at that time than the one written. Leave one of "
            "them out."_s);
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QString, phrase);
        QFETCH(const QString, sentence);

        QCOMPARE(phraseText(failureOf(phrase, rowContext()), QLocale::c()), sentence);
    }

    void saysWhatTheComputerLacks()
    {
        PhraseContext context = rowContext();
        context.hasZones = false;
        context.needsClock = true;

        QCOMPARE(phraseText(failureOf(u"9am Asia/Tokyo"_s, context)),
                 u"“Asia/Tokyo” cannot be used: this computer has no time zone data. Install "
                 "tzdata, or write UTC or an offset like +08:00."_s);
        QCOMPARE(phraseText(failureOf(u"tomorrow"_s, context)),
                 u"“tomorrow” is a date without a clock. Add the time, such as 15:00."_s);
    }

    void namesTheDateBesideAGapOfADay()
    {
        PhraseContext context = rowContext();
        context.allowsPast = true;

        QCOMPARE(phraseText(failureOf(u"2011-12-30 12:00 Pacific/Apia"_s, context), QLocale::c()),
                 u"12:00 does not exist in Apia on 30 December. Take 29 Dec 2011, 23:59:59 or "
                 "31 Dec 2011, 00:00:00."_s);
    }

    void keepsSentencesShort()
    {
        const QString sentence =
            phraseText(failureOf(QString(10'000, u'x'), rowContext()), QLocale::c());

        QVERIFY(sentence.size() < 300);
    }

    void offersChoicesThatCanBeRead_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QStringList>("choices");
        QTest::newRow("gap") << u"2027-03-28 02:30 Europe/Berlin"_s
                             << QStringList{u"2027-03-28T01:59:59+01:00"_s,
                                            u"2027-03-28T03:00:00+02:00"_s};
        QTest::newRow("twice") << u"2027-10-31 02:30 Europe/Berlin"_s
                               << QStringList{u"2027-10-31T02:30:00+02:00"_s,
                                              u"2027-10-31T02:30:00+01:00"_s};
        QTest::newRow("clock") << u"9am"_s << QStringList{u"2027-01-15T09:00:00+08:00"_s};
        QTest::newRow("past") << u"today 9am"_s << QStringList{};
        QTest::newRow("other") << u"soon"_s << QStringList{};
    }
    void offersChoicesThatCanBeRead()
    {
        QFETCH(const QString, phrase);
        QFETCH(const QStringList, choices);

        const QStringList offered = phraseChoices(failureOf(phrase, rowContext()));

        QCOMPARE(offered, choices);
        for (const QString &choice : offered)
            QVERIFY(readPhrase(choice, rowContext()).has_value());
    }

    void remarksWhatWasAdded()
    {
        const auto remark = [](const QString &phrase) {
            return phraseRemark(*readPhrase(phrase, rowContext()));
        };

        QCOMPARE(remark(u"tonight"_s), u"No clock was given: 20:00 was added."_s);
        QCOMPARE(remark(u"monday"_s), u"No clock was given: 09:00 was added."_s);
        QCOMPARE(remark(u"1799910001"_s), u"Read as seconds since 1970."_s);
        QCOMPARE(remark(u"1799910001000"_s), u"Read as milliseconds since 1970."_s);
        QCOMPARE(remark(u"monday 9am"_s), QString());
        QCOMPARE(remark(u"10m"_s), QString());
    }
};

QTEST_GUILESS_MAIN(PhraseTextTest)
#include "tst_phrasetext.moc"
