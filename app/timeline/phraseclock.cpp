// SPDX-License-Identifier: Apache-2.0
#include "timeline/phraseclock.h"

#include "timeline/phrasescanner.h"

#include <QStringView>

#include <array>

namespace TMinus {

namespace {

using Part = WrittenClock::Part;

struct PartWord
{
    QStringView word;
    Part part;
};

constexpr std::array parts{
    PartWord{u"凌晨", Part::Dawn},      PartWord{u"清晨", Part::Morning},
    PartWord{u"早晨", Part::Morning},   PartWord{u"早上", Part::Morning},
    PartWord{u"上午", Part::Morning},   PartWord{u"中午", Part::Midday},
    PartWord{u"下午", Part::Afternoon}, PartWord{u"傍晚", Part::Afternoon},
    PartWord{u"晚上", Part::Evening},   PartWord{u"夜里", Part::Evening},
};

Part takePart(PhraseScanner &scanner)
{
    for (const PartWord &row : parts) {
        if (scanner.take(row.word)) {
            scanner.skipBlanks();
            return row.part;
        }
    }
    return Part::None;
}

/// Words that are a clock by themselves.
std::optional<WrittenClock> takeClockWord(PhraseScanner &scanner)
{
    if (scanner.takeWord(u"noon") || scanner.take(u"正午"))
        return WrittenClock{.part = Part::Midday, .hour = 12};
    if (scanner.takeWord(u"midnight") || scanner.take(u"午夜"))
        return WrittenClock{.hour = 0};
    return std::nullopt;
}

/// Behind the seconds: a point and 1 to 9 digits, of which three count.
bool takeFraction(PhraseScanner &scanner, WrittenClock &clock)
{
    if (!scanner.take(u"."))
        return true;
    const qsizetype start = scanner.column();
    const bool isThere = scanner.takeDigits(1, 9).has_value();
    const QString digits = scanner.text().mid(start, scanner.column() - start);
    clock.millisecond = digits.leftJustified(3, QChar(u'0')).left(3).toInt();
    return isThere;
}

/// MM [":" SS ["." MS]]; the colon before it is taken.
bool takeMinutes(PhraseScanner &scanner, WrittenClock &clock)
{
    const auto minute = scanner.takeDigits(2, 2);
    if (!minute)
        return false;
    clock.minute = *minute;
    if (!scanner.take(u":"))
        return true;
    const auto second = scanner.takeDigits(2, 2);
    if (!second)
        return false;
    clock.second = *second;
    return takeFraction(scanner, clock);
}

/// am or pm, blanks before it allowed.
bool takeHalfOfDay(PhraseScanner &scanner, WrittenClock &clock)
{
    const qsizetype start = scanner.column();
    scanner.skipBlanks();
    const bool isMorning = scanner.takeWord(u"am");
    if (!isMorning && !scanner.takeWord(u"pm")) {
        scanner.goTo(start);
        return false;
    }
    // "下午3pm" says it twice; only the Latin word is believed when it stands alone
    clock.part = clock.part == Part::None ? (isMorning ? Part::Am : Part::Pm) : clock.part;
    return true;
}

/// Behind the hour and 点: 半, 一刻, 整, or minutes and seconds.
void takeChineseMinutes(PhraseScanner &scanner, WrittenClock &clock)
{
    if (scanner.take(u"半"))
        clock.minute = 30;
    else if (scanner.take(u"一刻"))
        clock.minute = 15;
    else if (scanner.take(u"三刻"))
        clock.minute = 45;
    else if (!scanner.take(u"整") && !scanner.take(u"钟")) {
        clock.minute = scanner.takeNumeral().value_or(0);
        if (!scanner.take(u"分钟") && !scanner.take(u"分"))
            return;
        const qsizetype start = scanner.column();
        const auto second = scanner.takeNumeral();
        if (second && scanner.take(u"秒"))
            clock.second = *second;
        else
            scanner.goTo(start);
    }
}

bool takeHour(PhraseScanner &scanner, WrittenClock &clock)
{
    const auto hour = scanner.takeNumeral();
    if (!hour)
        return false;
    clock.hour = *hour;
    if (scanner.take(u"点") || scanner.take(u"點") || scanner.take(u"时")) {
        takeChineseMinutes(scanner, clock);
        return true;
    }
    const bool hasMinutes = scanner.take(u":");
    if (hasMinutes && !takeMinutes(scanner, clock))
        return false;
    return takeHalfOfDay(scanner, clock) || hasMinutes;
}

/// The hours of an evening are those up to 5 in the morning of the next day.
std::optional<DayTime> inTheEvening(const WrittenClock &clock)
{
    const int hour = clock.hour;
    const bool isAfterMidnight = hour < 5 || hour == 12;
    const int shown = isAfterMidnight ? hour % 12 : hour < 12 ? hour + 12 : hour;
    return DayTime{QTime(shown, clock.minute, clock.second, clock.millisecond),
                   isAfterMidnight ? 1 : 0};
}

/// The hour of 24 that is meant; nothing when it does not go with the word beside it.
std::optional<int> hourOf(const WrittenClock &clock)
{
    const int hour = clock.hour;
    const auto when = [](bool isRight, int value) {
        return isRight ? std::optional(value) : std::nullopt;
    };
    switch (clock.part) {
    case Part::Am:
        return when(hour >= 1 && hour <= 12, hour % 12);
    case Part::Pm:
        return when(hour >= 1 && hour <= 12, hour % 12 + 12);
    case Part::Dawn:
        return when(hour <= 6 || hour == 12, hour % 12);
    case Part::Morning:
        return when(hour <= 12, hour);
    case Part::Midday:
        return when(hour <= 2 || (hour >= 11 && hour <= 14), hour <= 2 ? hour + 12 : hour);
    case Part::Afternoon:
        return when(hour >= 1, hour < 12 ? hour + 12 : hour);
    case Part::Evening:
    case Part::None:
        return hour;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<WrittenClock> takeClock(PhraseScanner &scanner)
{
    const qsizetype start = scanner.column();
    if (const auto word = takeClockWord(scanner))
        return word;
    WrittenClock clock{.part = takePart(scanner)};
    const qsizetype behindPart = scanner.column();
    if (takeHour(scanner, clock))
        return clock;
    if (clock.part == Part::Midday) { // 中午 is a clock by itself
        scanner.goTo(behindPart);
        return WrittenClock{.part = Part::Midday, .hour = 12};
    }
    scanner.goTo(start);
    return std::nullopt;
}

std::optional<DayTime> timeOf(const WrittenClock &clock, bool isNight)
{
    if (clock.hour > 23 || clock.minute > 59 || clock.second > 59)
        return std::nullopt;
    const bool isDay = clock.part == Part::Morning || clock.part == Part::Afternoon;
    if (isNight && (isDay || (clock.part == Part::Am && clock.hour >= 5 && clock.hour < 12)))
        return std::nullopt;
    const bool isEarly = clock.part == Part::Am || clock.part == Part::Dawn;
    if (clock.part == Part::Evening || (isNight && (clock.part == Part::None || isEarly)))
        return inTheEvening(clock);
    const auto hour = hourOf(clock);
    if (!hour)
        return std::nullopt;
    return DayTime{QTime(*hour, clock.minute, clock.second, clock.millisecond), 0};
}

} // namespace TMinus
