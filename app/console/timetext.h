// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace TMinus {

/// @p when in the zone of this computer with its offset: "Thu 14 Jan 2027 15:00:00 +08:00".
/// Milliseconds are shown when there are any.
QString timeText(const QDateTime &when);

/// The same in @p zone.
QString timeText(const QDateTime &when, const QTimeZone &zone);

/// The same without date, for what is near: "15:00:00.120".
QString clockText(const QDateTime &when);

/// @p span as people say it, rounded to what matters: "2d 3h", "9.4s", "120ms".
QString spanText(std::chrono::milliseconds span);

/// How long something took: as spanText(), and "<1ms" for less.
QString tookText(std::chrono::milliseconds took);

/// @p bytes in KB, MB or GB with at most one digit, never rounded down: 65537 is "64.1 KB".
QString sizeText(qsizetype bytes);

} // namespace TMinus
