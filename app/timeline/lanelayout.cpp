// SPDX-License-Identifier: Apache-2.0
#include "timeline/lanelayout.h"

#include <algorithm>
#include <cmath>

namespace TMinus {

namespace {

constexpr qreal markWidth = 11;
constexpr qreal markGap = 14;     ///< nearer ones become a pill
constexpr qreal mostCovered = .6; ///< of the width by marks and pills; beyond, bars are clearer
constexpr qint64 minute = 60'000;
constexpr qint64 second = 1000;

using Kinds = QList<LaneKind>;

const Kinds ordinary{LaneKind::Pending,    LaneKind::Seen, LaneKind::Expired,
                     LaneKind::NotWatched, LaneKind::Dash, LaneKind::Acked};
const Kinds ours{LaneKind::Held, LaneKind::Leaving};

/// Walks through several kinds by time, and jumps.
class Walker final
{
public:
    Walker(const LaneTimes &times, const Kinds &kinds, const TimeRange &range)
    {
        for (const LaneKind kind : kinds) {
            const auto entries = times.entries(kind, range);
            if (!entries.empty())
                m_rest.append({kind, entries});
        }
    }

    std::optional<LaneSpot> next() const
    {
        std::optional<LaneSpot> first;
        for (const Rest &rest : m_rest) {
            if (!rest.entries.empty() && (!first || rest.entries.front().at < first->entry.at))
                first = LaneSpot{rest.kind, rest.entries.front()};
        }
        return first;
    }

