// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timeline/lanekind.h"

#include <QList>

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace TMinus {

/// A message in a lane. Sixteen bytes: there can be a million.
struct LaneEntry
{
    qint64 at = 0;    ///< ms, UTC: its place on the axis
    quint32 row = 0;  ///< whatever the source calls it by
    quint32 span = 0; ///< ms: of what is ours, how long before its due it leaves; of what was seen,
                      ///< how late it came
    bool operator==(const LaneEntry &) const = default;
};

/// An entry and how it stands.
struct LaneSpot
{
    LaneKind kind = LaneKind::Pending;
    LaneEntry entry = {};
    bool operator==(const LaneSpot &) const = default;
};

/// A part of time, in ms, UTC; until is outside.
struct TimeRange
{
    qint64 from = 0;
    qint64 until = 0;
    qint64 length() const { return until - from; }
    bool contains(qint64 at) const { return at >= from && at < until; }
    bool operator==(const TimeRange &) const = default;
};

inline constexpr TimeRange allTime{std::numeric_limits<qint64>::min(),
                                   std::numeric_limits<qint64>::max()};

/// The messages of a lane, kept sorted by time, for each kind: counting those in any range costs two
/// binary searches, however many there are.
class LaneTimes final
{
public:
    LaneTimes() = default;
    explicit LaneTimes(const QList<LaneSpot> &spots);

    /// Takes @p gone out and puts @p come in, all in one pass. What is not there cannot go.
    void change(const QList<LaneSpot> &gone, const QList<LaneSpot> &come);
    /// For filling at first: call settle() before anything is asked.
    void append(const LaneSpot &spot) { m_kinds[std::size_t(spot.kind)].push_back(spot.entry); }
    void settle();

    qsizetype size() const;
    qsizetype size(LaneKind kind) const { return qsizetype(of(kind).size()); }
    bool isEmpty() const { return size() == 0; }
    /// How many of @p kind are in @p range.
    qsizetype count(LaneKind kind, const TimeRange &range) const;
    qsizetype count(const TimeRange &range) const;
    /// Those of @p kind in @p range, by time.
    std::span<const LaneEntry> entries(LaneKind kind, const TimeRange &range = allTime) const;
    /// All in @p range, by time, at most @p most of them.
    QList<LaneSpot> spots(const TimeRange &range, qsizetype most) const;
    /// Those whose number is on in @p rows; looks at all.
    QList<LaneSpot> spotsOf(const std::vector<bool> &rows) const;
    /// The first one after @p spot, by time, then row; nothing behind the last.
    std::optional<LaneSpot> after(const LaneEntry &spot) const;
    std::optional<LaneSpot> before(const LaneEntry &spot) const;
    /// The times of the first and the last; nothing where there are none.
    std::optional<TimeRange> extent() const;
    /// Bytes that the messages take.
    qsizetype memory() const;

private:
    using Entries = std::vector<LaneEntry>;
    const Entries &of(LaneKind kind) const { return m_kinds[std::size_t(kind)]; }

    std::array<Entries, laneKindCount> m_kinds;
};

} // namespace TMinus
