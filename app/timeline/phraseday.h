// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

#include <optional>

namespace TMinus {

class PhraseScanner;

/// A day as it was written, before it is known what today is.
struct WrittenDay
{
    enum class Kind {
        FromToday,     ///< number: days from today
        Weekday,       ///< number: 1 (Monday) to 7; the first one after today
        WeekdayOfWeek, ///< number: days from this week's Monday
        DayOfMonth,    ///< number and month, no year
        Date,          ///< number, month and year
    };
    Kind kind = Kind::FromToday;
    int number = 0;
    int month = 0; ///< 1 to 12
    int year = 0;
    bool isNight = false; ///< tonight: the evening of that day and the hours up to 5 of the next
    bool operator==(const WrittenDay &) const = default;
};

/// Takes a day in English or Chinese; takes nothing when there is none.
std::optional<WrittenDay> takeDay(PhraseScanner &scanner);

/// Takes YYYY-MM-DD.
std::optional<WrittenDay> takeIsoDate(PhraseScanner &scanner);

/// The date that is meant, which is not valid when the calendar has none. A day and month without
/// a year is the next one, or with @p inThisYear the one of this year.
QDate dateOf(const WrittenDay &day, QDate today, bool inThisYear);

} // namespace TMinus
