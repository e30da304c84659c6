// SPDX-License-Identifier: Apache-2.0
#include "timeline/dueload.h"

namespace TMinus {

namespace {

constexpr qint64 minute = 60;

} // namespace

QDateTime minuteOf(const QDateTime &instant)
{
    const qint64 seconds = instant.toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch(seconds - (seconds % minute + minute) % minute, Qt::UTC);
}

DueLoad::DueLoad(const QDateTime &from, const QList<quint32> &perMinute)
    : m_from(from)
{
    m_sums.reserve(perMinute.size() + 1);
    m_sums.append(0);
    for (const quint32 count : perMinute)
        m_sums.append(m_sums.last() + count);
}

/// Of the first minute that does not begin before @p instant, within the range.
qsizetype DueLoad::indexOf(const QDateTime &instant) const
{
    const qint64 seconds = m_from.secsTo(instant);
    const qint64 index = seconds <= 0 ? 0 : (seconds + minute - 1) / minute;
    return qMin<qsizetype>(index, m_sums.size() - 1);
}

qint64 DueLoad::between(const QDateTime &from, const QDateTime &to) const
{
    if (isEmpty() || to <= from)
        return 0;
    return m_sums.at(indexOf(to)) - m_sums.at(indexOf(from));
}

qint64 DueLoad::at(const QDateTime &instant) const
{
    const QDateTime begin = minuteOf(instant);
    return between(begin, begin.addSecs(minute));
}

std::optional<QDateTime> quietNear(const DueLoad &load, const QDateTime &chosen,
                                   const QuietRange &range)
{
    std::optional<QDateTime> best;
    qint64 least = load.at(chosen);
    for (int away = 1; away <= range.reach; ++away) {
        for (const int side : {1, -1}) {
            const QDateTime one = chosen.addSecs(side * away * minute);
            const qint64 count = load.at(one);
            if (count < least && one >= range.least && one <= range.most) {
                best = one;
                least = count;
            }
        }
    }
    return best;
}

} // namespace TMinus
