// SPDX-License-Identifier: Apache-2.0
#include "timeline/lanetimes.h"

#include <algorithm>

namespace TMinus {

namespace {

bool isBefore(const LaneEntry &one, const LaneEntry &other)
{
    return one.at != other.at ? one.at < other.at : one.row < other.row;
}

bool startsBefore(const LaneEntry &entry, qint64 at)
{
    return entry.at < at;
}

using PerKind = std::array<std::vector<LaneEntry>, laneKindCount>;

PerKind sorted(const QList<LaneSpot> &spots)
{
    PerKind kinds;
    for (const LaneSpot &spot : spots)
        kinds[std::size_t(spot.kind)].push_back(spot.entry);
    for (auto &entries : kinds)
        std::sort(entries.begin(), entries.end(), isBefore);
    return kinds;
}

} // namespace

LaneTimes::LaneTimes(const QList<LaneSpot> &spots)
    : m_kinds(sorted(spots))
{}

void LaneTimes::settle()
{
    for (Entries &entries : m_kinds) {
        if (!std::is_sorted(entries.cbegin(), entries.cend(), isBefore))
            std::sort(entries.begin(), entries.end(), isBefore);
        entries.shrink_to_fit();
    }
}

void LaneTimes::change(const QList<LaneSpot> &gone, const QList<LaneSpot> &come)
{
    const PerKind less = sorted(gone);
    const PerKind more = sorted(come);
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind) {
        Entries &entries = m_kinds[kind];
        auto leaving = less[kind].cbegin();
        if (leaving != less[kind].cend()) {
            const auto start = std::lower_bound(entries.begin(), entries.end(), *leaving, isBefore);
            entries.erase(std::remove_if(
                              start, entries.end(),
                              [&](const LaneEntry &entry) {
                                  while (leaving != less[kind].cend() && isBefore(*leaving, entry))
                                      ++leaving;
                                  return leaving != less[kind].cend() && !isBefore(entry, *leaving);
                              }),
                          entries.end());
        }
        const auto old = qsizetype(entries.size());
        entries.insert(entries.end(), more[kind].cbegin(), more[kind].cend());
        std::inplace_merge(entries.begin(), entries.begin() + old, entries.end(), isBefore);
    }
}

qsizetype LaneTimes::size() const
{
    qsizetype sum = 0;
    for (const Entries &entries : m_kinds)
        sum += qsizetype(entries.size());
    return sum;
}

std::span<const LaneEntry> LaneTimes::entries(LaneKind kind, const TimeRange &range) const
{
    const Entries &all = of(kind);
    const auto first = std::lower_bound(all.cbegin(), all.cend(), range.from, startsBefore);
    const auto last = std::lower_bound(first, all.cend(), range.until, startsBefore);
    return {first, last};
}

qsizetype LaneTimes::count(LaneKind kind, const TimeRange &range) const
{
    return qsizetype(entries(kind, range).size());
}

qsizetype LaneTimes::count(const TimeRange &range) const
{
    qsizetype sum = 0;
    for (const LaneKind kind : allLaneKinds)
        sum += count(kind, range);
    return sum;
}

QList<LaneSpot> LaneTimes::spots(const TimeRange &range, qsizetype most) const
{
    QList<LaneSpot> found;
    for (const LaneKind kind : allLaneKinds) {
        const auto some = entries(kind, range);
        for (const LaneEntry &entry : some.first(std::min(some.size(), std::size_t(most))))
            found.append({kind, entry});
    }
    std::sort(found.begin(), found.end(), [](const LaneSpot &one, const LaneSpot &other) {
        return isBefore(one.entry, other.entry);
    });
    return found.first(std::min(found.size(), most));
}

QList<LaneSpot> LaneTimes::spotsOf(const std::vector<bool> &rows) const
{
    QList<LaneSpot> found;
    for (const LaneKind kind : allLaneKinds) {
        for (const LaneEntry &entry : of(kind)) {
            if (entry.row < rows.size() && rows[entry.row])
                found.append({kind, entry});
        }
    }
    return found;
}

std::optional<LaneSpot> LaneTimes::after(const LaneEntry &spot) const
{
    std::optional<LaneSpot> next;
    for (const LaneKind kind : allLaneKinds) {
        const auto found = std::upper_bound(of(kind).cbegin(), of(kind).cend(), spot, isBefore);
        if (found != of(kind).cend() && (!next || isBefore(*found, next->entry)))
            next = LaneSpot{kind, *found};
    }
    return next;
}

std::optional<LaneSpot> LaneTimes::before(const LaneEntry &spot) const
{
    std::optional<LaneSpot> last;
    for (const LaneKind kind : allLaneKinds) {
        const auto found = std::lower_bound(of(kind).cbegin(), of(kind).cend(), spot, isBefore);
        if (found != of(kind).cbegin() && (!last || isBefore(last->entry, *std::prev(found))))
            last = LaneSpot{kind, *std::prev(found)};
    }
    return last;
}

std::optional<TimeRange> LaneTimes::extent() const
{
    std::optional<TimeRange> all;
    for (const Entries &entries : m_kinds) {
        if (entries.empty())
            continue;
        if (!all)
            all = TimeRange{entries.front().at, entries.back().at};
        all->from = std::min(all->from, entries.front().at);
        all->until = std::max(all->until, entries.back().at);
    }
    return all;
}

qsizetype LaneTimes::memory() const
{
    qsizetype sum = 0;
    for (const Entries &entries : m_kinds)
        sum += qsizetype(entries.capacity() * sizeof(LaneEntry));
    return sum;
}

} // namespace TMinus