    /// Takes what is before @p until into @p mark.
    void takeInto(LaneMark &mark, qint64 until)
    {
        for (Rest &rest : m_rest) {
            const auto end =
                std::lower_bound(rest.entries.begin(), rest.entries.end(), until,
                                 [](const LaneEntry &entry, qint64 at) { return entry.at < at; });
            const auto taken = qsizetype(end - rest.entries.begin());
            if (taken == 0)
                continue;
            mark.count += taken;
            mark.last = std::max(mark.last, std::prev(end)->at);
            if (urgency(rest.kind) < urgency(mark.kind))
                mark.kind = rest.kind;
            rest.entries = rest.entries.subspan(std::size_t(taken));
        }
    }

private:
    struct Rest
    {
        LaneKind kind;
        std::span<const LaneEntry> entries;
    };
    QList<Rest> m_rest;
};

void place(LaneMark &mark, const TimeScale &scale, qreal digitWidth)
{
    mark.x = (scale.x(mark.first.at) + scale.x(mark.last)) / 2;
    mark.width = mark.count > 1 ? pillWidth(mark.count, digitWidth) : markWidth;
}

/// Puts @p other into @p mark, which comes before it.
void join(LaneMark &mark, const LaneMark &other)
{
    mark.count += other.count;
    mark.last = std::max(mark.last, other.last);
    if (urgency(other.kind) < urgency(mark.kind))
        mark.kind = other.kind;
}

/// What lies nearer than the gap is one mark.
QList<LaneMark> clustered(const LaneTimes &times, const Kinds &kinds, const TimeScale &scale,
                          qreal digitWidth)
{
    QList<LaneMark> marks;
    const qreal aside = 60; // what sticks out at the ends
    Walker walker(times, kinds,
                  {scale.time(scale.left() - aside), scale.time(scale.right() + aside)});
    while (const std::optional<LaneSpot> spot = walker.next()) {
        LaneMark mark{.kind = spot->kind, .count = 0, .first = spot->entry, .last = spot->entry.at};
        mark.isLower = isOurs(spot->kind);
        const qint64 end = scale.time(scale.x(spot->entry.at) + markGap);
        walker.takeInto(mark, std::max(end, spot->entry.at + 1));
        if (scale.isFolded(mark.first.at))
            continue;
        place(mark, scale, digitWidth);
        marks.append(mark);
    }
    return marks;
}

/// Marks that lie on each other become one, until none do.
void merge(QList<LaneMark> &marks, const TimeScale &scale, qreal digitWidth)
{
    QList<LaneMark> merged;
    for (const LaneMark &mark : std::as_const(marks)) {
        merged.append(mark);
        while (merged.size() > 1) {
            LaneMark &before = merged[merged.size() - 2];
            const LaneMark &last = merged.last();
            if (last.x - before.x >= std::max(markGap, (last.width + before.width) / 2 + 1))
                break;
            join(before, last);
            merged.removeLast();
            place(merged.last(), scale, digitWidth);
        }
    }
    marks = merged;
}

qreal covered(const QList<LaneMark> &marks)
{
    qreal sum = 0;
    for (const LaneMark &mark : marks)
        sum += std::max(mark.width, markGap);
    return sum;
}

/// The most in one step of @p step within @p range.
qsizetype most(const LaneTimes &times, const TimeRange &range, qint64 step)
{
    qsizetype highest = 0;
    const qint64 first = range.from - ((range.from % step) + step) % step;
    for (qint64 at = first; at < range.until; at += step) {
        qsizetype count = 0;
        for (const LaneKind kind : ordinary)
            count += times.count(kind, {at, at + step});
        highest = std::max(highest, count);
    }
    return highest;
}

} // namespace

std::optional<BarPart> barPartOf(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Pending:
        return BarPart::Ahead;
    case LaneKind::Seen:
        return BarPart::Seen;
    case LaneKind::Acked:
        return BarPart::Acked;
    case LaneKind::Expired:
    case LaneKind::NotWatched:
    case LaneKind::Dash:
        return BarPart::Quiet;
    case LaneKind::Held:
    case LaneKind::Leaving:
    case LaneKind::Unknown:
    case LaneKind::Overdue:
    case LaneKind::Refused:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

qreal pillWidth(qsizetype count, qreal digitWidth)
{
    int digits = 1;
    for (qsizetype rest = count; rest >= 10; rest /= 10)
        ++digits;
    const int commas = (digits - 1) / 3;
    return 24 + digitWidth * digits + 4 * commas;
}

LaneLayout::LaneLayout(const LaneTimes &times, const TimeScale &scale, const LaneRoom &room)
{
    QList<LaneMark> upper = clustered(times, ordinary, scale, room.digitWidth);
    m_isDense = covered(upper) > mostCovered * scale.width();
    if (m_isDense) {
        addBars(times, scale, room);
        findPeak(times);
    } else {
        merge(upper, scale, room.digitWidth);
        m_marks = upper;
    }
    const Kinds exceptions[] = {
        ours, {LaneKind::Refused}, {LaneKind::Unknown}, {LaneKind::Overdue}};
    for (const Kinds &kinds : exceptions) {
        QList<LaneMark> marks = clustered(times, kinds, scale, room.digitWidth);
        m_hasLower = m_hasLower || (kinds == ours && !marks.isEmpty());
        merge(marks, scale, room.digitWidth);
        for (LaneMark &mark : marks) {
            mark.hasStem = m_isDense;
            mark.isToLeft = m_isDense && mark.first.at <= room.now
                && mark.x - pillWidth(mark.count, room.digitWidth) > scale.left();
            if (m_isDense)
                mark.width = pillWidth(mark.count, room.digitWidth);
            m_marks.append(mark);
        }
    }
}

void LaneLayout::addBars(const LaneTimes &times, const TimeScale &scale, const LaneRoom &room)
{
    qint64 from = scale.range().from;
    for (qreal x = scale.left(); x < scale.right(); x += room.barWidth) {
        const qint64 until = std::min(scale.time(x + room.barWidth), scale.range().until);
        LaneBar bar{.x = x, .range = {from, until}};
        from = until;
        for (const LaneKind kind : ordinary)
            bar.counts[std::size_t(*barPartOf(kind))] += quint32(times.count(kind, bar.range));
        if (bar.sum() == 0)
            continue;
        m_highest = std::max(m_highest, bar.sum());
        m_bars.append(bar);
    }
}

void LaneLayout::findPeak(const LaneTimes &times)
{
    const auto bar = std::max_element(
        m_bars.cbegin(), m_bars.cend(),
        [](const LaneBar &one, const LaneBar &other) { return one.sum() < other.sum(); });
    if (bar == m_bars.cend())
        return;
    const bool isPerSecond = bar->range.length() < minute;
    const qreal middle = bar->x + 2;
    m_peak = LanePeak{middle, most(times, bar->range, isPerSecond ? second : minute), isPerSecond};
}

const LaneMark *LaneLayout::markAt(qreal x, qreal reach, bool isLower) const
{
    const LaneMark *best = nullptr;
    for (const LaneMark &mark : m_marks) {
        if (m_hasLower && !mark.hasStem && mark.isLower != isLower)
            continue;
        const qreal half = mark.width / 2;
        qreal middle = mark.x;
        if (mark.hasStem)
            middle += mark.isToLeft ? 10 - half : half - 10;
        if (std::abs(x - middle) <= half + reach)
            best = &mark;
    }
    return best;
}

} // namespace TMinus
