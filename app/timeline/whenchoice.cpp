// SPDX-License-Identifier: Apache-2.0
#include "timeline/whenchoice.h"

namespace TMinus {

using namespace std::chrono_literals;

namespace {

WhenChoice in(std::chrono::milliseconds after, const QTimeZone &zone)
{
    return {.kind = WhenChoice::Kind::After, .after = after, .zone = zone};
}

WhenChoice at(QDate day, QTime clock, const QTimeZone &zone)
{
    return {.kind = WhenChoice::Kind::At, .wall = QDateTime(day, clock, Qt::UTC), .zone = zone};
}

} // namespace

std::optional<QDateTime> dueOf(const WhenChoice &choice, const QDateTime &now)
{
    if (choice.kind == WhenChoice::Kind::AtOnce)
        return std::nullopt;
    if (choice.kind == WhenChoice::Kind::After)
        return now.addMSecs(choice.after.count());
    if (!choice.wall.isValid())
        return std::nullopt;
    const WallReading reading = readWall(choice.wall, choice.zone);
    if (reading.kind == WallReading::Kind::Once)
        return reading.first;
    if (reading.kind == WallReading::Kind::Gap || choice.doubled == DoubledHour::Ask)
        return std::nullopt;
    return choice.doubled == DoubledHour::Later ? reading.second : reading.first;
}

WhenChoice toldAs(WhenChoice choice, WhenChoice::Kind kind, const QDateTime &now)
{
    const auto due = dueOf(choice, now);
    const WhenChoice::Kind before = std::exchange(choice.kind, kind);
    if (!due || kind == before || kind == WhenChoice::Kind::AtOnce)
        return choice;
    if (kind == WhenChoice::Kind::After) {
        choice.after =
            std::chrono::round<std::chrono::seconds>(std::chrono::milliseconds(now.msecsTo(*due)));
        return choice;
    }
    const QDateTime whole = QDateTime::fromSecsSinceEpoch(due->toSecsSinceEpoch(), Qt::UTC);
    const std::chrono::milliseconds after = choice.after;
    choice = onWall(whole, choice.zone);
    choice.after = after;
    return choice;
}

WhenChoice seenFrom(WhenChoice choice, const QTimeZone &zone)
{
    const auto due =
        choice.kind == WhenChoice::Kind::At ? dueOf(choice, {}) : std::optional<QDateTime>();
    choice.zone = zone;
    if (!due)
        return choice;
    const std::chrono::milliseconds after = choice.after;
    choice = onWall(*due, zone);
    choice.after = after;
    return choice;
}

WhenChoice onWall(const QDateTime &instant, const QTimeZone &zone)
{
    const QDateTime local = instant.toTimeZone(zone);
    WhenChoice choice = at(local.date(), local.time(), zone);
    const WallReading reading = readWall(choice.wall, zone);
    if (reading.kind == WallReading::Kind::Twice)
        choice.doubled = instant == reading.second ? DoubledHour::Later : DoubledHour::Earlier;
    return choice;
}

WhenChoice presetChoice(WhenPreset preset, const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = now.toTimeZone(zone).date();
    switch (preset) {
    case WhenPreset::In10Seconds:
        return in(10s, zone);
    case WhenPreset::In1Minute:
        return in(1min, zone);
    case WhenPreset::In5Minutes:
        return in(5min, zone);
    case WhenPreset::In10Minutes:
        return in(10min, zone);
    case WhenPreset::In30Minutes:
        return in(30min, zone);
    case WhenPreset::In1Hour:
        return in(1h, zone);
    case WhenPreset::Tonight:
        return at(today, QTime(20, 0), zone);
    case WhenPreset::Tomorrow:
        return at(today.addDays(1), QTime(9, 0), zone);
    case WhenPreset::NextMonday:
        return at(today.addDays(8 - today.dayOfWeek()), QTime(9, 0), zone);
    }
    Q_UNREACHABLE();
}

} // namespace TMinus
