// SPDX-License-Identifier: Apache-2.0
#include "timeline/phraseday.h"

#include "timeline/phrasescanner.h"

#include <QRegularExpression>
#include <QTest>

using namespace TMinus;
using namespace Qt::StringLiterals;

class PhraseDayTest final : public QObject
{
    Q_OBJECT

private:
    static QDate read(const QString &text, QDate today, bool inThisYear = false)
    {
        PhraseScanner scanner(text);
        const auto day = takeDay(scanner);
        return day && scanner.isAtEnd() ? dateOf(*day, today, inThisYear) : QDate();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsEveryMonthInAllItsNames()
    {
        const QLocale english = QLocale::c();
        const QDate today(2027, 1, 1);

        for (int month = 1; month <= 12; ++month) {
            const QDate date(2028, month, 3);
            for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                const QString name = english.monthName(month, form);
                QCOMPARE(read(u"3 %1 2028"_s.arg(name), today), date);
                QCOMPARE(read(u"03 %1 2028"_s.arg(name.toUpper()), today), date);
            }
            QCOMPARE(read(u"2028年%1月3日"_s.arg(month), today), date);
        }
    }

    void readsWeekdaysInAllTheirNames()
    {
        const QLocale english = QLocale::c();
        const QString chinese = u"一二三四五六日"_s;
        const QDate monday(2027, 1, 11);

        for (int day = 1; day <= 7; ++day) {
            for (int today = 0; today < 7; ++today) {
                const QDate now = monday.addDays(today);
                const QDate date = monday.addDays(day - 1 <= today ? day + 6 : day - 1);
                QCOMPARE(read(english.dayName(day, QLocale::LongFormat), now), date);
                QCOMPARE(read(english.dayName(day, QLocale::ShortFormat), now), date);
                QCOMPARE(read(u"周"_s + chinese[day - 1], now), date);
                QCOMPARE(read(u"星期"_s + chinese[day - 1], now), date);
                QCOMPARE(read(u"本周"_s + chinese[day - 1], now), monday.addDays(day - 1));
                QCOMPARE(read(u"下周"_s + chinese[day - 1], now), monday.addDays(day + 6));
            }
        }
    }

    void findsTheNextLeapDay()
    {
        QCOMPARE(read(u"29 Feb"_s, QDate(2028, 2, 29)), QDate(2028, 2, 29));
        QCOMPARE(read(u"29 Feb"_s, QDate(2028, 3, 1)), QDate(2032, 2, 29));
        QCOMPARE(read(u"29 Feb"_s, QDate(2096, 3, 1)), QDate(2104, 2, 29));
        QCOMPARE(read(u"29 Feb"_s, QDate(2027, 3, 1), true), QDate());
    }

    void takesNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",    "to",   "todays",  "next",     "next week", "mond",  "14",
                                 "14 ", "14 M", "14 Mars", "2027-1-1", "2027-01",   "周",    "周八",
                                 "下",  "下午", "1月",     "1月x日",   "2027年",    "星期十"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void takesNothingElse()
    {
        QFETCH(const QString, text);
        PhraseScanner scanner(text);

        QVERIFY(!takeDay(scanner).has_value());
        QCOMPARE(scanner.column(), 0);
    }
};

QTEST_GUILESS_MAIN(PhraseDayTest)
#include "tst_phraseday.moc"
