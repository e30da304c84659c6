// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>

#include <optional>

namespace TMinus {

/// How many messages are due in each minute of a range; counts over any part of it are exact to the
/// minute.
class DueLoad final
{
public:
    DueLoad() = default;
    /// @p perMinute counts from @p from on, which is a whole minute. UTC.
    DueLoad(const QDateTime &from, const QList<quint32> &perMinute);

    /// Of the minutes that begin in [@p from, @p to).
    qint64 between(const QDateTime &from, const QDateTime &to) const;
    /// Of the minute in which @p instant lies.
    qint64 at(const QDateTime &instant) const;
    bool isEmpty() const { return m_sums.size() <= 1; }
    bool operator==(const DueLoad &) const = default;

private:
    qsizetype indexOf(const QDateTime &instant) const;

    QDateTime m_from;
    QList<qint64> m_sums; ///< of all minutes before
};

/// @p instant without its seconds.
QDateTime minuteOf(const QDateTime &instant);

/// Within which times a quiet minute is looked for.
struct QuietRange
{
    QDateTime least = {}; ///< both ends included
    QDateTime most = {};
    int reach = 9; ///< minutes to either side
};

/// The minute near @p chosen with the least due, the nearest of several; it keeps the seconds of
/// @p chosen. Nothing when none has less than its own.
std::optional<QDateTime> quietNear(const DueLoad &load, const QDateTime &chosen,
                                   const QuietRange &range);

} // namespace TMinus
