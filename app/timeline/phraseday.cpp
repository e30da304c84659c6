// SPDX-License-Identifier: Apache-2.0
#include "timeline/phraseday.h"

#include "timeline/phrasescanner.h"

#include <QStringView>

#include <array>

namespace TMinus {

namespace {

using Kind = WrittenDay::Kind;

struct DayWord
{
    QStringView word;
    int days;
    bool isNight = false;
};

constexpr std::array latinDays{
    DayWord{u"today", 0},
    DayWord{u"tonight", 0, true},
    DayWord{u"tomorrow", 1},
    DayWord{u"yesterday", -1},
};

constexpr std::array chineseDays{
    DayWord{u"今天", 0}, DayWord{u"今日", 0},       DayWord{u"今晚", 0, true},  DayWord{u"明天", 1},
    DayWord{u"明日", 1}, DayWord{u"明晚", 1, true}, DayWord{u"大后天", 3},      DayWord{u"后天", 2},
    DayWord{u"後天", 2}, DayWord{u"昨天", -1},      DayWord{u"昨晚", -1, true},
};

struct Name
{
    QStringView whole;
    QStringView brief;
    QStringView other = {};
};

constexpr std::array weekdays{
    Name{u"monday", u"mon"},    Name{u"tuesday", u"tue", u"tues"},
    Name{u"wednesday", u"wed"}, Name{u"thursday", u"thu", u"thurs"},
    Name{u"friday", u"fri"},    Name{u"saturday", u"sat"},
    Name{u"sunday", u"sun"},
};

constexpr std::array months{
    Name{u"january", u"jan"}, Name{u"february", u"feb"}, Name{u"march", u"mar"},
    Name{u"april", u"apr"},   Name{u"may", u"may"},      Name{u"june", u"jun"},
    Name{u"july", u"jul"},    Name{u"august", u"aug"},   Name{u"september", u"sep", u"sept"},
    Name{u"october", u"oct"}, Name{u"november", u"nov"}, Name{u"december", u"dec"},
};

/// The number, from 1, of the name that comes next.
std::optional<int> takeName(PhraseScanner &scanner, const auto &names)
{
    for (size_t i = 0; i < names.size(); ++i) {
        const Name &name = names[i];
        const bool isOther = !name.other.isEmpty() && scanner.takeWord(name.other);
        if (isOther || scanner.takeWord(name.whole) || scanner.takeWord(name.brief))
            return int(i) + 1;
    }
    return std::nullopt;
}

std::optional<WrittenDay> takeDayWord(PhraseScanner &scanner)
{
    for (const DayWord &day : latinDays) {
        if (scanner.takeWord(day.word))
            return WrittenDay{.number = day.days, .isNight = day.isNight};
    }
    for (const DayWord &day : chineseDays) {
        if (scanner.take(day.word))
            return WrittenDay{.number = day.days, .isNight = day.isNight};
    }
    return std::nullopt;
}

std::optional<WrittenDay> takeLatinWeekday(PhraseScanner &scanner)
{
    if (scanner.takeWord(u"next"))
        scanner.skipBlanks();
    const auto number = takeName(scanner, weekdays);
    if (!number)
        return std::nullopt;
    return WrittenDay{.kind = Kind::Weekday, .number = *number};
}

/// 1 to 7 for 一 to 六 and 日 or 天.
std::optional<int> takeChineseDayNumber(PhraseScanner &scanner)
{
    if (scanner.take(u"日") || scanner.take(u"天"))
        return 7;
    const qsizetype start = scanner.column();
    const auto number = scanner.takeNumeral();
    if (number && *number >= 1 && *number <= 6 && scanner.column() == start + 1)
        return number;
    return std::nullopt;
}

std::optional<WrittenDay> takeChineseWeekday(PhraseScanner &scanner)
{
    const bool isNextWeek = scanner.take(u"下个") || scanner.take(u"下");
    const bool isThisWeek =
        !isNextWeek && (scanner.take(u"这个") || scanner.take(u"这") || scanner.take(u"本"));
    if (!scanner.take(u"周") && !scanner.take(u"星期") && !scanner.take(u"礼拜")
        && !scanner.take(u"週"))
        return std::nullopt;
    const auto number = takeChineseDayNumber(scanner);
    if (!number)
        return std::nullopt;
    // 下周五 is Friday of the week that begins with the next Monday, never the Friday of this one.
    if (isNextWeek || isThisWeek)
        return WrittenDay{.kind = Kind::WeekdayOfWeek, .number = *number - 1 + 7 * isNextWeek};
    return WrittenDay{.kind = Kind::Weekday, .number = *number};
}

void takeOrdinal(PhraseScanner &scanner)
{
    for (const QStringView ending : {u"th", u"st", u"nd", u"rd"}) {
        if (scanner.takeWord(ending))
            return;
    }
}

/// D MONTH [YYYY]
std::optional<WrittenDay> takeLatinDate(PhraseScanner &scanner)
{
    const auto number = scanner.takeDigits(1, 2);
    if (!number)
        return std::nullopt;
    takeOrdinal(scanner);
    scanner.skipBlanks();
    const auto month = takeName(scanner, months);
    if (!month)
        return std::nullopt;
    const qsizetype end = scanner.column();
    scanner.skipBlanks();
    if (const auto year = scanner.takeDigits(4, 4))
        return WrittenDay{.kind = Kind::Date, .number = *number, .month = *month, .year = *year};
    scanner.goTo(end);
    return WrittenDay{.kind = Kind::DayOfMonth, .number = *number, .month = *month};
}

/// A number and the sign behind it, blanks between them allowed.
std::optional<int> takeCounted(PhraseScanner &scanner, std::optional<int> number,
                               std::initializer_list<QStringView> signs)
{
    scanner.skipBlanks();
    for (const QStringView sign : signs) {
        if (number && scanner.take(sign)) {
            scanner.skipBlanks();
            return number;
        }
    }
    return std::nullopt;
}

/// [YYYY年] M月 D日
std::optional<WrittenDay> takeChineseDate(PhraseScanner &scanner)
{
    const auto year = takeCounted(scanner, scanner.takeDigits(4, 4), {u"年"});
    const auto month = takeCounted(scanner, scanner.takeNumeral(), {u"月"});
    const auto number = takeCounted(scanner, scanner.takeNumeral(), {u"日", u"号"});
    if (!month || !number)
        return std::nullopt;
    return WrittenDay{.kind = year ? Kind::Date : Kind::DayOfMonth,
                      .number = *number,
                      .month = *month,
                      .year = year.value_or(0)};
}

/// The first year from @p today on which has that day; leap days wait for up to eight years.
QDate nextDayOfMonth(const WrittenDay &day, QDate today)
{
    for (int year = today.year(); year <= today.year() + 8; ++year) {
        const QDate date(year, day.month, day.number);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

} // namespace

std::optional<WrittenDay> takeIsoDate(PhraseScanner &scanner)
{
    const qsizetype start = scanner.column();
    const auto year = scanner.takeDigits(4, 4);
    const auto month = scanner.take(u"-") ? scanner.takeDigits(2, 2) : std::nullopt;
    const auto number = scanner.take(u"-") ? scanner.takeDigits(2, 2) : std::nullopt;
    if (year && month && number)
        return WrittenDay{.kind = Kind::Date, .number = *number, .month = *month, .year = *year};
    scanner.goTo(start);
    return std::nullopt;
}

std::optional<WrittenDay> takeDay(PhraseScanner &scanner)
{
    const qsizetype start = scanner.column();
    for (const auto alternative : {takeDayWord, takeLatinWeekday, takeChineseWeekday, takeLatinDate,
                                   takeChineseDate, takeIsoDate}) {
        if (const auto day = alternative(scanner))
            return day;
        scanner.goTo(start);
    }
    return std::nullopt;
}

QDate dateOf(const WrittenDay &day, QDate today, bool inThisYear)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    switch (day.kind) {
    case Kind::FromToday:
        return today.addDays(day.number);
    case Kind::Weekday:
        return today.addDays((day.number - today.dayOfWeek() + 6) % 7 + 1);
    case Kind::WeekdayOfWeek:
        return monday.addDays(day.number);
    case Kind::DayOfMonth:
        return inThisYear ? QDate(today.year(), day.month, day.number) : nextDayOfMonth(day, today);
    case Kind::Date:
        return QDate(day.year, day.month, day.number);
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
