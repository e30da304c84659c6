// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/timescale.h"

namespace TMinus {

/// A mark, or a pill where several would lie on each other.
struct LaneMark
{
    qreal x = 0;                       ///< its middle, in pixels
    qreal width = 0;                   ///< in pixels
    LaneKind kind = LaneKind::Pending; ///< of a pill: of the most urgent of them
    qsizetype count = 1;               ///< over 1: a pill
    LaneEntry first = {};
    qint64 last = 0;       ///< ms: of the last one of a pill
    bool isLower = false;  ///< on the track of what is ours
    bool hasStem = false;  ///< an exception above bars
    bool isToLeft = false; ///< the pill stands to the left of its stem
    bool operator==(const LaneMark &) const = default;
};

/// What a bar is made of, from the ground up.
enum class BarPart { Acked, Seen, Quiet, Ahead };
inline constexpr int barPartCount = 4;

/// The messages of a few pixels.
struct LaneBar
{
    qreal x = 0; ///< its left, in pixels
    TimeRange range = {};
    std::array<quint32, barPartCount> counts{}; ///< by BarPart
    quint32 sum() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
    bool operator==(const LaneBar &) const = default;
};

/// The most that is due in one minute; in a second where a bar is less than a minute.
struct LanePeak
{
    qreal x = 0; ///< the middle of its bar
    qsizetype count = 0;
    bool isPerSecond = false;
    bool operator==(const LanePeak &) const = default;
};

/// What a lane is laid out for.
struct LaneRoom
{
    qreal barWidth = 4;     ///< pixels
    qreal digitWidth = 7.5; ///< pixels of a digit on a pill
    qint64 now = 0;         ///< ms: where pills turn to the other side of their stem
};

/// What is drawn of a lane: single marks and pills while there is room for them, bars beyond that.
/// Exceptions are drawn by themselves, above either.
class LaneLayout final
{
public:
    LaneLayout(const LaneTimes &times, const TimeScale &scale, const LaneRoom &room);

    bool isDense() const { return m_isDense; }
    /// Whether some of it is ours, so that it takes two tracks.
    bool hasLower() const { return m_hasLower; }
    /// Marks and pills: what was averaged first, exceptions last.
    const QList<LaneMark> &marks() const { return m_marks; }
    /// Empty unless it is dense. None is empty.
    const QList<LaneBar> &bars() const { return m_bars; }
    quint32 highest() const { return m_highest; } ///< of the sums of bars
    const std::optional<LanePeak> &peak() const { return m_peak; }
    /// The mark at @p x, the topmost; nothing within @p reach pixels.
    const LaneMark *markAt(qreal x, qreal reach, bool isLower) const;

private:
    void addBars(const LaneTimes &times, const TimeScale &scale, const LaneRoom &room);
    void findPeak(const LaneTimes &times);

    QList<LaneMark> m_marks;
    QList<LaneBar> m_bars;
    quint32 m_highest = 0;
    std::optional<LanePeak> m_peak;
    bool m_isDense = false;
    bool m_hasLower = false;
};

/// The part of a bar that @p kind counts to; exceptions have none.
std::optional<BarPart> barPartOf(LaneKind kind);

/// The width of a pill that says @p count.
qreal pillWidth(qsizetype count, qreal digitWidth);

} // namespace TMinus
