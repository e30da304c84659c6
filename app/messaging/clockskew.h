// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <deque>
#include <optional>

namespace TMinus {

/// How far the server's clock is from ours, as an interval: Date has whole seconds, so one reply
/// proves only D − received ≤ server − ours < D + 1 s − sent. What the last ten minutes proved is
/// intersected; on a contradiction (a clock jumped) it starts again. CONTRACT.md section 4.
class ClockSkew final
{
public:
    /// Server minus ours; both ends in ms.
    struct Interval
    {
        std::chrono::milliseconds least{0};
        std::chrono::milliseconds most{0};
        std::chrono::milliseconds width() const { return most - least; }
        std::chrono::milliseconds middle() const { return (least + most) / 2; }
        bool operator==(const Interval &) const = default;
    };

    /// Takes one reply into account: our clock when the request left (or earlier) and when its head
    /// arrived, and the server's Date. Replies are given in the order of their arrival.
    void observe(const QDateTime &sent, const QDateTime &received, const QDateTime &date);
    /// What is known; nothing before the first reply. It stays until the next one, however old.
    std::optional<Interval> interval() const { return m_known; }
    /// @p ours as the server would read it: corrected by the middle, unchanged while nothing is known.
    QDateTime toServer(const QDateTime &ours) const;
    /// A time of the server's on our clock.
    QDateTime toOurs(const QDateTime &server) const;
    /// Whether the whole interval is more than @p limit away from zero.
    bool isBeyond(std::chrono::milliseconds limit) const;

private:
    struct Proof
    {
        QDateTime at; ///< ours, when the first reply of that second arrived
        Interval interval;
    };
    void remember(const QDateTime &received, const Interval &proof);

    std::deque<Proof> m_proofs;      ///< one a second of the last ten minutes, oldest first
    std::optional<Interval> m_known; ///< what all of them have in common; never empty
};

} // namespace TMinus
