// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTime>

#include <optional>

namespace TMinus {

class PhraseScanner;

/// A clock as it was written.
struct WrittenClock
{
    enum class Part { None, Am, Pm, Dawn, Morning, Midday, Afternoon, Evening };
    Part part = Part::None;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    bool operator==(const WrittenClock &) const = default;
};

/// A time of day, maybe of the following day ("tonight 1am").
struct DayTime
{
    QTime time = {};
    int daysLater = 0;
    bool operator==(const DayTime &) const = default;
};

/// Takes a clock in English or Chinese; takes nothing when there is none.
std::optional<WrittenClock> takeClock(PhraseScanner &scanner);

/// The time that is meant; nothing when the words contradict each other ("13pm", 25:00).
std::optional<DayTime> timeOf(const WrittenClock &clock, bool isNight);

} // namespace TMinus
