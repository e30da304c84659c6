// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/zones.h"

#include <chrono>
#include <optional>

namespace TMinus {

/// When a message is to be due, as somebody chose it: at once, after a delay that begins with the
/// click, or when a clock on a wall shows a time.
struct WhenChoice
{
    enum class Kind { AtOnce, After, At };
    Kind kind = Kind::After;
    std::chrono::milliseconds after = std::chrono::minutes(10); ///< of After
    QDateTime wall = {};                                        ///< of At; written as UTC
    QTimeZone zone = localZone();                               ///< of the wall
    DoubledHour doubled = DoubledHour::Ask; ///< which one, where the wall shows it twice
    bool operator==(const WhenChoice &) const = default;
};

/// The instant (UTC) that @p choice means at @p now. Nothing for AtOnce, for a time that the wall never
/// shows, and for one that it shows twice as long as nobody said which.
std::optional<QDateTime> dueOf(const WhenChoice &choice, const QDateTime &now);

/// @p choice told another way: the same instant as a delay from @p now in whole seconds, or on the
/// wall of its zone. One that means no instant keeps what it says.
WhenChoice toldAs(WhenChoice choice, WhenChoice::Kind kind, const QDateTime &now);

/// @p choice on the wall of another zone: the same instant.
WhenChoice seenFrom(WhenChoice choice, const QTimeZone &zone);

/// @p instant on the wall of @p zone; a doubled hour is settled by it.
WhenChoice onWall(const QDateTime &instant, const QTimeZone &zone);

/// Times that are chosen often.
enum class WhenPreset {
    In10Seconds,
    In1Minute,
    In5Minutes,
    In10Minutes,
    In30Minutes,
    In1Hour,
    Tonight,    ///< 20:00 today
    Tomorrow,   ///< 09:00
    NextMonday, ///< 09:00 of the first one after today
};

/// What @p preset means at @p now on the wall of @p zone.
WhenChoice presetChoice(WhenPreset preset, const QDateTime &now, const QTimeZone &zone);

} // namespace TMinus
