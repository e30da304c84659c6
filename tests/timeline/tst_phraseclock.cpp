// SPDX-License-Identifier: Apache-2.0
#include "timeline/phraseclock.h"

#include "timeline/phrasescanner.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class PhraseClockTest final : public QObject
{
    Q_OBJECT

private:
    /// "HH:mm:ss+days" or what is wrong.
    static QString read(const QString &text, bool isNight = false)
    {
        PhraseScanner scanner(text);
        const auto clock = takeClock(scanner);
        if (!clock)
            return scanner.column() == 0 ? u"none"_s : u"moved"_s;
        const auto time = timeOf(*clock, isNight);
        return time ? time->time.toString(u"HH:mm:ss"_s) + u'+' + QString::number(time->daysLater)
                    : u"contradicts"_s;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsTwelveHours()
    {
        for (int hour = 1; hour <= 12; ++hour) {
            const QString number = QString::number(hour);
            const auto clock = [](int shown) {
                return QTime(shown, 0).toString(u"HH:mm:ss"_s) + u"+0"_s;
            };
            QCOMPARE(read(number + u"am"_s), clock(hour % 12));
            QCOMPARE(read(number + u" PM"_s), clock(hour % 12 + 12));
        }
    }

    void readsEveryHourOfADay()
    {
        for (int hour = 0; hour < 24; ++hour) {
            const QString clock = QTime(hour, 0).toString(u"HH:mm:ss"_s) + u"+0"_s;
            QCOMPARE(read(QString::number(hour) + u":00"_s), clock);
            QCOMPARE(read(QString::number(hour) + u"点"_s), clock);
        }
    }

    void readsPartsOfTheDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QString>("atNight");
        const auto row = [](const char *text, const char *clock, const char *atNight) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(clock)
                                << QString::fromLatin1(atNight);
        };
        row("noon", "12:00:00+0", "12:00:00+0");
        row("midnight", "00:00:00+0", "00:00:00+1");
        row("4:59", "04:59:00+0", "04:59:00+1");
        row("5:00", "05:00:00+0", "17:00:00+0");
        row("11:59", "11:59:00+0", "23:59:00+0");
        row("12:00", "12:00:00+0", "00:00:00+1");
        row("13:00", "13:00:00+0", "13:00:00+0");
        row("12am", "00:00:00+0", "00:00:00+1");
        row("4am", "04:00:00+0", "04:00:00+1");
        row("5am", "05:00:00+0", "contradicts");
        row("5pm", "17:00:00+0", "17:00:00+0");
        row("12pm", "12:00:00+0", "12:00:00+0");
        row("凌晨5点", "05:00:00+0", "17:00:00+0");
        row("凌晨7点", "contradicts", "19:00:00+0");
        row("凌晨1点", "01:00:00+0", "01:00:00+1");
        row("上午12点", "12:00:00+0", "contradicts");
        row("上午13点", "contradicts", "contradicts");
        row("中午", "12:00:00+0", "12:00:00+0");
        row("中午11点半", "11:30:00+0", "11:30:00+0");
        row("中午3点", "contradicts", "contradicts");
        row("下午12点", "12:00:00+0", "contradicts");
        row("下午1点", "13:00:00+0", "contradicts");
        row("下午17点", "17:00:00+0", "contradicts");
        row("晚上6点", "18:00:00+0", "18:00:00+0");
        row("晚上12点", "00:00:00+1", "00:00:00+1");
        row("晚上2点", "02:00:00+1", "02:00:00+1");
        row("24:00", "contradicts", "contradicts");
        row("23:60", "contradicts", "contradicts");
        row("9", "none", "none");
        row("9:5", "none", "none");
        row("9:05:", "none", "none");
        row("9:05:07.", "none", "none");
        row("上午", "none", "none");
        row("", "none", "none");
    }
    void readsPartsOfTheDay()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, clock);
        QFETCH(const QString, atNight);

        QCOMPARE(read(text), clock);
        QCOMPARE(read(text, true), atNight);
    }
};

QTEST_GUILESS_MAIN(PhraseClockTest)
#include "tst_phraseclock.moc"
