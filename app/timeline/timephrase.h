// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/zones.h"

#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>

namespace TMinus {

/// What a phrase is read against.
struct PhraseContext
{
    QDateTime now = {};           ///< UTC
    QTimeZone zone = localZone(); ///< for a phrase that names none
    bool needsClock = false; ///< a day without a clock is refused: nobody sees the reading first
    bool allowsPast = false; ///< for looking back; a day and month is then one of this year
    DoubledHour doubled = DoubledHour::Ask;
    bool hasZones = hasZoneData(); ///< without: UTC and offsets only
};

/// What a phrase says.
struct PhraseReading
{
    enum class Kind {
        AtOnce,
        After, ///< #after; becomes an instant when it is sent
        At,    ///< #at
    };
    /// How it was written, for showing the reading before it is taken.
    enum class Form { Word, Duration, EpochSeconds, EpochMilliseconds, Calendar };
    Kind kind = Kind::AtOnce;
    Form form = Form::Word;
    std::chrono::milliseconds after = {}; ///< below zero only where the past is allowed
    QDateTime at = {};                    ///< UTC
    QTimeZone zone = {};                  ///< the one named, else the one of the context
    bool isZoneNamed = false;
    bool isClockAssumed = false; ///< the phrase named a day only: 09:00, tonight 20:00
    bool operator==(const PhraseReading &) const = default;
};

/// Why a phrase gives no time.
struct PhraseFailure
{
    enum class Kind {
        NotUnderstood, ///< from #column on
        OtherDigits,   ///< neither 10 nor 13; #first is it as seconds, #second as milliseconds
        NoClock,       ///< a day alone where a clock is needed
        NoSuchDate,    ///< not in the calendar; #column
        UnknownZone,   ///< #part at #column
        NoZoneData,    ///< the same, and this computer has no zones at all
        OtherOffset,   ///< the zone #part has another offset at that time than the one written
        Past,          ///< #first; for a clock alone #second is the same clock tomorrow
        Gap,   ///< the clocks jump over #wall: #first the second before, #second the first after
        Twice, ///< #wall comes twice: #first and #second with their offsets
    };
    Kind kind = Kind::NotUnderstood;
    QString text = {};    ///< the whole phrase without blanks around it
    QString part = {};    ///< the part that is meant
    qsizetype column = 0; ///< in the phrase as given, from 0
    QDateTime wall = {};  ///< the time on the wall, written as UTC
    QTimeZone zone = {};
    QDateTime first = {};  ///< UTC; not valid when beyond the year 9999
    QDateTime second = {}; ///< UTC; likewise
    int firstOffset = 0;   ///< seconds east of Greenwich
    int secondOffset = 0;  ///< seconds east of Greenwich
    bool operator==(const PhraseFailure &) const = default;
};

/// Reads what people type for a time, in English and Chinese, in any case: "now", "in 10m", "+90m",
/// 10 or 13 digits since 1970, "2027-01-14T15:00Z", "tomorrow 9am Asia/Tokyo", "next Monday",
/// "14 Jan 2027", "noon", 今晚, 明天下午3点半, 30分钟后. CONTRACT section 7 has the grammar.
tl::expected<PhraseReading, PhraseFailure> readPhrase(const QString &text,
                                                      const PhraseContext &context);

/// The instant (UTC) that @p reading means at @p now.
QDateTime instantOf(const PhraseReading &reading, const QDateTime &now);

} // namespace TMinus
