// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanelayout.h"
#include "timeline/timelinedata.h"
#include "timeline/timeticks.h"

#include <QString>

namespace TMinus {

class ZoneLens;

/// The word of @p kind for people: "Overdue".
QString laneKindWord(LaneKind kind);
/// "14 overdue".
QString kindCount(LaneKind kind, qsizetype count);
/// What a lane holds: "7 pending · 2 held"; the first @p most of that.
QString laneSummary(const TimelineLane &lane, int most = 2);
/// The same in words that are read aloud: "7 pending, 2 held".
QString laneSpoken(const TimelineLane &lane);
/// "Tue 12 Jan, 14:17 – 14:47", "12 Jan 06:00 – 13 Jan 06:00", "8 Jan – 7 Feb 2027".
QString rangeWords(const TimeRange &range, const ZoneLens &lens);
/// A length of time in its two largest units: "1 h 40 min", "2 d", "30 s".
QString lengthWords(qint64 ms);
/// How much there is: "4 days · 1,318 pending".
QString wholeWords(const TimeRange &whole, qsizetype pending);
/// The label of a tick.
QString tickWords(const Tick &tick, const TickStep &step, const ZoneLens &lens);
/// "Tue 12 Jan", "January 2027", "2027".
QString tierWords(const TierPart &part);
/// "412/min".
QString peakWords(const LanePeak &peak);
/// "beyond the 3-day window".
QString beyondWords(int hours);
/// What a screen reader says of a message: "Held, due 14:40:00, in 7 minutes 53 seconds,
/// order-timeout, leaves 14:38:00"; @p key goes in where it is known.
struct SpokenSpot
{
    LaneSpot spot = {};
    QString lane = {};
    QString key = {};
    qint64 now = 0;
};
QString spokenSpot(const SpokenSpot &spot, const ZoneLens &lens);
/// "15:00 to 15:01, 412 due".
QString spokenBucket(const TimeRange &range, qsizetype count, const ZoneLens &lens);
/// "4 pending, 14:38:10 to 14:38:12".
QString spokenPill(const LaneMark &mark, const ZoneLens &lens);
/// "Timeline, 12 Jan 14:17 to 14:47, 31 messages".
QString spokenTimeline(const TimeRange &range, qsizetype count, const ZoneLens &lens);
/// "in 7 minutes 53 seconds", "7 minutes ago".
QString spokenSpan(qint64 ms);

} // namespace TMinus
